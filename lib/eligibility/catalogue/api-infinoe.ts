import type { Service } from '../model'
import { refusedWithoutOrganisation } from './shared/datapass'
import {
  accessDesk,
  askProduction,
  askSandbox,
  directAddress,
  receiveKeys,
  testThenApprove,
} from './shared/dgfip'

export default {
  id: 'api-infinoe',
  names: { fr: 'API Infinoé', aliases: [], former: [] },
  producer: { id: 'dgfip', label: 'DGFiP' },
  category: 'api-restreinte',
  status: 'open',
  verdicts: [
    refusedWithoutOrganisation,
    {
      id: 'organisme-national',
      rulesets: ['current'],
      who: ['Un organisme public national'],
      when: { fact: 'org.kind', op: 'in', value: ['etablissement-public-national', 'operateur-etat'] },
      verdict: 'eligible',
      reasonFr:
        'Chaque organisme public national transmet à Infinoé ses écritures budgétaires, comptables et financières.',
      gates: [],
      needs: ['siret', 'description-service', 'cadre-juridique', 'equipe', 'dpo', 'responsable-traitement'],
      cta: [
        {
          label: 'Déposer une demande',
          url: 'https://datapass.api.gouv.fr/formulaires/api-infinoe-sandbox/demande/nouveau',
          kind: 'request',
          verdicts: ['eligible', 'maybe'],
        },
      ],
      sources: ['dp-form-infinoe'],
    },
    {
      id: 'gip-national',
      rulesets: ['current'],
      who: ['Un organisme public national'],
      when: { fact: 'org.kind', op: 'in', value: ['gip', 'epic', 'autre-public'] },
      verdict: 'maybe',
      reasonFr: 'Ouvert si l’organisme est soumis au décret sur la gestion budgétaire et comptable publique.',
      gates: [],
      needs: ['siret', 'description-service', 'cadre-juridique', 'equipe', 'dpo', 'responsable-traitement'],
      cta: [
        {
          label: 'Déposer une demande',
          url: 'https://datapass.api.gouv.fr/formulaires/api-infinoe-sandbox/demande/nouveau',
          kind: 'request',
          verdicts: ['eligible', 'maybe'],
        },
      ],
      sources: ['dp-form-infinoe'],
    },
  ],
  unpublished: {
    fr: 'L’API est faite pour les organismes publics nationaux ; la DGFiP ne publie rien pour les autres.',
    cta: [
      {
        label: 'Déposer une demande',
        url: 'https://datapass.api.gouv.fr/formulaires/api-infinoe-sandbox/demande/nouveau',
        kind: 'request',
      },
    ],
    sources: ['dp-form-infinoe'],
  },
  legalBasis: {
    default: 'decret-gbcp-2012',
    alternatives: [],
    insufficient: [],
    sources: ['dp-form-infinoe'],
  },
  rules: [
    directAddress,
    {
      id: 'editeur-pret',
      rulesets: ['current'],
      severity: 'info',
      fr: 'Si votre éditeur a déjà son accès au bac à sable, un formulaire demande directement la production.',
      sources: ['dp-form-infinoe'],
    },
  ],
  journey: [
    {
      ...askSandbox,
      links: [
        {
          label: 'Bac à sable',
          url: 'https://datapass.api.gouv.fr/formulaires/api-infinoe-sandbox/demande/nouveau',
          era: 'current',
        },
      ],
    },
    testThenApprove,
    {
      ...askProduction,
      needs: ['recette'],
      links: [
        {
          label: 'Production avec un éditeur',
          url: 'https://datapass.api.gouv.fr/formulaires/api-infinoe-production-editeur/demande/nouveau',
          era: 'current',
        },
      ],
    },
    receiveKeys,
  ],
  contacts: accessDesk,
  datapass: {
    definitionId: 'api_infinoe_sandbox',
    v1TargetApi: null,
    forms: [],
    unique: false,
    eligibilityRule: false,
    otherDefinitions: ['api_infinoe'],
  },
  pages: [
    {
      stage: 'contract',
      url: 'https://datapass.api.gouv.fr/demandes/api-infinoe-sandbox/nouveau',
      match: 'exact',
      era: 'current',
    },
  ],
  official: [],
  sources: ['dp-def-dgfip', 'dp-form-infinoe'],
} satisfies Service
