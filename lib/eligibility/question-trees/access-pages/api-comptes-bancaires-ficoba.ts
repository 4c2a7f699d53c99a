import type { AccessPage } from '../model'

export default {
  service: 'api-comptes-bancaires-ficoba',
  page: 'https://api.gouv.fr/les-api/api_comptes_bancaires_ficoba/demande-acces',
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
      tree: 'apigouv/formulaire-unique/ficoba',
      nextSteps: { isEditeur: false, serviceDescription: true },
      cta: [],
    },
    {
      label: 'Un éditeur de logiciel',
      rows: ['editeur'],
      verdict: 'maybe',
      nextSteps: { isEditeur: true, serviceDescription: true },
      cta: [{ label: 'Remplir une demande', url: 'https://datapass.api.gouv.fr/api-ficoba-sandbox' }],
    },
    {
      label: 'Un établissement bancaire',
      rows: ['banque'],
      verdict: 'maybe',
      nextSteps: { isEditeur: false, serviceDescription: true },
      cta: [{ label: 'Remplir une demande', url: 'https://datapass.api.gouv.fr/api-ficoba-sandbox' }],
    },
  ],
  sources: ['ag:api_comptes_bancaires_ficoba'],
} satisfies AccessPage
