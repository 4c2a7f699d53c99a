import type { Service } from '../model'

export default {
  id: 'api-transparence-sante',
  names: { fr: 'API Transparence-Santé', aliases: ['api-transparence-sante'], former: [] },
  producer: { id: 'dgs', label: 'Direction générale de la Santé' },
  category: 'api-restreinte',
  status: 'open',
  verdicts: [
    {
      id: 'particulier',
      rulesets: ['current'],
      who: ['Un particulier'],
      when: { fact: 'org.kind', op: 'eq', value: 'particulier' },
      verdict: 'not_eligible',
      reasonFr: 'Réservé aux entreprises déclarantes.',
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
      sources: ['ag:api-transparence-sante'],
    },
    {
      id: 'professionnel-sante',
      rulesets: ['current'],
      who: ['Un professionnel de santé'],
      when: {
        all: [
          { fact: 'org.kind', op: 'in', value: ['entreprise-individuelle', 'autre-prive'] },
          { fact: 'actor.activity', op: 'in', value: ['professionnel-sante'] },
        ],
      },
      verdict: 'not_eligible',
      reasonFr: 'Réservé aux entreprises déclarantes.',
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
      sources: ['ag:api-transparence-sante'],
    },
    {
      id: 'entreprise',
      rulesets: ['current'],
      who: ['Une entreprise'],
      when: {
        all: [
          { fact: 'org.publicTier', op: 'eq', value: 'none' },
          {
            fact: 'org.kind',
            op: 'in',
            value: ['entreprise', 'entreprise-individuelle', 'banque', 'complementaire-sante'],
          },
        ],
      },
      verdict: 'eligible',
      reasonFr: 'Entreprises déclarantes.',
      gates: [],
      needs: [],
      cta: [
        {
          label: 'Écrire au support',
          url: 'mailto:transparence-sante-support@sante.gouv.fr',
          kind: 'request',
          verdicts: ['eligible', 'maybe'],
        },
      ],
      sources: ['ag:api-transparence-sante'],
    },
    {
      id: 'non-cite',
      rulesets: ['current'],
      who: ['(non cité par la page)'],
      when: {
        all: [
          { fact: 'org.publicTier', op: 'eq', value: 'none' },
          { not: { fact: 'org.kind', op: 'eq', value: 'particulier' } },
        ],
      },
      verdict: 'maybe',
      reasonFr: 'Organisme non cité par la page : à confirmer auprès du fournisseur.',
      gates: [],
      needs: [],
      cta: [
        {
          label: 'Écrire au support',
          url: 'mailto:transparence-sante-support@sante.gouv.fr',
          kind: 'request',
          verdicts: ['eligible', 'maybe'],
        },
      ],
      sources: ['ag:api-transparence-sante'],
    },
    {
      id: 'administration',
      rulesets: ['current'],
      who: ['(non cité par la page)'],
      when: { fact: 'org.publicTier', op: 'eq', value: 'spa' },
      verdict: 'not_eligible',
      reasonFr: 'Réservé aux entreprises déclarantes.',
      gates: [],
      needs: [],
      cta: [],
      sources: ['ag:api-transparence-sante'],
    },
    {
      id: 'administration-assimilee',
      rulesets: ['current'],
      who: ['(non cité par la page)'],
      when: { fact: 'org.publicTier', op: 'eq', value: 'assimile' },
      verdict: 'not_eligible',
      reasonFr: 'Réservé aux entreprises déclarantes.',
      gates: [],
      needs: [],
      cta: [],
      sources: ['ag:api-transparence-sante'],
    },
  ],
  legalBasis: { default: null, alternatives: [], insufficient: [], sources: ['ag:api-transparence-sante'] },
  rules: [],
  journey: [
    {
      id: 'c1',
      rulesets: ['current'],
      stage: 'contract',
      titleFr: 'Écrire à l’équipe',
      detailFr: 'Présenter l’organisme et l’usage.',
      actor: 'demandeur',
      links: [{ label: 'Courriel', url: 'mailto:transparence-sante-support@sante.gouv.fr', era: 'current' }],
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
  contacts: [
    {
      kind: 'support',
      value: 'transparence-sante-support@sante.gouv.fr',
      sources: ['ag:api-transparence-sante'],
    },
  ],
  datapass: { definitionId: null, v1TargetApi: null, forms: [], unique: false },
  pages: [
    {
      stage: 'catalogue',
      url: 'https://api.gouv.fr/les-api/api-transparence-sante',
      match: 'exact',
      era: 'old',
      note: 'Depuis avril 2025 : simple renvoi vers une recherche data.gouv.fr.',
    },
    {
      stage: 'eligibility',
      url: 'https://api.gouv.fr/les-api/api-transparence-sante/demande-acces',
      match: 'exact',
      era: 'old',
      note: 'Toujours générée, non indexée, plus liée depuis la fiche.',
    },
  ],
  official: [
    {
      source: 'ag:api-transparence-sante',
      entries: [
        ['Un particulier, un professionnel de santé', 'not_eligible'],
        ['Une entreprise', 'eligible'],
      ],
    },
  ],
  sources: ['ag:api-transparence-sante'],
  ownSources: {
    'ag:api-transparence-sante': {
      where: 'betagouv/api.gouv.fr _data/api/api-transparence-sante.md',
      date: '2023-01-06',
      era: 'current',
    },
  },
} satisfies Service
