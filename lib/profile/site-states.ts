/** DataPass's words for where a request stands, as the badges of its pages print them (its README 2). */

export const siteStates = [
  { id: 'draft', label: 'Brouillon' },
  { id: 'changes_requested', label: 'A modifier' },
  { id: 'submitted', label: 'En cours d’instruction' },
  { id: 'validated', label: 'Validée' },
  { id: 'refused', label: 'Refusée' },
  { id: 'deleted', label: 'Supprimée' },
  { id: 'revoked', label: 'Révoquée' },
] as const

export type SiteState = (typeof siteStates)[number]['id']

/** States in which the request waits for the State's answer, and those that end it. */
export const waitingStates: readonly SiteState[] = ['submitted']
export const endedStates: readonly SiteState[] = ['refused', 'deleted', 'revoked']

/** What each state proves of the request: `submitted` for whoever has validated. */
export const reachedBy: Record<SiteState, readonly ('submitted' | 'validated')[]> = {
  draft: [],
  changes_requested: ['submitted'],
  submitted: ['submitted'],
  validated: ['submitted', 'validated'],
  refused: ['submitted'],
  deleted: [],
  revoked: ['submitted', 'validated'],
}

/** Ending of the definitions of test requests (DGFiP). */
export const sandboxEnding = '_sandbox'
