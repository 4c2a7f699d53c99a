import type { Service } from '../model'

export default {
  id: 'api-scolarite-ministere-education-nationale',
  names: {
    fr: 'API scolarité de l’élève',
    aliases: ['api-scolarite-ministere-education-nationale'],
    former: [],
  },
  producer: { id: 'menj', label: 'Ministère de l’Éducation nationale' },
  category: 'api-restreinte',
  status: 'open',
  verdicts: [
    {
      id: 'particulier',
      rulesets: ['current'],
      who: ['Un particulier'],
      when: { fact: 'org.kind', op: 'eq', value: 'particulier' },
      verdict: 'not_eligible',
      reasonFr: 'Réservé aux acteurs publics.',
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
      sources: ['ag:api-scolarite-ministere-education-nationale', 'dp-elig'],
    },
    {
      id: 'administration',
      rulesets: ['current'],
      who: ['Une administration'],
      when: { fact: 'org.publicTier', op: 'eq', value: 'spa' },
      verdict: 'eligible',
      reasonFr: 'Seule, ou dans le bouquet API Particulier si d’autres données sont utiles.',
      gates: [],
      needs: ['siret', 'description-service', 'cadre-juridique', 'equipe', 'dpo', 'responsable-traitement'],
      cta: [
        {
          label: 'Déposer une demande',
          url: 'https://datapass.api.gouv.fr/demandes/api-scolarite/nouveau',
          kind: 'request',
          formerUrls: ['https://datapass.api.gouv.fr/api-scolarite'],
          verdicts: ['eligible', 'maybe'],
        },
        {
          label: 'Plutôt le bouquet API Particulier',
          url: 'https://datapass.api.gouv.fr/demandes/api-particulier/nouveau',
          kind: 'alternative',
          formerUrls: ['https://datapass.api.gouv.fr/api-particulier'],
          verdicts: ['eligible', 'maybe'],
        },
      ],
      sources: ['ag:api-scolarite-ministere-education-nationale', 'dp-elig'],
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
          label: 'Déposer une demande',
          url: 'https://datapass.api.gouv.fr/demandes/api-scolarite/nouveau',
          kind: 'request',
          formerUrls: ['https://datapass.api.gouv.fr/api-scolarite'],
          verdicts: ['eligible', 'maybe'],
        },
        {
          label: 'Plutôt le bouquet API Particulier',
          url: 'https://datapass.api.gouv.fr/demandes/api-particulier/nouveau',
          kind: 'alternative',
          formerUrls: ['https://datapass.api.gouv.fr/api-particulier'],
          verdicts: ['eligible', 'maybe'],
        },
      ],
      sources: ['ag:api-scolarite-ministere-education-nationale', 'dp-elig'],
    },
    {
      id: 'prive',
      rulesets: ['current'],
      who: ['Une entreprise ou une association'],
      when: {
        all: [
          { fact: 'org.publicTier', op: 'eq', value: 'none' },
          { not: { fact: 'org.kind', op: 'eq', value: 'particulier' } },
        ],
      },
      verdict: 'not_eligible',
      reasonFr: 'Réservé aux acteurs publics.',
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
      sources: ['ag:api-scolarite-ministere-education-nationale', 'dp-elig'],
    },
  ],
  legalBasis: {
    default: null,
    alternatives: [],
    insufficient: [],
    sources: ['ag:api-scolarite-ministere-education-nationale'],
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
          url: 'https://datapass.api.gouv.fr/demandes/api-scolarite/nouveau',
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
          url: 'https://datapass.api.gouv.fr/demandes/api-scolarite/nouveau',
          era: 'current',
        },
        { label: 'Ancien lien', url: 'https://datapass.api.gouv.fr/api-scolarite', era: 'old' },
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
      value: 'api-sco-eleve_contacts@education.gouv.fr',
      sources: ['ag:api-scolarite-ministere-education-nationale'],
    },
  ],
  datapass: { definitionId: 'api_scolarite', v1TargetApi: null, forms: [], unique: false },
  pages: [
    {
      stage: 'catalogue',
      url: 'https://api.gouv.fr/les-api/api-scolarite-ministere-education-nationale',
      match: 'exact',
      era: 'old',
      note: 'Depuis avril 2025 : simple renvoi vers une recherche data.gouv.fr.',
    },
    {
      stage: 'eligibility',
      url: 'https://api.gouv.fr/les-api/api-scolarite-ministere-education-nationale/demande-acces',
      match: 'exact',
      era: 'old',
      note: 'Toujours générée, non indexée, plus liée depuis la fiche.',
    },
    {
      stage: 'contract',
      url: 'https://datapass.api.gouv.fr/demandes/api-scolarite/nouveau',
      match: 'exact',
      era: 'current',
    },
  ],
  official: [
    {
      source: 'ag:api-scolarite-ministere-education-nationale',
      entries: [
        ['Un particulier', 'not_eligible'],
        ['Une administration', 'eligible'],
        ['Une entreprise ou une association', 'not_eligible'],
      ],
    },
    {
      source: 'dp-elig',
      entries: [
        ['particulier', 'not_eligible'],
        ['entreprise_ou_association', 'not_eligible'],
        ['collectivite_ou_administration', 'eligible'],
      ],
    },
  ],
  sources: ['ag:api-scolarite-ministere-education-nationale', 'dp-elig'],
  ownSources: {
    'ag:api-scolarite-ministere-education-nationale': {
      where: 'betagouv/api.gouv.fr _data/api/api-scolarite-ministere-education-nationale.md',
      date: '2023-12-18',
      era: 'current',
    },
  },
} satisfies Service
