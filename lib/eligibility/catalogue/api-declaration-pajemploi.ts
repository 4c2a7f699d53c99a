import type { Service } from '../model'

export default {
  id: 'api-declaration-pajemploi',
  names: { fr: 'API Tierce déclaration Pajemploi', aliases: ['api-declaration-pajemploi'], former: [] },
  producer: { id: 'urssaf', label: 'Urssaf' },
  category: 'api-restreinte',
  status: 'open',
  verdicts: [
    {
      id: 'particulier',
      rulesets: ['current'],
      who: ['Un particulier'],
      when: { fact: 'org.kind', op: 'eq', value: 'particulier' },
      verdict: 'not_eligible',
      reasonFr: 'Réservé aux tiers déclarants.',
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
      sources: ['ag:api-declaration-pajemploi'],
    },
    {
      id: 'editeur-web',
      rulesets: ['current'],
      who: ['Un éditeur d’application mobile', 'Un éditeur de services web'],
      when: { fact: 'actor.activity', op: 'in', value: ['editeur-appli-ou-web'] },
      verdict: 'maybe',
      reasonFr: 'Possible comme tiers déclarant, sur le portail Urssaf.',
      gates: [],
      needs: ['attestation-fiscale', 'attestation-sociale'],
      cta: [
        {
          label: 'Demander sur le portail Urssaf',
          url: 'https://portailapi.urssaf.fr/fr/catalogue-api',
          kind: 'request',
          verdicts: ['eligible', 'maybe'],
        },
      ],
      sources: ['ag:api-declaration-pajemploi'],
    },
    {
      id: 'autre',
      rulesets: ['current'],
      who: ['Un éditeur de logiciel de paie, autres activités'],
      when: { fact: 'org.kind', op: 'known' },
      verdict: 'not_eligible',
      reasonFr: 'Accès refusé aux autres activités, paie comprise.',
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
      sources: ['ag:api-declaration-pajemploi'],
    },
  ],
  legalBasis: { default: 'css-l133-11', alternatives: [], insufficient: [], sources: ['ag-access-page'] },
  rules: [
    {
      id: 'piece-identite',
      rulesets: ['seed', 'current'],
      severity: 'info',
      fr: 'Pièce d’identité et compte Urssaf demandés.',
      sources: ['ag:api-declaration-pajemploi'],
    },
  ],
  journey: [
    {
      id: 'c1',
      rulesets: ['current'],
      stage: 'contract',
      titleFr: 'Demander un accès',
      detailFr: 'Compte ou formulaire propre au fournisseur.',
      actor: 'demandeur',
      links: [{ label: 'Portail', url: 'https://portailapi.urssaf.fr/fr/catalogue-api', era: 'current' }],
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
      value: 'contact.tiercedeclaration@urssaf.fr',
      sources: ['ag:api-declaration-pajemploi'],
    },
  ],
  datapass: { definitionId: null, v1TargetApi: null, forms: [], unique: false },
  pages: [
    {
      stage: 'catalogue',
      url: 'https://api.gouv.fr/les-api/api-declaration-pajemploi',
      match: 'exact',
      era: 'old',
      note: 'Depuis avril 2025 : simple renvoi vers une recherche data.gouv.fr.',
    },
    {
      stage: 'eligibility',
      url: 'https://api.gouv.fr/les-api/api-declaration-pajemploi/demande-acces',
      match: 'exact',
      era: 'old',
      note: 'Toujours générée, non indexée, plus liée depuis la fiche.',
    },
  ],
  accessPage: {
    page: 'https://api.gouv.fr/les-api/api-declaration-pajemploi/demande-acces',
    question: 'Vérifions si vous êtes éligible. Qui êtes-vous :',
    answers: [
      {
        label: 'Un editeur d’application mobile',
        rows: ['editeur-web'],
        verdict: 'maybe',
        cta: [{ label: 'Remplir une demande', url: 'https://portailapi.urssaf.fr/fr/catalogue-api' }],
      },
      {
        label: 'Un editeur de services web',
        rows: ['editeur-web'],
        verdict: 'maybe',
        cta: [{ label: 'Remplir une demande', url: 'https://portailapi.urssaf.fr/fr/catalogue-api' }],
      },
      {
        label: 'Un editeur de logiciel de paie',
        rows: ['autre'],
        verdict: 'not_eligible',
        cta: [{ label: 'Revenir à la recherche', url: 'https://api.gouv.fr/rechercher-api' }],
      },
      {
        label: 'Autres activités',
        rows: ['autre'],
        verdict: 'not_eligible',
        cta: [{ label: 'Revenir à la recherche', url: 'https://api.gouv.fr/rechercher-api' }],
      },
    ],
    sources: ['ag:api-declaration-pajemploi'],
  },
  official: [
    {
      source: 'ag:api-declaration-pajemploi',
      entries: [
        ['Éditeur appli mobile / services web', 'maybe'],
        ['Éditeur de paie, autres', 'not_eligible'],
      ],
    },
  ],
  sources: ['ag:api-declaration-pajemploi'],
  ownSources: {
    'ag:api-declaration-pajemploi': {
      where: 'betagouv/api.gouv.fr _data/api/api-declaration-pajemploi.md',
      date: '2024-10-11',
      era: 'current',
    },
  },
} satisfies Service
