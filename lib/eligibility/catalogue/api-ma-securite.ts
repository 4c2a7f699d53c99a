import type { Service } from '../model'

export default {
  id: 'api-ma-securite',
  names: { fr: 'API Ma Sécurité', aliases: ['api-ma-securite'], former: [] },
  producer: { id: 'anfsi', label: 'ANFSI (Intérieur)' },
  category: 'api-restreinte',
  status: 'open',
  verdicts: [
    {
      id: 'particulier',
      rulesets: ['current'],
      who: ['Un particulier'],
      when: { fact: 'org.kind', op: 'eq', value: 'particulier' },
      verdict: 'not_eligible',
      reasonFr: 'Accès refusé.',
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
      sources: ['ag:api-ma-securite'],
    },
    {
      id: 'administration',
      rulesets: ['current'],
      who: ['Une administration'],
      when: { fact: 'org.publicTier', op: 'eq', value: 'spa' },
      verdict: 'eligible',
      reasonFr: 'Convention avec la gendarmerie nationale avant la clé d’API.',
      gates: [{ id: 'convention', all: ['convention'], onFail: 'keep', onUnknown: 'keep' }],
      needs: ['convention'],
      cta: [
        {
          label: 'Écrire à l’équipe',
          url: 'mailto:masecuritelappli@gendarmerie.interieur.gouv.fr',
          kind: 'request',
          verdicts: ['eligible', 'maybe'],
        },
      ],
      sources: ['ag:api-ma-securite'],
    },
    {
      id: 'administration-assimilee',
      rulesets: ['current'],
      who: ['Une administration'],
      when: { fact: 'org.publicTier', op: 'eq', value: 'assimile' },
      verdict: 'maybe',
      reasonFr: 'Organisme assimilé : mission de service public à établir.',
      gates: [
        { id: 'mission', all: ['mission-service-public'], onFail: 'keep', onUnknown: 'keep' },
        { id: 'convention', all: ['convention'], onFail: 'keep', onUnknown: 'keep' },
      ],
      needs: ['convention'],
      cta: [
        {
          label: 'Écrire à l’équipe',
          url: 'mailto:masecuritelappli@gendarmerie.interieur.gouv.fr',
          kind: 'request',
          verdicts: ['eligible', 'maybe'],
        },
      ],
      sources: ['ag:api-ma-securite'],
    },
    {
      id: 'prive',
      rulesets: ['current'],
      who: ['Une entreprise'],
      when: {
        all: [
          { fact: 'org.publicTier', op: 'eq', value: 'none' },
          { not: { fact: 'org.kind', op: 'eq', value: 'particulier' } },
        ],
      },
      verdict: 'not_eligible',
      reasonFr: 'Accès refusé.',
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
      sources: ['ag:api-ma-securite'],
    },
  ],
  legalBasis: { default: null, alternatives: [], insufficient: [], sources: ['ag:api-ma-securite'] },
  rules: [],
  journey: [
    {
      id: 'c1',
      rulesets: ['current'],
      stage: 'contract',
      titleFr: 'Écrire à l’équipe',
      detailFr: 'Présenter l’organisme et l’usage.',
      actor: 'demandeur',
      links: [
        { label: 'Courriel', url: 'mailto:masecuritelappli@gendarmerie.interieur.gouv.fr', era: 'current' },
      ],
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
    {
      kind: 'support',
      value: 'masecuritelappli@gendarmerie.interieur.gouv.fr',
      sources: ['ag:api-ma-securite'],
    },
  ],
  datapass: { definitionId: null, v1TargetApi: null, forms: [], unique: false },
  pages: [
    {
      stage: 'catalogue',
      url: 'https://api.gouv.fr/les-api/api-ma-securite',
      match: 'exact',
      era: 'old',
      note: 'Depuis avril 2025 : simple renvoi vers une recherche data.gouv.fr.',
    },
    {
      stage: 'eligibility',
      url: 'https://api.gouv.fr/les-api/api-ma-securite/demande-acces',
      match: 'exact',
      era: 'old',
      note: 'Toujours générée, non indexée, plus liée depuis la fiche.',
    },
    {
      stage: 'catalogue',
      url: 'https://www.data.gouv.fr/dataservices/api-ma-securite',
      match: 'prefix',
      era: 'current',
    },
    {
      stage: 'catalogue',
      url: 'https://www.data.gouv.fr/dataservices/672cf646403bf419125795dc',
      match: 'prefix',
      era: 'current',
      note: 'Identifiant permanent : renvoie vers l’adresse du nom.',
    },
  ],
  accessPage: {
    page: 'https://api.gouv.fr/les-api/api-ma-securite/demande-acces',
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
        label: 'Une administration',
        rows: ['administration', 'administration-assimilee'],
        verdict: 'eligible',
        cta: [
          {
            label: "Demander un accès à l'API",
            url: 'mailto:masecuritelappli@gendarmerie.interieur.gouv.fr',
          },
        ],
      },
    ],
    sources: ['ag:api-ma-securite'],
  },
  official: [
    {
      source: 'ag:api-ma-securite',
      entries: [
        ['Un particulier, une entreprise', 'not_eligible'],
        ['Une administration', 'eligible'],
      ],
    },
  ],
  sources: ['ag:api-ma-securite'],
  ownSources: {
    'ag:api-ma-securite': {
      where: 'betagouv/api.gouv.fr _data/api/api-ma-securite.md',
      date: '2024-10-21',
      era: 'current',
    },
  },
} satisfies Service
