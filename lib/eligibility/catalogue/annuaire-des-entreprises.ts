import type { Cta, Row, Service } from '../model'
import { file, isPrivate, receiveAccess, refusedWithoutOrganisation } from './shared/datapass'

const ask: Cta[] = [
  {
    label: 'Déposer une demande',
    url: 'https://datapass.api.gouv.fr/demandes/annuaire-des-entreprises/nouveau',
    kind: 'request',
    verdicts: ['eligible', 'maybe'],
  },
]
const askOrBeListed: Cta[] = [
  ...ask,
  {
    label: 'Faire ajouter son administration à la liste',
    url: 'https://demarche.numerique.gouv.fr/commencer/demande-d-ajout-a-la-liste-des-administrations',
    kind: 'alternative',
  },
]
const ownText: Row['gates'][number] = {
  id: 'texte',
  any: ['texte-propre'],
  onFail: 'keep',
  onUnknown: 'keep',
  sources: ['dp-locale-forms'],
}

export default {
  id: 'annuaire-des-entreprises',
  names: {
    fr: 'Espace agent de l’Annuaire des Entreprises',
    aliases: ['annuaire-des-entreprises'],
    former: [],
  },
  producer: { id: 'dinum', label: 'DINUM' },
  category: 'service',
  status: 'open',
  verdicts: [
    refusedWithoutOrganisation,
    {
      id: 'administration',
      rulesets: ['current'],
      who: ['Un agent de l’administration'],
      when: { fact: 'org.publicTier', op: 'eq', value: 'spa' },
      verdict: 'eligible',
      reasonFr:
        'Données réservées aux agents de l’administration ; les données restreintes demandent un cadre juridique propre à la mission.',
      gates: [ownText],
      needs: ['siret', 'description-service', 'cadre-juridique'],
      cta: ask,
      sources: ['dp-def-autres', 'dp-form-annuaire', 'dp-locale-forms', 'guide-annuaire'],
    },
    {
      id: 'mission-service-public',
      rulesets: ['current'],
      who: ['Organisme chargé d’une mission de service public'],
      when: {
        all: [
          { not: { fact: 'org.kind', op: 'eq', value: 'particulier' } },
          { fact: 'org.publicServiceMission', op: 'isTrue' },
        ],
      },
      verdict: 'maybe',
      reasonFr: 'Accès réservé à l’administration : l’organisme doit être reconnu comme tel.',
      gates: [ownText],
      needs: ['siret', 'description-service', 'cadre-juridique'],
      cta: askOrBeListed,
      sources: ['dp-def-autres', 'dp-form-annuaire', 'dp-locale-forms', 'guide-annuaire'],
    },
    {
      id: 'administration-assimilee',
      rulesets: ['current'],
      who: ['Un agent de l’administration'],
      when: { fact: 'org.publicTier', op: 'eq', value: 'assimile' },
      verdict: 'maybe',
      reasonFr: 'Organisme assimilé : mission de service public à établir.',
      gates: [
        { id: 'mission', all: ['mission-service-public'], onFail: 'not_eligible', onUnknown: 'keep' },
        ownText,
      ],
      needs: ['siret', 'description-service', 'cadre-juridique'],
      cta: askOrBeListed,
      sources: ['dp-def-autres', 'dp-form-annuaire', 'dp-locale-forms', 'guide-annuaire'],
    },
    {
      id: 'prive',
      rulesets: ['current'],
      who: ['Une entreprise ou une association'],
      when: isPrivate,
      verdict: 'not_eligible',
      reasonFr: 'Réservé aux agents de l’administration.',
      gates: [],
      needs: [],
      cta: [],
      sources: ['dp-def-autres', 'guide-annuaire'],
    },
  ],
  legalBasis: {
    default: null,
    alternatives: ['ccp-r2143-13', 'travail-d8222-5', 'decret-2019-31', 'decret-ou-arrete-mission'],
    insufficient: [],
    sources: ['dp-form-annuaire'],
    notes: ['Marchés publics et aides publiques : DataPass propose déjà le texte.'],
  },
  rules: [
    {
      id: 'selon-le-cas',
      rulesets: ['current'],
      severity: 'info',
      fr: 'Six formulaires, un par mission ; chacun ferme les données qui ne la concernent pas.',
      sources: ['dp-form-annuaire'],
    },
    {
      id: 'liste-des-administrations',
      rulesets: ['current'],
      severity: 'info',
      fr: 'Une administration absente de la liste se fait ajouter par une démarche.',
      sources: ['guide-annuaire'],
    },
  ],
  journey: [
    {
      ...file,
      links: [
        {
          label: 'DataPass',
          url: 'https://datapass.api.gouv.fr/demandes/annuaire-des-entreprises/nouveau',
          era: 'current',
        },
      ],
    },
    receiveAccess,
  ],
  contacts: [{ kind: 'support', value: 'annuaire-entreprises@data.gouv.fr', sources: ['dp-def-autres'] }],
  datapass: {
    definitionId: 'annuaire_des_entreprises',
    v1TargetApi: null,
    forms: [],
    unique: false,
    eligibilityRule: false,
  },
  pages: [
    {
      stage: 'contract',
      url: 'https://datapass.api.gouv.fr/demandes/annuaire-des-entreprises/nouveau',
      match: 'exact',
      era: 'current',
    },
    {
      stage: 'use',
      url: 'https://annuaire-entreprises.data.gouv.fr/compte',
      match: 'prefix',
      era: 'current',
    },
    {
      stage: 'help',
      url: 'https://demarche.numerique.gouv.fr/commencer/demande-d-ajout-a-la-liste-des-administrations',
      match: 'exact',
      era: 'current',
    },
  ],
  official: [],
  sources: ['dp-def-autres', 'dp-form-annuaire', 'dp-locale-forms', 'guide-annuaire'],
  ownSources: {
    'dp-form-annuaire': {
      where: 'etalab/data_pass config/authorization_request_forms/annuaire_des_entreprises.yml',
      date: '2026-06-26',
      era: 'current',
    },
    'guide-annuaire': {
      where:
        'https://guides.data.gouv.fr/guides-de-data.gouv.fr/annuaire-des-entreprises/pour-approfondir/types-de-donnees-et-habilitations',
      date: 'copie non datée',
      era: 'current',
    },
  },
} satisfies Service
