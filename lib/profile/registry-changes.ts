/** What the registry says otherwise of an organisation kept here, and what taking it would change. Pure. */
import type { Organisation } from './records'
import { fateOf, valuesOf, type Establishment, type Fate } from './registry'

export interface Change {
  field: string
  mine: unknown
  theirs: unknown
}
export interface Comparison {
  fate: Fate
  /** '' values of the registry say nothing; a move changes the SIRET with the rest. */
  changes: Change[]
}

type Kept = Pick<Organisation, 'siret' | 'formerNames' | 'provenance'> & Record<string, unknown>

/** The organisation as it is kept against the registry’s answer about its SIRET or SIREN. */
export function compareWithRegistry(organisation: Kept, establishments: Establishment[]): Comparison {
  const fate = fateOf(organisation.siret, establishments)
  const now = fate.siege ?? fate.place
  if (!now) return { fate, changes: [] }
  const { provenance: _, ...values } = valuesOf(now, '')
  const changes = Object.entries(values)
    .filter(([field, value]) => value !== '' && value !== organisation[field])
    .map(([field, theirs]) => ({ field, mine: organisation[field] ?? '', theirs }))
  return { fate, changes }
}

/**
 * The values to store when the registry is followed, with their provenance. The former SIRET stays among the names by
 * which the organisation is found; its requests stay with it, for it is the same record. `at` is an instant.
 */
export function valuesTaken(
  organisation: Kept,
  { fate, changes }: Comparison,
  at: string,
): Record<string, unknown> {
  const values = Object.fromEntries(changes.map(({ field, theirs }) => [field, theirs]))
  const isMoved = 'siret' in values && organisation.siret !== ''
  const provenance = valuesOf((fate.siege ?? fate.place)!, at)['provenance'] as Organisation['provenance']
  return {
    ...values,
    ...(isMoved
      ? { formerNames: [...new Set([...organisation.formerNames, organisation.siret])].slice(0, 50) }
      : {}),
    provenance: { ...organisation.provenance, ...provenance },
  }
}
