import type { Service } from '../model'

export default {
  id: 'api-statut-demandeur-emploi',
  names: { fr: 'API Statut demandeur d’emploi', aliases: ['api-statut-demandeur-emploi'], former: [] },
  producer: { id: 'france-travail', label: 'France Travail' },
  category: 'api-restreinte',
  status: 'merged',
  replacedBy: 'api-particulier',
  verdicts: [
    {
      id: 'particulier',
      rulesets: ['current'],
      who: ['Un particulier'],
      when: { fact: 'org.kind', op: 'eq', value: 'particulier' },
      verdict: 'not_eligible',
      reasonFr: 'Réservé aux acteurs publics (un demandeur d’emploi compris).',
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
      sources: ['ag:api-statut-demandeur-emploi'],
    },
    {
      id: 'administration',
      rulesets: ['current'],
      who: ['Une administration'],
      when: { fact: 'org.publicTier', op: 'eq', value: 'spa' },
      verdict: 'eligible',
      reasonFr: 'Donnée d’API Particulier, à choisir dans sa demande.',
      gates: [],
      needs: ['siret', 'description-service', 'cadre-juridique', 'equipe', 'dpo', 'responsable-traitement'],
      cta: [
        {
          label: 'Déposer une demande à API Particulier',
          url: 'https://datapass.api.gouv.fr/demandes/api-particulier/nouveau',
          kind: 'request',
          formerUrls: ['https://datapass.api.gouv.fr/api-statut-demandeur-emploi'],
          verdicts: ['eligible', 'maybe'],
        },
      ],
      sources: ['ag:api-statut-demandeur-emploi'],
    },
    {
      id: 'administration-assimilee',
      rulesets: ['current'],
      who: ['Une administration'],
      when: { fact: 'org.publicTier', op: 'eq', value: 'assimile' },
      verdict: 'maybe',
      reasonFr: 'Organisme assimilé : mission de service public à établir.',
      gates: [{ id: 'mission', all: ['mission-service-public'], onFail: 'keep', onUnknown: 'keep' }],
      needs: ['siret', 'description-service', 'cadre-juridique', 'equipe', 'dpo', 'responsable-traitement'],
      cta: [
        {
          label: 'Déposer une demande à API Particulier',
          url: 'https://datapass.api.gouv.fr/demandes/api-particulier/nouveau',
          kind: 'request',
          formerUrls: ['https://datapass.api.gouv.fr/api-statut-demandeur-emploi'],
          verdicts: ['eligible', 'maybe'],
        },
      ],
      sources: ['ag:api-statut-demandeur-emploi'],
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
      reasonFr:
        'Par l’accès direct de France Travail : partenaire de FranceConnect, avec un texte qui autorise l’usage.',
      gates: [
        { id: 'fc', all: ['fc-habilitation'], onFail: 'not_eligible', onUnknown: 'keep' },
        { id: 'texte', all: ['texte-cadre'], onFail: 'keep', onUnknown: 'keep' },
      ],
      needs: ['siret', 'description-service', 'cadre-juridique', 'equipe', 'dpo', 'responsable-traitement'],
      cta: [
        {
          label: 'Écrire à France Travail',
          url: 'mailto:support@francetravail.io',
          kind: 'mail',
          formerUrls: ['https://datapass.api.gouv.fr/api-statut-demandeur-emploi'],
          verdicts: ['eligible', 'maybe'],
        },
      ],
      sources: ['ag:api-statut-demandeur-emploi'],
    },
  ],
  legalBasis: {
    default: null,
    alternatives: [],
    insufficient: [],
    sources: ['ag:api-statut-demandeur-emploi'],
  },
  rules: [
    {
      id: 'dans-api-particulier',
      rulesets: ['current'],
      severity: 'warning',
      fr: 'Réunie à API Particulier : le statut de demandeur d’emploi s’y coche parmi les données.',
      sources: ['dp-def-ap'],
    },
    {
      id: 'acces-direct',
      rulesets: ['current'],
      severity: 'info',
      fr: 'L’accès direct avec FranceConnect, seul ouvert à une organisation privée, n’a plus de formulaire dans DataPass : écrivez à France Travail.',
      sources: ['ag:api-statut-demandeur-emploi'],
    },
  ],
  journey: [
    {
      id: 'c1',
      rulesets: ['current'],
      stage: 'eligibility',
      titleFr: 'Vérifier l’éligibilité',
      detailFr: 'Les règles d’API Particulier, et l’usage propre à cette donnée.',
      actor: 'demandeur',
      links: [],
      sources: ['ag-access-page'],
    },
    {
      id: 'c2',
      rulesets: ['current'],
      stage: 'contract',
      titleFr: 'Déposer la demande d’habilitation',
      detailFr:
        'Donnée à cocher dans la demande d’API Particulier ; l’ancien formulaire n’a plus de définition.',
      actor: 'demandeur',
      links: [
        {
          label: 'DataPass',
          url: 'https://datapass.api.gouv.fr/demandes/api-particulier/nouveau',
          era: 'current',
        },
        { label: 'Ancien lien', url: 'https://datapass.api.gouv.fr/api-statut-demandeur-emploi', era: 'old' },
      ],
      sources: ['ag-access-page'],
    },
    {
      id: 'c3',
      rulesets: ['current'],
      stage: 'production',
      titleFr: 'Recevoir les accès',
      detailFr: 'Transmis par le fournisseur de l’API.',
      actor: 'producteur',
      links: [],
      sources: ['ag-access-page'],
    },
  ],
  contacts: [
    {
      kind: 'support',
      value: 'https://francetravail.io/contact',
      sources: ['ag:api-statut-demandeur-emploi'],
    },
  ],
  datapass: {
    definitionId: null,
    v1TargetApi: null,
    forms: [],
    unique: false,
    note: 'Aucune définition dans le dépôt actuel : le lien v1 peut ne plus aboutir.',
  },
  pages: [
    {
      stage: 'catalogue',
      url: 'https://api.gouv.fr/les-api/api-statut-demandeur-emploi',
      match: 'exact',
      era: 'old',
      note: 'Depuis avril 2025 : simple renvoi vers une recherche data.gouv.fr.',
    },
    {
      stage: 'eligibility',
      url: 'https://api.gouv.fr/les-api/api-statut-demandeur-emploi/demande-acces',
      match: 'exact',
      era: 'old',
      note: 'Toujours générée, non indexée, plus liée depuis la fiche.',
    },
    {
      stage: 'contract',
      url: 'https://datapass.api.gouv.fr/api-statut-demandeur-emploi',
      match: 'exact',
      era: 'old',
    },
    {
      stage: 'catalogue',
      url: 'https://www.data.gouv.fr/dataservices/api-statut-demandeur-demploi',
      match: 'prefix',
      era: 'current',
    },
    {
      stage: 'catalogue',
      url: 'https://www.data.gouv.fr/dataservices/672cfc48f92a8fae20ccf3eb',
      match: 'prefix',
      era: 'current',
      note: 'Identifiant permanent : renvoie vers l’adresse du nom.',
    },
  ],
  accessPage: {
    page: 'https://api.gouv.fr/les-api/api-statut-demandeur-emploi/demande-acces',
    question: 'Vérifions si vous êtes éligible. Qui êtes-vous :',
    answers: [
      {
        label: 'Un particulier',
        rows: ['particulier'],
        verdict: 'not_eligible',
        cta: [{ label: 'Rechercher une autre API', url: 'https://api.gouv.fr/rechercher-api' }],
      },
      {
        label: "Un demandeur d'emploi",
        rows: ['particulier'],
        verdict: 'not_eligible',
        cta: [{ label: 'Rechercher une autre API', url: 'https://api.gouv.fr/rechercher-api' }],
      },
      {
        label: 'Une administration',
        rows: ['administration', 'administration-assimilee'],
        verdict: 'eligible',
        tree: 'apigouv/is_bouquet_api_parteprise/statutDe',
        nextSteps: { isEditeur: false, serviceDescription: false },
        cta: [],
      },
      {
        label: 'Une entreprise',
        rows: ['prive'],
        verdict: 'maybe',
        nextSteps: { isEditeur: false, serviceDescription: false },
        cta: [
          { label: 'Remplir une demande', url: 'https://datapass.api.gouv.fr/api-statut-demandeur-emploi' },
        ],
      },
    ],
    sources: ['ag:api-statut-demandeur-emploi'],
  },
  official: [
    {
      source: 'ag:api-statut-demandeur-emploi',
      entries: [
        ["Un particulier, un demandeur d'emploi", 'not_eligible'],
        ['Une administration', 'eligible'],
        ['Une entreprise', 'maybe'],
      ],
    },
  ],
  sources: ['ag:api-statut-demandeur-emploi', 'dp-def-ap'],
  ownSources: {
    'ag:api-statut-demandeur-emploi': {
      where: 'betagouv/api.gouv.fr _data/api/api-statut-demandeur-emploi.md',
      date: '2024-05-02',
      era: 'current',
    },
  },
} satisfies Service
