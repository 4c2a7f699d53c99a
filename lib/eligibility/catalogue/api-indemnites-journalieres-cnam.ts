import type { Service } from '../model'

export default {
  id: 'api-indemnites-journalieres-cnam',
  names: {
    fr: 'API Indemnités journalières de la CNAM',
    aliases: ['api-indemnites-journalieres-cnam'],
    former: [],
  },
  producer: { id: 'cnam', label: 'CNAM' },
  category: 'api-restreinte',
  status: 'open',
  verdicts: [
    {
      id: 'particulier',
      rulesets: ['current'],
      who: ['Un particulier'],
      when: { fact: 'org.kind', op: 'eq', value: 'particulier' },
      verdict: 'not_eligible',
      reasonFr: 'Réservé aux complémentaires et aux administrations partenaires de FranceConnect.',
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
      sources: ['ag:api-indemnites-journalieres-cnam', 'dp-elig'],
    },
    {
      id: 'complementaire',
      rulesets: ['current'],
      who: ['Une assurance', 'Un organisme de prévoyance santé', 'Un organisme complémentaire de santé'],
      when: {
        any: [
          { fact: 'org.kind', op: 'eq', value: 'complementaire-sante' },
          { fact: 'org.isComplementaryHealth', op: 'isTrue' },
        ],
      },
      verdict: 'maybe',
      reasonFr: 'Complémentaire ou assurance, à condition d’être partenaire de FranceConnect.',
      gates: [
        {
          id: 'fc',
          all: ['fc-habilitation'],
          onFail: 'not_eligible',
          onUnknown: 'keep',
          sources: ['dp-elig'],
        },
      ],
      needs: [
        'siret',
        'description-service',
        'cadre-juridique',
        'equipe',
        'dpo',
        'responsable-traitement',
        'habilitation-fc',
      ],
      cta: [
        {
          label: 'Déposer une demande',
          url: 'https://datapass.api.gouv.fr/demandes/api-indemnites-journalieres-cnam/nouveau',
          kind: 'request',
          formerUrls: ['https://datapass.api.gouv.fr/api-indemnites-journalieres-cnam'],
          verdicts: ['eligible', 'maybe'],
        },
      ],
      sources: ['ag:api-indemnites-journalieres-cnam', 'dp-elig'],
    },
    {
      id: 'administration',
      rulesets: ['current'],
      who: ['Une administration partenaire de FranceConnect'],
      when: { fact: 'org.publicTier', op: 'eq', value: 'spa' },
      verdict: 'maybe',
      reasonFr: 'Administration partenaire de FranceConnect.',
      gates: [
        {
          id: 'fc',
          all: ['fc-habilitation'],
          onFail: 'not_eligible',
          onUnknown: 'keep',
          sources: ['dp-elig'],
        },
      ],
      needs: [
        'siret',
        'description-service',
        'cadre-juridique',
        'equipe',
        'dpo',
        'responsable-traitement',
        'habilitation-fc',
      ],
      cta: [
        {
          label: 'Déposer une demande',
          url: 'https://datapass.api.gouv.fr/demandes/api-indemnites-journalieres-cnam/nouveau',
          kind: 'request',
          formerUrls: ['https://datapass.api.gouv.fr/api-indemnites-journalieres-cnam'],
          verdicts: ['eligible', 'maybe'],
        },
      ],
      sources: ['ag:api-indemnites-journalieres-cnam', 'dp-elig'],
    },
    {
      id: 'administration-assimilee',
      rulesets: ['current'],
      who: ['Une administration partenaire de FranceConnect'],
      when: { fact: 'org.publicTier', op: 'eq', value: 'assimile' },
      verdict: 'maybe',
      reasonFr: 'Administration partenaire de FranceConnect.',
      gates: [
        { id: 'mission', all: ['mission-service-public'], onFail: 'keep', onUnknown: 'keep' },
        {
          id: 'fc',
          all: ['fc-habilitation'],
          onFail: 'not_eligible',
          onUnknown: 'keep',
          sources: ['dp-elig'],
        },
      ],
      needs: [
        'siret',
        'description-service',
        'cadre-juridique',
        'equipe',
        'dpo',
        'responsable-traitement',
        'habilitation-fc',
      ],
      cta: [
        {
          label: 'Déposer une demande',
          url: 'https://datapass.api.gouv.fr/demandes/api-indemnites-journalieres-cnam/nouveau',
          kind: 'request',
          formerUrls: ['https://datapass.api.gouv.fr/api-indemnites-journalieres-cnam'],
          verdicts: ['eligible', 'maybe'],
        },
      ],
      sources: ['ag:api-indemnites-journalieres-cnam', 'dp-elig'],
    },
    {
      id: 'autre',
      rulesets: ['current'],
      who: ['Autre'],
      when: { fact: 'org.kind', op: 'known' },
      verdict: 'not_eligible',
      reasonFr: 'Réservé aux complémentaires et aux administrations partenaires de FranceConnect.',
      gates: [],
      needs: [],
      cta: [
        {
          label: 'Exposer son projet à la CNAM',
          url: 'mailto:partenaires-api-ameli.cnam@assurance-maladie.fr',
          kind: 'mail',
          verdicts: ['not_eligible'],
        },
      ],
      sources: ['ag:api-indemnites-journalieres-cnam', 'dp-elig'],
    },
  ],
  legalBasis: {
    default: null,
    alternatives: [],
    insufficient: [],
    sources: ['ag:api-indemnites-journalieres-cnam'],
  },
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
          url: 'https://datapass.api.gouv.fr/demandes/api-indemnites-journalieres-cnam/nouveau',
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
          url: 'https://datapass.api.gouv.fr/demandes/api-indemnites-journalieres-cnam/nouveau',
          era: 'current',
        },
        {
          label: 'Ancien lien',
          url: 'https://datapass.api.gouv.fr/api-indemnites-journalieres-cnam',
          era: 'old',
        },
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
      value: 'partenaires-api-ameli.cnam@assurance-maladie.fr',
      sources: ['ag:api-indemnites-journalieres-cnam'],
    },
  ],
  datapass: { definitionId: 'api_indemnites_journalieres_cnam', v1TargetApi: null, forms: [], unique: false },
  pages: [
    {
      stage: 'catalogue',
      url: 'https://api.gouv.fr/les-api/api-indemnites-journalieres-cnam',
      match: 'exact',
      era: 'old',
      note: 'Depuis avril 2025 : simple renvoi vers une recherche data.gouv.fr.',
    },
    {
      stage: 'eligibility',
      url: 'https://api.gouv.fr/les-api/api-indemnites-journalieres-cnam/demande-acces',
      match: 'exact',
      era: 'old',
      note: 'Toujours générée, non indexée, plus liée depuis la fiche.',
    },
    {
      stage: 'contract',
      url: 'https://datapass.api.gouv.fr/demandes/api-indemnites-journalieres-cnam/nouveau',
      match: 'exact',
      era: 'current',
    },
    {
      stage: 'catalogue',
      url: 'https://www.data.gouv.fr/dataservices/api-indemnites-journalieres-de-la-cnam',
      match: 'prefix',
      era: 'current',
    },
    {
      stage: 'catalogue',
      url: 'https://www.data.gouv.fr/dataservices/672cf6776d09c75cace6a624',
      match: 'prefix',
      era: 'current',
      note: 'Identifiant permanent : renvoie vers l’adresse du nom.',
    },
  ],
  accessPage: {
    page: 'https://api.gouv.fr/les-api/api-indemnites-journalieres-cnam/demande-acces',
    question: 'Vérifions si vous êtes éligible. Qui êtes-vous :',
    answers: [
      {
        label: 'Une assurance',
        rows: ['complementaire'],
        verdict: 'maybe',
        nextSteps: { isEditeur: false, serviceDescription: false },
        cta: [
          {
            label: 'Remplir une demande',
            url: 'https://datapass.api.gouv.fr/api-indemnites-journalieres-cnam',
          },
        ],
      },
      {
        label: 'Un organisme de prévoyance santé',
        rows: ['complementaire'],
        verdict: 'maybe',
        nextSteps: { isEditeur: false, serviceDescription: false },
        cta: [
          {
            label: 'Remplir une demande',
            url: 'https://datapass.api.gouv.fr/api-indemnites-journalieres-cnam',
          },
        ],
      },
      {
        label: 'Un organisme complémentaire de santé',
        rows: ['complementaire'],
        verdict: 'maybe',
        nextSteps: { isEditeur: false, serviceDescription: false },
        cta: [
          {
            label: 'Remplir une demande',
            url: 'https://datapass.api.gouv.fr/api-indemnites-journalieres-cnam',
          },
        ],
      },
      {
        label: 'Une administration partenaire de France Connect',
        rows: ['administration'],
        verdict: 'maybe',
        nextSteps: { isEditeur: false, serviceDescription: false },
        cta: [
          {
            label: 'Remplir une demande',
            url: 'https://datapass.api.gouv.fr/api-indemnites-journalieres-cnam',
          },
        ],
      },
      {
        label: 'Autre',
        rows: ['autre'],
        verdict: 'not_eligible',
        cta: [
          {
            label: 'Contactez-nous pour exposer votre projet',
            url: 'mailto:partenaires-api-ameli.cnam@assurance-maladie.fr',
          },
        ],
      },
    ],
    sources: ['ag:api-indemnites-journalieres-cnam'],
  },
  official: [
    {
      source: 'ag:api-indemnites-journalieres-cnam',
      entries: [
        ['Assurance, prévoyance, complémentaire, administration partenaire FranceConnect', 'maybe'],
        ['Autre', 'not_eligible'],
      ],
    },
    {
      source: 'dp-elig',
      entries: [
        ['particulier', 'not_eligible'],
        ['entreprise_ou_association', 'maybe'],
        ['collectivite_ou_administration', 'maybe'],
      ],
    },
  ],
  sources: ['ag:api-indemnites-journalieres-cnam', 'dp-elig'],
  ownSources: {
    'ag:api-indemnites-journalieres-cnam': {
      where: 'betagouv/api.gouv.fr _data/api/api-indemnites-journalieres-cnam.md',
      date: '2022-07-01',
      era: 'current',
    },
  },
} satisfies Service
