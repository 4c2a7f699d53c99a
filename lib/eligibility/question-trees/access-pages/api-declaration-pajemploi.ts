import type { AccessPage } from '../model'

export default {
  service: 'api-declaration-pajemploi',
  page: 'https://api.gouv.fr/les-api/api-declaration-pajemploi/demande-acces',
  question: 'Vérifions si vous êtes éligible. Qui êtes-vous :',
  answers: [
    {
      label: 'Un editeur d’application mobile',
      rows: ['editeur-web'],
      verdict: 'maybe',
      cta: [{ label: 'Remplir une demande', url: 'https://portailapi.urssaf.fr/fr/catalogue-api' }],
    },
    {
      label: 'Un editeur de services web',
      rows: ['editeur-web'],
      verdict: 'maybe',
      cta: [{ label: 'Remplir une demande', url: 'https://portailapi.urssaf.fr/fr/catalogue-api' }],
    },
    {
      label: 'Un editeur de logiciel de paie',
      rows: ['autre'],
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
  sources: ['ag:api-declaration-pajemploi'],
} satisfies AccessPage
