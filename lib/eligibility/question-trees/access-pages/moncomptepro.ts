import type { AccessPage } from '../model'

export default {
  service: 'moncomptepro',
  page: 'https://api.gouv.fr/les-api/moncomptepro/demande-acces',
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
      cta: [{ label: "Contacter l'équipe MonComptePro", url: 'mailto:contact@moncomptepro.beta.gouv.fr' }],
    },
    {
      label: 'Une collectivité ou une administration',
      rows: ['administration', 'administration-assimilee'],
      verdict: 'eligible',
      nextSteps: { isEditeur: false, serviceDescription: false },
      cta: [{ label: 'Faire la demande DataPass', url: 'https://datapass.api.gouv.fr/moncomptepro' }],
    },
  ],
  sources: ['ag:moncomptepro'],
} satisfies AccessPage
