import type { AccessPage } from '../model'

export default {
  service: 'api-declaration-embauche',
  page: 'https://api.gouv.fr/les-api/api-declaration-embauche/demande-acces',
  question: 'Vérifions si vous êtes éligible. Qui êtes-vous :',
  answers: [
    { label: 'Déclarant direct', rows: ['direct'], verdict: 'not_eligible', cta: [] },
    {
      label: 'Concentrateur',
      rows: ['concentrateur'],
      verdict: 'maybe',
      cta: [{ label: 'Remplir une demande', url: 'mailto:api-dpae@acoss.fr?subject=Demande d' }],
    },
    {
      label: 'Un particulier',
      rows: ['particulier'],
      verdict: 'not_eligible',
      cta: [{ label: 'Revenir à la recherche', url: 'https://api.gouv.fr/rechercher-api' }],
    },
    {
      label: 'Autres activités',
      rows: ['autre'],
      verdict: 'not_eligible',
      cta: [{ label: 'Revenir à la recherche', url: 'https://api.gouv.fr/rechercher-api' }],
    },
  ],
  sources: ['ag:api-declaration-embauche'],
} satisfies AccessPage
