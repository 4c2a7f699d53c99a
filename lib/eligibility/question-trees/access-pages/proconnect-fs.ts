import type { AccessPage } from '../model'

export default {
  service: 'proconnect-fs',
  page: 'https://api.gouv.fr/les-api/agent-connect/demande-acces',
  question: 'Vérifions si vous êtes éligible. Qui êtes-vous :',
  answers: [
    {
      label: 'Un particulier',
      rows: ['particulier'],
      verdict: 'not_eligible',
      cta: [{ label: 'Rechercher une autre API', url: 'https://api.gouv.fr/rechercher-api' }],
    },
    {
      label: 'Un ministère (administration centrale ou service déconcentré)',
      rows: ['administration'],
      verdict: 'eligible',
      tree: 'apigouv/france-connected-api/ProConnect',
      nextSteps: { isEditeur: false, serviceDescription: false },
      cta: [],
    },
    {
      label: 'Une collectivité territoriale',
      rows: ['administration'],
      verdict: 'eligible',
      tree: 'apigouv/france-connected-api/ProConnect',
      nextSteps: { isEditeur: false, serviceDescription: false },
      cta: [],
    },
    {
      label: "Un opérateur de l'État",
      rows: ['administration'],
      verdict: 'eligible',
      tree: 'apigouv/france-connected-api/ProConnect',
      nextSteps: { isEditeur: false, serviceDescription: false },
      cta: [],
    },
    {
      label: 'Une entreprise',
      rows: ['prive'],
      verdict: 'eligible',
      tree: 'apigouv/france-connected-api/ProConnect',
      nextSteps: { isEditeur: false, serviceDescription: false },
      cta: [],
    },
  ],
  sources: ['ag-pc'],
} satisfies AccessPage
