import type { AccessPage } from '../model'

export default {
  service: 'api-engagement',
  page: 'https://api.gouv.fr/les-api/api-engagement/demande-acces',
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
      rows: ['tous'],
      verdict: 'eligible',
      nextSteps: { isEditeur: false, serviceDescription: false },
      cta: [
        {
          label: 'Demander un accès',
          url: 'https://doc.api-engagement.beta.gouv.fr/getting-started/create-your-account',
        },
      ],
    },
    {
      label: 'Une entreprise',
      rows: ['tous'],
      verdict: 'eligible',
      nextSteps: { isEditeur: false, serviceDescription: false },
      cta: [
        {
          label: 'Demander un accès',
          url: 'https://doc.api-engagement.beta.gouv.fr/getting-started/create-your-account',
        },
      ],
    },
    {
      label: 'Un éditeur de logiciel',
      rows: ['tous'],
      verdict: 'eligible',
      nextSteps: { isEditeur: true, serviceDescription: false },
      cta: [
        {
          label: 'Demander un accès',
          url: 'https://doc.api-engagement.beta.gouv.fr/getting-started/create-your-account',
        },
      ],
    },
  ],
  sources: ['ag:api-engagement'],
} satisfies AccessPage
