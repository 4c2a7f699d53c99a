import type { AccessPage } from '../model'

export default {
  service: 'api-captchetat',
  page: 'https://api.gouv.fr/les-api/api-captchetat/demande-acces',
  question: 'Vérifions si vous êtes éligible. Qui êtes-vous :',
  answers: [
    {
      label: 'Un particulier',
      rows: ['particulier'],
      verdict: 'not_eligible',
      cta: [{ label: 'Rechercher une autre API', url: 'https://api.gouv.fr/rechercher-api' }],
    },
    {
      label: 'Une entreprise',
      rows: ['prive'],
      verdict: 'not_eligible',
      cta: [{ label: 'Rechercher une autre API', url: 'https://api.gouv.fr/rechercher-api' }],
    },
    {
      label: 'Une institution',
      rows: ['administration', 'administration-assimilee'],
      verdict: 'eligible',
      nextSteps: { isEditeur: false, serviceDescription: false },
      cta: [{ label: 'Remplir une demande', url: 'https://datapass.api.gouv.fr/api-captchetat' }],
    },
    {
      label: 'Une collectivité',
      rows: ['administration', 'administration-assimilee'],
      verdict: 'eligible',
      nextSteps: { isEditeur: false, serviceDescription: false },
      cta: [{ label: 'Remplir une demande', url: 'https://datapass.api.gouv.fr/api-captchetat' }],
    },
    {
      label: 'Un ministère',
      rows: ['administration', 'administration-assimilee'],
      verdict: 'eligible',
      nextSteps: { isEditeur: false, serviceDescription: false },
      cta: [{ label: 'Remplir une demande', url: 'https://datapass.api.gouv.fr/api-captchetat' }],
    },
  ],
  sources: ['ag:api-captchetat'],
} satisfies AccessPage
