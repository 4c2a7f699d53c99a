import type { Service } from '../model'

export default {
  id: 'api-statut-etudiant-ecriture',
  names: { fr: 'API Statut étudiant, écriture', aliases: ['api-statut-etudiant-ecriture'], former: [] },
  producer: { id: 'mesri', label: 'Ministère de l’Enseignement supérieur' },
  category: 'api-restreinte',
  status: 'open',
  verdicts: [
    {
      id: 'particulier',
      rulesets: ['current'],
      who: ['Un particulier'],
      when: { fact: 'org.kind', op: 'eq', value: 'particulier' },
      verdict: 'not_eligible',
      reasonFr: 'Réservé aux établissements d’enseignement.',
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
      sources: ['ag:api-statut-etudiant-ecriture'],
    },
    {
      id: 'etablissement',
      rulesets: ['current'],
      who: ['Un établissement de l’enseignement supérieur', 'Un lycée'],
      when: { fact: 'actor.activity', op: 'in', value: ['etablissement-superieur-ou-lycee'] },
      verdict: 'eligible',
      reasonFr: 'Établissement ou lycée : demande sur le portail du ministère.',
      gates: [],
      needs: [],
      cta: [
        {
          label: 'Déposer une demande',
          url: 'https://statutetudiant.esr.gouv.fr/pages/etablissement',
          kind: 'request',
          verdicts: ['eligible', 'maybe'],
        },
      ],
      sources: ['ag:api-statut-etudiant-ecriture'],
    },
    {
      id: 'administration',
      rulesets: ['current'],
      who: ['Une administration qui souhaite simplifier une démarche pour les étudiants'],
      when: { fact: 'org.publicTier', op: 'eq', value: 'spa' },
      verdict: 'not_eligible',
      reasonFr: 'Pour simplifier une démarche, utiliser l’API Statut étudiant en lecture.',
      gates: [],
      needs: [],
      cta: [
        {
          label: 'Voir l’API Statut étudiant',
          url: 'https://api.gouv.fr/les-api/api-statut-etudiant',
          kind: 'alternative',
          verdicts: ['not_eligible'],
        },
      ],
      sources: ['ag:api-statut-etudiant-ecriture'],
    },
    {
      id: 'administration-assimilee',
      rulesets: ['current'],
      who: ['Une administration qui souhaite simplifier une démarche pour les étudiants'],
      when: { fact: 'org.publicTier', op: 'eq', value: 'assimile' },
      verdict: 'not_eligible',
      reasonFr: 'Pour simplifier une démarche, utiliser l’API Statut étudiant en lecture.',
      gates: [],
      needs: [],
      cta: [
        {
          label: 'Voir l’API Statut étudiant',
          url: 'https://api.gouv.fr/les-api/api-statut-etudiant',
          kind: 'alternative',
          verdicts: ['not_eligible'],
        },
      ],
      sources: ['ag:api-statut-etudiant-ecriture'],
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
      reasonFr: 'Réservé aux établissements d’enseignement.',
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
      sources: ['ag:api-statut-etudiant-ecriture'],
    },
  ],
  legalBasis: {
    default: null,
    alternatives: [],
    insufficient: [],
    sources: ['ag:api-statut-etudiant-ecriture'],
  },
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
        { label: 'Portail', url: 'https://statutetudiant.esr.gouv.fr/pages/etablissement', era: 'current' },
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
    {
      kind: 'support',
      value: 'support-statutetudiant@renater.fr',
      sources: ['ag:api-statut-etudiant-ecriture'],
    },
  ],
  datapass: {
    definitionId: null,
    v1TargetApi: null,
    forms: [],
    unique: false,
    note: 'L’arbre de questions cité par la page n’existe pas dans le code.',
  },
  pages: [
    {
      stage: 'catalogue',
      url: 'https://api.gouv.fr/les-api/api-statut-etudiant-ecriture',
      match: 'exact',
      era: 'old',
      note: 'Depuis avril 2025 : simple renvoi vers une recherche data.gouv.fr.',
    },
    {
      stage: 'eligibility',
      url: 'https://api.gouv.fr/les-api/api-statut-etudiant-ecriture/demande-acces',
      match: 'exact',
      era: 'old',
      note: 'Toujours générée, non indexée, plus liée depuis la fiche.',
    },
    {
      stage: 'catalogue',
      url: 'https://www.data.gouv.fr/dataservices/api-statut-etudiant-ecriture',
      match: 'prefix',
      era: 'current',
    },
    {
      stage: 'catalogue',
      url: 'https://www.data.gouv.fr/dataservices/672cf65fc3488a0c533f7090',
      match: 'prefix',
      era: 'current',
      note: 'Identifiant permanent : renvoie vers l’adresse du nom.',
    },
  ],
  accessPage: {
    page: 'https://api.gouv.fr/les-api/api-statut-etudiant-ecriture/demande-acces',
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
        label: 'Une administration qui souhaite simplifier une démarche pour les étudiants',
        rows: ['administration', 'administration-assimilee'],
        verdict: 'not_eligible',
        tree: 'apigouv/france-connected-api/statutEtudiant',
        cta: [],
      },
      {
        label: "Un établissement de l'enseignement supérieur",
        rows: ['etablissement'],
        verdict: 'eligible',
        cta: [
          { label: 'Remplir une demande', url: 'https://statutetudiant.esr.gouv.fr/pages/etablissement' },
        ],
      },
      {
        label: 'Un lycée',
        rows: ['etablissement'],
        verdict: 'eligible',
        cta: [
          { label: 'Remplir une demande', url: 'https://statutetudiant.esr.gouv.fr/pages/etablissement' },
        ],
      },
    ],
    sources: ['ag:api-statut-etudiant-ecriture'],
  },
  official: [
    {
      source: 'ag:api-statut-etudiant-ecriture',
      entries: [
        ['Un particulier, une entreprise', 'not_eligible'],
        ['Une administration qui simplifie une démarche', 'not_eligible'],
        ['Établissement du supérieur, lycée', 'eligible'],
      ],
    },
  ],
  sources: ['ag:api-statut-etudiant-ecriture'],
  ownSources: {
    'ag:api-statut-etudiant-ecriture': {
      where: 'betagouv/api.gouv.fr _data/api/api-statut-etudiant-ecriture.md',
      date: '2024-10-21',
      era: 'current',
    },
  },
} satisfies Service
