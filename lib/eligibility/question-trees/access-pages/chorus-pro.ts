import type { AccessPage } from '../model'

export default {
  service: 'chorus-pro',
  page: 'https://api.gouv.fr/les-api/chorus-pro/demande-acces',
  question: 'Vérifions si vous êtes éligible. Qui êtes-vous :',
  answers: [
    {
      label: 'Un éditeur',
      rows: ['editeur'],
      verdict: 'maybe',
      cta: [
        { label: "Faire une demande d'habilitation", url: 'https://piste.gouv.fr/en/api-catalog-sandbox' },
      ],
    },
    {
      label: 'Une entreprise',
      rows: ['prive'],
      verdict: 'maybe',
      cta: [
        { label: "Faire une demande d'habilitation", url: 'https://piste.gouv.fr/en/api-catalog-sandbox' },
      ],
    },
    {
      label: 'Une collectivité',
      rows: ['administration', 'administration-assimilee'],
      verdict: 'eligible',
      cta: [
        { label: "Faire une demande d'habilitation", url: 'https://piste.gouv.fr/en/api-catalog-sandbox' },
      ],
    },
    {
      label: 'Un établissement public',
      rows: ['administration', 'administration-assimilee'],
      verdict: 'eligible',
      cta: [
        { label: "Faire une demande d'habilitation", url: 'https://piste.gouv.fr/en/api-catalog-sandbox' },
      ],
    },
    {
      label: 'Un Ministère',
      rows: ['administration', 'administration-assimilee'],
      verdict: 'eligible',
      cta: [
        { label: "Faire une demande d'habilitation", url: 'https://piste.gouv.fr/en/api-catalog-sandbox' },
      ],
    },
    {
      label: 'Un particulier',
      rows: ['particulier'],
      verdict: 'not_eligible',
      cta: [{ label: 'Rechercher une autre API', url: 'https://api.gouv.fr/rechercher-api' }],
    },
  ],
  sources: ['ag:chorus-pro'],
} satisfies AccessPage
