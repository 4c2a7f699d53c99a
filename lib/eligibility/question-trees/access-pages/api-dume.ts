import type { AccessPage } from '../model'

export default {
  service: 'api-dume',
  page: 'https://api.gouv.fr/les-api/api-dume/demande-acces',
  question: 'Vérifions si vous êtes éligible. Qui êtes-vous :',
  answers: [
    {
      label: 'Un éditeur',
      rows: ['editeur'],
      verdict: 'maybe',
      cta: [{ label: "Faire une demande d'habilitation", url: 'https://developer.aife.economie.gouv.fr/' }],
    },
    {
      label: 'Une entreprise',
      rows: ['prive'],
      verdict: 'maybe',
      cta: [{ label: "Faire une demande d'habilitation", url: 'https://developer.aife.economie.gouv.fr/' }],
    },
    {
      label: 'Une collectivité',
      rows: ['administration', 'administration-assimilee'],
      verdict: 'eligible',
      cta: [{ label: "Faire une demande d'habilitation", url: 'https://developer.aife.economie.gouv.fr/' }],
    },
    {
      label: 'Un établissement public',
      rows: ['administration', 'administration-assimilee'],
      verdict: 'eligible',
      cta: [{ label: "Faire une demande d'habilitation", url: 'https://developer.aife.economie.gouv.fr/' }],
    },
    {
      label: 'Un Ministère',
      rows: ['administration', 'administration-assimilee'],
      verdict: 'eligible',
      cta: [{ label: "Faire une demande d'habilitation", url: 'https://developer.aife.economie.gouv.fr/' }],
    },
    {
      label: 'Un particulier',
      rows: ['particulier'],
      verdict: 'not_eligible',
      cta: [{ label: 'Rechercher une autre API', url: 'https://api.gouv.fr/rechercher-api' }],
    },
  ],
  sources: ['ag:api-dume'],
} satisfies AccessPage
