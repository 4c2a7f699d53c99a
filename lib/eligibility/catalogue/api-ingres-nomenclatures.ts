import type { Service } from '../model'

export default {
  id: 'api-ingres-nomenclatures',
  names: { fr: 'API Ingres, nomenclatures', aliases: ['API_Ingres_Nomenclatures'], former: [] },
  producer: { id: 'cisirh', label: 'CISIRH' },
  category: 'api-restreinte',
  status: 'open',
  verdicts: [
    {
      id: 'particulier',
      rulesets: ['current'],
      who: ['Un particulier'],
      when: { fact: 'org.kind', op: 'eq', value: 'particulier' },
      verdict: 'not_eligible',
      reasonFr: 'Réservé aux administrations reliées au RIE.',
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
      sources: ['ag:API_Ingres_Nomenclatures', 'dp-elig'],
    },
    {
      id: 'administration',
      rulesets: ['current'],
      who: ['Une institution', 'Une collectivité', 'Un ministère'],
      when: { fact: 'org.publicTier', op: 'eq', value: 'spa' },
      verdict: 'maybe',
      reasonFr: 'Possible par le réseau interministériel de l’État seulement.',
      gates: [{ id: 'rie', all: ['rie'], onFail: 'not_eligible', onUnknown: 'keep', sources: ['dp-elig'] }],
      needs: ['siret', 'description-service', 'cadre-juridique', 'equipe', 'dpo', 'responsable-traitement'],
      cta: [
        {
          label: 'Déposer une demande',
          url: 'https://datapass.api.gouv.fr/demandes/api-ingres/nouveau',
          kind: 'request',
          formerUrls: ['https://datapass.api.gouv.fr/api-ingres'],
          verdicts: ['eligible', 'maybe'],
        },
      ],
      sources: ['ag:API_Ingres_Nomenclatures', 'dp-elig'],
    },
    {
      id: 'administration-assimilee',
      rulesets: ['current'],
      who: ['Une institution', 'Une collectivité', 'Un ministère'],
      when: { fact: 'org.publicTier', op: 'eq', value: 'assimile' },
      verdict: 'maybe',
      reasonFr: 'Possible par le réseau interministériel de l’État seulement.',
      gates: [
        { id: 'mission', all: ['mission-service-public'], onFail: 'keep', onUnknown: 'keep' },
        { id: 'rie', all: ['rie'], onFail: 'not_eligible', onUnknown: 'keep', sources: ['dp-elig'] },
      ],
      needs: ['siret', 'description-service', 'cadre-juridique', 'equipe', 'dpo', 'responsable-traitement'],
      cta: [
        {
          label: 'Déposer une demande',
          url: 'https://datapass.api.gouv.fr/demandes/api-ingres/nouveau',
          kind: 'request',
          formerUrls: ['https://datapass.api.gouv.fr/api-ingres'],
          verdicts: ['eligible', 'maybe'],
        },
      ],
      sources: ['ag:API_Ingres_Nomenclatures', 'dp-elig'],
    },
    {
      id: 'prive',
      rulesets: ['current'],
      who: ['Une application RH', 'Une entreprise'],
      when: {
        all: [
          { fact: 'org.publicTier', op: 'eq', value: 'none' },
          { not: { fact: 'org.kind', op: 'eq', value: 'particulier' } },
        ],
      },
      verdict: 'maybe',
      reasonFr: 'Demande examinée au cas par cas ; l’API n’est joignable que par le RIE.',
      gates: [{ id: 'rie', all: ['rie'], onFail: 'not_eligible', onUnknown: 'keep', sources: ['dp-elig'] }],
      needs: ['siret', 'description-service', 'cadre-juridique', 'equipe', 'dpo', 'responsable-traitement'],
      cta: [
        {
          label: 'Déposer une demande',
          url: 'https://datapass.api.gouv.fr/demandes/api-ingres/nouveau',
          kind: 'request',
          formerUrls: ['https://datapass.api.gouv.fr/api-ingres'],
          verdicts: ['eligible', 'maybe'],
        },
      ],
      sources: ['ag:API_Ingres_Nomenclatures', 'dp-elig'],
    },
  ],
  legalBasis: { default: null, alternatives: [], insufficient: [], sources: ['ag:API_Ingres_Nomenclatures'] },
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
          url: 'https://datapass.api.gouv.fr/demandes/api-ingres/nouveau',
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
          url: 'https://datapass.api.gouv.fr/demandes/api-ingres/nouveau',
          era: 'current',
        },
        { label: 'Ancien lien', url: 'https://datapass.api.gouv.fr/api-ingres', era: 'old' },
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
    { kind: 'support', value: 'api.cisirh@finances.gouv.fr', sources: ['ag:API_Ingres_Nomenclatures'] },
  ],
  datapass: { definitionId: 'api_ingres', v1TargetApi: null, forms: [], unique: false },
  pages: [
    {
      stage: 'catalogue',
      url: 'https://api.gouv.fr/les-api/API_Ingres_Nomenclatures',
      match: 'exact',
      era: 'old',
      note: 'Depuis avril 2025 : simple renvoi vers une recherche data.gouv.fr.',
    },
    {
      stage: 'eligibility',
      url: 'https://api.gouv.fr/les-api/API_Ingres_Nomenclatures/demande-acces',
      match: 'exact',
      era: 'old',
      note: 'Toujours générée, non indexée, plus liée depuis la fiche.',
    },
    {
      stage: 'contract',
      url: 'https://datapass.api.gouv.fr/demandes/api-ingres/nouveau',
      match: 'exact',
      era: 'current',
    },
  ],
  accessPage: {
    page: 'https://api.gouv.fr/les-api/API_Ingres_Nomenclatures/demande-acces',
    question: 'Vérifions si vous êtes éligible. Qui êtes-vous :',
    answers: [
      {
        label: 'Un particulier',
        rows: ['particulier'],
        verdict: 'not_eligible',
        cta: [{ label: 'Rechercher une autre API', url: 'https://api.gouv.fr/rechercher-api' }],
      },
      {
        label: 'Une entreprise',
        rows: ['prive'],
        verdict: 'not_eligible',
        cta: [{ label: 'Rechercher une autre API', url: 'https://api.gouv.fr/rechercher-api' }],
      },
      {
        label: 'Une application RH',
        rows: ['prive'],
        verdict: 'maybe',
        nextSteps: { isEditeur: false, serviceDescription: false },
        cta: [{ label: 'Remplir une demande', url: 'https://datapass.api.gouv.fr/api-ingres' }],
      },
      {
        label: 'Une institution',
        rows: ['administration', 'administration-assimilee'],
        verdict: 'maybe',
        nextSteps: { isEditeur: false, serviceDescription: false },
        cta: [{ label: 'Remplir une demande', url: 'https://datapass.api.gouv.fr/api-ingres' }],
      },
      {
        label: 'Une collectivité',
        rows: ['administration', 'administration-assimilee'],
        verdict: 'maybe',
        nextSteps: { isEditeur: false, serviceDescription: false },
        cta: [{ label: 'Remplir une demande', url: 'https://datapass.api.gouv.fr/api-ingres' }],
      },
      {
        label: 'Un ministère',
        rows: ['administration', 'administration-assimilee'],
        verdict: 'maybe',
        nextSteps: { isEditeur: false, serviceDescription: false },
        cta: [{ label: 'Remplir une demande', url: 'https://datapass.api.gouv.fr/api-ingres' }],
      },
    ],
    sources: ['ag:API_Ingres_Nomenclatures'],
  },
  official: [
    {
      source: 'ag:API_Ingres_Nomenclatures',
      entries: [
        ['Un particulier', 'not_eligible'],
        ['Une entreprise', 'not_eligible'],
        ['Une application RH, une institution, une collectivité, un ministère', 'maybe'],
      ],
    },
    {
      source: 'dp-elig',
      entries: [
        ['particulier', 'not_eligible'],
        ['entreprise_ou_association', 'eligible'],
        ['collectivite_ou_administration', 'maybe'],
      ],
    },
  ],
  conflicts: [
    {
      fr: 'Entreprise : non éligible sur api.gouv.fr (2023), « oui » sous examen sur DataPass (2026). Retenu : peut-être, si relié au RIE.',
      sources: ['ag:API_Ingres_Nomenclatures', 'dp-elig'],
    },
  ],
  sources: ['ag:API_Ingres_Nomenclatures', 'dp-elig'],
  ownSources: {
    'ag:API_Ingres_Nomenclatures': {
      where: 'betagouv/api.gouv.fr _data/api/API_Ingres_Nomenclatures.md',
      date: '2023-01-02',
      era: 'current',
    },
  },
} satisfies Service
