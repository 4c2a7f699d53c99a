import type { AccessPage } from '../model'

export default {
  service: 'api-statut-demandeur-emploi',
  page: 'https://api.gouv.fr/les-api/api-statut-demandeur-emploi/demande-acces',
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
      tree: 'apigouv/is_bouquet_api_parteprise/statutDe',
      nextSteps: { isEditeur: false, serviceDescription: false },
      cta: [],
    },
    {
      label: 'Une entreprise',
      rows: ['prive'],
      verdict: 'maybe',
      nextSteps: { isEditeur: false, serviceDescription: false },
      cta: [
        { label: 'Remplir une demande', url: 'https://datapass.api.gouv.fr/api-statut-demandeur-emploi' },
      ],
    },
  ],
  sources: ['ag:api-statut-demandeur-emploi'],
} satisfies AccessPage
