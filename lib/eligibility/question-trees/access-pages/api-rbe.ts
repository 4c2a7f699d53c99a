import type { AccessPage } from '../model'

export default {
  service: 'api-rbe',
  page: 'https://api.gouv.fr/les-api/api-rbe/demande-acces',
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
      verdict: 'maybe',
      cta: [{ label: 'Soumettre ma demande', url: 'mailto:rbe@inpi.fr' }],
    },
    {
      label: 'Une administration',
      rows: ['administration', 'administration-assimilee'],
      verdict: 'maybe',
      cta: [],
    },
  ],
  sources: ['ag:api-rbe'],
} satisfies AccessPage
