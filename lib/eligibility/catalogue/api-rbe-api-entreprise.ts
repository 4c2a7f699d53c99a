import type { Service } from '../model'

export default {
  id: 'api-rbe-api-entreprise',
  names: {
    fr: 'API Bénéficiaires effectifs (bouquet API Entreprise)',
    aliases: ['api_rbe_api-entreprise'],
    former: [],
  },
  producer: { id: 'dinum', label: 'DINUM' },
  category: 'api-restreinte',
  family: 'bouquet API Entreprise',
  status: 'open',
  replacedBy: 'api-entreprise',
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
      sources: ['ag:api_rbe_api-entreprise'],
    },
    {
      id: 'editeur',
      rulesets: ['current'],
      who: ['Un éditeur de logiciel'],
      when: { fact: 'actor.role', op: 'eq', value: 'editeur' },
      verdict: 'maybe',
      reasonFr: 'Possible pour des clients publics, sans recevoir les données.',
      gates: [{ id: 'commande', all: ['ae-commande-publique'], onFail: 'not_eligible', onUnknown: 'keep' }],
      needs: ['siret', 'description-service', 'cadre-juridique', 'equipe', 'dpo', 'responsable-traitement'],
      cta: [
        {
          label: 'Déposer une demande « éditeur »',
          url: 'https://datapass.api.gouv.fr/formulaires/api-entreprise-editeur/demande/nouveau',
          kind: 'request',
          formerUrls: ['https://datapass.api.gouv.fr/api-entreprise?demarche=editeur'],
          verdicts: ['maybe'],
        },
      ],
      sources: ['ag:api_rbe_api-entreprise'],
    },
    {
      id: 'administration',
      rulesets: ['current'],
      who: ['Une collectivité ou une administration'],
      when: { fact: 'org.publicTier', op: 'eq', value: 'spa' },
      verdict: 'eligible',
      reasonFr: 'Donnée du bouquet API Entreprise ; l’INPI propose aussi sa propre API.',
      gates: [],
      needs: ['siret', 'description-service', 'cadre-juridique', 'equipe', 'dpo', 'responsable-traitement'],
      cta: [
        {
          label: 'Demander une habilitation',
          url: 'https://datapass.api.gouv.fr/demandes/api-entreprise/nouveau',
          kind: 'request',
          formerUrls: [
            'https://datapass.api.gouv.fr/api-entreprise',
            'https://signup.api.gouv.fr/api-entreprise',
          ],
          verdicts: ['eligible', 'maybe'],
        },
      ],
      sources: ['ag:api_rbe_api-entreprise'],
    },
    {
      id: 'mission-service-public',
      rulesets: ['current'],
      who: ['Organisme chargé d’une mission ou délégataire de service public'],
      when: {
        all: [
          { not: { fact: 'org.kind', op: 'eq', value: 'particulier' } },
          { fact: 'org.publicServiceMission', op: 'isTrue' },
        ],
      },
      verdict: 'eligible',
      reasonFr: 'Mission de service public : éligible, à justifier.',
      gates: [],
      needs: ['siret', 'description-service', 'cadre-juridique', 'equipe', 'dpo', 'responsable-traitement'],
      cta: [
        {
          label: 'Demander une habilitation',
          url: 'https://datapass.api.gouv.fr/demandes/api-entreprise/nouveau',
          kind: 'request',
          formerUrls: [
            'https://datapass.api.gouv.fr/api-entreprise',
            'https://signup.api.gouv.fr/api-entreprise',
          ],
          verdicts: ['eligible', 'maybe'],
        },
      ],
      sources: ['ag:api_rbe_api-entreprise'],
    },
    {
      id: 'administration-assimilee',
      rulesets: ['current'],
      who: ['Une collectivité ou une administration'],
      when: { fact: 'org.publicTier', op: 'eq', value: 'assimile' },
      verdict: 'maybe',
      reasonFr: 'Organisme assimilé : mission à établir.',
      gates: [{ id: 'mission', all: ['mission-service-public'], onFail: 'not_eligible', onUnknown: 'keep' }],
      needs: ['siret', 'description-service', 'cadre-juridique', 'equipe', 'dpo', 'responsable-traitement'],
      cta: [
        {
          label: 'Demander une habilitation',
          url: 'https://datapass.api.gouv.fr/demandes/api-entreprise/nouveau',
          kind: 'request',
          formerUrls: [
            'https://datapass.api.gouv.fr/api-entreprise',
            'https://signup.api.gouv.fr/api-entreprise',
          ],
          verdicts: ['eligible', 'maybe'],
        },
      ],
      sources: ['ag:api_rbe_api-entreprise'],
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
      sources: ['ag:api_rbe_api-entreprise'],
    },
  ],
  legalBasis: { default: 'crpa-l114-8', alternatives: [], insufficient: [], sources: ['ag-access-page'] },
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
          url: 'https://datapass.api.gouv.fr/demandes/api-entreprise/nouveau',
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
          url: 'https://datapass.api.gouv.fr/demandes/api-entreprise/nouveau',
          era: 'current',
        },
        { label: 'Ancien lien', url: 'https://datapass.api.gouv.fr/api-entreprise', era: 'old' },
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
    { kind: 'support', value: 'https://entreprise.api.gouv.fr/faq', sources: ['ag:api_rbe_api-entreprise'] },
  ],
  datapass: { definitionId: 'api_entreprise', v1TargetApi: null, forms: [], unique: false },
  pages: [
    {
      stage: 'catalogue',
      url: 'https://api.gouv.fr/les-api/api_rbe_api-entreprise',
      match: 'exact',
      era: 'old',
      note: 'Depuis avril 2025 : simple renvoi vers une recherche data.gouv.fr.',
    },
    {
      stage: 'eligibility',
      url: 'https://api.gouv.fr/les-api/api_rbe_api-entreprise/demande-acces',
      match: 'exact',
      era: 'old',
      note: 'Toujours générée, non indexée, plus liée depuis la fiche.',
    },
    {
      stage: 'contract',
      url: 'https://datapass.api.gouv.fr/demandes/api-entreprise/nouveau',
      match: 'exact',
      era: 'current',
    },
  ],
  accessPage: {
    page: 'https://api.gouv.fr/les-api/api_rbe_api-entreprise/demande-acces',
    question: 'Vérifions si vous êtes éligible. Qui êtes-vous :',
    answers: [
      {
        label: 'Un particulier',
        rows: ['particulier'],
        verdict: 'not_eligible',
        cta: [
          {
            label: 'Consulter les alternatives',
            url: 'https://api.gouv.fr/les-api/api-entreprise#alternatives-en-acces-libre',
          },
        ],
      },
      {
        label: 'Une collectivité ou une administration',
        rows: ['administration', 'administration-assimilee'],
        verdict: 'eligible',
        cta: [{ label: 'Déposer une demande', url: 'https://datapass.api.gouv.fr/api-entreprise' }],
      },
      { label: 'Une entreprise ou une association', rows: ['prive'], verdict: 'not_eligible', cta: [] },
      {
        label: 'Un organisme "chargé d\'une mission ou délégataire de service public" (statut spécifique)',
        rows: ['mission-service-public'],
        verdict: 'eligible',
        cta: [{ label: 'Déposer une demande', url: 'https://datapass.api.gouv.fr/api-entreprise' }],
      },
      {
        label: 'Un éditeur de logiciel',
        rows: ['editeur'],
        verdict: 'maybe',
        cta: [
          {
            label: "Déposer une demande pour intégrer l'API Entreprise",
            url: 'https://datapass.api.gouv.fr/api-entreprise?demarche=editeur',
          },
        ],
      },
    ],
    sources: ['ag:api_rbe_api-entreprise'],
  },
  official: [
    {
      source: 'ag:api_rbe_api-entreprise',
      entries: [
        ['Un particulier', 'not_eligible'],
        ['Une collectivité ou une administration', 'eligible'],
        ['Une entreprise ou une association', 'not_eligible'],
        ["Organisme chargé d'une mission ou délégataire", 'eligible'],
        ['Un éditeur de logiciel', 'maybe'],
      ],
    },
  ],
  sources: ['ag:api_rbe_api-entreprise'],
  ownSources: {
    'ag:api_rbe_api-entreprise': {
      where: 'betagouv/api.gouv.fr _data/api/api_rbe_api-entreprise.md',
      date: '2024-09-11',
      era: 'current',
    },
  },
} satisfies Service
