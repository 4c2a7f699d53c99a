import type { AccessPage } from '../model'

export default {
  service: 'api-rbe-api-entreprise',
  page: 'https://api.gouv.fr/les-api/api_rbe_api-entreprise/demande-acces',
  question: 'Vérifions si vous êtes éligible. Qui êtes-vous :',
  answers: [
    {
      label: 'Un particulier',
      rows: ['particulier'],
      verdict: 'not_eligible',
      cta: [
        {
          label: 'Consulter les alternatives',
          url: 'https://api.gouv.fr/les-api/api-entreprise#alternatives-en-acces-libre',
        },
      ],
    },
    {
      label: 'Une collectivité ou une administration',
      rows: ['administration', 'administration-assimilee'],
      verdict: 'eligible',
      cta: [{ label: 'Déposer une demande', url: 'https://datapass.api.gouv.fr/api-entreprise' }],
    },
    { label: 'Une entreprise ou une association', rows: ['prive'], verdict: 'not_eligible', cta: [] },
    {
      label: 'Un organisme "chargé d\'une mission ou délégataire de service public" (statut spécifique)',
      rows: ['mission-service-public'],
      verdict: 'eligible',
      cta: [{ label: 'Déposer une demande', url: 'https://datapass.api.gouv.fr/api-entreprise' }],
    },
    {
      label: 'Un éditeur de logiciel',
      rows: ['editeur'],
      verdict: 'maybe',
      cta: [
        {
          label: "Déposer une demande pour intégrer l'API Entreprise",
          url: 'https://datapass.api.gouv.fr/api-entreprise?demarche=editeur',
        },
      ],
    },
  ],
  sources: ['ag:api_rbe_api-entreprise'],
} satisfies AccessPage
