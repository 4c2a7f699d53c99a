import type { AccessPage } from '../model'

export default {
  service: 'api-donnees-foncieres',
  page: 'https://api.gouv.fr/les-api/api-donnees-foncieres/demande-acces',
  question: 'Vérifions si vous êtes éligible. Qui êtes-vous :',
  answers: [
    {
      label: 'Un particulier',
      rows: ['particulier'],
      verdict: 'not_eligible',
      cta: [{ label: 'Accéder aux cartographies', url: 'https://dataviz.cerema.fr/dynmark/' }],
    },
    {
      label: 'Une entreprise',
      rows: ['liste'],
      verdict: 'maybe',
      cta: [{ label: 'Faire une demande', url: 'https://consultdf.cerema.fr/consultdf/' }],
    },
    {
      label: 'Une administration',
      rows: ['liste'],
      verdict: 'maybe',
      cta: [{ label: 'Faire une demande', url: 'https://consultdf.cerema.fr/consultdf/' }],
    },
    {
      label: 'Une structure bénéficiaire des données foncières',
      rows: ['beneficiaire'],
      verdict: 'eligible',
      cta: [{ label: 'Faire une demande', url: 'https://consultdf.cerema.fr/consultdf/' }],
    },
  ],
  sources: ['ag:api-donnees-foncieres'],
} satisfies AccessPage
