import type { FormFacts } from './facts'

const LEP = 'dgfip_IndLep'

/**
 * Rules between scopes, known for API Impôt particulier only: at least one revenue year, and the LEP
 * indicator alone. The two incompatible pairs of the site are not known here and are not enforced.
 */
export function incompatibleScopes(form: FormFacts, scopes: string[]): string | null {
  if (!form.definition.startsWith('api_impot_particulier')) return null
  if (scopes.includes(LEP)) return scopes.length === 1 ? null : 'l’indicateur LEP se demande seul'
  const hasYear = scopes.some((scope) => /^dgfip_annee_n_moins_\d/.test(scope))
  return hasYear ? null : 'au moins une année de revenus est attendue'
}
