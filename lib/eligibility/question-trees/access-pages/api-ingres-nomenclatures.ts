import type { AccessPage } from '../model'

export default {
  service: 'api-ingres-nomenclatures',
  page: 'https://api.gouv.fr/les-api/API_Ingres_Nomenclatures/demande-acces',
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
      label: 'Une application RH',
      rows: ['prive'],
      verdict: 'maybe',
      nextSteps: { isEditeur: false, serviceDescription: false },
      cta: [{ label: 'Remplir une demande', url: 'https://datapass.api.gouv.fr/api-ingres' }],
    },
    {
      label: 'Une institution',
      rows: ['administration', 'administration-assimilee'],
      verdict: 'maybe',
      nextSteps: { isEditeur: false, serviceDescription: false },
      cta: [{ label: 'Remplir une demande', url: 'https://datapass.api.gouv.fr/api-ingres' }],
    },
    {
      label: 'Une collectivité',
      rows: ['administration', 'administration-assimilee'],
      verdict: 'maybe',
      nextSteps: { isEditeur: false, serviceDescription: false },
      cta: [{ label: 'Remplir une demande', url: 'https://datapass.api.gouv.fr/api-ingres' }],
    },
    {
      label: 'Un ministère',
      rows: ['administration', 'administration-assimilee'],
      verdict: 'maybe',
      nextSteps: { isEditeur: false, serviceDescription: false },
      cta: [{ label: 'Remplir une demande', url: 'https://datapass.api.gouv.fr/api-ingres' }],
    },
  ],
  sources: ['ag:API_Ingres_Nomenclatures'],
} satisfies AccessPage
