import type { AccessPage } from '../model'

export default {
  service: 'api-pro-sante-connect',
  page: 'https://api.gouv.fr/les-api/api-pro-sante-connect/demande-acces',
  question: 'Vérifions si vous êtes éligible. Qui êtes-vous :',
  answers: [
    {
      label: 'Un particulier',
      rows: ['particulier'],
      verdict: 'not_eligible',
      cta: [{ label: 'Ou vous pouvez rechercher une autre API', url: 'https://api.gouv.fr/rechercher-api' }],
    },
    {
      label: 'Une entreprise',
      rows: ['prive'],
      verdict: 'maybe',
      nextSteps: { isEditeur: false, serviceDescription: false },
      cta: [{ label: 'Remplir une demande', url: 'https://datapass.api.gouv.fr/api-pro-sante-connect' }],
    },
    {
      label: 'Une collectivité ou une administration',
      rows: ['administration', 'administration-assimilee'],
      verdict: 'eligible',
      nextSteps: { isEditeur: false, serviceDescription: false },
      cta: [{ label: 'Remplir une demande', url: 'https://datapass.api.gouv.fr/api-pro-sante-connect' }],
    },
    {
      label: 'Un éditeur de logiciels',
      rows: ['editeur'],
      verdict: 'maybe',
      nextSteps: { isEditeur: false, serviceDescription: false },
      cta: [{ label: 'Remplir une demande', url: 'https://datapass.api.gouv.fr/api-pro-sante-connect' }],
    },
  ],
  sources: ['ag:api-pro-sante-connect'],
} satisfies AccessPage
