import type { AccessPage } from '../model'

export default {
  service: 'api-si-amiante',
  page: 'https://api.gouv.fr/les-api/api-si-amiante/demande-acces',
  question: 'Vérifions si vous êtes éligible. Qui êtes-vous :',
  answers: [
    {
      label: 'Un particulier',
      rows: ['particulier'],
      verdict: 'not_eligible',
      cta: [{ label: 'Rechercher une autre API', url: 'https://api.gouv.fr/rechercher-api' }],
    },
    {
      label: 'Une collectivité ou une administration',
      rows: ['administration', 'administration-assimilee'],
      verdict: 'eligible',
      cta: [{ label: 'Demander un accès', url: 'mailto:si-amiante@sante.gouv.fr' }],
    },
    {
      label: 'Une entreprise',
      rows: ['prive'],
      verdict: 'maybe',
      cta: [{ label: 'Demander un accès', url: 'mailto:si-amiante@sante.gouv.fr' }],
    },
    {
      label: 'Un éditeur de logiciel',
      rows: ['editeur'],
      verdict: 'maybe',
      cta: [{ label: 'Demander un accès', url: 'mailto:si-amiante@sante.gouv.fr' }],
    },
  ],
  sources: ['ag:api-si-amiante'],
} satisfies AccessPage
