import type { AccessPage } from '../model'

export default {
  service: 'api-defibrillateurs',
  page: 'https://api.gouv.fr/les-api/api-defibrillateurs/demande-acces',
  question: 'Vérifions si vous êtes éligible. Qui êtes-vous :',
  answers: [
    {
      label: 'Un particulier',
      rows: ['particulier'],
      verdict: 'eligible',
      cta: [
        {
          label: 'Accéder aux données',
          url: 'https://www.data.gouv.fr/fr/datasets/geodae-base-nationale-des-defibrillateurs/',
        },
      ],
    },
    {
      label: 'Une entreprise',
      rows: ['tous'],
      verdict: 'eligible',
      cta: [{ label: 'Envoyer une demande', url: 'mailto:contact@geodae.sante.gouv.fr?subject=Demande d' }],
    },
    {
      label: 'Une administration',
      rows: ['tous'],
      verdict: 'eligible',
      cta: [{ label: 'Envoyer une demande', url: 'mailto:contact@geodae.sante.gouv.fr?subject=Demande d' }],
    },
  ],
  sources: ['ag:api-defibrillateurs'],
} satisfies AccessPage
