import type { AccessPage } from '../model'

export default {
  service: 'api-entreprise',
  page: 'https://api.gouv.fr/les-api/api-entreprise/demande-acces',
  question: 'Vérifions si vous êtes éligible. Qui êtes-vous :',
  answers: [
    {
      label: 'Un particulier',
      rows: ['particulier'],
      verdict: 'not_eligible',
      cta: [
        {
          label: 'Consulter les alternatives',
          url: 'https://api.gouv.fr/les-api/api-entreprise#alternatives-en-acces-libre',
        },
      ],
    },
    {
      label: 'Une collectivité ou une administration',
      rows: ['administration', 'administration-assimilee'],
      verdict: 'eligible',
      cta: [
        {
          label: 'Demander une habilitation API Entreprise',
          url: 'https://datapass.api.gouv.fr/api-entreprise',
        },
      ],
    },
    {
      label: 'Une entreprise ou une association',
      rows: ['prive'],
      verdict: 'not_eligible',
      cta: [
        {
          label: 'Consulter les alternatives',
          url: 'https://api.gouv.fr/les-api/api-entreprise#alternatives-en-acces-libre',
        },
      ],
    },
    {
      label: 'Un éditeur de logiciel',
      rows: ['editeur'],
      verdict: 'maybe',
      cta: [
        {
          label: 'Déposer une demande "spécifique éditeur"',
          url: 'https://datapass.api.gouv.fr/api-entreprise?demarche=editeur',
        },
      ],
    },
  ],
  sources: ['ag-ae'],
} satisfies AccessPage
