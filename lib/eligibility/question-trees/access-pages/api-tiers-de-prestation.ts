import type { AccessPage } from '../model'

export default {
  service: 'api-tiers-de-prestation',
  page: 'https://api.gouv.fr/les-api/api-tiers-de-prestation/demande-acces',
  question: 'Vérifions si vous êtes éligible. Qui êtes-vous :',
  answers: [
    {
      label: 'Un prestataire de service à la personne',
      rows: ['prestataire'],
      verdict: 'maybe',
      cta: [
        {
          label: 'Remplir une demande',
          url: 'https://www.demarches-simplifiees.fr/commencer/api-tiers-de-prestations',
        },
      ],
    },
    {
      label: 'Un editeur de logiciel de service à la personne',
      rows: ['editeur-sap'],
      verdict: 'maybe',
      cta: [
        {
          label: 'Remplir une demande',
          url: 'https://www.demarches-simplifiees.fr/commencer/api-tiers-de-prestations',
        },
      ],
    },
    {
      label: 'Un éditeur de services web',
      rows: ['editeur-sap'],
      verdict: 'maybe',
      cta: [
        {
          label: 'Remplir une demande',
          url: 'https://www.demarches-simplifiees.fr/commencer/api-tiers-de-prestations',
        },
      ],
    },
    {
      label: 'Un mandataire de service à la personne',
      rows: ['mandataire'],
      verdict: 'maybe',
      cta: [
        {
          label: 'Remplir une demande',
          url: 'https://www.demarches-simplifiees.fr/commencer/api-tiers-de-prestations',
        },
      ],
    },
    {
      label: 'Autre actvité',
      rows: ['autre'],
      verdict: 'not_eligible',
      cta: [{ label: 'Revenir à la recherche', url: 'https://api.gouv.fr/rechercher-api' }],
    },
  ],
  sources: ['ag:api-tiers-de-prestation'],
} satisfies AccessPage
