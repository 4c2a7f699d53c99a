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
  id: 'hubee-cert-dc',
  names: { fr: 'HubEE, certificats de décès électroniques (CertDc)', aliases: [], former: [] },
  producer: { id: 'dgs', label: 'Direction générale de la santé' },
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
        'Abonne le service d’état civil de la mairie, qui reçoit alors les certificats de décès rédigés dans CertDc.',
      gates: [],
      needs: ['siret'],
      cta: [
        {
          label: 'Déposer une demande',
          url: 'https://datapass.api.gouv.fr/demandes/hubee-cert-dc/nouveau',
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
      id: 'une-seule',
      rulesets: ['current'],
      severity: 'warning',
      fr: 'Un seul abonnement par organisation : DataPass refuse une seconde demande tant que la première existe.',
      sources: ['dp-hubee'],
    },
    personalAddress,
  ],
  journey: [
    {
      ...file,
      links: [
        {
          label: 'DataPass',
          url: 'https://datapass.api.gouv.fr/demandes/hubee-cert-dc/nouveau',
          era: 'current',
        },
      ],
    },
    activateOnHubee,
  ],
  contacts: [{ kind: 'support', value: 'dgs-certdc@sante.gouv.fr', sources: ['dp-hubee'] }],
  datapass: {
    definitionId: 'hubee_cert_dc',
    v1TargetApi: null,
    forms: [],
    unique: true,
    eligibilityRule: false,
  },
  pages: [
    {
      stage: 'contract',
      url: 'https://datapass.api.gouv.fr/demandes/hubee-cert-dc/nouveau',
      match: 'exact',
      era: 'current',
    },
    { stage: 'use', url: 'https://portail.hubee.numerique.gouv.fr', match: 'prefix', era: 'current' },
  ],
  official: [],
  sources: ['dp-hubee', 'dp-form-autres', 'v1-hubee'],
} satisfies Service
