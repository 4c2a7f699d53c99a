import type { Service } from '../model'

export default {
  id: 'api-grdf-adict',
  names: { fr: 'API GRDF ADICT', aliases: ['api-grdf-adict'], former: [] },
  producer: { id: 'grdf', label: 'GRDF' },
  category: 'api-restreinte',
  status: 'open',
  verdicts: [
    {
      id: 'particulier',
      rulesets: ['current'],
      who: ['Un particulier'],
      when: { fact: 'org.kind', op: 'eq', value: 'particulier' },
      verdict: 'not_eligible',
      reasonFr: 'Réservé aux organisations ayant l’accord du titulaire.',
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
      sources: ['ag:api-grdf-adict'],
    },
    {
      id: 'tous',
      rulesets: ['current'],
      who: ['Une entreprise dédiée à la maîtrise d’énergie', 'Un bureau d’étude', 'Une administration'],
      when: { not: { fact: 'org.kind', op: 'eq', value: 'particulier' } },
      verdict: 'maybe',
      reasonFr: 'Compte à créer ; l’accord signé du titulaire commande l’accès.',
      gates: [{ id: 'consentement', all: ['consentement'], onFail: 'not_eligible', onUnknown: 'keep' }],
      needs: [],
      cta: [
        {
          label: 'Déposer une demande',
          url: 'https://sites.grdf.fr/web/portail-api-grdf-adict/je-souhaite-souscrire-aux-services-grdf-adict',
          kind: 'request',
          verdicts: ['eligible', 'maybe'],
        },
      ],
      sources: ['ag:api-grdf-adict'],
    },
  ],
  legalBasis: { default: null, alternatives: [], insufficient: [], sources: ['ag:api-grdf-adict'] },
  rules: [],
  journey: [
    {
      id: 'c1',
      rulesets: ['current'],
      stage: 'contract',
      titleFr: 'Demander un accès',
      detailFr: 'Compte ou formulaire propre au fournisseur.',
      actor: 'demandeur',
      links: [{ label: 'Portail', url: 'https://sites.grdf.fr/web/portail-api-grdf-adict', era: 'current' }],
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
    {
      kind: 'support',
      value: 'https://sites.grdf.fr/web/portail-api-grdf-adict/support2',
      sources: ['ag:api-grdf-adict'],
    },
  ],
  datapass: { definitionId: null, v1TargetApi: null, forms: [], unique: false },
  pages: [
    {
      stage: 'catalogue',
      url: 'https://api.gouv.fr/les-api/api-grdf-adict',
      match: 'exact',
      era: 'old',
      note: 'Depuis avril 2025 : simple renvoi vers une recherche data.gouv.fr.',
    },
    {
      stage: 'eligibility',
      url: 'https://api.gouv.fr/les-api/api-grdf-adict/demande-acces',
      match: 'exact',
      era: 'old',
      note: 'Toujours générée, non indexée, plus liée depuis la fiche.',
    },
    {
      stage: 'catalogue',
      url: 'https://www.data.gouv.fr/dataservices/api-grdf-adict',
      match: 'prefix',
      era: 'current',
    },
    {
      stage: 'catalogue',
      url: 'https://www.data.gouv.fr/dataservices/672cfc5cc1fa613534d1d73a',
      match: 'prefix',
      era: 'current',
      note: 'Identifiant permanent : renvoie vers l’adresse du nom.',
    },
  ],
  accessPage: {
    page: 'https://api.gouv.fr/les-api/api-grdf-adict/demande-acces',
    question: 'Vérifions si vous êtes éligible. Qui êtes-vous :',
    answers: [
      {
        label: 'Un particulier',
        rows: ['particulier'],
        verdict: 'not_eligible',
        cta: [{ label: 'Rechercher une autre API', url: 'https://api.gouv.fr/rechercher-api' }],
      },
      {
        label: "Une entreprise dédiée à la maitrise d'énergie",
        rows: ['tous'],
        verdict: 'maybe',
        cta: [
          {
            label: 'Demander un accès',
            url: 'https://sites.grdf.fr/web/portail-api-grdf-adict/je-souhaite-souscrire-aux-services-grdf-adict',
          },
        ],
      },
      {
        label: "Un bureau d'étude",
        rows: ['tous'],
        verdict: 'maybe',
        cta: [
          {
            label: 'Demander un accès',
            url: 'https://sites.grdf.fr/web/portail-api-grdf-adict/je-souhaite-souscrire-aux-services-grdf-adict',
          },
        ],
      },
      {
        label: 'Une administration',
        rows: ['tous'],
        verdict: 'maybe',
        cta: [
          {
            label: 'Demander un accès',
            url: 'https://sites.grdf.fr/web/portail-api-grdf-adict/je-souhaite-souscrire-aux-services-grdf-adict',
          },
        ],
      },
    ],
    sources: ['ag:api-grdf-adict'],
  },
  official: [
    {
      source: 'ag:api-grdf-adict',
      entries: [
        ['Un particulier', 'not_eligible'],
        ["Entreprise de maîtrise d'énergie, bureau d'étude, administration", 'maybe'],
      ],
    },
  ],
  sources: ['ag:api-grdf-adict'],
  ownSources: {
    'ag:api-grdf-adict': {
      where: 'betagouv/api.gouv.fr _data/api/api-grdf-adict.md',
      date: '2023-02-22',
      era: 'current',
    },
  },
} satisfies Service
