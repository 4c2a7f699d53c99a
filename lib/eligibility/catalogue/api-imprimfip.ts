import type { Service } from '../model'
import {
  receiveKeys,
  refusedCompanies,
  refusedIndividuals,
  searchAnother,
  testThenApprove,
} from './shared/dgfip'

export default {
  id: 'api-imprimfip',
  names: { fr: 'API IMPRIM’FIP', aliases: ['api-imprimfip'], former: [] },
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
      sources: ['ag:api-imprimfip', 'dp-elig'],
    },
    {
      id: 'administration',
      rulesets: ['current'],
      who: ['Une entité administrative'],
      when: { fact: 'org.publicTier', op: 'eq', value: 'spa' },
      verdict: 'maybe',
      reasonFr: 'Courriers soumis à des tests éditiques avec la DGFiP.',
      gates: [
        { id: 'tests', all: ['tests-editiques'], onFail: 'keep', onUnknown: 'keep', sources: ['dp-elig'] },
      ],
      needs: ['siret', 'description-service', 'cadre-juridique', 'equipe', 'dpo', 'responsable-traitement'],
      cta: [
        {
          label: 'Demander le bac à sable',
          url: 'https://datapass.api.gouv.fr/formulaires/api-imprimfip-sandbox/demande/nouveau',
          kind: 'request',
          formerUrls: ['https://datapass.api.gouv.fr/api-imprimfip-sandbox'],
          verdicts: ['eligible', 'maybe'],
        },
      ],
      sources: ['ag:api-imprimfip', 'dp-elig'],
    },
    {
      id: 'administration-assimilee',
      rulesets: ['current'],
      who: ['Une entité administrative'],
      when: { fact: 'org.publicTier', op: 'eq', value: 'assimile' },
      verdict: 'maybe',
      reasonFr: 'Courriers soumis à des tests éditiques avec la DGFiP.',
      gates: [
        { id: 'mission', all: ['mission-service-public'], onFail: 'keep', onUnknown: 'keep' },
        { id: 'tests', all: ['tests-editiques'], onFail: 'keep', onUnknown: 'keep', sources: ['dp-elig'] },
      ],
      needs: ['siret', 'description-service', 'cadre-juridique', 'equipe', 'dpo', 'responsable-traitement'],
      cta: [
        {
          label: 'Demander le bac à sable',
          url: 'https://datapass.api.gouv.fr/formulaires/api-imprimfip-sandbox/demande/nouveau',
          kind: 'request',
          formerUrls: ['https://datapass.api.gouv.fr/api-imprimfip-sandbox'],
          verdicts: ['eligible', 'maybe'],
        },
      ],
      sources: ['ag:api-imprimfip', 'dp-elig'],
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
      cta: searchAnother,
      sources: ['ag:api-imprimfip', 'dp-elig'],
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
          url: 'https://datapass.api.gouv.fr/demandes/api-imprimfip-sandbox/nouveau',
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
          url: 'https://datapass.api.gouv.fr/formulaires/api-imprimfip-sandbox/demande/nouveau',
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
          url: 'https://datapass.api.gouv.fr/formulaires/api-imprimfip-sandbox/demande/nouveau',
          era: 'current',
        },
      ],
      sources: ['dp-stages'],
    },
    receiveKeys,
  ],
  contacts: [
    { kind: 'support', value: 'imprimfip@dgfip.finances.gouv.fr', sources: ['ag:api-imprimfip'] },
    { kind: 'support', value: 'tapir.dgfip@dgfip.finances.gouv.fr', sources: ['ag:api-imprimfip'] },
  ],
  datapass: { definitionId: 'api_imprimfip_sandbox', v1TargetApi: null, forms: [], unique: false },
  pages: [
    {
      stage: 'catalogue',
      url: 'https://api.gouv.fr/les-api/api-imprimfip',
      match: 'exact',
      era: 'old',
      note: 'Depuis avril 2025 : simple renvoi vers une recherche data.gouv.fr.',
    },
    {
      stage: 'eligibility',
      url: 'https://api.gouv.fr/les-api/api-imprimfip/demande-acces',
      match: 'exact',
      era: 'old',
      note: 'Toujours générée, non indexée, plus liée depuis la fiche.',
    },
    {
      stage: 'contract',
      url: 'https://datapass.api.gouv.fr/demandes/api-imprimfip-sandbox/nouveau',
      match: 'exact',
      era: 'current',
    },
    {
      stage: 'catalogue',
      url: 'https://www.data.gouv.fr/dataservices/api-imprimfip',
      match: 'prefix',
      era: 'current',
    },
    {
      stage: 'catalogue',
      url: 'https://www.data.gouv.fr/dataservices/672dcf037d26da92ddef47f7',
      match: 'prefix',
      era: 'current',
      note: 'Identifiant permanent : renvoie vers l’adresse du nom.',
    },
  ],
  accessPage: {
    page: 'https://api.gouv.fr/les-api/api-imprimfip/demande-acces',
    question: 'Vérifions si vous êtes éligible. Qui êtes-vous :',
    answers: [
      refusedIndividuals,
      refusedCompanies,
      {
        label: 'Un éditeur de logiciel',
        rows: ['prive'],
        verdict: 'not_eligible',
        cta: [{ label: 'Retourner à la page de recherche', url: 'https://api.gouv.fr/rechercher-api' }],
      },
      {
        label: 'Un établissement bancaire',
        rows: ['prive'],
        verdict: 'not_eligible',
        cta: [{ label: 'Retourner à la page de recherche', url: 'https://api.gouv.fr/rechercher-api' }],
      },
      {
        label: 'Une entité administrative',
        rows: ['administration', 'administration-assimilee'],
        verdict: 'maybe',
        nextSteps: { isEditeur: false, serviceDescription: false },
        cta: [{ label: 'Remplir une demande', url: 'https://datapass.api.gouv.fr/api-imprimfip-sandbox' }],
      },
    ],
    sources: ['ag:api-imprimfip'],
  },
  official: [
    {
      source: 'ag:api-imprimfip',
      entries: [
        ['Un particulier, une entreprise, un éditeur, une banque', 'not_eligible'],
        ['Une entité administrative', 'maybe'],
      ],
    },
    {
      source: 'dp-elig',
      entries: [
        ['particulier', 'not_eligible'],
        ['entreprise_ou_association', 'not_eligible'],
        ['collectivite_ou_administration', 'maybe'],
      ],
    },
  ],
  sources: ['ag:api-imprimfip', 'dp-elig'],
  ownSources: {
    'ag:api-imprimfip': {
      where: 'betagouv/api.gouv.fr _data/api/api-imprimfip.md',
      date: '2024-11-07',
      era: 'current',
    },
  },
} satisfies Service
