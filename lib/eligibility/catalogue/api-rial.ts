import type { Service } from '../model'
import { receiveKeys, refusedIndividuals, searchAnother, testThenApprove } from './shared/dgfip'

export default {
  id: 'api-rial',
  names: { fr: 'API RIAL (répertoire inter-administratif des locaux)', aliases: ['api_rial'], former: [] },
  producer: { id: 'dgfip', label: 'DGFiP' },
  category: 'api-restreinte',
  status: 'open',
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
      cta: searchAnother,
      sources: ['ag:api_rial', 'dp-elig'],
    },
    {
      id: 'administration',
      rulesets: ['current'],
      who: ['Une entité administrative'],
      when: { fact: 'org.publicTier', op: 'eq', value: 'spa' },
      verdict: 'eligible',
      reasonFr: 'Administration : simplification et stricte nécessité à justifier (L107 LPF).',
      gates: [
        {
          id: 'simplification',
          all: ['simplification'],
          onFail: 'not_eligible',
          onUnknown: 'keep',
          sources: ['ag:api_rial'],
        },
      ],
      needs: ['siret', 'description-service', 'cadre-juridique', 'equipe', 'dpo', 'responsable-traitement'],
      cta: [
        {
          label: 'Demander le bac à sable',
          url: 'https://datapass.api.gouv.fr/formulaires/api-rial-sandbox/demande/nouveau',
          kind: 'request',
          formerUrls: ['https://datapass.api.gouv.fr/api-rial-sandbox'],
          verdicts: ['eligible', 'maybe'],
        },
      ],
      sources: ['ag:api_rial', 'dp-elig'],
    },
    {
      id: 'administration-assimilee',
      rulesets: ['current'],
      who: ['Une entité administrative'],
      when: { fact: 'org.publicTier', op: 'eq', value: 'assimile' },
      verdict: 'maybe',
      reasonFr: 'Organisme assimilé : mission de service public à établir.',
      gates: [
        { id: 'mission', all: ['mission-service-public'], onFail: 'keep', onUnknown: 'keep' },
        {
          id: 'simplification',
          all: ['simplification'],
          onFail: 'not_eligible',
          onUnknown: 'keep',
          sources: ['ag:api_rial'],
        },
      ],
      needs: ['siret', 'description-service', 'cadre-juridique', 'equipe', 'dpo', 'responsable-traitement'],
      cta: [
        {
          label: 'Demander le bac à sable',
          url: 'https://datapass.api.gouv.fr/formulaires/api-rial-sandbox/demande/nouveau',
          kind: 'request',
          formerUrls: ['https://datapass.api.gouv.fr/api-rial-sandbox'],
          verdicts: ['eligible', 'maybe'],
        },
      ],
      sources: ['ag:api_rial', 'dp-elig'],
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
      reasonFr: 'Possible sous conditions : cadre juridique à justifier.',
      gates: [{ id: 'texte', all: ['texte-cadre'], onFail: 'keep', onUnknown: 'keep' }],
      needs: [],
      cta: [
        {
          label: 'Déposer une demande',
          url: 'https://datapass.api.gouv.fr/formulaires/api-rial-sandbox/demande/nouveau',
          kind: 'request',
          formerUrls: ['https://datapass.api.gouv.fr/api-rial-sandbox'],
          verdicts: ['maybe'],
        },
      ],
      sources: ['ag:api_rial', 'dp-elig'],
    },
  ],
  legalBasis: { default: null, alternatives: [], insufficient: [], sources: ['dp-elig'] },
  rules: [],
  journey: [
    {
      id: 'c1',
      rulesets: ['current'],
      stage: 'eligibility',
      titleFr: 'Choisir le mode d’identification',
      detailFr: 'FranceConnect, numéro fiscal, ou état civil (API SFiP).',
      actor: 'demandeur',
      links: [
        {
          label: 'Éligibilité',
          url: 'https://datapass.api.gouv.fr/demandes/api-rial-sandbox/nouveau',
          era: 'current',
        },
      ],
      sources: ['ag-trees', 'dp-new-ip'],
    },
    {
      id: 'c2',
      rulesets: ['current'],
      stage: 'test',
      titleFr: 'Demander le bac à sable',
      detailFr: 'Données fictives ; étape sautée si l’éditeur a fini la sienne.',
      actor: 'demandeur',
      onSite: { doneWhen: 'validated', stage: 'sandbox' },
      delay: {
        value: 75,
        unit: 'jours',
        kind: 'moyenne d’instruction',
        source: 'dgfip-faq',
        note: 'Toutes API DGFiP confondues.',
      },
      links: [
        {
          label: 'Bac à sable',
          url: 'https://datapass.api.gouv.fr/formulaires/api-rial-sandbox/demande/nouveau',
          era: 'current',
        },
      ],
      sources: ['dp-new-ip', 'dgfip-faq'],
    },
    testThenApprove,
    {
      id: 'c4',
      rulesets: ['current'],
      stage: 'contract',
      titleFr: 'Demander la production',
      detailFr: 'Demande liée au bac à sable, ou directe avec un éditeur prêt.',
      actor: 'demandeur',
      onSite: { doneWhen: 'validated', stage: 'production' },
      needs: ['homologation', 'recette'],
      links: [
        {
          label: 'Production',
          url: 'https://datapass.api.gouv.fr/formulaires/api-rial-sandbox/demande/nouveau',
          era: 'current',
        },
      ],
      sources: ['dp-stages'],
    },
    receiveKeys,
  ],
  contacts: [
    {
      kind: 'support',
      value: 'dtnum.donnees.demande-acces@dgfip.finances.gouv.fr',
      sources: ['ag:api_rial'],
    },
    { kind: 'support', value: 'tapir.dgfip@dgfip.finances.gouv.fr', sources: ['ag:api_rial'] },
  ],
  datapass: { definitionId: 'api_rial_sandbox', v1TargetApi: null, forms: [], unique: false },
  pages: [
    {
      stage: 'catalogue',
      url: 'https://api.gouv.fr/les-api/api_rial',
      match: 'exact',
      era: 'old',
      note: 'Depuis avril 2025 : simple renvoi vers une recherche data.gouv.fr.',
    },
    {
      stage: 'eligibility',
      url: 'https://api.gouv.fr/les-api/api_rial/demande-acces',
      match: 'exact',
      era: 'old',
      note: 'Toujours générée, non indexée, plus liée depuis la fiche.',
    },
    {
      stage: 'contract',
      url: 'https://datapass.api.gouv.fr/demandes/api-rial-sandbox/nouveau',
      match: 'exact',
      era: 'current',
    },
    {
      stage: 'catalogue',
      url: 'https://www.data.gouv.fr/dataservices/rial-repertoire-inter-administratif-des-locaux',
      match: 'prefix',
      era: 'current',
    },
    {
      stage: 'catalogue',
      url: 'https://www.data.gouv.fr/dataservices/67acdc5b2442665160389f62',
      match: 'prefix',
      era: 'current',
      note: 'Identifiant permanent : renvoie vers l’adresse du nom.',
    },
  ],
  accessPage: {
    page: 'https://api.gouv.fr/les-api/api_rial/demande-acces',
    question: 'Vérifions si vous êtes éligible. Qui êtes-vous :',
    answers: [
      refusedIndividuals,
      {
        label: 'Une entité administrative',
        rows: ['administration', 'administration-assimilee'],
        verdict: 'eligible',
        cta: [{ label: 'Remplir une demande', url: 'https://datapass.api.gouv.fr/api-rial-sandbox' }],
      },
      {
        label: 'Une entreprise',
        rows: ['prive'],
        verdict: 'maybe',
        cta: [{ label: 'Remplir une demande', url: 'https://datapass.api.gouv.fr/api-rial-sandbox' }],
      },
    ],
    sources: ['ag:api_rial'],
  },
  official: [
    {
      source: 'ag:api_rial',
      entries: [
        ['Un particulier', 'not_eligible'],
        ['Une entité administrative', 'eligible'],
        ['Une entreprise', 'maybe'],
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
  sources: ['ag:api_rial', 'dp-elig'],
  ownSources: {
    'ag:api_rial': {
      where: 'betagouv/api.gouv.fr _data/api/api_rial.md',
      date: '2025-01-03',
      era: 'current',
    },
  },
} satisfies Service
