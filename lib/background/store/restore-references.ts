/** Where a deleted record was named: ids alone, kept for a while so that the record made again is named there again. */
import type { RecordTable } from '@/lib/profile/tables'
import { change, mentionsKey, type Row, type Writing } from './writer'

/** One mention of a record, in a record that stayed. */
export interface Mention {
  table: RecordTable
  id: string
  field: string
  /** Of a map, the entry: the role of a contact. */
  key?: string
}
interface Stored {
  at: string
  links: Mention[]
}

/** The mentions of `id` in one field of `row`. */
export function mentionsOf(table: RecordTable, row: Row, field: string, id: string): Mention[] {
  const value = row[field]
  const place = { table, id: row.id, field }
  if (value === id || (Array.isArray(value) && value.includes(id))) return [place]
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return []
  const named = Object.entries(value).filter(([, each]) => each === id)
  return named.map(([key]) => ({ ...place, key }))
}

/** Keeps them under the record that goes. */
export async function keepMentions(
  { db, now }: Writing,
  table: RecordTable,
  id: string,
  links: Mention[],
): Promise<void> {
  if (links.length > 0)
    await db.meta.put({ key: mentionsKey(table, id), value: { at: now, links } satisfies Stored })
}

/** Names a record made again wherever it was, but where somebody has put another one since. */
export async function restoreReferences(writing: Writing, table: RecordTable, id: string): Promise<void> {
  const { db } = writing
  const found = (await db.meta.get(mentionsKey(table, id)))?.value as Stored | undefined
  if (!found) return
  for (const mention of found.links) {
    const row = (await db.table(mention.table).get(mention.id)) as Row | undefined
    if (!row) continue
    const value = named(row[mention.field], mention, id)
    if (value === row[mention.field]) continue
    await change(writing, mention.table, row, { ...row, [mention.field]: value }, 'never')
  }
  await db.meta.delete(mentionsKey(table, id))
}

/** `value` with `id` in its place again; the same `value` when the place is taken. */
function named(value: unknown, { key }: Mention, id: string): unknown {
  if (Array.isArray(value)) return value.includes(id) ? value : [...value, id]
  if (key === undefined) return value ?? id
  const map = (value ?? {}) as Record<string, unknown>
  return Object.hasOwn(map, key) ? value : { ...map, [key]: id }
}
