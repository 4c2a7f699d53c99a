import type { AccessPage } from '../model'

export default {
  service: 'api-service-national',
  page: 'https://api.gouv.fr/les-api/api-service-national/demande-acces',
  question: 'Vérifions si vous êtes éligible. Qui êtes-vous :',
  answers: [
    {
      label: 'Un particulier',
      rows: ['particulier'],
      verdict: 'not_eligible',
      cta: [{ label: 'Rechercher une autre API', url: 'https://api.gouv.fr/rechercher-api' }],
    },
    {
      label: 'Une entreprise',
      rows: ['prive'],
      verdict: 'not_eligible',
      cta: [{ label: 'Rechercher une autre API', url: 'https://api.gouv.fr/rechercher-api' }],
    },
    {
      label: "Un service chargé de l'inscription à un examen ou un concours",
      rows: ['examens'],
      verdict: 'eligible',
      nextSteps: { isEditeur: false, serviceDescription: false },
      cta: [
        {
          label: 'Remplir une demande',
          url: 'https://datapass.api.gouv.fr/api-service-national?demarche=inscription-examens',
        },
      ],
    },
    {
      label: 'Un service de ressources humaines ou de recrutement',
      rows: ['rh'],
      verdict: 'eligible',
      nextSteps: { isEditeur: false, serviceDescription: false },
      cta: [{ label: 'Remplir une demande', url: 'https://datapass.api.gouv.fr/api-service-national' }],
    },
  ],
  sources: ['ag:api-service-national'],
} satisfies AccessPage
