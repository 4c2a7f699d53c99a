import type { Service } from '../model'

export default {
  id: 'api-pro-sante-connect',
  names: { fr: 'API Pro Santé Connect', aliases: ['api-pro-sante-connect'], former: [] },
  producer: { id: 'ans', label: 'Agence du numérique en santé' },
  category: 'api-restreinte',
  status: 'open',
  verdicts: [
    {
      id: 'particulier',
      rulesets: ['current'],
      who: ['Un particulier'],
      when: { fact: 'org.kind', op: 'eq', value: 'particulier' },
      verdict: 'not_eligible',
      reasonFr: 'Réservé aux administrations et aux éditeurs en santé.',
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
      sources: ['ag:api-pro-sante-connect', 'dp-elig'],
    },
    {
      id: 'editeur',
      rulesets: ['current'],
      who: ['Un éditeur de logiciels'],
      when: { fact: 'actor.role', op: 'eq', value: 'editeur' },
      verdict: 'maybe',
      reasonFr: 'Éditeur d’une solution web destinée aux professionnels de santé.',
      gates: [
        {
          id: 'solution',
          all: ['solution-professionnels-sante'],
          onFail: 'not_eligible',
          onUnknown: 'keep',
          sources: ['dp-elig'],
        },
      ],
      needs: ['siret', 'description-service', 'cadre-juridique', 'equipe', 'dpo', 'responsable-traitement'],
      cta: [
        {
          label: 'Déposer une demande',
          url: 'https://datapass.api.gouv.fr/demandes/api-pro-sante-connect/nouveau',
          kind: 'request',
          formerUrls: ['https://datapass.api.gouv.fr/api-pro-sante-connect'],
          verdicts: ['eligible', 'maybe'],
        },
      ],
      sources: ['ag:api-pro-sante-connect', 'dp-elig'],
    },
    {
      id: 'administration',
      rulesets: ['current'],
      who: ['Une collectivité ou une administration'],
      when: { fact: 'org.publicTier', op: 'eq', value: 'spa' },
      verdict: 'eligible',
      reasonFr: 'Ouvert aux administrations.',
      gates: [],
      needs: ['siret', 'description-service', 'cadre-juridique', 'equipe', 'dpo', 'responsable-traitement'],
      cta: [
        {
          label: 'Déposer une demande',
          url: 'https://datapass.api.gouv.fr/demandes/api-pro-sante-connect/nouveau',
          kind: 'request',
          formerUrls: ['https://datapass.api.gouv.fr/api-pro-sante-connect'],
          verdicts: ['eligible', 'maybe'],
        },
      ],
      sources: ['ag:api-pro-sante-connect', 'dp-elig'],
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
          url: 'https://datapass.api.gouv.fr/demandes/api-pro-sante-connect/nouveau',
          kind: 'request',
          formerUrls: ['https://datapass.api.gouv.fr/api-pro-sante-connect'],
          verdicts: ['eligible', 'maybe'],
        },
      ],
      sources: ['ag:api-pro-sante-connect', 'dp-elig'],
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
      reasonFr: 'Seulement pour une solution web destinée aux professionnels de santé.',
      gates: [
        {
          id: 'solution',
          all: ['solution-professionnels-sante'],
          onFail: 'not_eligible',
          onUnknown: 'keep',
          sources: ['dp-elig'],
        },
      ],
      needs: ['siret', 'description-service', 'cadre-juridique', 'equipe', 'dpo', 'responsable-traitement'],
      cta: [
        {
          label: 'Déposer une demande',
          url: 'https://datapass.api.gouv.fr/demandes/api-pro-sante-connect/nouveau',
          kind: 'request',
          formerUrls: ['https://datapass.api.gouv.fr/api-pro-sante-connect'],
          verdicts: ['eligible', 'maybe'],
        },
      ],
      sources: ['ag:api-pro-sante-connect', 'dp-elig'],
    },
  ],
  legalBasis: { default: 'arrete-psc-2021', alternatives: [], insufficient: [], sources: ['dp-elig'] },
  rules: [],
  journey: [
    {
      id: 'c1',
      rulesets: ['current'],
      stage: 'eligibility',
      titleFr: 'Vérifier l’éligibilité',
      detailFr: 'Page d’accès puis page DataPass.',
      actor: 'demandeur',
      links: [
        {
          label: 'DataPass',
          url: 'https://datapass.api.gouv.fr/demandes/api-pro-sante-connect/nouveau',
          era: 'current',
        },
      ],
      sources: ['dp-routes'],
    },
    {
      id: 'c2',
      rulesets: ['current'],
      stage: 'contract',
      titleFr: 'Déposer la demande d’habilitation',
      detailFr: 'Brouillon, dépôt, instruction.',
      actor: 'demandeur',
      onSite: { doneWhen: 'validated' },
      delay: { value: 7, unit: 'jours', kind: 'valeur par défaut affichée', source: 'dp-stats' },
      links: [
        {
          label: 'DataPass',
          url: 'https://datapass.api.gouv.fr/demandes/api-pro-sante-connect/nouveau',
          era: 'current',
        },
        { label: 'Ancien lien', url: 'https://datapass.api.gouv.fr/api-pro-sante-connect', era: 'old' },
      ],
      sources: ['dp-lifecycle'],
    },
    {
      id: 'c3',
      rulesets: ['current'],
      stage: 'production',
      titleFr: 'Recevoir les accès',
      detailFr: 'Transmis par le fournisseur de l’API.',
      actor: 'producteur',
      links: [],
      sources: ['dp-lifecycle'],
    },
  ],
  contacts: [
    {
      kind: 'support',
      value: 'prosanteconnect.editeurs@esante.gouv.fr',
      sources: ['ag:api-pro-sante-connect'],
    },
  ],
  datapass: { definitionId: 'api_pro_sante_connect', v1TargetApi: null, forms: [], unique: false },
  pages: [
    {
      stage: 'catalogue',
      url: 'https://api.gouv.fr/les-api/api-pro-sante-connect',
      match: 'exact',
      era: 'old',
      note: 'Depuis avril 2025 : simple renvoi vers une recherche data.gouv.fr.',
    },
    {
      stage: 'eligibility',
      url: 'https://api.gouv.fr/les-api/api-pro-sante-connect/demande-acces',
      match: 'exact',
      era: 'old',
      note: 'Toujours générée, non indexée, plus liée depuis la fiche.',
    },
    {
      stage: 'contract',
      url: 'https://datapass.api.gouv.fr/demandes/api-pro-sante-connect/nouveau',
      match: 'exact',
      era: 'current',
    },
  ],
  official: [
    {
      source: 'ag:api-pro-sante-connect',
      entries: [
        ['Un particulier', 'not_eligible'],
        ['Une entreprise', 'maybe'],
        ['Une collectivité ou une administration', 'eligible'],
        ['Un éditeur de logiciels', 'maybe'],
      ],
    },
    {
      source: 'dp-elig',
      entries: [
        ['particulier', 'not_eligible'],
        ['entreprise_ou_association', 'maybe'],
        ['collectivite_ou_administration', 'eligible'],
      ],
    },
  ],
  sources: ['ag:api-pro-sante-connect', 'dp-elig'],
  ownSources: {
    'ag:api-pro-sante-connect': {
      where: 'betagouv/api.gouv.fr _data/api/api-pro-sante-connect.md',
      date: '2023-03-22',
      era: 'current',
    },
  },
} satisfies Service
