import type { AccessPage } from '../model'

export default {
  service: 'api-r2p',
  page: 'https://api.gouv.fr/les-api/api_r2p/demande-acces',
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
      verdict: 'maybe',
      tree: 'apigouv/formulaire-unique/r2p',
      nextSteps: { isEditeur: false, serviceDescription: true },
      cta: [],
    },
    {
      label: 'Un éditeur de logiciel',
      rows: ['editeur'],
      verdict: 'maybe',
      nextSteps: { isEditeur: true, serviceDescription: true },
      cta: [{ label: 'Remplir une demande', url: 'https://datapass.api.gouv.fr/api-r2p-sandbox' }],
    },
    {
      label: 'Un établissement bancaire',
      rows: ['banque'],
      verdict: 'maybe',
      nextSteps: { isEditeur: false, serviceDescription: true },
      cta: [{ label: 'Remplir une demande', url: 'https://datapass.api.gouv.fr/api-r2p-sandbox' }],
    },
  ],
  sources: ['ag:api_r2p'],
} satisfies AccessPage
