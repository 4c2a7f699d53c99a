import type { Cta, Row, Service } from '../model'
import { file, isPrivate, receiveAccess, refusedWithoutOrganisation } from './shared/datapass'

const ask: Cta[] = [
  {
    label: 'Déposer une demande',
    url: 'https://datapass.api.gouv.fr/demandes/api-particulier-demarche-numerique/nouveau',
    kind: 'request',
    verdicts: ['eligible', 'maybe'],
  },
]
const needs: string[] = ['siret', 'description-service', 'cadre-juridique', 'equipe', 'dpo']
const ownText: Row['gates'][number] = {
  id: 'texte',
  any: ['texte-propre'],
  onFail: 'keep',
  onUnknown: 'keep',
  sources: ['ap-faq'],
}

export default {
  id: 'api-particulier-demarche-numerique',
  names: { fr: 'API Particulier dans une démarche numérique', aliases: [], former: [] },
  producer: { id: 'dinum', label: 'DINUM' },
  category: 'api-restreinte',
  family: 'bouquet API Particulier',
  status: 'open',
  verdicts: [
    refusedWithoutOrganisation,
    {
      id: 'editeur',
      rulesets: ['current'],
      who: ['Un éditeur de logiciel'],
      when: { fact: 'actor.role', op: 'eq', value: 'editeur' },
      verdict: 'not_eligible',
      reasonFr: 'La demande revient à l’administration dont c’est la démarche.',
      gates: [],
      needs: [],
      cta: [],
      sources: ['dp-elig', 'dp-form-apdn'],
    },
    {
      id: 'administration',
      rulesets: ['current'],
      who: ['Une collectivité ou une administration'],
      when: { fact: 'org.publicTier', op: 'eq', value: 'spa' },
      verdict: 'eligible',
      reasonFr:
        'Ouvert comme API Particulier, si un cadre légal justifie les données demandées dans la démarche.',
      gates: [ownText],
      needs: needs,
      cta: ask,
      sources: ['dp-elig', 'dp-form-apdn'],
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
      reasonFr: 'Organisme chargé d’une mission de service public : éligible, mission à justifier.',
      gates: [ownText],
      needs: needs,
      cta: ask,
      sources: ['dp-elig', 'dp-form-apdn'],
    },
    {
      id: 'administration-assimilee',
      rulesets: ['current'],
      who: ['Une collectivité ou une administration'],
      when: { fact: 'org.publicTier', op: 'eq', value: 'assimile' },
      verdict: 'maybe',
      reasonFr: 'Organisme assimilé : mission de service public à établir.',
      gates: [
        { id: 'mission', all: ['mission-service-public'], onFail: 'not_eligible', onUnknown: 'keep' },
        ownText,
      ],
      needs: needs,
      cta: ask,
      sources: ['dp-elig', 'dp-form-apdn'],
    },
    {
      id: 'prive',
      rulesets: ['current'],
      who: ['Une entreprise ou une association'],
      when: isPrivate,
      verdict: 'not_eligible',
      reasonFr: 'Réservé aux acteurs publics et aux organismes chargés d’une mission de service public.',
      gates: [],
      needs: [],
      cta: [],
      sources: ['dp-elig', 'dp-form-apdn'],
    },
  ],
  legalBasis: {
    default: 'deliberation',
    alternatives: ['crpa-l114-8'],
    insufficient: [],
    sources: ['ap-faq', 'dp-cadres-ap'],
    notes: ['Délibération de la collectivité ; L114-8 seul ne suffit pas.'],
  },
  rules: [
    {
      id: 'meme-regles',
      rulesets: ['current'],
      severity: 'info',
      fr: 'DataPass n’affiche pas de question d’éligibilité propre à ce formulaire : ce sont les règles d’API Particulier, dont il reprend les conditions d’utilisation.',
      sources: ['dp-def-ap'],
    },
    {
      id: 'dans-la-demarche',
      rulesets: ['current'],
      severity: 'info',
      fr: 'Les données sont récupérées dans une démarche réalisée avec Démarche numérique, à la place des pièces demandées à l’usager.',
      sources: ['dp-form-apdn'],
    },
  ],
  journey: [
    {
      ...file,
      links: [
        {
          label: 'DataPass',
          url: 'https://datapass.api.gouv.fr/demandes/api-particulier-demarche-numerique/nouveau',
          era: 'current',
        },
      ],
    },
    receiveAccess,
  ],
  contacts: [{ kind: 'support', value: 'support@particulier.api.gouv.fr', sources: ['dp-def-ap'] }],
  datapass: {
    definitionId: 'api_particulier_demarche_numerique',
    v1TargetApi: null,
    forms: [],
    unique: false,
    eligibilityRule: false,
  },
  pages: [
    {
      stage: 'contract',
      url: 'https://datapass.api.gouv.fr/demandes/api-particulier-demarche-numerique/nouveau',
      match: 'exact',
      era: 'current',
    },
  ],
  official: [],
  sources: ['dp-def-ap', 'dp-form-apdn', 'dp-elig'],
  ownSources: {
    'dp-form-apdn': {
      where: 'etalab/data_pass config/authorization_request_forms/api_particulier_demarche_numerique.yml',
      date: '2026-07-21',
      era: 'current',
    },
  },
} satisfies Service
