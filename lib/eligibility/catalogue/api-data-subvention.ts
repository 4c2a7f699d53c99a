import type { Service } from '../model'

export default {
  id: 'api-data-subvention',
  names: { fr: 'API Data.Subvention', aliases: ['api-data-subvention'], former: [] },
  producer: { id: 'dinum', label: 'DINUM' },
  category: 'api-restreinte',
  status: 'open',
  verdicts: [
    {
      id: 'particulier',
      rulesets: ['current'],
      who: ['Un particulier'],
      when: { fact: 'org.kind', op: 'eq', value: 'particulier' },
      verdict: 'not_eligible',
      reasonFr: 'Données ouvertes disponibles sur data.gouv.fr.',
      gates: [],
      needs: [],
      cta: [
        {
          label: 'Chercher une autre API',
          url: 'https://www.data.gouv.fr/dataservices/search',
          kind: 'alternative',
          formerUrls: ['https://api.gouv.fr/rechercher-api'],
          verdicts: ['not_eligible'],
        },
      ],
      sources: ['ag:api-data-subvention'],
    },
    {
      id: 'administration',
      rulesets: ['current'],
      who: ['Une administration'],
      when: { fact: 'org.publicTier', op: 'eq', value: 'spa' },
      verdict: 'eligible',
      reasonFr: 'Ouvert aux administrations ; demande par courriel.',
      gates: [],
      needs: [],
      cta: [
        {
          label: 'Écrire à l’équipe',
          url: 'mailto:contact@datasubvention.beta.gouv.fr',
          kind: 'request',
          verdicts: ['eligible', 'maybe'],
        },
      ],
      sources: ['ag:api-data-subvention'],
    },
    {
      id: 'administration-assimilee',
      rulesets: ['current'],
      who: ['Une administration'],
      when: { fact: 'org.publicTier', op: 'eq', value: 'assimile' },
      verdict: 'maybe',
      reasonFr: 'Organisme assimilé : mission de service public à établir.',
      gates: [{ id: 'mission', all: ['mission-service-public'], onFail: 'keep', onUnknown: 'keep' }],
      needs: [],
      cta: [
        {
          label: 'Écrire à l’équipe',
          url: 'mailto:contact@datasubvention.beta.gouv.fr',
          kind: 'request',
          verdicts: ['eligible', 'maybe'],
        },
      ],
      sources: ['ag:api-data-subvention'],
    },
    {
      id: 'prive',
      rulesets: ['current'],
      who: ['Une association', 'Une entreprise'],
      when: {
        all: [
          { fact: 'org.publicTier', op: 'eq', value: 'none' },
          { not: { fact: 'org.kind', op: 'eq', value: 'particulier' } },
        ],
      },
      verdict: 'not_eligible',
      reasonFr: 'Réservé aux administrations ; des données ouvertes existent sur data.gouv.fr.',
      gates: [],
      needs: [],
      cta: [
        {
          label: 'Chercher une autre API',
          url: 'https://www.data.gouv.fr/dataservices/search',
          kind: 'alternative',
          formerUrls: ['https://api.gouv.fr/rechercher-api'],
          verdicts: ['not_eligible'],
        },
      ],
      sources: ['ag:api-data-subvention'],
    },
  ],
  legalBasis: { default: null, alternatives: [], insufficient: [], sources: ['ag:api-data-subvention'] },
  rules: [],
  journey: [
    {
      id: 'c1',
      rulesets: ['current'],
      stage: 'contract',
      titleFr: 'Écrire à l’équipe',
      detailFr: 'Présenter l’organisme et l’usage.',
      actor: 'demandeur',
      links: [{ label: 'Courriel', url: 'mailto:contact@datasubvention.beta.gouv.fr', era: 'current' }],
      sources: ['ag-access-page'],
    },
    {
      id: 'c2',
      rulesets: ['current'],
      stage: 'production',
      titleFr: 'Recevoir les accès',
      detailFr: 'Transmis par le fournisseur.',
      actor: 'producteur',
      links: [],
      sources: ['ag-access-page'],
    },
  ],
  contacts: [
    { kind: 'support', value: 'contact@datasubvention.beta.gouv.fr', sources: ['ag:api-data-subvention'] },
  ],
  datapass: { definitionId: null, v1TargetApi: null, forms: [], unique: false },
  pages: [
    {
      stage: 'catalogue',
      url: 'https://api.gouv.fr/les-api/api-data-subvention',
      match: 'exact',
      era: 'old',
      note: 'Depuis avril 2025 : simple renvoi vers une recherche data.gouv.fr.',
    },
    {
      stage: 'eligibility',
      url: 'https://api.gouv.fr/les-api/api-data-subvention/demande-acces',
      match: 'exact',
      era: 'old',
      note: 'Toujours générée, non indexée, plus liée depuis la fiche.',
    },
    {
      stage: 'catalogue',
      url: 'https://www.data.gouv.fr/dataservices/api-data-subvention',
      match: 'prefix',
      era: 'current',
    },
    {
      stage: 'catalogue',
      url: 'https://www.data.gouv.fr/dataservices/672cf66df89f31dae828f6d8',
      match: 'prefix',
      era: 'current',
      note: 'Identifiant permanent : renvoie vers l’adresse du nom.',
    },
  ],
  accessPage: {
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
          {
            label: 'Envoyer une demande',
            url: 'mailto:contact@datasubvention.beta.gouv.fr?subject=Demande d',
          },
        ],
      },
    ],
    sources: ['ag:api-data-subvention'],
  },
  official: [
    {
      source: 'ag:api-data-subvention',
      entries: [
        ['Un particulier, une association, une entreprise', 'not_eligible'],
        ['Une administration', 'eligible'],
      ],
    },
  ],
  sources: ['ag:api-data-subvention'],
  ownSources: {
    'ag:api-data-subvention': {
      where: 'betagouv/api.gouv.fr _data/api/api-data-subvention.md',
      date: '2024-10-04',
      era: 'current',
    },
  },
} satisfies Service
