import type { Service } from '../model'

export default {
  id: 'api-tiers-de-prestation',
  names: { fr: 'API Tiers de prestation', aliases: ['api-tiers-de-prestation'], former: [] },
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
      reasonFr: 'Réservé aux organismes de services à la personne.',
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
      sources: ['ag:api-tiers-de-prestation'],
    },
    {
      id: 'prestataire',
      rulesets: ['current'],
      who: ['Un prestataire de service à la personne'],
      when: { fact: 'actor.activity', op: 'in', value: ['prestataire-sap'] },
      verdict: 'maybe',
      reasonFr: 'Organisme de services à la personne.',
      gates: [],
      needs: ['attestation-fiscale', 'rib'],
      cta: [
        {
          label: 'Remplir la démarche',
          url: 'https://demarche.numerique.gouv.fr/commencer/api-tiers-de-prestations',
          kind: 'request',
          formerUrls: ['https://www.demarches-simplifiees.fr/commencer/api-tiers-de-prestations'],
          verdicts: ['eligible', 'maybe'],
        },
      ],
      sources: ['ag:api-tiers-de-prestation'],
    },
    {
      id: 'editeur-sap',
      rulesets: ['current'],
      who: ['Un éditeur de logiciel de service à la personne', 'Un éditeur de services web'],
      when: { fact: 'actor.activity', op: 'in', value: ['editeur-sap', 'editeur-appli-ou-web'] },
      verdict: 'maybe',
      reasonFr: 'Éditeur : accès à l’environnement de test seulement.',
      gates: [],
      needs: [],
      cta: [
        {
          label: 'Remplir la démarche',
          url: 'https://demarche.numerique.gouv.fr/commencer/api-tiers-de-prestations',
          kind: 'request',
          formerUrls: ['https://www.demarches-simplifiees.fr/commencer/api-tiers-de-prestations'],
          verdicts: ['eligible', 'maybe'],
        },
      ],
      sources: ['ag:api-tiers-de-prestation'],
    },
    {
      id: 'mandataire',
      rulesets: ['current'],
      who: ['Un mandataire de service à la personne'],
      when: { fact: 'actor.activity', op: 'in', value: ['mandataire-sap'] },
      verdict: 'maybe',
      reasonFr: 'Mandataire complet : le particulier reste employeur.',
      gates: [],
      needs: ['attestation-fiscale', 'rib'],
      cta: [
        {
          label: 'Remplir la démarche',
          url: 'https://demarche.numerique.gouv.fr/commencer/api-tiers-de-prestations',
          kind: 'request',
          formerUrls: ['https://www.demarches-simplifiees.fr/commencer/api-tiers-de-prestations'],
          verdicts: ['eligible', 'maybe'],
        },
      ],
      sources: ['ag:api-tiers-de-prestation'],
    },
    {
      id: 'autre',
      rulesets: ['current'],
      who: ['Autre activité'],
      when: { fact: 'org.kind', op: 'known' },
      verdict: 'not_eligible',
      reasonFr: 'Il faut être un organisme de services à la personne (L7232-6).',
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
      sources: ['ag:api-tiers-de-prestation'],
    },
  ],
  legalBasis: { default: 'travail-l7232-6', alternatives: [], insufficient: [], sources: ['ag-access-page'] },
  rules: [],
  journey: [
    {
      id: 'c1',
      rulesets: ['current'],
      stage: 'contract',
      titleFr: 'Remplir la démarche en ligne',
      detailFr: 'Attestation fiscale et RIB.',
      actor: 'demandeur',
      links: [
        {
          label: 'Démarche',
          url: 'https://demarche.numerique.gouv.fr/commencer/api-tiers-de-prestations',
          era: 'current',
        },
        {
          label: 'Ancien hôte',
          url: 'https://www.demarches-simplifiees.fr/commencer/api-tiers-de-prestations',
          era: 'old',
        },
      ],
      sources: ['ag-access-page'],
    },
  ],
  contacts: [
    { kind: 'support', value: 'habilitation-api@urssaf.fr', sources: ['ag:api-tiers-de-prestation'] },
  ],
  datapass: { definitionId: null, v1TargetApi: null, forms: [], unique: false },
  pages: [
    {
      stage: 'catalogue',
      url: 'https://api.gouv.fr/les-api/api-tiers-de-prestation',
      match: 'exact',
      era: 'old',
      note: 'Depuis avril 2025 : simple renvoi vers une recherche data.gouv.fr.',
    },
    {
      stage: 'eligibility',
      url: 'https://api.gouv.fr/les-api/api-tiers-de-prestation/demande-acces',
      match: 'exact',
      era: 'old',
      note: 'Toujours générée, non indexée, plus liée depuis la fiche.',
    },
    {
      stage: 'contract',
      url: 'https://demarche.numerique.gouv.fr/commencer/api-tiers-de-prestations',
      match: 'exact',
      era: 'old',
    },
    {
      stage: 'catalogue',
      url: 'https://www.data.gouv.fr/dataservices/api-tiers-de-prestation',
      match: 'prefix',
      era: 'current',
    },
  ],
  accessPage: {
    page: 'https://api.gouv.fr/les-api/api-tiers-de-prestation/demande-acces',
    question: 'Vérifions si vous êtes éligible. Qui êtes-vous :',
    answers: [
      {
        label: 'Un prestataire de service à la personne',
        rows: ['prestataire'],
        verdict: 'maybe',
        cta: [
          {
            label: 'Remplir une demande',
            url: 'https://www.demarches-simplifiees.fr/commencer/api-tiers-de-prestations',
          },
        ],
      },
      {
        label: 'Un editeur de logiciel de service à la personne',
        rows: ['editeur-sap'],
        verdict: 'maybe',
        cta: [
          {
            label: 'Remplir une demande',
            url: 'https://www.demarches-simplifiees.fr/commencer/api-tiers-de-prestations',
          },
        ],
      },
      {
        label: 'Un éditeur de services web',
        rows: ['editeur-sap'],
        verdict: 'maybe',
        cta: [
          {
            label: 'Remplir une demande',
            url: 'https://www.demarches-simplifiees.fr/commencer/api-tiers-de-prestations',
          },
        ],
      },
      {
        label: 'Un mandataire de service à la personne',
        rows: ['mandataire'],
        verdict: 'maybe',
        cta: [
          {
            label: 'Remplir une demande',
            url: 'https://www.demarches-simplifiees.fr/commencer/api-tiers-de-prestations',
          },
        ],
      },
      {
        label: 'Autre actvité',
        rows: ['autre'],
        verdict: 'not_eligible',
        cta: [{ label: 'Revenir à la recherche', url: 'https://api.gouv.fr/rechercher-api' }],
      },
    ],
    sources: ['ag:api-tiers-de-prestation'],
  },
  official: [
    {
      source: 'ag:api-tiers-de-prestation',
      entries: [
        ['Prestataire', 'maybe'],
        ['Éditeur SAP / services web', 'maybe'],
        ['Mandataire', 'maybe'],
        ['Autre', 'not_eligible'],
      ],
    },
  ],
  sources: ['ag:api-tiers-de-prestation'],
  ownSources: {
    'ag:api-tiers-de-prestation': {
      where: 'betagouv/api.gouv.fr _data/api/api-tiers-de-prestation.md',
      date: '2023-10-02',
      era: 'current',
    },
  },
} satisfies Service
