import type { AccessPage } from '../model'

export default {
  service: 'api-indemnisation-pole-emploi',
  page: 'https://api.gouv.fr/les-api/api-indemnisation-pole-emploi/demande-acces',
  question: 'Vérifions si vous êtes éligible. Qui êtes-vous :',
  answers: [
    {
      label: 'Un particulier',
      rows: ['particulier'],
      verdict: 'not_eligible',
      cta: [{ label: 'Rechercher une autre API', url: 'https://api.gouv.fr/rechercher-api' }],
    },
    {
      label: "Un demandeur d'emploi",
      rows: ['particulier'],
      verdict: 'not_eligible',
      cta: [{ label: 'Rechercher une autre API', url: 'https://api.gouv.fr/rechercher-api' }],
    },
    {
      label: 'Une administration',
      rows: ['administration', 'administration-assimilee'],
      verdict: 'eligible',
      tree: 'apigouv/is_bouquet_api_parteprise/indemnisationPe',
      nextSteps: { isEditeur: false, serviceDescription: false },
      cta: [],
    },
    {
      label: 'Une entreprise ou une association',
      rows: ['prive'],
      verdict: 'maybe',
      nextSteps: { isEditeur: false, serviceDescription: false },
      cta: [
        { label: 'Remplir une demande', url: 'https://datapass.api.gouv.fr/api-indemnisation-pole-emploi' },
      ],
    },
  ],
  sources: ['ag:api-indemnisation-pole-emploi'],
} satisfies AccessPage
