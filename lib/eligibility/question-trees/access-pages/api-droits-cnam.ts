import type { AccessPage } from '../model'

export default {
  service: 'api-droits-cnam',
  page: 'https://api.gouv.fr/les-api/api_ameli_droits_cnam/demande-acces',
  question: 'Vérifions si vous êtes éligible. Qui êtes-vous :',
  answers: [
    {
      label: 'Un établissements de soins',
      rows: ['etablissement-de-soins'],
      verdict: 'maybe',
      nextSteps: { isEditeur: false, serviceDescription: false },
      cta: [{ label: 'Remplir une demande', url: 'https://datapass.api.gouv.fr/api-droits-cnam' }],
    },
    {
      label: 'Un organisme complémentaire de santé',
      rows: ['complementaire'],
      verdict: 'maybe',
      nextSteps: { isEditeur: false, serviceDescription: false },
      cta: [{ label: 'Remplir une demande', url: 'https://datapass.api.gouv.fr/api-droits-cnam' }],
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
  sources: ['ag-cnam'],
} satisfies AccessPage
