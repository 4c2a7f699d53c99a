import type { Service } from '../model'

export default {
  id: 'api-trackdechets',
  names: { fr: 'API Trackdéchets', aliases: ['api-trackdechets'], former: [] },
  producer: { id: 'mtes', label: 'Ministère de la Transition écologique' },
  category: 'api-restreinte',
  status: 'open',
  verdicts: [
    {
      id: 'particulier',
      rulesets: ['current'],
      who: ['Un particulier'],
      when: { fact: 'org.kind', op: 'eq', value: 'particulier' },
      verdict: 'not_eligible',
      reasonFr: 'Réservé aux acteurs des déchets.',
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
      sources: ['ag:api-trackdechets'],
    },
    {
      id: 'administration',
      rulesets: ['current'],
      who: ['Une collectivité ou une administration'],
      when: { fact: 'org.publicTier', op: 'eq', value: 'spa' },
      verdict: 'eligible',
      reasonFr: 'Dans le cadre d’une mission de gestion des déchets ; compte Trackdéchets.',
      gates: [],
      needs: [],
      cta: [
        {
          label: 'Créer un compte',
          url: 'https://app.trackdechets.beta.gouv.fr/signup',
          kind: 'request',
          verdicts: ['eligible', 'maybe'],
        },
      ],
      sources: ['ag:api-trackdechets'],
    },
    {
      id: 'administration-assimilee',
      rulesets: ['current'],
      who: ['Une collectivité ou une administration'],
      when: { fact: 'org.publicTier', op: 'eq', value: 'assimile' },
      verdict: 'maybe',
      reasonFr: 'Organisme assimilé : mission de service public à établir.',
      gates: [{ id: 'mission', all: ['mission-service-public'], onFail: 'keep', onUnknown: 'keep' }],
      needs: [],
      cta: [
        {
          label: 'Créer un compte',
          url: 'https://app.trackdechets.beta.gouv.fr/signup',
          kind: 'request',
          verdicts: ['eligible', 'maybe'],
        },
      ],
      sources: ['ag:api-trackdechets'],
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
      verdict: 'maybe',
      reasonFr:
        'Seulement les acteurs de la filière des déchets : producteurs, collecteurs, installations, transporteurs, éco-organismes, négociants.',
      gates: [{ id: 'filiere', all: ['filiere-dechets'], onFail: 'not_eligible', onUnknown: 'keep' }],
      needs: [],
      cta: [
        {
          label: 'Créer un compte',
          url: 'https://app.trackdechets.beta.gouv.fr/signup',
          kind: 'request',
          verdicts: ['eligible', 'maybe'],
        },
      ],
      sources: ['ag:api-trackdechets'],
    },
  ],
  legalBasis: { default: null, alternatives: [], insufficient: [], sources: ['ag:api-trackdechets'] },
  rules: [],
  journey: [
    {
      id: 'c1',
      rulesets: ['current'],
      stage: 'contract',
      titleFr: 'Demander un accès',
      detailFr: 'Compte ou formulaire propre au fournisseur.',
      actor: 'demandeur',
      links: [{ label: 'Portail', url: 'https://app.trackdechets.beta.gouv.fr/signup', era: 'current' }],
      sources: ['ag-access-page'],
    },
    {
      id: 'c2',
      rulesets: ['current'],
      stage: 'production',
      titleFr: 'Recevoir les accès',
      detailFr: 'Depuis ce portail.',
      actor: 'producteur',
      links: [],
      sources: ['ag-access-page'],
    },
  ],
  contacts: [{ kind: 'support', value: 'tech@trackdechets.beta.gouv.fr', sources: ['ag:api-trackdechets'] }],
  datapass: { definitionId: null, v1TargetApi: null, forms: [], unique: false },
  pages: [
    {
      stage: 'catalogue',
      url: 'https://api.gouv.fr/les-api/api-trackdechets',
      match: 'exact',
      era: 'old',
      note: 'Depuis avril 2025 : simple renvoi vers une recherche data.gouv.fr.',
    },
    {
      stage: 'eligibility',
      url: 'https://api.gouv.fr/les-api/api-trackdechets/demande-acces',
      match: 'exact',
      era: 'old',
      note: 'Toujours générée, non indexée, plus liée depuis la fiche.',
    },
    {
      stage: 'catalogue',
      url: 'https://www.data.gouv.fr/dataservices/api-tracabilite-des-dechets-dangereux-trackdechets',
      match: 'prefix',
      era: 'current',
    },
    {
      stage: 'catalogue',
      url: 'https://www.data.gouv.fr/dataservices/672cf6a36d09c75cace6a628',
      match: 'prefix',
      era: 'current',
      note: 'Identifiant permanent : renvoie vers l’adresse du nom.',
    },
  ],
  accessPage: {
    page: 'https://api.gouv.fr/les-api/api-trackdechets/demande-acces',
    question: 'Vérifions si vous êtes éligible. Qui êtes-vous :',
    answers: [
      {
        label: 'Un particulier',
        rows: ['particulier'],
        verdict: 'not_eligible',
        cta: [{ label: 'Rechercher une autre API', url: 'https://api.gouv.fr/rechercher-api' }],
      },
      {
        label: 'Une collectivité ou une administration',
        rows: ['administration', 'administration-assimilee'],
        verdict: 'eligible',
        cta: [{ label: 'Demander un accès', url: 'https://app.trackdechets.beta.gouv.fr/signup' }],
      },
      {
        label: 'Une entreprise',
        rows: ['prive'],
        verdict: 'maybe',
        cta: [{ label: 'Demander un accès', url: 'https://app.trackdechets.beta.gouv.fr/signup' }],
      },
    ],
    sources: ['ag:api-trackdechets'],
  },
  official: [
    {
      source: 'ag:api-trackdechets',
      entries: [
        ['Un particulier', 'not_eligible'],
        ['Une collectivité ou une administration', 'eligible'],
        ['Une entreprise', 'maybe'],
      ],
    },
  ],
  sources: ['ag:api-trackdechets'],
  ownSources: {
    'ag:api-trackdechets': {
      where: 'betagouv/api.gouv.fr _data/api/api-trackdechets.md',
      date: '2021-04-07',
      era: 'current',
    },
  },
} satisfies Service
