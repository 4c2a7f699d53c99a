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
  id: 'api-mire',
  names: { fr: 'API MIRE', aliases: [], former: [] },
  producer: { id: 'dgfip', label: 'DGFiP' },
  category: 'api-restreinte',
  status: 'open',
  verdicts: [refusedWithoutOrganisation],
  unpublished: {
    fr: 'La DGFiP ne publie ni description ni critère pour cette API, que DataPass ne liste pas. Écrivez-lui avant de déposer.',
    cta: [
      {
        label: 'Déposer une demande',
        url: 'https://datapass.api.gouv.fr/formulaires/api-mire-sandbox/demande/nouveau',
        kind: 'request',
      },
    ],
    sources: ['dp-def-dgfip', 'dp-form-api-mire'],
  },
  legalBasis: noLegalBasis,
  rules: [directAddress],
  journey: [
    {
      ...askSandbox,
      links: [
        {
          label: 'Bac à sable',
          url: 'https://datapass.api.gouv.fr/formulaires/api-mire-sandbox/demande/nouveau',
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
    definitionId: 'api_mire_sandbox',
    v1TargetApi: null,
    forms: [],
    unique: false,
    eligibilityRule: false,
    otherDefinitions: ['api_mire'],
  },
  pages: [
    {
      stage: 'contract',
      url: 'https://datapass.api.gouv.fr/demandes/api-mire-sandbox/nouveau',
      match: 'exact',
      era: 'current',
    },
  ],
  official: [],
  sources: ['dp-def-dgfip', 'dp-form-api-mire'],
  ownSources: {
    'dp-form-api-mire': {
      where: 'etalab/data_pass config/authorization_request_forms/api_mire.yml',
      date: '2025-05-16',
      era: 'current',
    },
  },
} satisfies Service
