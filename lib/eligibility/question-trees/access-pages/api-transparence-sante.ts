import type { AccessPage } from '../model'

export default {
  service: 'api-transparence-sante',
  page: 'https://api.gouv.fr/les-api/api-transparence-sante/demande-acces',
  question: 'Vérifions si vous êtes éligible. Qui êtes-vous :',
  answers: [
    {
      label: 'Un particulier',
      rows: ['particulier'],
      verdict: 'not_eligible',
      cta: [{ label: 'Rechercher une autre API', url: 'https://api.gouv.fr/rechercher-api' }],
    },
    {
      label: 'Un professionnel de santé',
      rows: ['professionnel-sante'],
      verdict: 'not_eligible',
      cta: [{ label: 'Rechercher une autre API', url: 'https://api.gouv.fr/rechercher-api' }],
    },
    {
      label: 'Une entreprise',
      rows: ['entreprise'],
      verdict: 'eligible',
      cta: [{ label: "Demander un accès à l'API", url: 'mailto:transparence-sante-support@sante.gouv.fr' }],
    },
  ],
  sources: ['ag:api-transparence-sante'],
} satisfies AccessPage
