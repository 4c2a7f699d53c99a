/** Imports of shared files: one transaction each, listed and undone for thirty days. */
import type { ImportEntry, UndoneImport } from '@/lib/contract/sharing'
import { records, type RecordTable } from '@/lib/profile/records'
import { sharedTables, type Bundle, type SharedRecord } from '@/lib/sharing/format'
import { adoptLessons } from '@/lib/sharing/lessons'
import { merge, type Decision, type Write } from '@/lib/sharing/merge'
import { SharingProblem } from '@/lib/sharing/problem'
import type { Database } from '../store/database'
import { dropRecord, dropReferences, extKey } from '../store/references'
import { keptOf } from './shared-records'

export interface ImportRequest {
  id: string
  /** Names of the files, for the list. */
  name: string
  bundle: Bundle
  decisions: Decision[]
  /** Bytes of the file's documents, by their id there. */
  blobs: ReadonlyMap<string, Blob>
}
type Place = { table: RecordTable; id: string; rev: number }
interface Stored {
  at: string
  name: string
  created: Place[]
  changed: Place[]
}
export type ImportResult =
  { outcome: 'imported'; created: number; changed: number } | { outcome: 'stale'; ids: string[] }

const KEY = 'import:'
const everything = (db: Database) => db.tables.map(({ name }) => name)

/** All of the file, or nothing of it. The same request made twice is applied once. Throws `SharingProblem`. */
export async function importShared(
  db: Database,
  { id, name, bundle: file, decisions, blobs }: ImportRequest,
  now: string,
): Promise<ImportResult> {
  return db.transaction('rw', everything(db), async () => {
    const before = (await db.meta.get(KEY + id))?.value as Stored | undefined
    if (before) return { outcome: 'imported', created: before.created.length, changed: before.changed.length }
    const lessons = (await db.taughtFields.toArray()) as unknown as SharedRecord[]
    const bundle = adoptLessons(file, lessons)
    const ids = sharedTables.flatMap((table) => bundle[table].map((record) => record.id))
    const newId = () => crypto.randomUUID()
    const merged = merge(bundle, await keptOf(db, ids), decisions, { now, newId })
    if (merged.outcome === 'stale') return merged
    for (const write of merged.writes) await put(db, write, blobs, id, now)
    const place = ({ table, record }: Write): Place => ({ table, id: record.id, rev: record.rev })
    const created = merged.writes.filter((write) => write.before === null).map(place)
    const changed = merged.writes.filter((write) => write.before !== null).map(place)
    if (merged.writes.length > 0) {
      await db.meta.put({ key: KEY + id, value: { at: now, name, created, changed } satisfies Stored })
    }
    return { outcome: 'imported', created: created.length, changed: changed.length }
  })
}

async function put(
  db: Database,
  { table, record, before, from, hasNewBytes }: Write,
  blobs: ReadonlyMap<string, Blob>,
  importId: string,
  at: string,
): Promise<void> {
  const { ext, ...fields } = record
  const parsed = records[table].safeParse(fields)
  if (!parsed.success) throw new SharingProblem('invalid', `${table} ${from}`)
  const hasBytes = table === 'documents' && hasNewBytes
  const bytes = blobs.get(from)
  if (hasBytes && !bytes) throw new SharingProblem('damaged', from)
  if (before) {
    const old = hasBytes ? (await db.blobs.get(before.id))?.blob : undefined
    const snapshot = { table, id: before.id, rev: before.rev, at, record: before, importId }
    await db.snapshots.add(old ? { ...snapshot, blob: old } : snapshot)
  }
  await db.table(table).put(parsed.data)
  if (hasBytes) await db.blobs.put({ id: record.id, blob: bytes! })
  if (ext !== undefined && !before) await db.meta.put({ key: extKey(table, record.id), value: ext })
}

/** Imports of the last thirty days, newest first. */
export async function listImports(db: Database): Promise<ImportEntry[]> {
  const rows = await db.meta.where('key').startsWith(KEY).toArray()
  return rows
    .map(({ key, value }) => {
      const { at, name, created, changed } = value as Stored
      return { id: key.slice(KEY.length), at, name, created: created.length, changed: changed.length }
    })
    .sort((one, other) => other.at.localeCompare(one.at))
}

/** Forgets the imports made before `limit`, an instant: their snapshots go with it. */
export async function pruneImports(db: Database, limit: string): Promise<void> {
  await db.meta
    .where('key')
    .startsWith(KEY)
    .filter(({ value }) => (value as Stored).at < limit)
    .delete()
}

/** Takes back one import, but for what was changed or built upon since. Null when it is no longer known. */
export async function undoImport(db: Database, id: string, now: string): Promise<UndoneImport | null> {
  return db.transaction('rw', everything(db), async () => {
    const stored = (await db.meta.get(KEY + id))?.value as Stored | undefined
    if (!stored) return null
    const isUntouched = async ({ table, id, rev }: Place) =>
      ((await db.table(table).get(id)) as { rev: number } | undefined)?.rev === rev
    const intact: Place[] = []
    for (const place of [...stored.created, ...stored.changed])
      if (await isUntouched(place)) intact.push(place)
    const isIntact = (place: Place) => intact.includes(place)
    const restored = await restore(db, stored.changed.filter(isIntact), id, now)
    const removed = await removeAll(db, stored.created.filter(isIntact), now)
    await db.snapshots.filter(({ importId }) => importId === id).delete()
    await db.meta.delete(KEY + id)
    return { removed, restored, kept: stored.created.length + stored.changed.length - removed - restored }
  })
}

async function restore(db: Database, places: Place[], importId: string, now: string): Promise<number> {
  let restored = 0
  for (const { table, id, rev } of places) {
    const snapshot = await db.snapshots
      .where({ table, id })
      .filter((each) => each.importId === importId)
      .first()
    if (!snapshot) continue
    await db.table(table).put({ ...(snapshot.record as object), rev: rev + 1, updatedAt: now })
    if (snapshot.blob) await db.blobs.put({ id, blob: snapshot.blob })
    restored++
  }
  return restored
}

/** Organisations last, and only those to which nothing else belongs by now. */
async function removeAll(db: Database, places: Place[], now: string): Promise<number> {
  let removed = 0
  for (const { table, id } of places.toReversed()) {
    if (table === 'organisations' && (await isUsed(db, id))) continue
    await dropReferences(db, table, id, now)
    await dropRecord(db, table, id)
    removed++
  }
  return removed
}

async function isUsed(db: Database, organisationId: string): Promise<boolean> {
  const of = { organisationIds: organisationId }
  const owned = ['contacts', 'cadresJuridiques', 'casUsage', 'documents'] as const
  const counts = [
    ...(await Promise.all(owned.map((table) => db.table(table).where(of).count()))),
    await db.mandats.where({ editorId: organisationId }).or('entityId').equals(organisationId).count(),
    await db.requests.where({ organisationId }).count(),
  ]
  return counts.some((count) => count > 0)
}
