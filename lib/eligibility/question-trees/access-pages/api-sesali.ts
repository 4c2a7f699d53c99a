import type { AccessPage } from '../model'

export default {
  service: 'api-sesali',
  page: 'https://api.gouv.fr/les-api/api-sesali/demande-acces',
  question: 'Vérifions si vous êtes éligible. Qui êtes-vous :',
  answers: [
    {
      label: 'Un particulier',
      rows: ['particulier'],
      verdict: 'not_eligible',
      cta: [{ label: 'Ou vous pouvez rechercher une autre API', url: 'https://api.gouv.fr/rechercher-api' }],
    },
    {
      label: 'Une administration',
      rows: ['administration', 'administration-assimilee'],
      verdict: 'not_eligible',
      cta: [{ label: 'Ou vous pouvez rechercher une autre API', url: 'https://api.gouv.fr/rechercher-api' }],
    },
    {
      label: 'Une entreprise',
      rows: ['prive'],
      verdict: 'maybe',
      cta: [{ label: 'Demander un accès', url: 'mailto:ans-europe@esante.gouv.fr' }],
    },
    {
      label: 'Un éditeur de logiciels',
      rows: ['editeur'],
      verdict: 'maybe',
      cta: [{ label: 'Demander un accès', url: 'mailto:ans-europe@esante.gouv.fr' }],
    },
  ],
  sources: ['ag:api-sesali'],
} satisfies AccessPage
