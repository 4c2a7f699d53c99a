/** What the services of the DGFiP have in common. */
import type { Cta, Row, Rule, Service, Step } from '../../model'

type Answer = NonNullable<Service['accessPage']>['answers'][number]

/** Between the sandbox and production. */
export const testThenApprove: Step = {
  id: 'c3',
  rulesets: ['current'],
  stage: 'implementation',
  titleFr: 'Tester puis homologuer',
  detailFr: 'Recette fonctionnelle, homologation de sécurité, volumétrie (50 à 1000 appels par minute).',
  actor: 'responsable technique',
  links: [],
  sources: ['dp-stages'],
}

/** The first request; each service adds its link. */
export const askSandbox: Omit<Step, 'links'> = {
  id: 'c2',
  rulesets: ['current'],
  stage: 'test',
  titleFr: 'Demander le bac à sable',
  detailFr: 'Données fictives.',
  actor: 'demandeur',
  onSite: { doneWhen: 'validated', stage: 'sandbox' },
  delay: {
    value: 75,
    unit: 'jours',
    kind: 'moyenne d’instruction',
    source: 'dgfip-faq',
    note: 'Toutes API DGFiP confondues.',
  },
  sources: ['dp-stages', 'dgfip-faq'],
}

/** The second request, started from the first. */
export const askProduction: Omit<Step, 'links'> = {
  id: 'c4',
  rulesets: ['current'],
  stage: 'contract',
  titleFr: 'Demander la production',
  detailFr: 'Demande ouverte depuis le bac à sable validé, sous « Prochaine étape ».',
  actor: 'demandeur',
  onSite: { doneWhen: 'validated', stage: 'production' },
  needs: ['homologation', 'recette'],
  sources: ['dp-stages'],
}

/** The last step. */
export const receiveKeys: Step = {
  id: 'c5',
  rulesets: ['current'],
  stage: 'production',
  titleFr: 'Recevoir les accès',
  detailFr: 'Clés transmises par la DGFiP.',
  actor: 'producteur',
  produces: ['clés de production'],
  links: [],
  sources: ['dgfip-api'],
}

/** For those whom the DGFiP refuses. */
export const searchAnother: Cta[] = [
  {
    label: 'Chercher une autre API',
    url: 'https://www.data.gouv.fr/dataservices/search',
    kind: 'alternative',
    formerUrls: ['https://api.gouv.fr/rechercher-api'],
    verdicts: ['not_eligible'],
  },
]

/** A bank that is no public body. */
export const isBank: Row['when'] = {
  all: [
    { fact: 'org.publicTier', op: 'eq', value: 'none' },
    {
      any: [
        { fact: 'org.kind', op: 'eq', value: 'banque' },
        { fact: 'org.isBank', op: 'isTrue' },
      ],
    },
  ],
}

/** What an editor gathers for the administration that it represents. */
export const editorNeeds: string[] = [
  'siret',
  'siret-entite-representee',
  'description-service',
  'cadre-juridique',
  'equipe',
  'dpo-represente',
  'responsable-represente',
]

/** Answers of the access pages on api.gouv.fr. */
export const refusedIndividuals: Answer = {
  label: 'Un particulier',
  rows: ['particulier'],
  verdict: 'not_eligible',
  cta: [{ label: 'Retourner à la page de recherche', url: 'https://api.gouv.fr/rechercher-api' }],
}

export const refusedCompanies: Answer = {
  label: 'Une entreprise',
  rows: ['prive'],
  verdict: 'not_eligible',
  cta: [{ label: 'Retourner à la page de recherche', url: 'https://api.gouv.fr/rechercher-api' }],
}

/** What DataPass tells a visitor. */
export const datapassSays: Service['official'][number] = {
  source: 'dp-elig',
  entries: [
    ['particulier', 'not_eligible'],
    ['entreprise_ou_association', 'maybe'],
    ['collectivite_ou_administration', 'maybe'],
  ],
}

export const directAddress: Rule = {
  id: 'adresse-directe',
  rulesets: ['current'],
  severity: 'info',
  fr: 'Formulaire hors de la liste de DataPass : il s’ouvre par son adresse, le bac à sable d’abord.',
  sources: ['dp-def-dgfip'],
}

/** Who answers about access to any API of the DGFiP. */
export const accessDesk: Service['contacts'] = [
  {
    kind: 'support',
    value: 'dtnum.donnees.demande-acces@dgfip.finances.gouv.fr',
    sources: ['dp-def-dgfip'],
  },
]
