import type { Service } from '../model'

export default {
  id: 'api-rbe',
  names: { fr: 'API Registre des bénéficiaires effectifs', aliases: ['api-rbe'], former: [] },
  producer: { id: 'inpi', label: 'INPI' },
  category: 'api-restreinte',
  status: 'open',
  verdicts: [
    {
      id: 'particulier',
      rulesets: ['current'],
      who: ['Un particulier'],
      when: { fact: 'org.kind', op: 'eq', value: 'particulier' },
      verdict: 'not_eligible',
      reasonFr: 'Réservé aux personnes assujetties à la lutte contre le blanchiment.',
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
      sources: ['ag:api-rbe'],
    },
    {
      id: 'administration',
      rulesets: ['current'],
      who: ['Une administration'],
      when: { fact: 'org.publicTier', op: 'eq', value: 'spa' },
      verdict: 'maybe',
      reasonFr: 'Administration visée par les textes LCB-FT ; sinon, passer par API Entreprise.',
      gates: [{ id: 'assujetti', all: ['assujetti-lcb'], onFail: 'not_eligible', onUnknown: 'keep' }],
      needs: [],
      cta: [
        {
          label: 'Envoyer le formulaire à l’INPI',
          url: 'mailto:rbe@inpi.fr',
          kind: 'request',
          verdicts: ['eligible', 'maybe'],
        },
        {
          label: 'Passer par API Entreprise',
          url: 'https://datapass.api.gouv.fr/demandes/api-entreprise/nouveau',
          kind: 'alternative',
          formerUrls: ['https://datapass.api.gouv.fr/api-entreprise'],
          verdicts: ['maybe', 'not_eligible'],
        },
      ],
      sources: ['ag:api-rbe'],
    },
    {
      id: 'administration-assimilee',
      rulesets: ['current'],
      who: ['Une administration'],
      when: { fact: 'org.publicTier', op: 'eq', value: 'assimile' },
      verdict: 'maybe',
      reasonFr: 'Administration visée par les textes LCB-FT ; sinon, passer par API Entreprise.',
      gates: [
        { id: 'mission', all: ['mission-service-public'], onFail: 'keep', onUnknown: 'keep' },
        { id: 'assujetti', all: ['assujetti-lcb'], onFail: 'not_eligible', onUnknown: 'keep' },
      ],
      needs: [],
      cta: [
        {
          label: 'Envoyer le formulaire à l’INPI',
          url: 'mailto:rbe@inpi.fr',
          kind: 'request',
          verdicts: ['eligible', 'maybe'],
        },
        {
          label: 'Passer par API Entreprise',
          url: 'https://datapass.api.gouv.fr/demandes/api-entreprise/nouveau',
          kind: 'alternative',
          formerUrls: ['https://datapass.api.gouv.fr/api-entreprise'],
          verdicts: ['maybe', 'not_eligible'],
        },
      ],
      sources: ['ag:api-rbe'],
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
      reasonFr: 'Entreprise assujettie à la lutte contre le blanchiment.',
      gates: [{ id: 'assujetti', all: ['assujetti-lcb'], onFail: 'not_eligible', onUnknown: 'keep' }],
      needs: [],
      cta: [
        {
          label: 'Envoyer le formulaire à l’INPI',
          url: 'mailto:rbe@inpi.fr',
          kind: 'request',
          verdicts: ['eligible', 'maybe'],
        },
      ],
      sources: ['ag:api-rbe'],
    },
  ],
  legalBasis: { default: 'cmf-l561-2', alternatives: [], insufficient: [], sources: ['ag-access-page'] },
  rules: [
    {
      id: 'formulaire-papier',
      rulesets: ['seed', 'current'],
      severity: 'info',
      fr: 'Formulaire PDF à joindre au courriel.',
      sources: ['ag:api-rbe'],
    },
  ],
  journey: [
    {
      id: 'c1',
      rulesets: ['current'],
      stage: 'contract',
      titleFr: 'Écrire à l’équipe',
      detailFr: 'Présenter l’organisme et l’usage.',
      actor: 'demandeur',
      links: [{ label: 'Courriel', url: 'mailto:rbe@inpi.fr', era: 'current' }],
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
  contacts: [{ kind: 'support', value: 'https://www.inpi.fr/fr/contactez-nous', sources: ['ag:api-rbe'] }],
  datapass: { definitionId: null, v1TargetApi: null, forms: [], unique: false },
  pages: [
    {
      stage: 'catalogue',
      url: 'https://api.gouv.fr/les-api/api-rbe',
      match: 'exact',
      era: 'old',
      note: 'Depuis avril 2025 : simple renvoi vers une recherche data.gouv.fr.',
    },
    {
      stage: 'eligibility',
      url: 'https://api.gouv.fr/les-api/api-rbe/demande-acces',
      match: 'exact',
      era: 'old',
      note: 'Toujours générée, non indexée, plus liée depuis la fiche.',
    },
  ],
  official: [
    {
      source: 'ag:api-rbe',
      entries: [
        ['Un particulier', 'not_eligible'],
        ['Une entreprise', 'maybe'],
        ['Une administration', 'maybe'],
      ],
    },
  ],
  sources: ['ag:api-rbe'],
  ownSources: {
    'ag:api-rbe': { where: 'betagouv/api.gouv.fr _data/api/api-rbe.md', date: '2024-09-06', era: 'current' },
  },
} satisfies Service
