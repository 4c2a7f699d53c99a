/** Addresses that belong to no single service: hosts that answer alike, and the families of DataPass pages. */
import type { AddressFamily } from './model'

/** Hosts of one application: the same path leads to the same page. */
export const equivalentHosts = [
  [
    'demarche.numerique.gouv.fr',
    'demarches.numerique.gouv.fr',
    'www.demarches-simplifiees.fr',
    'demarches-simplifiees.fr',
  ],
  ['www.data.gouv.fr', 'data.gouv.fr'],
] as const

/** Hosts that take a path with a language before it for the same page, as most links to them are written. */
export const localeHosts = ['www.data.gouv.fr', 'data.gouv.fr'] as const

/** DataPass since 2024, its test sites and its themed entrances. `*.` stands for any sub-domain. */
export const datapassHosts = ['datapass.api.gouv.fr', '*.datapass.api.gouv.fr'] as const

/** Hosts of the two former sites, one slug a service. DataPass kept their paths alive. */
export const formerHosts = ['signup.api.gouv.fr', 'datapass.api.gouv.fr', 'v1.datapass.api.gouv.fr'] as const

/**
 * Pages whose path names a definition, a form or a former slug.
 * `:definition` takes dashes or underscores; `:form` is a form uid; `:slug` is a former target API.
 */
export const addressFamilies = [
  { hosts: datapassHosts, path: '/demandes/:definition/nouveau', stage: 'eligibility', era: 'current' },
  { hosts: datapassHosts, path: '/formulaires/:form/demande', stage: 'contract', era: 'current' },
  { hosts: formerHosts, path: '/:slug', stage: 'contract', era: 'old' },
] as const satisfies AddressFamily[]

/** Endings that a definition or a former slug adds for the stage of a DGFiP request. */
export const stageSuffixes = ['_sandbox', '_production', '_unique', '_fc_sandbox', '_fc_production'] as const
