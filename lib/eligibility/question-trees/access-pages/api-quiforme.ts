import type { AccessPage } from '../model'

export default {
  service: 'api-quiforme',
  page: 'https://api.gouv.fr/les-api/api_quiforme/demande-acces',
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
    { label: 'Un éditeur de logiciel', rows: ['editeur'], verdict: 'maybe', cta: [] },
    {
      label: 'Une administration',
      rows: ['administration', 'administration-assimilee'],
      verdict: 'eligible',
      cta: [],
    },
  ],
  sources: ['ag:api_quiforme'],
} satisfies AccessPage
