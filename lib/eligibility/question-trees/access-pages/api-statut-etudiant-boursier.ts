import type { AccessPage } from '../model'

export default {
  service: 'api-statut-etudiant-boursier',
  page: 'https://api.gouv.fr/les-api/api-statut-etudiant-boursier/demande-acces',
  question: 'Vérifions si vous êtes éligible. Qui êtes-vous :',
  answers: [
    {
      label: 'Un particulier',
      rows: ['particulier'],
      verdict: 'not_eligible',
      cta: [{ label: 'Rechercher une autre API', url: 'https://api.gouv.fr/rechercher-api' }],
    },
    {
      label: 'Une collectivité ou une administration',
      rows: ['administration', 'administration-assimilee'],
      verdict: 'eligible',
      tree: 'apigouv/api-particulier/apipart',
      nextSteps: { isEditeur: false, serviceDescription: false },
      cta: [],
    },
    {
      label: 'Une entreprise ou une association',
      rows: ['prive'],
      verdict: 'not_eligible',
      cta: [{ label: 'Rechercher une autre API', url: 'https://api.gouv.fr/rechercher-api' }],
    },
    {
      label: 'Un éditeur de logiciel',
      rows: ['editeur'],
      verdict: 'not_eligible',
      cta: [{ label: 'Demander à être référencé', url: 'https://form.typeform.com/to/OJ4rkf5Z' }],
    },
  ],
  sources: ['ag:api-statut-etudiant-boursier'],
} satisfies AccessPage
