/** Where a request stands on its site, whatever the site's own words (those are data of the site). */

export const siteStates = [
  { id: 'draft', label: 'Brouillon' },
  { id: 'changes_requested', label: 'A modifier' },
  { id: 'submitted', label: 'En cours d’instruction' },
  { id: 'validated', label: 'Validée' },
  { id: 'refused', label: 'Refusée' },
  { id: 'closed', label: 'Classée sans suite' },
  { id: 'deleted', label: 'Supprimée' },
  { id: 'revoked', label: 'Révoquée' },
  { id: 'obsolete', label: 'Obsolète' },
] as const

export type SiteState = (typeof siteStates)[number]['id']

/** States in which the request waits for the State's answer, those in which it waits for us, and those that end it. */
export const waitingStates: readonly SiteState[] = ['submitted']
export const ourStates: readonly SiteState[] = ['draft', 'changes_requested']
export const endedStates: readonly SiteState[] = ['refused', 'closed', 'deleted', 'revoked', 'obsolete']

/** What each state proves of the request: `submitted` for whoever has validated. */
export const reachedBy: Record<SiteState, readonly ('submitted' | 'validated')[]> = {
  draft: [],
  changes_requested: ['submitted'],
  submitted: ['submitted'],
  validated: ['submitted', 'validated'],
  refused: ['submitted'],
  closed: ['submitted'],
  deleted: [],
  revoked: ['submitted', 'validated'],
  obsolete: ['submitted', 'validated'],
}

/** Badge of DataPass on a request that was granted and is open again, beside its state. */
export const updateBadge = 'Mise à jour'

/** Ending of the definitions of test requests (DGFiP). */
export const sandboxEnding = '_sandbox'
