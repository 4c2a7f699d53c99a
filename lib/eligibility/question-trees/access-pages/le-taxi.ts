import type { AccessPage } from '../model'

export default {
  service: 'le-taxi',
  page: 'https://api.gouv.fr/les-api/le-taxi/demande-acces',
  question: 'Vérifions si vous êtes éligible. Qui êtes-vous :',
  answers: [
    {
      label: 'Groupement de taxis',
      rows: ['groupement'],
      verdict: 'eligible',
      nextSteps: { isEditeur: false, serviceDescription: false },
      cta: [
        {
          label: 'Remplir une demande',
          url: 'https://datapass.api.gouv.fr/le-taxi?demarche=applicatif_chauffeur',
        },
      ],
    },
    {
      label: 'Application de mobilité',
      rows: ['mobilite'],
      verdict: 'eligible',
      nextSteps: { isEditeur: false, serviceDescription: false },
      cta: [
        {
          label: 'Remplir une demande',
          url: 'https://datapass.api.gouv.fr/le-taxi?demarche=applicatif_client',
        },
      ],
    },
    {
      label: 'Acteur de mobilité publique',
      rows: ['mobilite-publique'],
      verdict: 'eligible',
      nextSteps: { isEditeur: false, serviceDescription: false },
      cta: [
        {
          label: 'Remplir une demande',
          url: 'https://datapass.api.gouv.fr/le-taxi?demarche=applicatif_client',
        },
      ],
    },
    {
      label: 'Editeur logiciel pour les flottes de taxis',
      rows: ['flotte'],
      verdict: 'maybe',
      cta: [{ label: 'Nous écrire', url: 'mailto:equipe@le.taxi' }],
    },
    {
      label: 'Artisan taxi',
      rows: ['artisan'],
      verdict: 'not_eligible',
      cta: [
        {
          label: 'Voir la liste des services agréés',
          url: 'https://le.taxi/partners#Application%20chauffeur',
        },
      ],
    },
    {
      label: 'Autres',
      rows: ['autre'],
      verdict: 'not_eligible',
      cta: [{ label: 'Nous écrire', url: 'mailto:equipe@le.taxi' }],
    },
  ],
  sources: ['ag:le-taxi'],
} satisfies AccessPage
