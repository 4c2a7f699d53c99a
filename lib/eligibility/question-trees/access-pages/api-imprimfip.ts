import type { AccessPage } from '../model'

export default {
  service: 'api-imprimfip',
  page: 'https://api.gouv.fr/les-api/api-imprimfip/demande-acces',
  question: 'Vérifions si vous êtes éligible. Qui êtes-vous :',
  answers: [
    {
      label: 'Un particulier',
      rows: ['particulier'],
      verdict: 'not_eligible',
      cta: [{ label: 'Retourner à la page de recherche', url: 'https://api.gouv.fr/rechercher-api' }],
    },
    {
      label: 'Une entreprise',
      rows: ['prive'],
      verdict: 'not_eligible',
      cta: [{ label: 'Retourner à la page de recherche', url: 'https://api.gouv.fr/rechercher-api' }],
    },
    {
      label: 'Un éditeur de logiciel',
      rows: ['prive'],
      verdict: 'not_eligible',
      cta: [{ label: 'Retourner à la page de recherche', url: 'https://api.gouv.fr/rechercher-api' }],
    },
    {
      label: 'Un établissement bancaire',
      rows: ['prive'],
      verdict: 'not_eligible',
      cta: [{ label: 'Retourner à la page de recherche', url: 'https://api.gouv.fr/rechercher-api' }],
    },
    {
      label: 'Une entité administrative',
      rows: ['administration', 'administration-assimilee'],
      verdict: 'maybe',
      nextSteps: { isEditeur: false, serviceDescription: false },
      cta: [{ label: 'Remplir une demande', url: 'https://datapass.api.gouv.fr/api-imprimfip-sandbox' }],
    },
  ],
  sources: ['ag:api-imprimfip'],
} satisfies AccessPage
