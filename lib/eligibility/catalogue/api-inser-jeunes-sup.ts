import type { Service } from '../model'
import { file, noLegalBasis, receiveAccess, refusedWithoutOrganisation } from './shared/datapass'

export default {
  id: 'api-inser-jeunes-sup',
  names: { fr: 'API Exposition InserJeunes InserSup', aliases: ['InserJeunes', 'InserSup'], former: [] },
  producer: { id: 'menj', label: 'Ministère de l’Éducation nationale' },
  category: 'api-restreinte',
  status: 'open',
  verdicts: [refusedWithoutOrganisation],
  unpublished: {
    fr: 'Le ministère ne publie pas de critère : la demande donne les identifiants de l’API, et il l’examine au cas par cas.',
    cta: [
      {
        label: 'Déposer une demande',
        url: 'https://datapass.api.gouv.fr/demandes/api-inser-jeunes-sup/nouveau',
        kind: 'request',
      },
    ],
    sources: ['dp-men', 'dp-form-api-inser-jeunes-sup'],
  },
  legalBasis: noLegalBasis,
  rules: [
    {
      id: 'exposition',
      rulesets: ['current'],
      severity: 'info',
      fr: 'Indicateurs sur les formations, déjà repris par Parcoursup, Affelnet et l’Onisep.',
      sources: ['dp-men'],
    },
  ],
  journey: [
    {
      ...file,
      links: [
        {
          label: 'DataPass',
          url: 'https://datapass.api.gouv.fr/demandes/api-inser-jeunes-sup/nouveau',
          era: 'current',
        },
      ],
    },
    receiveAccess,
  ],
  contacts: [{ kind: 'support', value: 'osmose.coord-gen@ac-dijon.fr', sources: ['dp-men'] }],
  datapass: {
    definitionId: 'api_inser_jeunes_sup',
    v1TargetApi: null,
    forms: [],
    unique: false,
    eligibilityRule: false,
  },
  pages: [
    {
      stage: 'contract',
      url: 'https://datapass.api.gouv.fr/demandes/api-inser-jeunes-sup/nouveau',
      match: 'exact',
      era: 'current',
    },
    {
      stage: 'docs',
      url: 'https://documentation-api-exposition-inser-jeunes-sup.phm.education.gouv.fr',
      match: 'prefix',
      era: 'current',
    },
  ],
  official: [],
  sources: ['dp-men', 'dp-form-api-inser-jeunes-sup'],
  ownSources: {
    'dp-form-api-inser-jeunes-sup': {
      where: 'etalab/data_pass config/authorization_request_forms/api_inser_jeunes_sup.yml',
      date: '2026-02-17',
      era: 'current',
    },
  },
} satisfies Service
