import type { Service } from '../model'
import { file, receiveAccess, refusedWithoutOrganisation } from './shared/datapass'

export default {
  id: 'api-gfe-echange-collectivites',
  names: { fr: 'API GFE, échanges avec les collectivités', aliases: [], former: [] },
  producer: { id: 'menj', label: 'Ministère de l’Éducation nationale' },
  category: 'api-restreinte',
  status: 'open',
  verdicts: [
    refusedWithoutOrganisation,
    {
      id: 'collectivite',
      rulesets: ['current'],
      who: ['Une collectivité'],
      when: { fact: 'org.kind', op: 'in', value: ['collectivite', 'groupement-collectivites'] },
      verdict: 'eligible',
      reasonFr:
        'Faite pour les collectivités : elles récupèrent les élèves d’un établissement et rendent leurs tranches de tarif.',
      gates: [{ id: 'texte', any: ['texte-propre'], onFail: 'keep', onUnknown: 'keep' }],
      needs: ['siret', 'description-service', 'cadre-juridique', 'dpo', 'contact-technique'],
      cta: [
        {
          label: 'Déposer une demande',
          url: 'https://datapass.api.gouv.fr/demandes/api-gfe-echange-collectivites/nouveau',
          kind: 'request',
          verdicts: ['eligible', 'maybe'],
        },
      ],
      sources: ['dp-men', 'dp-form-api-gfe-echange-collectivites'],
    },
  ],
  unpublished: {
    fr: 'Le ministère ne publie pas qui d’autre qu’une collectivité peut demander cette API : écrivez au support avant de déposer.',
    cta: [
      {
        label: 'Déposer une demande',
        url: 'https://datapass.api.gouv.fr/demandes/api-gfe-echange-collectivites/nouveau',
        kind: 'request',
      },
    ],
    sources: ['dp-men'],
  },
  legalBasis: { default: null, alternatives: ['deliberation'], insufficient: [], sources: ['dp-cadre'] },
  rules: [],
  journey: [
    {
      ...file,
      links: [
        {
          label: 'DataPass',
          url: 'https://datapass.api.gouv.fr/demandes/api-gfe-echange-collectivites/nouveau',
          era: 'current',
        },
      ],
    },
    receiveAccess,
  ],
  contacts: [{ kind: 'support', value: 'dsi.diffusion-gfe@ac-clermont.fr', sources: ['dp-men'] }],
  datapass: {
    definitionId: 'api_gfe_echange_collectivites',
    v1TargetApi: null,
    forms: [],
    unique: false,
    eligibilityRule: false,
  },
  pages: [
    {
      stage: 'contract',
      url: 'https://datapass.api.gouv.fr/demandes/api-gfe-echange-collectivites/nouveau',
      match: 'exact',
      era: 'current',
    },
  ],
  official: [],
  sources: ['dp-men', 'dp-form-api-gfe-echange-collectivites'],
  ownSources: {
    'dp-form-api-gfe-echange-collectivites': {
      where: 'etalab/data_pass config/authorization_request_forms/api_gfe_echange_collectivites.yml',
      date: '2026-06-03',
      era: 'current',
    },
  },
} satisfies Service
