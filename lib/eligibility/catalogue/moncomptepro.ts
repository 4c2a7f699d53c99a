import type { Service } from '../model'

export default {
  id: 'moncomptepro',
  names: { fr: 'MonComptePro', aliases: ['moncomptepro'], former: [] },
  producer: { id: 'dinum', label: 'DINUM' },
  category: 'api-restreinte',
  status: 'merged',
  replacedBy: 'proconnect-fs',
  verdicts: [
    {
      id: 'particulier',
      rulesets: ['current'],
      who: ['Un particulier'],
      when: { fact: 'org.kind', op: 'eq', value: 'particulier' },
      verdict: 'not_eligible',
      reasonFr: 'Réservé aux organisations.',
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
      sources: ['ag:moncomptepro'],
    },
    {
      id: 'administration',
      rulesets: ['current'],
      who: ['Une collectivité ou une administration'],
      when: { fact: 'org.publicTier', op: 'eq', value: 'spa' },
      verdict: 'eligible',
      reasonFr: 'Remplacé par ProConnect : utiliser la fiche ProConnect.',
      gates: [],
      needs: ['siret', 'description-service', 'cadre-juridique', 'equipe', 'dpo', 'responsable-traitement'],
      cta: [
        {
          label: 'Déposer une demande',
          url: 'https://datapass.api.gouv.fr/demandes/pro-connect-service-provider/nouveau',
          kind: 'request',
          formerUrls: ['https://datapass.api.gouv.fr/moncomptepro'],
          verdicts: ['eligible', 'maybe'],
        },
      ],
      sources: ['ag:moncomptepro'],
    },
    {
      id: 'administration-assimilee',
      rulesets: ['current'],
      who: ['Une collectivité ou une administration'],
      when: { fact: 'org.publicTier', op: 'eq', value: 'assimile' },
      verdict: 'maybe',
      reasonFr: 'Organisme assimilé : mission de service public à établir.',
      gates: [{ id: 'mission', all: ['mission-service-public'], onFail: 'keep', onUnknown: 'keep' }],
      needs: ['siret', 'description-service', 'cadre-juridique', 'equipe', 'dpo', 'responsable-traitement'],
      cta: [
        {
          label: 'Déposer une demande',
          url: 'https://datapass.api.gouv.fr/demandes/pro-connect-service-provider/nouveau',
          kind: 'request',
          formerUrls: ['https://datapass.api.gouv.fr/moncomptepro'],
          verdicts: ['eligible', 'maybe'],
        },
      ],
      sources: ['ag:moncomptepro'],
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
      reasonFr: 'Remplacé par ProConnect : utiliser la fiche ProConnect.',
      gates: [],
      needs: ['siret', 'description-service', 'cadre-juridique', 'equipe', 'dpo', 'responsable-traitement'],
      cta: [
        {
          label: 'Voir ProConnect',
          url: 'https://partenaires.proconnect.gouv.fr/docs/fournisseur-service/eligibilite_installation',
          kind: 'request',
          formerUrls: ['mailto:contact@moncomptepro.beta.gouv.fr'],
        },
      ],
      sources: ['ag:moncomptepro'],
    },
  ],
  legalBasis: { default: null, alternatives: [], insufficient: [], sources: ['ag:moncomptepro'] },
  rules: [],
  journey: [
    {
      id: 'c1',
      rulesets: ['current'],
      stage: 'eligibility',
      titleFr: 'Passer à ProConnect',
      detailFr: 'MonComptePro a été réuni à ProConnect.',
      actor: 'demandeur',
      links: [],
      sources: ['pc-old'],
    },
  ],
  contacts: [{ kind: 'support', value: 'contact@moncomptepro.beta.gouv.fr', sources: ['ag:moncomptepro'] }],
  datapass: { definitionId: null, v1TargetApi: null, forms: [], unique: false },
  pages: [
    {
      stage: 'catalogue',
      url: 'https://api.gouv.fr/les-api/moncomptepro',
      match: 'exact',
      era: 'old',
      note: 'Depuis avril 2025 : simple renvoi vers une recherche data.gouv.fr.',
    },
    {
      stage: 'eligibility',
      url: 'https://api.gouv.fr/les-api/moncomptepro/demande-acces',
      match: 'exact',
      era: 'old',
      note: 'Toujours générée, non indexée, plus liée depuis la fiche.',
    },
  ],
  accessPage: {
    page: 'https://api.gouv.fr/les-api/moncomptepro/demande-acces',
    question: 'Vérifions si vous êtes éligible. Qui êtes-vous :',
    answers: [
      {
        label: 'Un particulier',
        rows: ['particulier'],
        verdict: 'not_eligible',
        cta: [
          { label: 'Ou vous pouvez rechercher une autre API', url: 'https://api.gouv.fr/rechercher-api' },
        ],
      },
      {
        label: 'Une entreprise',
        rows: ['prive'],
        verdict: 'maybe',
        nextSteps: { isEditeur: false, serviceDescription: false },
        cta: [{ label: "Contacter l'équipe MonComptePro", url: 'mailto:contact@moncomptepro.beta.gouv.fr' }],
      },
      {
        label: 'Une collectivité ou une administration',
        rows: ['administration', 'administration-assimilee'],
        verdict: 'eligible',
        nextSteps: { isEditeur: false, serviceDescription: false },
        cta: [{ label: 'Faire la demande DataPass', url: 'https://datapass.api.gouv.fr/moncomptepro' }],
      },
    ],
    sources: ['ag:moncomptepro'],
  },
  official: [
    {
      source: 'ag:moncomptepro',
      entries: [
        ['Un particulier', 'not_eligible'],
        ['Une entreprise', 'maybe'],
        ['Une collectivité ou une administration', 'eligible'],
      ],
    },
  ],
  sources: ['ag:moncomptepro'],
  ownSources: {
    'ag:moncomptepro': {
      where: 'betagouv/api.gouv.fr _data/api/moncomptepro.md',
      date: '2024-09-25',
      era: 'current',
    },
  },
} satisfies Service
