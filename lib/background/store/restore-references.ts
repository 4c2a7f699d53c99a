/** Where a deleted record was named: ids alone, kept for a while so that the record made again is named there again. */
import type { RecordTable } from '@/lib/profile/records'
import type { Database } from './database'

type Row = Record<string, unknown> & { id: string; rev: number }

/** One mention of a record, in a record that stayed. */
export interface Link {
  table: RecordTable
  id: string
  field: string
  /** Of a map, the entry: the role of a contact. */
  key?: string
}
interface Stored {
  at: string
  links: Link[]
}

const PREFIX = 'links:'
export const linksKey = (table: RecordTable, id: string) => `${PREFIX}${table}:${id}`

/** The mentions of `id` in one field of `row`. */
export function linksOf(table: RecordTable, row: Row, field: string, id: string): Link[] {
  const value = row[field]
  const place = { table, id: row.id, field }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [place]
  const named = Object.entries(value).filter(([, each]) => each === id)
  return named.map(([key]) => ({ ...place, key }))
}

export async function keepLinks(db: Database, table: RecordTable, id: string, stored: Stored): Promise<void> {
  if (stored.links.length > 0) await db.meta.put({ key: linksKey(table, id), value: stored })
}

/** Names a record made again wherever it was, but where somebody has put another one since. */
export async function restoreLinks(db: Database, table: RecordTable, id: string, now: string): Promise<void> {
  const found = (await db.meta.get(linksKey(table, id)))?.value as Stored | undefined
  if (!found) return
  for (const link of found.links) {
    const row = (await db.table(link.table).get(link.id)) as Row | undefined
    if (!row) continue
    const value = named(row[link.field], link, id)
    if (value === row[link.field]) continue
    await db.table(link.table).put({ ...row, [link.field]: value, rev: row.rev + 1, updatedAt: now })
  }
  await db.meta.delete(linksKey(table, id))
}

/** `value` with `id` in its place again; the same `value` when the place is taken. */
function named(value: unknown, { key }: Link, id: string): unknown {
  if (Array.isArray(value)) return value.includes(id) ? value : [...value, id]
  if (key === undefined) return value ?? id
  const map = (value ?? {}) as Record<string, unknown>
  return Object.hasOwn(map, key) ? value : { ...map, [key]: id }
}

/** Forgets what was noted before `limit`, an instant. */
export async function pruneLinks(db: Database, limit: string): Promise<void> {
  await db.meta
    .where('key')
    .startsWith(PREFIX)
    .filter(({ value }) => (value as Stored).at < limit)
    .delete()
}
