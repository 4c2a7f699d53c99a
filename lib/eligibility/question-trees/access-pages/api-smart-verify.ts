import type { AccessPage } from '../model'

export default {
  service: 'api-smart-verify',
  page: 'https://api.gouv.fr/les-api/api-smart-verify/demande-acces',
  question: 'Vérifions si vous êtes éligible. Qui êtes-vous :',
  answers: [
    {
      label: 'Un particulier',
      rows: ['particulier'],
      verdict: 'not_eligible',
      cta: [{ label: 'Rechercher une autre API', url: 'https://api.gouv.fr/rechercher-api' }],
    },
    {
      label: 'Une administration',
      rows: ['tous'],
      verdict: 'eligible',
      cta: [{ label: "Demander un accès à l'API", url: 'https://messervices.ingroupe.com/about' }],
    },
    {
      label: 'Une entreprise',
      rows: ['tous'],
      verdict: 'eligible',
      cta: [{ label: "Demander un accès à l'API", url: 'https://messervices.ingroupe.com/about' }],
    },
  ],
  sources: ['ag:api-smart-verify'],
} satisfies AccessPage
