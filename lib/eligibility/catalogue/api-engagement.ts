import type { Service } from '../model'

export default {
  id: 'api-engagement',
  names: { fr: 'API Engagement', aliases: ['api-engagement'], former: [] },
  producer: { id: 'menj', label: 'Ministère de l’Éducation nationale' },
  category: 'api-restreinte',
  status: 'open',
  verdicts: [
    {
      id: 'particulier',
      rulesets: ['current'],
      who: ['Un particulier'],
      when: { fact: 'org.kind', op: 'eq', value: 'particulier' },
      verdict: 'not_eligible',
      reasonFr: 'Consulter les missions sur JeVeuxAider ou le portail du Service civique.',
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
      sources: ['ag:api-engagement'],
    },
    {
      id: 'tous',
      rulesets: ['current'],
      who: ['Une collectivité ou une administration', 'Une entreprise', 'Un éditeur de logiciel'],
      when: { not: { fact: 'org.kind', op: 'eq', value: 'particulier' } },
      verdict: 'eligible',
      reasonFr: 'Publier ou diffuser des missions, après création d’un compte.',
      gates: [],
      needs: ['siret', 'description-service', 'cadre-juridique', 'equipe', 'dpo', 'responsable-traitement'],
      cta: [
        {
          label: 'Créer un compte',
          url: 'https://doc.api-engagement.beta.gouv.fr/getting-started/create-your-account',
          kind: 'request',
          verdicts: ['eligible', 'maybe'],
        },
      ],
      sources: ['ag:api-engagement'],
    },
  ],
  legalBasis: { default: null, alternatives: [], insufficient: [], sources: ['ag:api-engagement'] },
  rules: [],
  journey: [
    {
      id: 'c1',
      rulesets: ['current'],
      stage: 'contract',
      titleFr: 'Demander un accès',
      detailFr: 'Compte ou formulaire propre au fournisseur.',
      actor: 'demandeur',
      links: [
        {
          label: 'Portail',
          url: 'https://doc.api-engagement.beta.gouv.fr/getting-started/create-your-account',
          era: 'current',
        },
      ],
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
  contacts: [
    { kind: 'support', value: 'contact@api-engagement.beta.gouv.fr', sources: ['ag:api-engagement'] },
  ],
  datapass: { definitionId: null, v1TargetApi: null, forms: [], unique: false },
  pages: [
    {
      stage: 'catalogue',
      url: 'https://api.gouv.fr/les-api/api-engagement',
      match: 'exact',
      era: 'old',
      note: 'Depuis avril 2025 : simple renvoi vers une recherche data.gouv.fr.',
    },
    {
      stage: 'eligibility',
      url: 'https://api.gouv.fr/les-api/api-engagement/demande-acces',
      match: 'exact',
      era: 'old',
      note: 'Toujours générée, non indexée, plus liée depuis la fiche.',
    },
    {
      stage: 'catalogue',
      url: 'https://www.data.gouv.fr/dataservices/api-engagement',
      match: 'prefix',
      era: 'current',
    },
    {
      stage: 'catalogue',
      url: 'https://www.data.gouv.fr/dataservices/672cf657f8b5d52b76263395',
      match: 'prefix',
      era: 'current',
      note: 'Identifiant permanent : renvoie vers l’adresse du nom.',
    },
  ],
  accessPage: {
    page: 'https://api.gouv.fr/les-api/api-engagement/demande-acces',
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
        rows: ['tous'],
        verdict: 'eligible',
        nextSteps: { isEditeur: false, serviceDescription: false },
        cta: [
          {
            label: 'Demander un accès',
            url: 'https://doc.api-engagement.beta.gouv.fr/getting-started/create-your-account',
          },
        ],
      },
      {
        label: 'Une entreprise',
        rows: ['tous'],
        verdict: 'eligible',
        nextSteps: { isEditeur: false, serviceDescription: false },
        cta: [
          {
            label: 'Demander un accès',
            url: 'https://doc.api-engagement.beta.gouv.fr/getting-started/create-your-account',
          },
        ],
      },
      {
        label: 'Un éditeur de logiciel',
        rows: ['tous'],
        verdict: 'eligible',
        nextSteps: { isEditeur: true, serviceDescription: false },
        cta: [
          {
            label: 'Demander un accès',
            url: 'https://doc.api-engagement.beta.gouv.fr/getting-started/create-your-account',
          },
        ],
      },
    ],
    sources: ['ag:api-engagement'],
  },
  official: [
    {
      source: 'ag:api-engagement',
      entries: [
        ['Un particulier', 'not_eligible'],
        ['Une collectivité ou une administration', 'eligible'],
        ['Une entreprise', 'eligible'],
        ['Un éditeur de logiciel', 'eligible'],
      ],
    },
  ],
  sources: ['ag:api-engagement'],
  ownSources: {
    'ag:api-engagement': {
      where: 'betagouv/api.gouv.fr _data/api/api-engagement.md',
      date: '2022-04-12',
      era: 'current',
    },
  },
} satisfies Service
