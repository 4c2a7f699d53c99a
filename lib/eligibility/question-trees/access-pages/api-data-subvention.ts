import type { AccessPage } from '../model'

export default {
  service: 'api-data-subvention',
  page: 'https://api.gouv.fr/les-api/api-data-subvention/demande-acces',
  question: 'Vérifions si vous êtes éligible. Qui êtes-vous :',
  answers: [
    { label: 'Un particulier', rows: ['particulier'], verdict: 'not_eligible', cta: [] },
    { label: 'Une association', rows: ['prive'], verdict: 'not_eligible', cta: [] },
    { label: 'Une entreprise', rows: ['prive'], verdict: 'not_eligible', cta: [] },
    {
      label: 'Une administration',
      rows: ['administration', 'administration-assimilee'],
      verdict: 'eligible',
      cta: [
        { label: 'Envoyer une demande', url: 'mailto:contact@datasubvention.beta.gouv.fr?subject=Demande d' },
      ],
    },
  ],
  sources: ['ag:api-data-subvention'],
} satisfies AccessPage
