import type { AccessPage } from '../model'

export default {
  service: 'api-grdf-adict',
  page: 'https://api.gouv.fr/les-api/api-grdf-adict/demande-acces',
  question: 'Vérifions si vous êtes éligible. Qui êtes-vous :',
  answers: [
    {
      label: 'Un particulier',
      rows: ['particulier'],
      verdict: 'not_eligible',
      cta: [{ label: 'Rechercher une autre API', url: 'https://api.gouv.fr/rechercher-api' }],
    },
    {
      label: "Une entreprise dédiée à la maitrise d'énergie",
      rows: ['tous'],
      verdict: 'maybe',
      cta: [
        {
          label: 'Demander un accès',
          url: 'https://sites.grdf.fr/web/portail-api-grdf-adict/je-souhaite-souscrire-aux-services-grdf-adict',
        },
      ],
    },
    {
      label: "Un bureau d'étude",
      rows: ['tous'],
      verdict: 'maybe',
      cta: [
        {
          label: 'Demander un accès',
          url: 'https://sites.grdf.fr/web/portail-api-grdf-adict/je-souhaite-souscrire-aux-services-grdf-adict',
        },
      ],
    },
    {
      label: 'Une administration',
      rows: ['tous'],
      verdict: 'maybe',
      cta: [
        {
          label: 'Demander un accès',
          url: 'https://sites.grdf.fr/web/portail-api-grdf-adict/je-souhaite-souscrire-aux-services-grdf-adict',
        },
      ],
    },
  ],
  sources: ['ag:api-grdf-adict'],
} satisfies AccessPage
