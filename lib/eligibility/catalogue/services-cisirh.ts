import type { Service } from '../model'
import { file, noLegalBasis, receiveAccess, refusedWithoutOrganisation } from './shared/datapass'

export default {
  id: 'services-cisirh',
  names: { fr: 'Services et applications du CISIRH', aliases: ['RenoiRH', 'ESTEVE'], former: [] },
  producer: { id: 'cisirh', label: 'CISIRH' },
  category: 'service',
  status: 'open',
  verdicts: [refusedWithoutOrganisation],
  unpublished: {
    fr: 'Le CISIRH ne publie pas de critère : le formulaire cadre sa relation avec un partenaire, pour les ressources humaines de l’État.',
    cta: [
      {
        label: 'Déposer une demande',
        url: 'https://datapass.api.gouv.fr/demandes/services-cisirh/nouveau',
        kind: 'request',
      },
    ],
    sources: ['dp-def-cisirh', 'dp-form-services-cisirh'],
  },
  legalBasis: noLegalBasis,
  rules: [
    {
      id: 'conditions-adhesion',
      rulesets: ['current'],
      severity: 'info',
      fr: 'Utiliser un service emporte l’acceptation des conditions générales d’adhésion et d’utilisation du CISIRH.',
      sources: ['dp-form-services-cisirh'],
    },
    {
      id: 'sans-renoirh',
      rulesets: ['current'],
      severity: 'info',
      fr: 'Adhérer à RenoiRH n’est pas nécessaire pour les autres services (ESTEVE par exemple) ; certains services de RenoiRH ont un coût.',
      sources: ['dp-locale-forms', 'dp-def-cisirh'],
    },
  ],
  journey: [
    {
      ...file,
      links: [
        {
          label: 'DataPass',
          url: 'https://datapass.api.gouv.fr/demandes/services-cisirh/nouveau',
          era: 'current',
        },
      ],
    },
    receiveAccess,
  ],
  contacts: [{ kind: 'support', value: 'api.cisirh@finances.gouv.fr', sources: ['dp-def-cisirh'] }],
  datapass: {
    definitionId: 'services_cisirh',
    v1TargetApi: null,
    forms: [],
    unique: false,
    eligibilityRule: false,
  },
  pages: [
    {
      stage: 'contract',
      url: 'https://datapass.api.gouv.fr/demandes/services-cisirh/nouveau',
      match: 'exact',
      era: 'current',
    },
    { stage: 'docs', url: 'https://cisirh.github.io/', match: 'prefix', era: 'current', secondary: true },
  ],
  official: [],
  sources: ['dp-def-cisirh', 'dp-form-services-cisirh'],
  ownSources: {
    'dp-def-cisirh': {
      where: 'etalab/data_pass config/authorization_definitions/services_cisirh.yml',
      date: '2026-06-10',
      era: 'current',
    },
    'dp-form-services-cisirh': {
      where: 'etalab/data_pass config/authorization_request_forms/services_cisirh.yml',
      date: '2026-07-10',
      era: 'current',
    },
  },
} satisfies Service
