import type { AccessPage } from '../model'

export default {
  service: 'api-statut-etudiant-ecriture',
  page: 'https://api.gouv.fr/les-api/api-statut-etudiant-ecriture/demande-acces',
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
      label: 'Une administration qui souhaite simplifier une démarche pour les étudiants',
      rows: ['administration', 'administration-assimilee'],
      verdict: 'not_eligible',
      tree: 'apigouv/france-connected-api/statutEtudiant',
      cta: [],
    },
    {
      label: "Un établissement de l'enseignement supérieur",
      rows: ['etablissement'],
      verdict: 'eligible',
      cta: [{ label: 'Remplir une demande', url: 'https://statutetudiant.esr.gouv.fr/pages/etablissement' }],
    },
    {
      label: 'Un lycée',
      rows: ['etablissement'],
      verdict: 'eligible',
      cta: [{ label: 'Remplir une demande', url: 'https://statutetudiant.esr.gouv.fr/pages/etablissement' }],
    },
  ],
  sources: ['ag:api-statut-etudiant-ecriture'],
} satisfies AccessPage
