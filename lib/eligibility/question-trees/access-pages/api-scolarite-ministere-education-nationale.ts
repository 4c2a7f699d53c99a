import type { AccessPage } from '../model'

export default {
  service: 'api-scolarite-ministere-education-nationale',
  page: 'https://api.gouv.fr/les-api/api-scolarite-ministere-education-nationale/demande-acces',
  question: 'Vérifions si vous êtes éligible. Qui êtes-vous :',
  answers: [
    {
      label: 'Un particulier',
      rows: ['particulier'],
      verdict: 'not_eligible',
      cta: [{ label: 'Rechercher une autre API', url: 'https://api.gouv.fr/rechercher-api' }],
    },
    {
      label: 'Une administration',
      rows: ['administration', 'administration-assimilee'],
      verdict: 'eligible',
      tree: 'apigouv/is_bouquet_api_parteprise/scolariteEleve',
      nextSteps: { isEditeur: false, serviceDescription: false },
      cta: [],
    },
    {
      label: 'Une entreprise ou une association',
      rows: ['prive'],
      verdict: 'not_eligible',
      cta: [{ label: 'Rechercher une autre API', url: 'https://api.gouv.fr/rechercher-api' }],
    },
  ],
  sources: ['ag:api-scolarite-ministere-education-nationale'],
} satisfies AccessPage
