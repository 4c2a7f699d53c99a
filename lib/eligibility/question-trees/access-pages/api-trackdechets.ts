import type { AccessPage } from '../model'

export default {
  service: 'api-trackdechets',
  page: 'https://api.gouv.fr/les-api/api-trackdechets/demande-acces',
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
      cta: [{ label: 'Demander un accès', url: 'https://app.trackdechets.beta.gouv.fr/signup' }],
    },
    {
      label: 'Une entreprise',
      rows: ['prive'],
      verdict: 'maybe',
      cta: [{ label: 'Demander un accès', url: 'https://app.trackdechets.beta.gouv.fr/signup' }],
    },
  ],
  sources: ['ag:api-trackdechets'],
} satisfies AccessPage
