import type { AccessPage } from '../model'

export default {
  service: 'api-declaration-auto-entrepreneur',
  page: 'https://api.gouv.fr/les-api/api-declaration-auto-entrepreneur/demande-acces',
  question: 'Vérifions si vous êtes éligible. Qui êtes-vous :',
  answers: [
    {
      label: 'Un editeur d’application mobile',
      rows: ['editeur-web'],
      verdict: 'maybe',
      cta: [
        {
          label: 'Remplir une demande',
          url: 'https://datapass.api.gouv.fr/api-declaration-auto-entrepreneur',
        },
      ],
    },
    {
      label: 'Un editeur de services web',
      rows: ['editeur-web'],
      verdict: 'maybe',
      cta: [
        {
          label: 'Remplir une demande',
          url: 'https://datapass.api.gouv.fr/api-declaration-auto-entrepreneur',
        },
      ],
    },
    {
      label: 'Un tiers déclarant',
      rows: ['tiers-declarant'],
      verdict: 'eligible',
      cta: [
        {
          label: 'Remplir une demande',
          url: 'https://datapass.api.gouv.fr/api-declaration-auto-entrepreneur',
        },
      ],
    },
    {
      label: 'Un editeur de logiciel de paie',
      rows: ['paie'],
      verdict: 'not_eligible',
      cta: [{ label: 'Revenir à la recherche', url: 'https://api.gouv.fr/rechercher-api' }],
    },
    {
      label: 'Autres activités',
      rows: ['paie', 'autre'],
      verdict: 'not_eligible',
      cta: [{ label: 'Revenir à la recherche', url: 'https://api.gouv.fr/rechercher-api' }],
    },
    {
      label: 'Un auto-entrepreneur',
      rows: ['auto-entrepreneur'],
      verdict: 'not_eligible',
      cta: [{ label: 'Revenir à la recherche', url: 'https://api.gouv.fr/rechercher-api' }],
    },
  ],
  sources: ['ag:api-declaration-auto-entrepreneur'],
} satisfies AccessPage
