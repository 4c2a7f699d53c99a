import type { AccessPage } from '../model'

export default {
  service: 'api-declaration-cesu',
  page: 'https://api.gouv.fr/les-api/api-declaration-cesu/demande-acces',
  question: 'Vérifions si vous êtes éligible. Qui êtes-vous :',
  answers: [
    {
      label: 'Un editeur d’application mobile',
      rows: ['editeur-web'],
      verdict: 'maybe',
      cta: [{ label: 'Remplir une demande', url: 'https://datapass.api.gouv.fr/api-declaration-cesu' }],
    },
    {
      label: 'Un editeur de services web',
      rows: ['editeur-web'],
      verdict: 'maybe',
      cta: [{ label: 'Remplir une demande', url: 'https://datapass.api.gouv.fr/api-declaration-cesu' }],
    },
    {
      label: 'Un mandataire de service à la personne',
      rows: ['mandataire'],
      verdict: 'maybe',
      cta: [{ label: 'Remplir une demande', url: 'https://datapass.api.gouv.fr/api-declaration-cesu' }],
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
  ],
  sources: ['ag:api-declaration-cesu'],
} satisfies AccessPage
