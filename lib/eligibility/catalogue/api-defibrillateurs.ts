import type { Service } from '../model'

export default {
  id: 'api-defibrillateurs',
  names: { fr: 'API Base nationale des défibrillateurs', aliases: ['api-defibrillateurs'], former: [] },
  producer: { id: 'mss', label: 'Ministère de la Santé' },
  category: 'api-restreinte',
  status: 'open',
  verdicts: [
    {
      id: 'particulier',
      rulesets: ['current'],
      who: ['Un particulier'],
      when: { fact: 'org.kind', op: 'eq', value: 'particulier' },
      verdict: 'eligible',
      reasonFr: 'Jeu de données ouvert ; l’API se demande par courriel.',
      gates: [],
      needs: [],
      cta: [
        {
          label: 'Données ouvertes',
          url: 'https://www.data.gouv.fr/fr/datasets/geodae-base-nationale-des-defibrillateurs/',
          kind: 'alternative',
          verdicts: ['eligible'],
        },
      ],
      sources: ['ag:api-defibrillateurs'],
    },
    {
      id: 'tous',
      rulesets: ['current'],
      who: ['Une entreprise', 'Une administration'],
      when: { fact: 'org.kind', op: 'known' },
      verdict: 'eligible',
      reasonFr: 'Interroger et alimenter la base, sur demande.',
      gates: [],
      needs: [],
      cta: [
        {
          label: 'Écrire à l’équipe',
          url: 'mailto:contact@geodae.sante.gouv.fr',
          kind: 'request',
          verdicts: ['eligible', 'maybe'],
        },
      ],
      sources: ['ag:api-defibrillateurs'],
    },
  ],
  legalBasis: { default: null, alternatives: [], insufficient: [], sources: ['ag:api-defibrillateurs'] },
  rules: [],
  journey: [
    {
      id: 'c1',
      rulesets: ['current'],
      stage: 'contract',
      titleFr: 'Écrire à l’équipe',
      detailFr: 'Présenter l’organisme et l’usage.',
      actor: 'demandeur',
      links: [{ label: 'Courriel', url: 'mailto:contact@geodae.sante.gouv.fr', era: 'current' }],
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
  contacts: [{ kind: 'support', value: 'contact@geodae.sante.gouv.fr', sources: ['ag:api-defibrillateurs'] }],
  datapass: { definitionId: null, v1TargetApi: null, forms: [], unique: false },
  pages: [
    {
      stage: 'catalogue',
      url: 'https://api.gouv.fr/les-api/api-defibrillateurs',
      match: 'exact',
      era: 'old',
      note: 'Depuis avril 2025 : simple renvoi vers une recherche data.gouv.fr.',
    },
    {
      stage: 'eligibility',
      url: 'https://api.gouv.fr/les-api/api-defibrillateurs/demande-acces',
      match: 'exact',
      era: 'old',
      note: 'Toujours générée, non indexée, plus liée depuis la fiche.',
    },
    {
      stage: 'catalogue',
      url: 'https://www.data.gouv.fr/dataservices/api-base-nationale-des-defibrillateurs',
      match: 'prefix',
      era: 'current',
    },
    {
      stage: 'catalogue',
      url: 'https://www.data.gouv.fr/dataservices/672cf6740666cac46925be2f',
      match: 'prefix',
      era: 'current',
      note: 'Identifiant permanent : renvoie vers l’adresse du nom.',
    },
  ],
  accessPage: {
    page: 'https://api.gouv.fr/les-api/api-defibrillateurs/demande-acces',
    question: 'Vérifions si vous êtes éligible. Qui êtes-vous :',
    answers: [
      {
        label: 'Un particulier',
        rows: ['particulier'],
        verdict: 'eligible',
        cta: [
          {
            label: 'Accéder aux données',
            url: 'https://www.data.gouv.fr/fr/datasets/geodae-base-nationale-des-defibrillateurs/',
          },
        ],
      },
      {
        label: 'Une entreprise',
        rows: ['tous'],
        verdict: 'eligible',
        cta: [{ label: 'Envoyer une demande', url: 'mailto:contact@geodae.sante.gouv.fr?subject=Demande d' }],
      },
      {
        label: 'Une administration',
        rows: ['tous'],
        verdict: 'eligible',
        cta: [{ label: 'Envoyer une demande', url: 'mailto:contact@geodae.sante.gouv.fr?subject=Demande d' }],
      },
    ],
    sources: ['ag:api-defibrillateurs'],
  },
  official: [
    {
      source: 'ag:api-defibrillateurs',
      entries: [
        ['Un particulier', 'eligible'],
        ['Une entreprise, une administration', 'eligible'],
      ],
    },
  ],
  sources: ['ag:api-defibrillateurs'],
  ownSources: {
    'ag:api-defibrillateurs': {
      where: 'betagouv/api.gouv.fr _data/api/api-defibrillateurs.md',
      date: '2022-09-14',
      era: 'current',
    },
  },
} satisfies Service
