import type { Service } from '../model'
import {
  activateOnHubee,
  file,
  isCommune,
  notCommune,
  noLegalBasis,
  personalAddress,
  refusedWithoutOrganisation,
} from './shared/datapass'

export default {
  id: 'hubee-dila',
  names: { fr: 'HubEE, bouquet de démarches de service-public.fr', aliases: [], former: [] },
  producer: { id: 'dila', label: 'DILA' },
  category: 'service',
  status: 'open',
  verdicts: [
    refusedWithoutOrganisation,
    {
      id: 'commune',
      rulesets: ['current'],
      who: ['Une commune'],
      when: isCommune,
      verdict: 'eligible',
      reasonFr:
        'Abonne la commune à une ou plusieurs démarches : état civil, Pacs, recensement citoyen, changement de coordonnées.',
      gates: [],
      needs: ['siret'],
      cta: [
        {
          label: 'Déposer une demande',
          url: 'https://datapass.api.gouv.fr/demandes/hubee-dila/nouveau',
          kind: 'request',
          verdicts: ['eligible'],
        },
      ],
      sources: ['dp-form-autres'],
    },
    notCommune,
  ],
  legalBasis: noLegalBasis,
  rules: [
    {
      id: 'une-fois-chacune',
      rulesets: ['current'],
      severity: 'warning',
      fr: 'Une démarche déjà demandée par l’organisation ne peut pas l’être à nouveau : rouvrez plutôt la demande.',
      sources: ['dp-hubee'],
    },
    personalAddress,
    {
      id: 'hebergement',
      rulesets: ['current'],
      severity: 'info',
      fr: 'La déclaration d’hébergement touristique ne se demande plus depuis le 20 mai 2026.',
      sources: ['dp-hubee'],
    },
  ],
  journey: [
    {
      ...file,
      links: [
        {
          label: 'DataPass',
          url: 'https://datapass.api.gouv.fr/demandes/hubee-dila/nouveau',
          era: 'current',
        },
      ],
    },
    activateOnHubee,
  ],
  contacts: [{ kind: 'support', value: 'support.partenaires@service-public.fr', sources: ['dp-hubee'] }],
  datapass: {
    definitionId: 'hubee_dila',
    v1TargetApi: null,
    forms: [],
    unique: true,
    eligibilityRule: false,
  },
  pages: [
    {
      stage: 'contract',
      url: 'https://datapass.api.gouv.fr/demandes/hubee-dila/nouveau',
      match: 'exact',
      era: 'current',
    },
    {
      stage: 'use',
      url: 'https://portail.hubee.numerique.gouv.fr',
      match: 'prefix',
      era: 'current',
      secondary: true,
    },
  ],
  official: [],
  sources: ['dp-hubee', 'dp-form-autres', 'v1-hubee'],
} satisfies Service
