import type { AccessPage } from '../model'

export default {
  service: 'api-ines',
  page: 'https://api.gouv.fr/les-api/api-ines/demande-acces',
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
      cta: [{ label: 'Rechercher une autre API', url: 'https://api.gouv.fr/rechercher-api' }],
    },
    {
      label: "Etablissement ou système d'information dans l'enseignement supérieur",
      rows: ['etablissement'],
      verdict: 'eligible',
      cta: [{ label: 'Se connecter', url: 'https://ines.enseignementsup-recherche.gouv.fr' }],
    },
  ],
  sources: ['ag:api-ines'],
} satisfies AccessPage
