import type { AccessPage } from '../model'

export default {
  service: 'api-rial',
  page: 'https://api.gouv.fr/les-api/api_rial/demande-acces',
  question: 'Vérifions si vous êtes éligible. Qui êtes-vous :',
  answers: [
    {
      label: 'Un particulier',
      rows: ['particulier'],
      verdict: 'not_eligible',
      cta: [{ label: 'Retourner à la page de recherche', url: 'https://api.gouv.fr/rechercher-api' }],
    },
    {
      label: 'Une entité administrative',
      rows: ['administration', 'administration-assimilee'],
      verdict: 'eligible',
      cta: [{ label: 'Remplir une demande', url: 'https://datapass.api.gouv.fr/api-rial-sandbox' }],
    },
    {
      label: 'Une entreprise',
      rows: ['prive'],
      verdict: 'maybe',
      cta: [{ label: 'Remplir une demande', url: 'https://datapass.api.gouv.fr/api-rial-sandbox' }],
    },
  ],
  sources: ['ag:api_rial'],
} satisfies AccessPage
