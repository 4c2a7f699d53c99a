import type { Service } from '../model'
import { file, noLegalBasis, receiveAccess, refusedWithoutOrganisation } from './shared/datapass'

export default {
  id: 'api-gunenv',
  names: { fr: 'API GUNenv', aliases: ['GUN environnement'], former: [] },
  producer: { id: 'mtes', label: 'Ministère de la Transition écologique' },
  category: 'api-restreinte',
  status: 'open',
  verdicts: [refusedWithoutOrganisation],
  unpublished: {
    fr: 'Le ministère ne publie pas de critère : il délivre une habilitation juridique au cas par cas.',
    cta: [
      {
        label: 'Déposer une demande',
        url: 'https://datapass.api.gouv.fr/demandes/api-gunenv/nouveau',
        kind: 'request',
      },
    ],
    sources: ['dp-form-api-gunenv'],
  },
  legalBasis: noLegalBasis,
  rules: [
    {
      id: 'diffusion-restreinte',
      rulesets: ['current'],
      severity: 'warning',
      fr: 'Données à diffusion restreinte, parfois personnelles ou sensibles (instruction du 12 septembre 2023 sur les actes de malveillance dans les installations classées).',
      sources: ['dp-form-api-gunenv'],
    },
  ],
  journey: [
    {
      ...file,
      links: [
        {
          label: 'DataPass',
          url: 'https://datapass.api.gouv.fr/demandes/api-gunenv/nouveau',
          era: 'current',
        },
      ],
    },
    receiveAccess,
  ],
  contacts: [{ kind: 'support', value: 'gunenv@developpement-durable.gouv.fr', sources: ['dp-def-mtes'] }],
  datapass: {
    definitionId: 'api_gunenv',
    v1TargetApi: null,
    forms: [],
    unique: false,
    eligibilityRule: false,
  },
  pages: [
    {
      stage: 'contract',
      url: 'https://datapass.api.gouv.fr/demandes/api-gunenv/nouveau',
      match: 'exact',
      era: 'current',
    },
  ],
  official: [],
  sources: ['dp-def-mtes', 'dp-form-api-gunenv'],
  ownSources: {
    'dp-def-mtes': {
      where: 'etalab/data_pass config/authorization_definitions/mtes.yml',
      date: '2026-03-10',
      era: 'current',
    },
    'dp-form-api-gunenv': {
      where: 'etalab/data_pass config/authorization_request_forms/api_gunenv.yml',
      date: '2026-02-17',
      era: 'current',
    },
  },
} satisfies Service
