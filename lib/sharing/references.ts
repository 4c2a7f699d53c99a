/** Which fields of a shared record name another one that travels. */
import { references, type Reference } from '@/lib/profile/records'
import { idsIn } from '@/lib/profile/references'
import type { Bundle, SharedRecord, SharedTable } from './format'
import { sharedTables } from './format'

type SharedReference = Reference & { from: SharedTable; to: SharedTable }

const isShared = (table: string): table is SharedTable => (sharedTables as readonly string[]).includes(table)
const shared = references.filter((each): each is SharedReference => isShared(each.from) && isShared(each.to))
/** The organisations of a record are a union over all who share it: an import adds to them and takes nothing away. */
export const sharedReferencesFrom = (table: SharedTable) => shared.filter(({ from }) => from === table)

/** Ids named somewhere and found nowhere in the bundle, with the place of the first. */
export function dangling(bundle: Bundle): { path: string; id: string }[] {
  const known = new Map(sharedTables.map((table) => [table, new Set(bundle[table].map(({ id }) => id))]))
  return shared.flatMap(({ from, field, to }) =>
    bundle[from].flatMap((record, index) =>
      idsIn(record[field])
        .filter((id) => !known.get(to)!.has(id))
        .map((id) => ({ path: `${from}[${index}].${field}`, id })),
    ),
  )
}

/** The record without the ids that `isThere` refuses: a list or map loses them, a lone id is left unsaid. */
export function keepKnown(
  table: SharedTable,
  record: SharedRecord,
  isThere: (to: SharedTable, id: string) => boolean,
): SharedRecord {
  const next = { ...record }
  for (const { field, to, shape } of sharedReferencesFrom(table)) {
    const value = record[field]
    const lost = idsIn(value).filter((id) => !isThere(to, id))
    if (lost.length === 0) continue
    if (shape === 'users') next[field] = (value as string[]).filter((id) => !lost.includes(id))
    // A part of a list would read as a change of the list: better to say nothing of it.
    else delete next[field]
  }
  return next
}
