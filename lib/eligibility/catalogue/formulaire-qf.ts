import type { Service } from '../model'
import { file, isCommune, receiveAccess, refusedWithoutOrganisation } from './shared/datapass'

export default {
  id: 'formulaire-qf',
  names: { fr: 'Formulaire de collecte du quotient familial', aliases: ['quotient familial'], former: [] },
  producer: { id: 'dinum', label: 'DINUM' },
  category: 'service',
  status: 'open',
  verdicts: [
    refusedWithoutOrganisation,
    {
      id: 'commune',
      rulesets: ['current'],
      who: ['Une commune'],
      when: isCommune,
      verdict: 'eligible',
      reasonFr:
        'Pour la tarification sociale des services municipaux à l’enfance, si un texte de la commune la prévoit.',
      gates: [
        {
          id: 'texte',
          any: ['texte-propre'],
          onFail: 'keep',
          onUnknown: 'keep',
          sources: ['dp-locale-forms'],
        },
      ],
      needs: ['siret', 'cadre-juridique', 'contact-metier', 'dpo'],
      cta: [
        {
          label: 'Déposer une demande',
          url: 'https://datapass.api.gouv.fr/demandes/formulaire-qf/nouveau',
          kind: 'request',
          verdicts: ['eligible', 'maybe'],
        },
      ],
      sources: ['dp-def-ap', 'dp-form-formulaire-qf'],
    },
  ],
  unpublished: {
    fr: 'Le formulaire ne parle que des services municipaux à l’enfance ; rien n’est publié pour un autre organisme.',
    cta: [
      {
        label: 'Déposer une demande',
        url: 'https://datapass.api.gouv.fr/demandes/formulaire-qf/nouveau',
        kind: 'request',
      },
    ],
    sources: ['dp-form-formulaire-qf'],
  },
  legalBasis: {
    default: 'deliberation',
    alternatives: ['crpa-l114-8'],
    insufficient: [],
    sources: ['dp-form-formulaire-qf'],
    notes: ['DataPass cite déjà l’article L114-8 ; ajoutez la délibération sur les tarifs.'],
  },
  rules: [
    {
      id: 'adresse-directe',
      rulesets: ['current'],
      severity: 'info',
      fr: 'Formulaire hors de la liste de DataPass : il s’ouvre par son adresse.',
      sources: ['dp-def-ap'],
    },
    {
      id: 'portail-hubee',
      rulesets: ['current'],
      severity: 'info',
      fr: 'Les agents consultent les quotients sur le portail HubEE.',
      sources: ['dp-def-ap'],
    },
  ],
  journey: [
    {
      ...file,
      links: [
        {
          label: 'DataPass',
          url: 'https://datapass.api.gouv.fr/demandes/formulaire-qf/nouveau',
          era: 'current',
        },
      ],
    },
    receiveAccess,
  ],
  contacts: [{ kind: 'support', value: 'support@particulier.api.gouv.fr', sources: ['dp-def-ap'] }],
  datapass: {
    definitionId: 'formulaire_qf',
    v1TargetApi: null,
    forms: [],
    unique: false,
    eligibilityRule: false,
  },
  pages: [
    {
      stage: 'contract',
      url: 'https://datapass.api.gouv.fr/demandes/formulaire-qf/nouveau',
      match: 'exact',
      era: 'current',
    },
    { stage: 'docs', url: 'https://quotient-familial.numerique.gouv.fr/', match: 'prefix', era: 'current' },
  ],
  official: [],
  sources: ['dp-def-ap', 'dp-form-formulaire-qf'],
  ownSources: {
    'dp-form-formulaire-qf': {
      where: 'etalab/data_pass config/authorization_request_forms/formulaire_qf.yml',
      date: '2025-06-10',
      era: 'current',
    },
  },
} satisfies Service
