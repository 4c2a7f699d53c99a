import type { AccessPage } from '../model'

export default {
  service: 'api-indemnites-journalieres-cnam',
  page: 'https://api.gouv.fr/les-api/api-indemnites-journalieres-cnam/demande-acces',
  question: 'Vérifions si vous êtes éligible. Qui êtes-vous :',
  answers: [
    {
      label: 'Une assurance',
      rows: ['complementaire'],
      verdict: 'maybe',
      nextSteps: { isEditeur: false, serviceDescription: false },
      cta: [
        {
          label: 'Remplir une demande',
          url: 'https://datapass.api.gouv.fr/api-indemnites-journalieres-cnam',
        },
      ],
    },
    {
      label: 'Un organisme de prévoyance santé',
      rows: ['complementaire'],
      verdict: 'maybe',
      nextSteps: { isEditeur: false, serviceDescription: false },
      cta: [
        {
          label: 'Remplir une demande',
          url: 'https://datapass.api.gouv.fr/api-indemnites-journalieres-cnam',
        },
      ],
    },
    {
      label: 'Un organisme complémentaire de santé',
      rows: ['complementaire'],
      verdict: 'maybe',
      nextSteps: { isEditeur: false, serviceDescription: false },
      cta: [
        {
          label: 'Remplir une demande',
          url: 'https://datapass.api.gouv.fr/api-indemnites-journalieres-cnam',
        },
      ],
    },
    {
      label: 'Une administration partenaire de France Connect',
      rows: ['administration'],
      verdict: 'maybe',
      nextSteps: { isEditeur: false, serviceDescription: false },
      cta: [
        {
          label: 'Remplir une demande',
          url: 'https://datapass.api.gouv.fr/api-indemnites-journalieres-cnam',
        },
      ],
    },
    {
      label: 'Autre',
      rows: ['autre'],
      verdict: 'not_eligible',
      cta: [
        {
          label: 'Contactez-nous pour exposer votre projet',
          url: 'mailto:partenaires-api-ameli.cnam@assurance-maladie.fr',
        },
      ],
    },
  ],
  sources: ['ag:api-indemnites-journalieres-cnam'],
} satisfies AccessPage
