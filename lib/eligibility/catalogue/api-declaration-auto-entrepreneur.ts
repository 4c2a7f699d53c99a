import type { Service } from '../model'

export default {
  id: 'api-declaration-auto-entrepreneur',
  names: {
    fr: 'API Tierce déclaration auto-entrepreneur',
    aliases: ['api-declaration-auto-entrepreneur'],
    former: [],
  },
  producer: { id: 'urssaf', label: 'Urssaf' },
  category: 'api-restreinte',
  status: 'open',
  verdicts: [
    {
      id: 'particulier',
      rulesets: ['current'],
      who: ['Un particulier'],
      when: { fact: 'org.kind', op: 'eq', value: 'particulier' },
      verdict: 'not_eligible',
      reasonFr: 'Réservé aux tiers déclarants.',
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
      sources: ['ag:api-declaration-auto-entrepreneur', 'dp-elig'],
    },
    {
      id: 'editeur-web',
      rulesets: ['current'],
      who: ['Un éditeur d’application mobile', 'Un éditeur de services web'],
      when: { fact: 'actor.activity', op: 'in', value: ['editeur-appli-ou-web'] },
      verdict: 'maybe',
      reasonFr: 'Possible comme tiers déclarant pour ses clients (code de la sécurité sociale).',
      gates: [],
      needs: ['attestation-fiscale', 'attestation-sociale'],
      cta: [
        {
          label: 'Déposer une demande',
          url: 'https://datapass.api.gouv.fr/demandes/api-declaration-auto-entrepreneur/nouveau',
          kind: 'request',
          formerUrls: ['https://datapass.api.gouv.fr/api-declaration-auto-entrepreneur'],
          verdicts: ['eligible', 'maybe'],
        },
      ],
      sources: ['ag:api-declaration-auto-entrepreneur', 'dp-elig'],
    },
    {
      id: 'tiers-declarant',
      rulesets: ['current'],
      who: ['Un tiers déclarant'],
      when: { fact: 'actor.activity', op: 'in', value: ['tiers-declarant'] },
      verdict: 'maybe',
      reasonFr: 'Tiers déclarant : ouvert ; DataPass n’annonce qu’un « peut-être ».',
      gates: [],
      needs: ['attestation-fiscale', 'attestation-sociale'],
      cta: [
        {
          label: 'Déposer une demande',
          url: 'https://datapass.api.gouv.fr/demandes/api-declaration-auto-entrepreneur/nouveau',
          kind: 'request',
          formerUrls: ['https://datapass.api.gouv.fr/api-declaration-auto-entrepreneur'],
          verdicts: ['eligible', 'maybe'],
        },
      ],
      sources: ['ag:api-declaration-auto-entrepreneur', 'dp-elig'],
    },
    {
      id: 'auto-entrepreneur',
      rulesets: ['current'],
      who: ['Un auto-entrepreneur'],
      when: { fact: 'actor.activity', op: 'in', value: ['auto-entrepreneur'] },
      verdict: 'not_eligible',
      reasonFr: 'Ne s’adresse pas aux auto-entrepreneurs eux-mêmes ; voir l’API Tiers de prestation.',
      gates: [],
      needs: [],
      cta: [
        {
          label: 'Voir l’API Tiers de prestation',
          url: 'https://api.gouv.fr/les-api/api-tiers-de-prestation',
          kind: 'alternative',
          verdicts: ['not_eligible'],
        },
      ],
      sources: ['ag:api-declaration-auto-entrepreneur', 'dp-elig'],
    },
    {
      id: 'paie',
      rulesets: ['current'],
      who: ['Un éditeur de logiciel de paie', 'Autres activités'],
      when: { fact: 'actor.activity', op: 'in', value: ['editeur-paie'] },
      verdict: 'not_eligible',
      reasonFr: 'Accès refusé aux éditeurs de paie.',
      gates: [],
      needs: [],
      cta: [],
      sources: ['ag:api-declaration-auto-entrepreneur', 'dp-elig'],
    },
    {
      id: 'autre',
      rulesets: ['current'],
      who: ['Autres activités'],
      when: { fact: 'org.kind', op: 'known' },
      verdict: 'not_eligible',
      reasonFr: 'Accès refusé aux autres activités.',
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
      sources: ['ag:api-declaration-auto-entrepreneur', 'dp-elig'],
    },
  ],
  legalBasis: { default: 'css-l133-11', alternatives: [], insufficient: [], sources: ['dp-elig'] },
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
          url: 'https://datapass.api.gouv.fr/demandes/api-declaration-auto-entrepreneur/nouveau',
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
          url: 'https://datapass.api.gouv.fr/demandes/api-declaration-auto-entrepreneur/nouveau',
          era: 'current',
        },
        {
          label: 'Ancien lien',
          url: 'https://datapass.api.gouv.fr/api-declaration-auto-entrepreneur',
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
      value: 'contact.tiercedeclaration@urssaf.fr',
      sources: ['ag:api-declaration-auto-entrepreneur'],
    },
  ],
  datapass: {
    definitionId: 'api_declaration_auto_entrepreneur',
    v1TargetApi: null,
    forms: [],
    unique: false,
  },
  pages: [
    {
      stage: 'catalogue',
      url: 'https://api.gouv.fr/les-api/api-declaration-auto-entrepreneur',
      match: 'exact',
      era: 'old',
      note: 'Depuis avril 2025 : simple renvoi vers une recherche data.gouv.fr.',
    },
    {
      stage: 'eligibility',
      url: 'https://api.gouv.fr/les-api/api-declaration-auto-entrepreneur/demande-acces',
      match: 'exact',
      era: 'old',
      note: 'Toujours générée, non indexée, plus liée depuis la fiche.',
    },
    {
      stage: 'contract',
      url: 'https://datapass.api.gouv.fr/demandes/api-declaration-auto-entrepreneur/nouveau',
      match: 'exact',
      era: 'current',
    },
    {
      stage: 'catalogue',
      url: 'https://www.data.gouv.fr/dataservices/api-tierce-declaration-auto-entrepreneur',
      match: 'prefix',
      era: 'current',
    },
  ],
  accessPage: {
    page: 'https://api.gouv.fr/les-api/api-declaration-auto-entrepreneur/demande-acces',
    question: 'Vérifions si vous êtes éligible. Qui êtes-vous :',
    answers: [
      {
        label: 'Un editeur d’application mobile',
        rows: ['editeur-web'],
        verdict: 'maybe',
        cta: [
          {
            label: 'Remplir une demande',
            url: 'https://datapass.api.gouv.fr/api-declaration-auto-entrepreneur',
          },
        ],
      },
      {
        label: 'Un editeur de services web',
        rows: ['editeur-web'],
        verdict: 'maybe',
        cta: [
          {
            label: 'Remplir une demande',
            url: 'https://datapass.api.gouv.fr/api-declaration-auto-entrepreneur',
          },
        ],
      },
      {
        label: 'Un tiers déclarant',
        rows: ['tiers-declarant'],
        verdict: 'eligible',
        cta: [
          {
            label: 'Remplir une demande',
            url: 'https://datapass.api.gouv.fr/api-declaration-auto-entrepreneur',
          },
        ],
      },
      {
        label: 'Un editeur de logiciel de paie',
        rows: ['paie'],
        verdict: 'not_eligible',
        cta: [{ label: 'Revenir à la recherche', url: 'https://api.gouv.fr/rechercher-api' }],
      },
      {
        label: 'Autres activités',
        rows: ['paie', 'autre'],
        verdict: 'not_eligible',
        cta: [{ label: 'Revenir à la recherche', url: 'https://api.gouv.fr/rechercher-api' }],
      },
      {
        label: 'Un auto-entrepreneur',
        rows: ['auto-entrepreneur'],
        verdict: 'not_eligible',
        cta: [{ label: 'Revenir à la recherche', url: 'https://api.gouv.fr/rechercher-api' }],
      },
    ],
    sources: ['ag:api-declaration-auto-entrepreneur'],
  },
  official: [
    {
      source: 'ag:api-declaration-auto-entrepreneur',
      entries: [
        ['Éditeur appli mobile / services web', 'maybe'],
        ['Un tiers déclarant', 'eligible'],
        ['Un auto-entrepreneur', 'not_eligible'],
        ['Éditeur de paie, autres', 'not_eligible'],
      ],
    },
    {
      source: 'dp-elig',
      entries: [
        ['particulier', 'not_eligible'],
        ['entreprise_ou_association', 'maybe'],
        ['collectivite_ou_administration', 'not_eligible'],
      ],
    },
  ],
  conflicts: [
    {
      fr: 'Tiers déclarant : « éligible » sur api.gouv.fr (2023), « peut-être » sur DataPass (2026).',
      sources: ['ag:api-declaration-auto-entrepreneur', 'dp-elig'],
    },
  ],
  sources: ['ag:api-declaration-auto-entrepreneur', 'dp-elig'],
  ownSources: {
    'ag:api-declaration-auto-entrepreneur': {
      where: 'betagouv/api.gouv.fr _data/api/api-declaration-auto-entrepreneur.md',
      date: '2023-04-27',
      era: 'current',
    },
  },
} satisfies Service
