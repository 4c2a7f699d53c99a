import type { Service } from '../model'

export default {
  id: 'api-ma-cantine',
  names: { fr: 'API Ma Cantine', aliases: ['api-ma-cantine'], former: [] },
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
      reasonFr: 'Réservé aux gestionnaires de cantines et à leurs éditeurs.',
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
      sources: ['ag:api-ma-cantine'],
    },
    {
      id: 'gestionnaire',
      rulesets: ['current'],
      who: ['Un gestionnaire de cantine'],
      when: { fact: 'actor.activity', op: 'in', value: ['gestionnaire-cantine'] },
      verdict: 'eligible',
      reasonFr: 'Ouvert aux gestionnaires : compte ma-cantine, option développeur.',
      gates: [],
      needs: [],
      cta: [
        {
          label: 'Ouvrir ma-cantine',
          url: 'https://ma-cantine.agriculture.gouv.fr/developpement-et-apis/',
          kind: 'request',
          verdicts: ['eligible', 'maybe'],
        },
        {
          label: 'Plateforme de démonstration',
          url: 'https://ma-cantine-demo.cleverapps.io/developpement-et-apis/',
          kind: 'request',
          verdicts: ['eligible', 'maybe'],
        },
      ],
      sources: ['ag:api-ma-cantine'],
    },
    {
      id: 'editeur-cantine',
      rulesets: ['current'],
      who: ['Un éditeur d’un logiciel de gestion de cantine'],
      when: { fact: 'actor.activity', op: 'in', value: ['editeur-cantine'] },
      verdict: 'eligible',
      reasonFr: 'Ouvert aux éditeurs de logiciels de cantine.',
      gates: [],
      needs: [],
      cta: [
        {
          label: 'Ouvrir ma-cantine',
          url: 'https://ma-cantine.agriculture.gouv.fr/developpement-et-apis/',
          kind: 'request',
          verdicts: ['eligible', 'maybe'],
        },
        {
          label: 'Plateforme de démonstration',
          url: 'https://ma-cantine-demo.cleverapps.io/developpement-et-apis/',
          kind: 'request',
          verdicts: ['eligible', 'maybe'],
        },
      ],
      sources: ['ag:api-ma-cantine'],
    },
    {
      id: 'autre',
      rulesets: ['current'],
      who: ['Autre'],
      when: { fact: 'org.kind', op: 'known' },
      verdict: 'not_eligible',
      reasonFr: 'Réservé aux gestionnaires de cantines ; des données ouvertes existent.',
      gates: [],
      needs: [],
      cta: [
        {
          label: 'Données ouvertes',
          url: 'https://www.data.gouv.fr/fr/datasets/6482def590d4cf8cea3aa33e/#/resources',
          kind: 'alternative',
          verdicts: ['not_eligible'],
        },
      ],
      sources: ['ag:api-ma-cantine'],
    },
  ],
  legalBasis: { default: null, alternatives: [], insufficient: [], sources: ['ag:api-ma-cantine'] },
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
          url: 'https://ma-cantine.agriculture.gouv.fr/developpement-et-apis/',
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
  contacts: [{ kind: 'support', value: 'contact@egalim.beta.gouv.fr', sources: ['ag:api-ma-cantine'] }],
  datapass: { definitionId: null, v1TargetApi: null, forms: [], unique: false },
  pages: [
    {
      stage: 'catalogue',
      url: 'https://api.gouv.fr/les-api/api-ma-cantine',
      match: 'exact',
      era: 'old',
      note: 'Depuis avril 2025 : simple renvoi vers une recherche data.gouv.fr.',
    },
    {
      stage: 'eligibility',
      url: 'https://api.gouv.fr/les-api/api-ma-cantine/demande-acces',
      match: 'exact',
      era: 'old',
      note: 'Toujours générée, non indexée, plus liée depuis la fiche.',
    },
    {
      stage: 'catalogue',
      url: 'https://www.data.gouv.fr/dataservices/api-ma-cantine',
      match: 'prefix',
      era: 'current',
    },
    {
      stage: 'catalogue',
      url: 'https://www.data.gouv.fr/dataservices/672cf6a8b93233d94703aadb',
      match: 'prefix',
      era: 'current',
      note: 'Identifiant permanent : renvoie vers l’adresse du nom.',
    },
  ],
  accessPage: {
    page: 'https://api.gouv.fr/les-api/api-ma-cantine/demande-acces',
    question: 'Vérifions si vous êtes éligible. Qui êtes-vous :',
    answers: [
      {
        label: 'Un gestionnaire de cantine',
        rows: ['gestionnaire'],
        verdict: 'eligible',
        cta: [
          { label: 'Ma cantine', url: 'https://ma-cantine.agriculture.gouv.fr/developpement-et-apis/' },
          {
            label: 'Plateforme de démo pour les tests',
            url: 'https://ma-cantine-demo.cleverapps.io/developpement-et-apis/',
          },
        ],
      },
      {
        label: "Un éditeur d'un logiciel de gestion de cantine",
        rows: ['editeur-cantine'],
        verdict: 'eligible',
        cta: [
          { label: 'Ma cantine', url: 'https://ma-cantine.agriculture.gouv.fr/developpement-et-apis/' },
          {
            label: 'Plateforme de démo pour les tests',
            url: 'https://ma-cantine-demo.cleverapps.io/developpement-et-apis/',
          },
        ],
      },
      {
        label: 'Autre',
        rows: ['autre'],
        verdict: 'not_eligible',
        cta: [
          {
            label: 'Consulter les données ouvertes',
            url: 'https://www.data.gouv.fr/fr/datasets/6482def590d4cf8cea3aa33e/#/resources',
          },
        ],
      },
    ],
    sources: ['ag:api-ma-cantine'],
  },
  official: [
    {
      source: 'ag:api-ma-cantine',
      entries: [
        ['Un gestionnaire de cantine', 'eligible'],
        ['Un éditeur de logiciel de cantine', 'eligible'],
        ['Autre', 'not_eligible'],
      ],
    },
  ],
  sources: ['ag:api-ma-cantine'],
  ownSources: {
    'ag:api-ma-cantine': {
      where: 'betagouv/api.gouv.fr _data/api/api-ma-cantine.md',
      date: '2024-08-02',
      era: 'current',
    },
  },
} satisfies Service
