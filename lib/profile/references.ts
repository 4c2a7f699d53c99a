/** The ids that a record names: one, a list, or one for each key of a map. Pure. */
import { references, type Reference } from './records'
import type { RecordTable } from './tables'

export const referencesFrom = (table: RecordTable): Reference[] =>
  references.filter(({ from }) => from === table)
export const referencesTo = (table: RecordTable): Reference[] => references.filter(({ to }) => to === table)

/** Ids named by one field. */
export function idsIn(value: unknown): string[] {
  if (value === null || value === undefined) return []
  if (typeof value === 'string') return [value]
  return Object.values(value) as string[]
}

/** The value with each id put through `change`. */
export function mapIds(value: unknown, change: (id: string) => string): unknown {
  if (typeof value === 'string') return change(value)
  if (Array.isArray(value)) return (value as string[]).map(change)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value as Record<string, string>).map(([key, id]) => [key, change(id)]),
  )
}

/** `value` without `id`: a list loses it, a map loses its entries, a single id becomes null. */
export function withoutId(value: unknown, id: string): unknown {
  if (Array.isArray(value)) return value.filter((each) => each !== id)
  if (value && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== id))
  return value === id ? null : value
}

/** Does the record go with the one named `id`: its owner, or the last of its users? */
export function goesWith({ field, shape }: Reference, record: Record<string, unknown>, id: string): boolean {
  if (shape === 'owner') return record[field] === id
  return shape === 'users' && idsIn(record[field]).every((each) => each === id)
}
