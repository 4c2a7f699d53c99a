import type { Service } from '../model'

export default {
  id: 'api-donnees-foncieres',
  names: { fr: 'API Données foncières', aliases: ['api-donnees-foncieres'], former: [] },
  producer: { id: 'cerema', label: 'Cerema' },
  category: 'api-restreinte',
  status: 'open',
  verdicts: [
    {
      id: 'particulier',
      rulesets: ['current'],
      who: ['Un particulier'],
      when: { fact: 'org.kind', op: 'eq', value: 'particulier' },
      verdict: 'not_eligible',
      reasonFr: 'Données restreintes fermées ; une API en accès libre et des cartographies existent.',
      gates: [],
      needs: [],
      cta: [
        {
          label: 'Cartographies',
          url: 'https://dataviz.cerema.fr/dynmark/',
          kind: 'alternative',
          verdicts: ['not_eligible'],
        },
      ],
      sources: ['ag:api-donnees-foncieres'],
    },
    {
      id: 'beneficiaire',
      rulesets: ['current'],
      who: ['Une structure bénéficiaire des données foncières'],
      when: {
        any: [
          { fact: 'org.majicBeneficiary', op: 'isTrue' },
          { fact: 'actor.activity', op: 'eq', value: 'beneficiaire-donnees-foncieres' },
        ],
      },
      verdict: 'eligible',
      reasonFr: 'Structure déjà bénéficiaire.',
      gates: [],
      needs: [],
      cta: [
        {
          label: 'Demander sur ConsultDF',
          url: 'https://consultdf.cerema.fr/consultdf/',
          kind: 'request',
          verdicts: ['eligible', 'maybe'],
        },
      ],
      sources: ['ag:api-donnees-foncieres'],
    },
    {
      id: 'liste',
      rulesets: ['current'],
      who: ['Une entreprise', 'Une administration'],
      when: { not: { fact: 'org.kind', op: 'eq', value: 'particulier' } },
      verdict: 'maybe',
      reasonFr:
        'Seulement les structures de la liste : services et établissements de l’État, collectivités, agences d’urbanisme, EPF, SAFER, ADIL, OLAP, SCoT, recherche, infrastructures géographiques.',
      gates: [{ id: 'liste', all: ['beneficiaire-foncier'], onFail: 'keep', onUnknown: 'keep' }],
      needs: [],
      cta: [
        {
          label: 'Demander sur ConsultDF',
          url: 'https://consultdf.cerema.fr/consultdf/',
          kind: 'request',
          verdicts: ['eligible', 'maybe'],
        },
      ],
      sources: ['ag:api-donnees-foncieres'],
    },
  ],
  legalBasis: { default: null, alternatives: [], insufficient: [], sources: ['ag:api-donnees-foncieres'] },
  rules: [],
  journey: [
    {
      id: 'c1',
      rulesets: ['current'],
      stage: 'contract',
      titleFr: 'Demander un accès',
      detailFr: 'Compte ou formulaire propre au fournisseur.',
      actor: 'demandeur',
      links: [{ label: 'Portail', url: 'https://consultdf.cerema.fr/consultdf/', era: 'current' }],
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
  contacts: [{ kind: 'support', value: 'datafoncier@cerema.fr', sources: ['ag:api-donnees-foncieres'] }],
  datapass: { definitionId: null, v1TargetApi: null, forms: [], unique: false },
  pages: [
    {
      stage: 'catalogue',
      url: 'https://api.gouv.fr/les-api/api-donnees-foncieres',
      match: 'exact',
      era: 'old',
      note: 'Depuis avril 2025 : simple renvoi vers une recherche data.gouv.fr.',
    },
    {
      stage: 'eligibility',
      url: 'https://api.gouv.fr/les-api/api-donnees-foncieres/demande-acces',
      match: 'exact',
      era: 'old',
      note: 'Toujours générée, non indexée, plus liée depuis la fiche.',
    },
    {
      stage: 'catalogue',
      url: 'https://www.data.gouv.fr/dataservices/api-donnees-foncieres',
      match: 'prefix',
      era: 'current',
    },
    {
      stage: 'catalogue',
      url: 'https://www.data.gouv.fr/dataservices/672cf655a474f2d73502b5ce',
      match: 'prefix',
      era: 'current',
      note: 'Identifiant permanent : renvoie vers l’adresse du nom.',
    },
  ],
  accessPage: {
    page: 'https://api.gouv.fr/les-api/api-donnees-foncieres/demande-acces',
    question: 'Vérifions si vous êtes éligible. Qui êtes-vous :',
    answers: [
      {
        label: 'Un particulier',
        rows: ['particulier'],
        verdict: 'not_eligible',
        cta: [{ label: 'Accéder aux cartographies', url: 'https://dataviz.cerema.fr/dynmark/' }],
      },
      {
        label: 'Une entreprise',
        rows: ['liste'],
        verdict: 'maybe',
        cta: [{ label: 'Faire une demande', url: 'https://consultdf.cerema.fr/consultdf/' }],
      },
      {
        label: 'Une administration',
        rows: ['liste'],
        verdict: 'maybe',
        cta: [{ label: 'Faire une demande', url: 'https://consultdf.cerema.fr/consultdf/' }],
      },
      {
        label: 'Une structure bénéficiaire des données foncières',
        rows: ['beneficiaire'],
        verdict: 'eligible',
        cta: [{ label: 'Faire une demande', url: 'https://consultdf.cerema.fr/consultdf/' }],
      },
    ],
    sources: ['ag:api-donnees-foncieres'],
  },
  official: [
    {
      source: 'ag:api-donnees-foncieres',
      entries: [
        ['Un particulier', 'not_eligible'],
        ['Une entreprise, une administration', 'maybe'],
        ['Structure bénéficiaire', 'eligible'],
      ],
    },
  ],
  sources: ['ag:api-donnees-foncieres'],
  ownSources: {
    'ag:api-donnees-foncieres': {
      where: 'betagouv/api.gouv.fr _data/api/api-donnees-foncieres.md',
      date: '2023-02-28',
      era: 'current',
    },
  },
} satisfies Service
