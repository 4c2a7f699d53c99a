import type { Service } from '../model'

export default {
  id: 'api-resultats-examens',
  names: {
    fr: 'API Résultats aux examens (ARPENT)',
    aliases: ['ARPENT', 'arpent-resultats-api'],
    former: ['API Résultats aux examens'],
  },
  producer: { id: 'maa', label: 'Ministère de l’Agriculture' },
  category: 'api-ouverte',
  status: 'open_data',
  franceConnected: false,
  seed: 'seed-002',
  verdicts: [
    {
      id: 'tous',
      rulesets: ['current'],
      who: ['Tous'],
      when: { fact: 'org.kind', op: 'known' },
      verdict: 'eligible',
      reasonFr:
        'API ouverte : pas de demande d’accès. Les résultats nominatifs restent des données personnelles.',
      gates: [],
      needs: [],
      cta: [
        {
          label: 'Consulter la fiche',
          url: 'https://api.gouv.fr/les-api/arpent-resultats-api',
          kind: 'request',
        },
      ],
      sources: ['ag-arpent'],
    },
  ],
  legalBasis: {
    default: null,
    alternatives: [],
    insufficient: [],
    sources: ['ag-arpent'],
    notes: ['Vérifier sa base légale RGPD avant de réutiliser des résultats nominatifs.'],
  },
  rules: [
    {
      id: 'sans-demande',
      rulesets: ['seed', 'current'],
      severity: 'info',
      fr: 'Ouverte : ne pas proposer de formulaire.',
      sources: ['ag-arpent'],
    },
    {
      id: 'pas-franceconnectee',
      rulesets: ['current'],
      severity: 'info',
      fr: 'Citée par le document d’origine comme liée à FranceConnect, elle ne l’est pas dans sa fiche actuelle.',
      sources: ['seed-002', 'ag-arpent'],
    },
  ],
  journey: [
    {
      id: 'c1',
      rulesets: ['current'],
      stage: 'use',
      titleFr: 'Appeler l’API',
      detailFr: 'Aucune demande ni jeton annoncé.',
      actor: 'demandeur',
      links: [],
      sources: ['ag-arpent'],
    },
  ],
  contacts: [{ kind: 'support', value: 'arpent-resultat.sg@agriculture.gouv.fr', sources: ['ag-arpent'] }],
  datapass: { definitionId: null, v1TargetApi: null, forms: [], unique: false },
  pages: [
    {
      stage: 'catalogue',
      url: 'https://api.gouv.fr/les-api/arpent-resultats-api',
      match: 'exact',
      era: 'old',
    },
  ],
  official: [{ source: 'ag-arpent', entries: [['is_open = 1', 'eligible']] }],
  sources: ['seed-002', 'ag-arpent'],
} satisfies Service
