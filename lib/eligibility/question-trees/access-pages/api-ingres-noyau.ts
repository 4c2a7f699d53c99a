import type { AccessPage } from '../model'

export default {
  service: 'api-ingres-noyau',
  page: 'https://api.gouv.fr/les-api/API_Ingres_Noyau/demande-acces',
  question: 'Vérifions si vous êtes éligible. Qui êtes-vous :',
  answers: [
    {
      label: 'Une application RH',
      rows: ['prive'],
      verdict: 'maybe',
      cta: [{ label: "Faire une demande d'habilitation", url: 'https://datapass.api.gouv.fr/api-ingres' }],
    },
    {
      label: 'Une institution',
      rows: ['administration', 'administration-assimilee'],
      verdict: 'maybe',
      cta: [{ label: "Faire une demande d'habilitation", url: 'https://datapass.api.gouv.fr/api-ingres' }],
    },
    {
      label: 'Une collectivité',
      rows: ['administration', 'administration-assimilee'],
      verdict: 'maybe',
      cta: [{ label: "Faire une demande d'habilitation", url: 'https://datapass.api.gouv.fr/api-ingres' }],
    },
    {
      label: 'Un ministère',
      rows: ['administration', 'administration-assimilee'],
      verdict: 'maybe',
      cta: [{ label: "Faire une demande d'habilitation", url: 'https://datapass.api.gouv.fr/api-ingres' }],
    },
    {
      label: 'Un particulier',
      rows: ['particulier'],
      verdict: 'not_eligible',
      cta: [{ label: 'Rechercher une autre API', url: 'https://api.gouv.fr/rechercher-api' }],
    },
    {
      label: 'Autre',
      rows: [],
      verdict: 'not_eligible',
      cta: [{ label: 'Rechercher une autre API', url: 'https://api.gouv.fr/rechercher-api' }],
    },
  ],
  sources: ['ag:API_Ingres_Noyau'],
} satisfies AccessPage
