import type { Service } from '../model'

export default {
  id: 'api-smart-verify',
  names: { fr: 'API Smart Verify', aliases: ['api-smart-verify'], former: [] },
  producer: { id: 'ingroupe', label: 'IN Groupe' },
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
      sources: ['ag:api-smart-verify'],
    },
    {
      id: 'tous',
      rulesets: ['current'],
      who: ['Une administration', 'Une entreprise'],
      when: { not: { fact: 'org.kind', op: 'eq', value: 'particulier' } },
      verdict: 'eligible',
      reasonFr: 'Accès restreint et gratuit.',
      gates: [],
      needs: [],
      cta: [
        {
          label: 'Déposer une demande',
          url: 'https://messervices.ingroupe.com/about',
          kind: 'request',
          verdicts: ['eligible', 'maybe'],
        },
      ],
      sources: ['ag:api-smart-verify'],
    },
  ],
  legalBasis: { default: null, alternatives: [], insufficient: [], sources: ['ag:api-smart-verify'] },
  rules: [],
  journey: [
    {
      id: 'c1',
      rulesets: ['current'],
      stage: 'contract',
      titleFr: 'Demander un accès',
      detailFr: 'Compte ou formulaire propre au fournisseur.',
      actor: 'demandeur',
      links: [{ label: 'Portail', url: 'https://messervices.ingroupe.com/about', era: 'current' }],
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
    { kind: 'support', value: 'https://messervices.ingroupe.com/about', sources: ['ag:api-smart-verify'] },
  ],
  datapass: { definitionId: null, v1TargetApi: null, forms: [], unique: false },
  pages: [
    {
      stage: 'catalogue',
      url: 'https://api.gouv.fr/les-api/api-smart-verify',
      match: 'exact',
      era: 'old',
      note: 'Depuis avril 2025 : simple renvoi vers une recherche data.gouv.fr.',
    },
    {
      stage: 'eligibility',
      url: 'https://api.gouv.fr/les-api/api-smart-verify/demande-acces',
      match: 'exact',
      era: 'old',
      note: 'Toujours générée, non indexée, plus liée depuis la fiche.',
    },
  ],
  accessPage: {
    page: 'https://api.gouv.fr/les-api/api-smart-verify/demande-acces',
    question: 'Vérifions si vous êtes éligible. Qui êtes-vous :',
    answers: [
      {
        label: 'Un particulier',
        rows: ['particulier'],
        verdict: 'not_eligible',
        cta: [{ label: 'Rechercher une autre API', url: 'https://api.gouv.fr/rechercher-api' }],
      },
      {
        label: 'Une administration',
        rows: ['tous'],
        verdict: 'eligible',
        cta: [{ label: "Demander un accès à l'API", url: 'https://messervices.ingroupe.com/about' }],
      },
      {
        label: 'Une entreprise',
        rows: ['tous'],
        verdict: 'eligible',
        cta: [{ label: "Demander un accès à l'API", url: 'https://messervices.ingroupe.com/about' }],
      },
    ],
    sources: ['ag:api-smart-verify'],
  },
  official: [
    {
      source: 'ag:api-smart-verify',
      entries: [
        ['Un particulier', 'not_eligible'],
        ['Une administration, une entreprise', 'eligible'],
      ],
    },
  ],
  sources: ['ag:api-smart-verify'],
  ownSources: {
    'ag:api-smart-verify': {
      where: 'betagouv/api.gouv.fr _data/api/api-smart-verify.md',
      date: '2022-12-19',
      era: 'current',
    },
  },
} satisfies Service
