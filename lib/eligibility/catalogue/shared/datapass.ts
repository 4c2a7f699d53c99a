/** What services asked for on DataPass have in common, where their own rules add nothing. */
import type { Row, Rule, Service, Step } from '../../model'

/** A request belongs to an organisation: the SIRET that ProConnect gives. */
export const refusedWithoutOrganisation: Row = {
  id: 'particulier',
  rulesets: ['current'],
  who: ['Un particulier'],
  when: { fact: 'org.kind', op: 'eq', value: 'particulier' },
  verdict: 'not_eligible',
  reasonFr:
    'DataPass rattache chaque demande à une organisation et à son SIRET : un particulier n’en dépose pas.',
  gates: [],
  needs: [],
  cta: [
    {
      label: 'Chercher une autre API',
      url: 'https://www.data.gouv.fr/dataservices/search',
      kind: 'alternative',
      verdicts: ['not_eligible'],
    },
  ],
  sources: ['dp-auth'],
}

export const isCommune: Row['when'] = {
  all: [
    { fact: 'org.kind', op: 'eq', value: 'collectivite' },
    { fact: 'org.isCommune', op: 'isTrue' },
  ],
}

/** Neither public nor an individual. */
export const isPrivate: Row['when'] = {
  all: [
    { fact: 'org.publicTier', op: 'eq', value: 'none' },
    { not: { fact: 'org.kind', op: 'eq', value: 'particulier' } },
  ],
}

export const noLegalBasis: Service['legalBasis'] = {
  default: null,
  alternatives: [],
  insufficient: [],
  sources: ['dp-cadre'],
}

/** The request itself; each service adds its link. */
export const file: Omit<Step, 'links'> = {
  id: 'c2',
  rulesets: ['current'],
  stage: 'contract',
  titleFr: 'Déposer la demande d’habilitation',
  detailFr: 'Brouillon, dépôt, instruction.',
  actor: 'demandeur',
  onSite: { doneWhen: 'validated' },
  delay: { value: 7, unit: 'jours', kind: 'valeur par défaut affichée', source: 'dp-stats' },
  sources: ['dp-lifecycle'],
}

export const receiveAccess: Step = {
  id: 'c3',
  rulesets: ['current'],
  stage: 'production',
  titleFr: 'Recevoir les accès',
  detailFr: 'Transmis par le fournisseur.',
  actor: 'producteur',
  links: [],
  sources: ['dp-lifecycle'],
}

export const personalAddress: Rule = {
  id: 'adresse-personnelle',
  rulesets: ['current'],
  severity: 'warning',
  fr: 'L’administrateur local donne une adresse de messagerie à son nom (ni « accueil », ni « mairie ») et un téléphone français.',
  sources: ['dp-hubee'],
}

/** HubEE subscriptions are for communes alone. */
export const notCommune: Row = {
  id: 'autre-organisme',
  rulesets: ['current'],
  who: ['(non cité par la page)'],
  when: {
    all: [
      { not: { fact: 'org.kind', op: 'eq', value: 'particulier' } },
      {
        any: [
          { fact: 'org.kind', op: 'ne', value: 'collectivite' },
          { fact: 'org.isCommune', op: 'isFalse' },
        ],
      },
    ],
  },
  verdict: 'not_eligible',
  reasonFr: 'Seules les communes reçoivent ces télédossiers : DataPass refuse les autres organismes.',
  gates: [],
  needs: [],
  cta: [],
  sources: ['v1-hubee', 'dp-form-autres'],
}

/** What follows the approval of a HubEE subscription. */
export const activateOnHubee: Step = {
  id: 'c3',
  rulesets: ['current'],
  stage: 'use',
  titleFr: 'Activer l’abonnement sur le portail HubEE',
  detailFr:
    'L’administrateur local reçoit un courriel pour créer son mot de passe, puis active et paramètre les abonnements.',
  actor: 'administrateur local',
  links: [{ label: 'Portail HubEE', url: 'https://portail.hubee.numerique.gouv.fr', era: 'current' }],
  sources: ['dp-hubee-mail'],
}
