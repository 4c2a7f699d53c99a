import type { AccessPage } from '../model'

export default {
  service: 'api-mobilic',
  page: 'https://api.gouv.fr/les-api/api-mobilic/demande-acces',
  question: 'Vérifions si vous êtes éligible. Qui êtes-vous :',
  answers: [
    {
      label: 'Un particulier',
      rows: ['particulier'],
      verdict: 'not_eligible',
      cta: [{ label: 'Rechercher une autre API', url: 'https://api.gouv.fr/rechercher-api' }],
    },
    {
      label: 'Un éditeur de logiciel des secteurs du transport léger et du déménagement',
      rows: ['editeur-transport'],
      verdict: 'eligible',
      cta: [{ label: 'Consulter la documentation', url: 'https://developers.mobilic.beta.gouv.fr/' }],
    },
    {
      label: 'Une entreprise',
      rows: ['prive'],
      verdict: 'maybe',
      cta: [{ label: 'Consulter la documentation API', url: 'https://developers.mobilic.beta.gouv.fr/' }],
    },
  ],
  sources: ['ag:api-mobilic'],
} satisfies AccessPage
