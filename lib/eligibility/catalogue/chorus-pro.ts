import type { Service } from '../model'

export default {
  id: 'chorus-pro',
  names: { fr: 'API Chorus Pro', aliases: ['chorus-pro'], former: [] },
  producer: { id: 'aife', label: 'AIFE' },
  category: 'api-restreinte',
  status: 'open',
  verdicts: [
    {
      id: 'particulier',
      rulesets: ['current'],
      who: ['Un particulier'],
      when: { fact: 'org.kind', op: 'eq', value: 'particulier' },
      verdict: 'not_eligible',
      reasonFr: 'Réservé aux acteurs de la commande publique.',
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
      sources: ['ag:chorus-pro'],
    },
    {
      id: 'editeur',
      rulesets: ['current'],
      who: ['Un éditeur'],
      when: { fact: 'actor.role', op: 'eq', value: 'editeur' },
      verdict: 'maybe',
      reasonFr: 'Éditeurs et fournisseurs de la sphère publique.',
      gates: [],
      needs: [],
      cta: [
        {
          label: 'Demander une habilitation',
          url: 'https://piste.gouv.fr/en/api-catalog-sandbox',
          kind: 'request',
          verdicts: ['eligible', 'maybe'],
        },
      ],
      sources: ['ag:chorus-pro'],
    },
    {
      id: 'administration',
      rulesets: ['current'],
      who: ['Une collectivité', 'Un établissement public', 'Un ministère'],
      when: { fact: 'org.publicTier', op: 'eq', value: 'spa' },
      verdict: 'eligible',
      reasonFr: 'Ouvert au secteur public : État, établissements publics, collectivités.',
      gates: [],
      needs: [],
      cta: [
        {
          label: 'Demander une habilitation',
          url: 'https://piste.gouv.fr/en/api-catalog-sandbox',
          kind: 'request',
          verdicts: ['eligible', 'maybe'],
        },
      ],
      sources: ['ag:chorus-pro'],
    },
    {
      id: 'administration-assimilee',
      rulesets: ['current'],
      who: ['Une collectivité', 'Un établissement public', 'Un ministère'],
      when: { fact: 'org.publicTier', op: 'eq', value: 'assimile' },
      verdict: 'maybe',
      reasonFr: 'Organisme assimilé : mission de service public à établir.',
      gates: [{ id: 'mission', all: ['mission-service-public'], onFail: 'keep', onUnknown: 'keep' }],
      needs: [],
      cta: [
        {
          label: 'Demander une habilitation',
          url: 'https://piste.gouv.fr/en/api-catalog-sandbox',
          kind: 'request',
          verdicts: ['eligible', 'maybe'],
        },
      ],
      sources: ['ag:chorus-pro'],
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
      reasonFr: 'Ouvert aux fournisseurs de la sphère publique.',
      gates: [],
      needs: [],
      cta: [
        {
          label: 'Demander une habilitation',
          url: 'https://piste.gouv.fr/en/api-catalog-sandbox',
          kind: 'request',
          verdicts: ['eligible', 'maybe'],
        },
      ],
      sources: ['ag:chorus-pro'],
    },
  ],
  legalBasis: { default: null, alternatives: [], insufficient: [], sources: ['ag:chorus-pro'] },
  rules: [],
  journey: [
    {
      id: 'c1',
      rulesets: ['current'],
      stage: 'contract',
      titleFr: 'Demander un accès',
      detailFr: 'Compte ou formulaire propre au fournisseur.',
      actor: 'demandeur',
      links: [{ label: 'Portail', url: 'https://piste.gouv.fr/en/api-catalog-sandbox', era: 'current' }],
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
  contacts: [{ kind: 'support', value: 'api-choruspro.aife@finances.gouv.fr', sources: ['ag:chorus-pro'] }],
  datapass: { definitionId: null, v1TargetApi: null, forms: [], unique: false },
  pages: [
    {
      stage: 'catalogue',
      url: 'https://api.gouv.fr/les-api/chorus-pro',
      match: 'exact',
      era: 'old',
      note: 'Depuis avril 2025 : simple renvoi vers une recherche data.gouv.fr.',
    },
    {
      stage: 'eligibility',
      url: 'https://api.gouv.fr/les-api/chorus-pro/demande-acces',
      match: 'exact',
      era: 'old',
      note: 'Toujours générée, non indexée, plus liée depuis la fiche.',
    },
    {
      stage: 'catalogue',
      url: 'https://www.data.gouv.fr/dataservices/api-chorus-pro',
      match: 'prefix',
      era: 'current',
    },
    {
      stage: 'catalogue',
      url: 'https://www.data.gouv.fr/dataservices/672cf695a316ad54c9a7f199',
      match: 'prefix',
      era: 'current',
      note: 'Identifiant permanent : renvoie vers l’adresse du nom.',
    },
  ],
  accessPage: {
    page: 'https://api.gouv.fr/les-api/chorus-pro/demande-acces',
    question: 'Vérifions si vous êtes éligible. Qui êtes-vous :',
    answers: [
      {
        label: 'Un éditeur',
        rows: ['editeur'],
        verdict: 'maybe',
        cta: [
          { label: "Faire une demande d'habilitation", url: 'https://piste.gouv.fr/en/api-catalog-sandbox' },
        ],
      },
      {
        label: 'Une entreprise',
        rows: ['prive'],
        verdict: 'maybe',
        cta: [
          { label: "Faire une demande d'habilitation", url: 'https://piste.gouv.fr/en/api-catalog-sandbox' },
        ],
      },
      {
        label: 'Une collectivité',
        rows: ['administration', 'administration-assimilee'],
        verdict: 'eligible',
        cta: [
          { label: "Faire une demande d'habilitation", url: 'https://piste.gouv.fr/en/api-catalog-sandbox' },
        ],
      },
      {
        label: 'Un établissement public',
        rows: ['administration', 'administration-assimilee'],
        verdict: 'eligible',
        cta: [
          { label: "Faire une demande d'habilitation", url: 'https://piste.gouv.fr/en/api-catalog-sandbox' },
        ],
      },
      {
        label: 'Un Ministère',
        rows: ['administration', 'administration-assimilee'],
        verdict: 'eligible',
        cta: [
          { label: "Faire une demande d'habilitation", url: 'https://piste.gouv.fr/en/api-catalog-sandbox' },
        ],
      },
      {
        label: 'Un particulier',
        rows: ['particulier'],
        verdict: 'not_eligible',
        cta: [{ label: 'Rechercher une autre API', url: 'https://api.gouv.fr/rechercher-api' }],
      },
    ],
    sources: ['ag:chorus-pro'],
  },
  official: [
    {
      source: 'ag:chorus-pro',
      entries: [
        ['Un éditeur, une entreprise', 'maybe'],
        ['Une collectivité, un établissement public, un ministère', 'eligible'],
        ['Un particulier', 'not_eligible'],
      ],
    },
  ],
  sources: ['ag:chorus-pro'],
  ownSources: {
    'ag:chorus-pro': {
      where: 'betagouv/api.gouv.fr _data/api/chorus-pro.md',
      date: '2024-07-18',
      era: 'current',
    },
  },
} satisfies Service
