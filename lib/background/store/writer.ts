/**
 * How a record is written: checked by its schema, raised by one revision, the version before kept, its table noted so
 * that views are told. Nothing else writes one; all of it runs within the transaction of `Store.write`.
 */
import { type Organisation, records } from '@/lib/profile/records'
import type { RecordTable } from '@/lib/profile/tables'
import type { Database } from './database'
import { list, unlist } from './listed'

export interface Writing {
  db: Database
  /** Instant of the transaction. */
  now: string
  /** Tables written so far. */
  changed: Set<RecordTable>
  /** Records that went since the store was opened: what was typed over one may come late, and is kept nowhere. */
  dropped: Set<string>
  /** People erased since then: no save that comes late creates one again. */
  erased: Set<string>
}

export type Row = Record<string, unknown> & {
  id: string
  rev: number
  createdAt: string
  organisationIds?: string[]
}

/** What the schema of a record refuses. */
export class InvalidRecord extends Error {
  constructor(
    readonly table: RecordTable,
    readonly fields: { field: string; message: string }[],
  ) {
    super(`invalid ${table}: ${fields.map(({ field }) => field).join(', ')}`)
  }
}

/** The record with its defaults; throws `InvalidRecord`. */
export function checked(table: RecordTable, record: object): Row {
  const parsed = records[table].safeParse(record)
  if (parsed.success) return parsed.data as unknown as Row
  const fields = parsed.error.issues.map(({ path, message }) => ({ field: String(path[0] ?? ''), message }))
  throw new InvalidRecord(table, fields)
}

/** `before` is the row that it replaces, if any. */
async function put(
  { db, changed, dropped }: Writing,
  table: RecordTable,
  row: Row,
  before?: Row,
): Promise<Row> {
  await db.table(table).put(row)
  if (table === 'organisations') await list(db.listed, asOrganisation(row), before && asOrganisation(before))
  dropped.delete(row.id)
  changed.add(table)
  return row
}

const asOrganisation = (row: Row) => row as unknown as Organisation

/** Stores a new record under the id, dates and revision it says; throws `InvalidRecord`. */
export const add = (writing: Writing, table: RecordTable, record: object): Promise<Row> =>
  put(writing, table, checked(table, record))

/** A record of no one yet, as revision 1. */
export const asNew = ({ now }: Writing, id: string, values: object) => ({
  ...values,
  id,
  rev: 1,
  createdAt: now,
  updatedAt: now,
})

/**
 * What of the version before: `spaced` keeps it unless one was kept lately, `always` keeps it, `never` does not; for
 * an import, it is kept for its undoing, with the bytes that it replaces.
 */
export type Keeping = 'spaced' | 'always' | 'never' | { importId: string; blob?: Blob }

/** Puts all of `next` in the place of `current`, as its next revision; throws `InvalidRecord`. */
export async function change(
  writing: Writing,
  table: RecordTable,
  current: Row,
  next: object,
  keeping: Keeping = 'spaced',
): Promise<Row> {
  const { id, rev, createdAt } = current
  const row = checked(table, { ...next, id, rev: rev + 1, createdAt, updatedAt: writing.now })
  await keepVersion(writing, table, current, keeping)
  return put(writing, table, row, current)
}

/** Versions kept of a record, those of imports aside. */
const VERSIONS = 10
/** Typing makes many writes: one version in this many milliseconds is enough to go back. */
const GAP = 5 * 60_000

async function keepVersion({ db, now }: Writing, table: RecordTable, row: Row, keeping: Keeping) {
  // A provided record is its policy's: nobody here goes back.
  if (keeping === 'never' || row['isManaged']) return
  const { id, rev } = row
  const version = { table, id, rev, at: now, record: row }
  if (typeof keeping === 'object') {
    await db.snapshots.add({ ...version, ...keeping })
    return
  }
  const all = await db.snapshots.where({ table, id }).toArray()
  const kept = all.filter((each) => !each.importId).sort((one, other) => one.at.localeCompare(other.at))
  const last = kept.at(-1)
  if (keeping === 'spaced' && last && Date.parse(now) - Date.parse(last.at) < GAP) return
  await db.snapshots.add(version)
  const surplus = kept.slice(0, Math.max(0, kept.length + 1 - VERSIONS))
  if (surplus.length > 0) await db.snapshots.bulkDelete(surplus.map(({ key }) => key))
}

/** First words of the keys of `meta` under which something is kept aside for thirty days, with its instant `at`. */
export const asidePrefixes = { mentions: 'links:', imports: 'import:' } as const

/** Key of `meta` for what a shared file said of a record and this version does not understand. */
export const extKey = (table: RecordTable, id: string) => `ext:${table}:${id}`
/** Key of `meta` for where a deleted record was named. */
export const mentionsKey = (table: RecordTable, id: string) => `${asidePrefixes.mentions}${table}:${id}`

/** Takes a record away with its bytes, its past and its unsaved typing; gives back how many of the last two. */
export async function drop(
  { db, changed, dropped }: Writing,
  table: RecordTable,
  id: string,
): Promise<{ drafts: number; snapshots: number }> {
  await db.table(table).delete(id)
  dropped.add(id)
  changed.add(table)
  if (table === 'documents') await db.blobs.delete(id)
  if (table === 'organisations') await unlist(db.listed, id)
  await db.meta.bulkDelete([extKey(table, id), mentionsKey(table, id)])
  const drafts = await db.drafts.filter(({ key, value }) => isDraftOf(id, key, value)).delete()
  const snapshots = await db.snapshots.where({ table, id }).delete()
  return { drafts, snapshots }
}

/** Keeps unsaved typing, but of a record that went. */
export function keepDraft({ db, now: at, dropped }: Writing, key: string, value: unknown): Promise<void> {
  return db.transaction('rw', db.drafts, async () => {
    // Read first: whatever takes the record away meanwhile is then done, and known.
    await db.drafts.get(key)
    if (![...dropped].some((id) => isDraftOf(id, key, value))) await db.drafts.put({ key, value, at })
  })
}

/** Drafts go by `<table>:<id>`; that of a new record by its organisation, and holds the id it will have. */
function isDraftOf(id: string, key: string, value: unknown): boolean {
  return key.split(':').includes(id) || (value as { id?: unknown } | null)?.id === id
}
