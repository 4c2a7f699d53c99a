/** Earlier versions of a record: read, and brought back as one more version of it. */
import type { RecordTable } from '@/lib/profile/tables'
import { idsIn, referencesFrom, withoutId } from '@/lib/profile/references'
import { fieldsToRestore } from '@/lib/profile/versions'
import type { Database, Snapshot } from './database'
import { change, type Row, type Writing } from './writer'

/** Newest first; of two of the same revision (an import keeps its own), one. */
export async function versionsOf(db: Database, table: RecordTable, id: string): Promise<Snapshot[]> {
  const kept = (await db.snapshots.where({ table, id }).sortBy('key')).toReversed()
  const seen = new Set<number>()
  return kept.filter(({ rev }) => !seen.has(rev) && seen.add(rev))
}

/** Gives `current` the values of `version`; what it named and is gone since stays unnamed. Throws `InvalidRecord`. */
export async function restoreVersion(
  writing: Writing,
  { table, record }: Pick<Snapshot, 'table' | 'record'>,
  current: Row,
): Promise<Row> {
  const version = { ...(record as Row) }
  for (const { field, to } of referencesFrom(table)) {
    const ids = idsIn(version[field])
    const found = (await writing.db.table(to).bulkGet(ids)) as unknown[]
    for (const [index, id] of ids.entries()) if (!found[index]) version[field] = withoutId(version[field], id)
  }
  const fields = fieldsToRestore(table, version, current)
  const values = Object.fromEntries(fields.map((field) => [field, version[field]]))
  return change(writing, table, current, { ...current, ...values }, 'always')
}
