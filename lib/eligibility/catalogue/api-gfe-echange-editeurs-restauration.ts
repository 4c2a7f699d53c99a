import type { Service } from '../model'
import { file, noLegalBasis, receiveAccess, refusedWithoutOrganisation } from './shared/datapass'

export default {
  id: 'api-gfe-echange-editeurs-restauration',
  names: { fr: 'API GFE, échanges avec les éditeurs de restauration', aliases: [], former: [] },
  producer: { id: 'menj', label: 'Ministère de l’Éducation nationale' },
  category: 'api-restreinte',
  status: 'open',
  verdicts: [
    refusedWithoutOrganisation,
    {
      id: 'editeur',
      rulesets: ['current'],
      who: ['Un éditeur de logiciel de restauration'],
      when: { fact: 'actor.role', op: 'eq', value: 'editeur' },
      verdict: 'maybe',
      reasonFr:
        'Faite pour les éditeurs qui transmettent chaque jour les repas des élèves ; leurs critères ne sont pas publiés.',
      gates: [],
      needs: ['siret', 'description-service', 'cadre-juridique', 'dpo', 'contact-technique'],
      cta: [
        {
          label: 'Déposer une demande',
          url: 'https://datapass.api.gouv.fr/demandes/api-gfe-echange-editeurs-restauration/nouveau',
          kind: 'request',
          verdicts: ['eligible', 'maybe'],
        },
      ],
      sources: ['dp-men', 'dp-form-api-gfe-echange-editeurs-restauration'],
    },
  ],
  unpublished: {
    fr: 'Le ministère ne publie pas qui d’autre qu’un éditeur peut demander cette API : écrivez au support avant de déposer.',
    cta: [
      {
        label: 'Déposer une demande',
        url: 'https://datapass.api.gouv.fr/demandes/api-gfe-echange-editeurs-restauration/nouveau',
        kind: 'request',
      },
    ],
    sources: ['dp-men'],
  },
  legalBasis: noLegalBasis,
  rules: [],
  journey: [
    {
      ...file,
      links: [
        {
          label: 'DataPass',
          url: 'https://datapass.api.gouv.fr/demandes/api-gfe-echange-editeurs-restauration/nouveau',
          era: 'current',
        },
      ],
    },
    receiveAccess,
  ],
  contacts: [{ kind: 'support', value: 'dsi.diffusion-gfe@ac-clermont.fr', sources: ['dp-men'] }],
  datapass: {
    definitionId: 'api_gfe_echange_editeurs_restauration',
    v1TargetApi: null,
    forms: [],
    unique: false,
    eligibilityRule: false,
  },
  pages: [
    {
      stage: 'contract',
      url: 'https://datapass.api.gouv.fr/demandes/api-gfe-echange-editeurs-restauration/nouveau',
      match: 'exact',
      era: 'current',
    },
  ],
  official: [],
  sources: ['dp-men', 'dp-form-api-gfe-echange-editeurs-restauration'],
  ownSources: {
    'dp-form-api-gfe-echange-editeurs-restauration': {
      where: 'etalab/data_pass config/authorization_request_forms/api_gfe_echange_editeurs_restauration.yml',
      date: '2026-06-03',
      era: 'current',
    },
  },
} satisfies Service
