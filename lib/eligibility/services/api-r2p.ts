import type { Service } from '../model'

export default {
  id: 'api-r2p',
  names: { fr: 'API Recherche des personnes physiques (R2P)', aliases: ['api_r2p'], former: [] },
  producer: { id: 'dgfip', label: 'DGFiP' },
  category: 'api-restreinte',
  status: 'closed',
  replacedBy: 'api-sfip',
  verdicts: [
    {
      id: 'particulier',
      rulesets: ['current'],
      who: ['Un particulier'],
      when: { fact: 'org.kind', op: 'eq', value: 'particulier' },
      verdict: 'not_eligible',
      reasonFr: 'Réservé aux administrations.',
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
      sources: ['ag:api_r2p'],
    },
    {
      id: 'editeur',
      rulesets: ['current'],
      who: ['Un éditeur de logiciel'],
      when: { fact: 'actor.role', op: 'eq', value: 'editeur' },
      verdict: 'maybe',
      reasonFr: 'Bac à sable pour l’administration représentée, cadre juridique à prouver.',
      gates: [
        {
          id: 'pour-une-administration',
          all: ['represente-administration'],
          onFail: 'not_eligible',
          onUnknown: 'keep',
          sources: ['ag:api_r2p'],
        },
        {
          id: 'secret',
          all: ['texte-levee-secret'],
          onFail: 'not_eligible',
          onUnknown: 'keep',
          sources: ['dp-elig'],
        },
      ],
      needs: [
        'siret',
        'siret-entite-representee',
        'description-service',
        'cadre-juridique',
        'equipe',
        'dpo-represente',
        'responsable-represente',
      ],
      cta: [
        {
          label: 'Passer par l’API SFiP',
          url: 'https://datapass.api.gouv.fr/demandes/api-sfip/nouveau',
          kind: 'request',
          formerUrls: ['https://datapass.api.gouv.fr/api-r2p-sandbox'],
          verdicts: ['eligible', 'maybe'],
        },
      ],
      sources: ['ag:api_r2p'],
    },
    {
      id: 'banque',
      rulesets: ['current'],
      who: ['Un établissement bancaire'],
      when: {
        all: [
          { fact: 'org.publicTier', op: 'eq', value: 'none' },
          {
            any: [
              { fact: 'org.kind', op: 'eq', value: 'banque' },
              { fact: 'org.isBank', op: 'isTrue' },
            ],
          },
        ],
      },
      verdict: 'maybe',
      reasonFr: 'Demande à faire sur l’API SFiP (LEP).',
      gates: [{ id: 'usage', all: ['usage-lep'], onFail: 'not_eligible', onUnknown: 'keep' }],
      needs: ['siret', 'description-service', 'cadre-juridique', 'equipe', 'dpo', 'responsable-traitement'],
      cta: [
        {
          label: 'Déposer une demande',
          url: 'https://datapass.api.gouv.fr/demandes/api-sfip/nouveau',
          kind: 'request',
          formerUrls: ['https://datapass.api.gouv.fr/api-sfip-sandbox?demarche=eligibilite_lep'],
          verdicts: ['maybe'],
        },
      ],
      sources: ['ag:api_r2p'],
    },
    {
      id: 'administration',
      rulesets: ['current'],
      who: ['Une entité administrative'],
      when: { fact: 'org.publicTier', op: 'eq', value: 'spa' },
      verdict: 'maybe',
      reasonFr: 'Nouvelles demandes reprises par l’API SFiP.',
      gates: [
        {
          id: 'secret',
          all: ['texte-levee-secret'],
          onFail: 'not_eligible',
          onUnknown: 'keep',
          sources: ['dp-elig'],
        },
      ],
      needs: ['siret', 'description-service', 'cadre-juridique', 'equipe', 'dpo', 'responsable-traitement'],
      cta: [
        {
          label: 'Passer par l’API SFiP',
          url: 'https://datapass.api.gouv.fr/demandes/api-sfip/nouveau',
          kind: 'request',
          formerUrls: ['https://datapass.api.gouv.fr/api-r2p-sandbox'],
          verdicts: ['eligible', 'maybe'],
        },
      ],
      sources: ['ag:api_r2p'],
    },
    {
      id: 'administration-assimilee',
      rulesets: ['current'],
      who: ['Une entité administrative'],
      when: { fact: 'org.publicTier', op: 'eq', value: 'assimile' },
      verdict: 'maybe',
      reasonFr: 'Nouvelles demandes reprises par l’API SFiP.',
      gates: [
        { id: 'mission', all: ['mission-service-public'], onFail: 'keep', onUnknown: 'keep' },
        {
          id: 'secret',
          all: ['texte-levee-secret'],
          onFail: 'not_eligible',
          onUnknown: 'keep',
          sources: ['dp-elig'],
        },
      ],
      needs: ['siret', 'description-service', 'cadre-juridique', 'equipe', 'dpo', 'responsable-traitement'],
      cta: [
        {
          label: 'Passer par l’API SFiP',
          url: 'https://datapass.api.gouv.fr/demandes/api-sfip/nouveau',
          kind: 'request',
          formerUrls: ['https://datapass.api.gouv.fr/api-r2p-sandbox'],
          verdicts: ['eligible', 'maybe'],
        },
      ],
      sources: ['ag:api_r2p'],
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
      verdict: 'not_eligible',
      reasonFr: 'Réservé aux administrations.',
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
      sources: ['ag:api_r2p'],
    },
  ],
  legalBasis: { default: null, alternatives: [], insufficient: [], sources: ['ag-access-page'] },
  rules: [
    {
      id: 'fermee',
      rulesets: ['seed', 'current'],
      severity: 'blocking',
      fr: 'Plus de dépôt direct : la restitution se demande sur l’API SFiP.',
      sources: ['dp-def-dgfip'],
    },
  ],
  journey: [
    {
      id: 'c1',
      rulesets: ['current'],
      stage: 'eligibility',
      titleFr: 'Passer à l’API SFiP',
      detailFr: 'Plus de dépôt direct pour R2P.',
      actor: 'demandeur',
      links: [
        { label: 'API SFiP', url: 'https://datapass.api.gouv.fr/demandes/api-sfip/nouveau', era: 'current' },
      ],
      sources: ['dp-def-dgfip'],
    },
  ],
  contacts: [
    { kind: 'support', value: 'dtnum.donnees.demande-acces@dgfip.finances.gouv.fr', sources: ['ag:api_r2p'] },
    { kind: 'support', value: 'tapir.dgfip@dgfip.finances.gouv.fr', sources: ['ag:api_r2p'] },
  ],
  datapass: {
    definitionId: null,
    v1TargetApi: null,
    forms: [],
    unique: false,
    note: 'Formulaires plus ouverts au dépôt dans DataPass : passer par SFiP.',
    otherDefinitions: ['api_r2p', 'api_r2p_sandbox'],
  },
  pages: [
    {
      stage: 'catalogue',
      url: 'https://api.gouv.fr/les-api/api_r2p',
      match: 'exact',
      era: 'old',
      note: 'Depuis avril 2025 : simple renvoi vers une recherche data.gouv.fr.',
    },
    {
      stage: 'eligibility',
      url: 'https://api.gouv.fr/les-api/api_r2p/demande-acces',
      match: 'exact',
      era: 'old',
      note: 'Toujours générée, non indexée, plus liée depuis la fiche.',
    },
  ],
  official: [
    {
      source: 'ag:api_r2p',
      entries: [
        ['Un particulier, une entreprise', 'not_eligible'],
        ['Une entité administrative', 'maybe'],
        ['Un éditeur de logiciel', 'maybe'],
        ['Un établissement bancaire', 'maybe'],
      ],
    },
  ],
  sources: ['ag:api_r2p'],
  ownSources: {
    'ag:api_r2p': { where: 'betagouv/api.gouv.fr _data/api/api_r2p.md', date: '2024-11-07', era: 'current' },
  },
} satisfies Service
