import type { AccessPage } from '../model'

export default {
  service: 'api-impot-particulier',
  page: 'https://api.gouv.fr/les-api/impot-particulier/demande-acces',
  question: 'Vérifions si vous êtes éligible. Qui êtes-vous :',
  answers: [
    {
      label: 'Un particulier',
      rows: ['particulier'],
      verdict: 'not_eligible',
      cta: [{ label: 'Retourner à la page de recherche', url: 'https://api.gouv.fr/rechercher-api' }],
    },
    {
      label: 'Une entreprise',
      rows: ['prive'],
      verdict: 'not_eligible',
      cta: [{ label: 'Retourner à la page de recherche', url: 'https://api.gouv.fr/rechercher-api' }],
    },
    {
      label: 'Une entité administrative',
      rows: ['administration', 'administration-assimilee'],
      verdict: 'eligible',
      tree: 'apigouv/france-connected-api/dgfip',
      nextSteps: { isEditeur: false, serviceDescription: false },
      cta: [],
    },
    {
      label: 'Un éditeur de logiciel',
      rows: ['editeur'],
      verdict: 'maybe',
      tree: 'apigouv/france-connected-api/dgfipediteurs',
      nextSteps: { isEditeur: true, serviceDescription: false },
      cta: [],
    },
    {
      label: 'Un établissement bancaire',
      rows: ['banque'],
      verdict: 'maybe',
      nextSteps: { isEditeur: false, serviceDescription: false },
      cta: [
        {
          label: 'Remplir une demande',
          url: 'https://datapass.api.gouv.fr/api-sfip-sandbox?demarche=eligibilite_lep',
        },
      ],
    },
  ],
  sources: ['ag-ip'],
} satisfies AccessPage
