import type { AccessPage } from '../model'

export default {
  service: 'api-ma-securite',
  page: 'https://api.gouv.fr/les-api/api-ma-securite/demande-acces',
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
    {
      label: 'Une administration',
      rows: ['administration', 'administration-assimilee'],
      verdict: 'eligible',
      cta: [
        { label: "Demander un accès à l'API", url: 'mailto:masecuritelappli@gendarmerie.interieur.gouv.fr' },
      ],
    },
  ],
  sources: ['ag:api-ma-securite'],
} satisfies AccessPage
