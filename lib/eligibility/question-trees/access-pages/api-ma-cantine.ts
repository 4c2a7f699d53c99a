import type { AccessPage } from '../model'

export default {
  service: 'api-ma-cantine',
  page: 'https://api.gouv.fr/les-api/api-ma-cantine/demande-acces',
  question: 'Vérifions si vous êtes éligible. Qui êtes-vous :',
  answers: [
    {
      label: 'Un gestionnaire de cantine',
      rows: ['gestionnaire'],
      verdict: 'eligible',
      cta: [
        { label: 'Ma cantine', url: 'https://ma-cantine.agriculture.gouv.fr/developpement-et-apis/' },
        {
          label: 'Plateforme de démo pour les tests',
          url: 'https://ma-cantine-demo.cleverapps.io/developpement-et-apis/',
        },
      ],
    },
    {
      label: "Un éditeur d'un logiciel de gestion de cantine",
      rows: ['editeur-cantine'],
      verdict: 'eligible',
      cta: [
        { label: 'Ma cantine', url: 'https://ma-cantine.agriculture.gouv.fr/developpement-et-apis/' },
        {
          label: 'Plateforme de démo pour les tests',
          url: 'https://ma-cantine-demo.cleverapps.io/developpement-et-apis/',
        },
      ],
    },
    {
      label: 'Autre',
      rows: ['autre'],
      verdict: 'not_eligible',
      cta: [
        {
          label: 'Consulter les données ouvertes',
          url: 'https://www.data.gouv.fr/fr/datasets/6482def590d4cf8cea3aa33e/#/resources',
        },
      ],
    },
  ],
  sources: ['ag:api-ma-cantine'],
} satisfies AccessPage
