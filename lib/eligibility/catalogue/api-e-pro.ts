import type { Service } from '../model'
import { noLegalBasis, refusedWithoutOrganisation } from './shared/datapass'
import {
  accessDesk,
  askProduction,
  askSandbox,
  directAddress,
  receiveKeys,
  testThenApprove,
} from './shared/dgfip'

export default {
  id: 'api-e-pro',
  names: { fr: 'API E-Pro', aliases: [], former: [] },
  producer: { id: 'dgfip', label: 'DGFiP' },
  category: 'api-restreinte',
  status: 'open',
  verdicts: [refusedWithoutOrganisation],
  unpublished: {
    fr: 'La DGFiP ne publie ni description ni critère pour cette API, que DataPass ne liste pas. Écrivez-lui avant de déposer.',
    cta: [
      {
        label: 'Déposer une demande',
        url: 'https://datapass.api.gouv.fr/formulaires/api-e-pro-sandbox/demande/nouveau',
        kind: 'request',
      },
    ],
    sources: ['dp-def-dgfip', 'dp-form-api-e-pro'],
  },
  legalBasis: noLegalBasis,
  rules: [directAddress],
  journey: [
    {
      ...askSandbox,
      links: [
        {
          label: 'Bac à sable',
          url: 'https://datapass.api.gouv.fr/formulaires/api-e-pro-sandbox/demande/nouveau',
          era: 'current',
        },
      ],
    },
    testThenApprove,
    { ...askProduction, links: [] },
    receiveKeys,
  ],
  contacts: accessDesk,
  datapass: {
    definitionId: 'api_e_pro_sandbox',
    v1TargetApi: null,
    forms: [],
    unique: false,
    eligibilityRule: false,
    otherDefinitions: ['api_e_pro'],
  },
  pages: [
    {
      stage: 'contract',
      url: 'https://datapass.api.gouv.fr/demandes/api-e-pro-sandbox/nouveau',
      match: 'exact',
      era: 'current',
    },
  ],
  official: [],
  sources: ['dp-def-dgfip', 'dp-form-api-e-pro'],
  ownSources: {
    'dp-form-api-e-pro': {
      where: 'etalab/data_pass config/authorization_request_forms/api_e_pro.yml',
      date: '2025-05-16',
      era: 'current',
    },
  },
} satisfies Service
