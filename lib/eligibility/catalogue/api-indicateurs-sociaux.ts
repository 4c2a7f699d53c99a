import type { Service } from '../model'
import { file, noLegalBasis, receiveAccess, refusedWithoutOrganisation } from './shared/datapass'

export default {
  id: 'api-indicateurs-sociaux',
  names: { fr: 'API Indicateurs sociaux des entreprises', aliases: [], former: [] },
  producer: { id: 'dinum', label: 'DINUM' },
  category: 'api-restreinte',
  status: 'open',
  verdicts: [refusedWithoutOrganisation],
  unpublished: {
    fr: 'La fiche de DataPass n’est pas terminée : ni présentation, ni critère. Écrivez au support avant de déposer.',
    cta: [
      {
        label: 'Déposer une demande',
        url: 'https://datapass.api.gouv.fr/demandes/api-indicateurs-sociaux/nouveau',
        kind: 'request',
      },
    ],
    sources: ['dp-def-indicateurs', 'dp-form-api-indicateurs-sociaux'],
  },
  legalBasis: noLegalBasis,
  rules: [],
  journey: [
    {
      ...file,
      links: [
        {
          label: 'DataPass',
          url: 'https://datapass.api.gouv.fr/demandes/api-indicateurs-sociaux/nouveau',
          era: 'current',
        },
      ],
    },
    receiveAccess,
  ],
  contacts: [
    { kind: 'support', value: 'support@api-indicateurs-sociaux.gouv.fr', sources: ['dp-def-indicateurs'] },
  ],
  datapass: {
    definitionId: 'api_indicateurs_sociaux',
    v1TargetApi: null,
    forms: [],
    unique: false,
    eligibilityRule: false,
  },
  pages: [
    {
      stage: 'contract',
      url: 'https://datapass.api.gouv.fr/demandes/api-indicateurs-sociaux/nouveau',
      match: 'exact',
      era: 'current',
    },
  ],
  official: [],
  sources: ['dp-def-indicateurs', 'dp-form-api-indicateurs-sociaux'],
  ownSources: {
    'dp-def-indicateurs': {
      where: 'etalab/data_pass config/authorization_definitions/api_indicateurs_sociaux.yml',
      date: '2025-11-24',
      era: 'current',
    },
    'dp-form-api-indicateurs-sociaux': {
      where: 'etalab/data_pass config/authorization_request_forms/api_indicateurs_sociaux.yml',
      date: '2025-12-09',
      era: 'current',
    },
  },
} satisfies Service
