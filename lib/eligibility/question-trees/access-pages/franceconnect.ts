import type { AccessPage } from '../model'

export default {
  service: 'franceconnect',
  page: 'https://api.gouv.fr/les-api/franceconnect/demande-acces',
  question: 'Vérifions si vous êtes éligible. Qui êtes-vous :',
  answers: [
    {
      label: 'Un particulier',
      rows: ['particulier'],
      verdict: 'not_eligible',
      cta: [{ label: 'Ou vous pouvez rechercher une autre API', url: 'https://api.gouv.fr/rechercher-api' }],
    },
    {
      label: 'Une entreprise',
      rows: ['prive'],
      verdict: 'maybe',
      nextSteps: { isEditeur: false, serviceDescription: false },
      cta: [{ label: 'Remplir une demande', url: 'https://datapass.api.gouv.fr/franceconnect' }],
    },
    {
      label: 'Une collectivité ou une administration',
      rows: ['administration', 'administration-assimilee-mission', 'administration-assimilee'],
      verdict: 'eligible',
      nextSteps: { isEditeur: false, serviceDescription: false },
      cta: [
        {
          label: 'Remplir une demande',
          url: 'https://datapass.api.gouv.fr/franceconnect?demarche=collectivite',
        },
      ],
    },
  ],
  sources: ['ag-fc'],
} satisfies AccessPage
