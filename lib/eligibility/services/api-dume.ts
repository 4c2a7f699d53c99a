import type { Service } from '../model'

export default {
  id: 'api-dume',
  names: { fr: 'API Document unique de marché européen (Dume)', aliases: ['api-dume'], former: [] },
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
      sources: ['ag:api-dume'],
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
          url: 'https://developer.aife.economie.gouv.fr/',
          kind: 'request',
          verdicts: ['eligible', 'maybe'],
        },
      ],
      sources: ['ag:api-dume'],
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
          url: 'https://developer.aife.economie.gouv.fr/',
          kind: 'request',
          verdicts: ['eligible', 'maybe'],
        },
      ],
      sources: ['ag:api-dume'],
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
          url: 'https://developer.aife.economie.gouv.fr/',
          kind: 'request',
          verdicts: ['eligible', 'maybe'],
        },
      ],
      sources: ['ag:api-dume'],
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
          url: 'https://developer.aife.economie.gouv.fr/',
          kind: 'request',
          verdicts: ['eligible', 'maybe'],
        },
      ],
      sources: ['ag:api-dume'],
    },
  ],
  legalBasis: { default: null, alternatives: [], insufficient: [], sources: ['ag:api-dume'] },
  rules: [],
  journey: [
    {
      id: 'c1',
      rulesets: ['current'],
      stage: 'contract',
      titleFr: 'Demander un accès',
      detailFr: 'Compte ou formulaire propre au fournisseur.',
      actor: 'demandeur',
      links: [{ label: 'Portail', url: 'https://developer.aife.economie.gouv.fr/', era: 'current' }],
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
      value: 'https://developer.aife.economie.gouv.fr/support/#/',
      sources: ['ag:api-dume'],
    },
  ],
  datapass: { definitionId: null, v1TargetApi: null, forms: [], unique: false },
  pages: [
    {
      stage: 'catalogue',
      url: 'https://api.gouv.fr/les-api/api-dume',
      match: 'exact',
      era: 'old',
      note: 'Depuis avril 2025 : simple renvoi vers une recherche data.gouv.fr.',
    },
    {
      stage: 'eligibility',
      url: 'https://api.gouv.fr/les-api/api-dume/demande-acces',
      match: 'exact',
      era: 'old',
      note: 'Toujours générée, non indexée, plus liée depuis la fiche.',
    },
  ],
  official: [
    {
      source: 'ag:api-dume',
      entries: [
        ['Un éditeur, une entreprise', 'maybe'],
        ['Une collectivité, un établissement public, un ministère', 'eligible'],
        ['Un particulier', 'not_eligible'],
      ],
    },
  ],
  sources: ['ag:api-dume'],
  ownSources: {
    'ag:api-dume': {
      where: 'betagouv/api.gouv.fr _data/api/api-dume.md',
      date: '2023-03-14',
      era: 'current',
    },
  },
} satisfies Service
