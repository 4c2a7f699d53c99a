/** Imports of shared files: one transaction each, listed and undone for thirty days. */
import type { ImportBegin, ImportEntry, ImportWrites, UndoneImport } from '@/lib/contract/sharing'
import type { RecordTable } from '@/lib/profile/tables'
import { lessonKey } from '@/lib/sharing/lessons'
import { SharingProblem } from '@/lib/sharing/problem'
import type { Database } from '../store/database'
import { dropReferences, hasOwnRecords } from '../store/references'
import {
  add,
  asidePrefixes,
  change,
  drop,
  extKey,
  InvalidRecord,
  type Row,
  type Writing,
} from '../store/writer'
import { keptOf } from './shared-records'

export interface ImportRequest extends Omit<ImportBegin, 'documentIds' | 'channel'> {
  writes: ImportWrites
  /** Bytes of the documents, by the id of their record. */
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

const KEY = asidePrefixes.imports

/**
 * All that the person chose to take of the files, or nothing of it. The same request made twice is applied once. Stale
 * when a record is no longer as it was compared. Throws `SharingProblem`.
 */
export async function storeImport(writing: Writing, request: ImportRequest): Promise<ImportResult> {
  const { db, now } = writing
  const { id, name, writes } = request
  const before = (await db.meta.get(KEY + id))?.value as Stored | undefined
  if (before) return { outcome: 'imported', created: before.created.length, changed: before.changed.length }
  const stale = await staleIds(db, request)
  if (stale.length > 0) return { outcome: 'stale', ids: stale }
  const stored: Stored = { at: now, name, created: [], changed: [] }
  for (const write of writes) {
    const { rev } = await put(writing, write, request)
    const place = { table: write.table, id: write.record.id, rev }
    ;(write.rev === 0 ? stored.created : stored.changed).push(place)
  }
  if (writes.length > 0) await db.meta.put({ key: KEY + id, value: stored })
  return { outcome: 'imported', created: stored.created.length, changed: stored.changed.length }
}

/** Records that changed, came or went since the files were compared with them, and fields taught here meanwhile. */
async function staleIds(db: Database, { seen, writes }: ImportRequest): Promise<string[]> {
  const wanted = new Map(Object.entries(seen))
  for (const { record, rev } of writes) wanted.set(record.id, rev)
  const kept = await keptOf(db, [...wanted.keys()])
  const moved = [...wanted].filter(([id, rev]) => (kept.get(id)?.rev ?? 0) !== rev).map(([id]) => id)
  const provided = writes.map(({ record }) => record.id).filter((id) => kept.get(id)?.isManaged)
  const taught = new Set((await db.taughtFields.toArray()).map(lessonKey))
  const twice = writes.filter(
    ({ table, rev, record }) => table === 'taughtFields' && rev === 0 && taught.has(lessonKey(record)),
  )
  return [...moved, ...provided, ...twice.map(({ record }) => record.id)]
}

async function put(
  writing: Writing,
  { table, record }: ImportWrites[number],
  { id: importId, blobs }: ImportRequest,
): Promise<Row> {
  const { db } = writing
  // What a later version said beyond this one is kept beside; whose the record is, only a policy says.
  const { ext, isManaged: _, ...fields } = record
  const { id } = record
  const current = (await db.table(table).get(id)) as Row | undefined
  const hasNewBytes = table === 'documents' && fields['sha256'] !== current?.['sha256']
  const bytes = blobs.get(id)
  if (hasNewBytes && !bytes) throw new SharingProblem('damaged', id)
  const old = current && hasNewBytes ? (await db.blobs.get(id))?.blob : undefined
  const keeping = old ? { importId, blob: old } : { importId }
  const row = await (
    current ? change(writing, table, current, fields, keeping) : add(writing, table, fields)
  ).catch((error: unknown) => {
    throw error instanceof InvalidRecord ? new SharingProblem('invalid', `${table} ${id}`) : error
  })
  if (hasNewBytes) await db.blobs.put({ id, blob: bytes! })
  if (ext !== undefined && !current) await db.meta.put({ key: extKey(table, id), value: ext })
  return row
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

/** Takes back one import, but for what was changed or built upon since. Null when it is no longer known. */
export async function undoImport(writing: Writing, id: string): Promise<UndoneImport | null> {
  const { db } = writing
  const stored = (await db.meta.get(KEY + id))?.value as Stored | undefined
  if (!stored) return null
  const isUntouched = async ({ table, id, rev }: Place) =>
    ((await db.table(table).get(id)) as { rev: number } | undefined)?.rev === rev
  const intact: Place[] = []
  for (const place of [...stored.created, ...stored.changed]) if (await isUntouched(place)) intact.push(place)
  const isIntact = (place: Place) => intact.includes(place)
  const restored = await restore(writing, stored.changed.filter(isIntact), id)
  const removed = await removeAll(writing, stored.created.filter(isIntact))
  await db.snapshots.filter(({ importId }) => importId === id).delete()
  await db.meta.delete(KEY + id)
  return { removed, restored, kept: stored.created.length + stored.changed.length - removed - restored }
}

async function restore(writing: Writing, places: Place[], importId: string): Promise<number> {
  const { db } = writing
  let restored = 0
  for (const { table, id } of places) {
    const snapshot = await db.snapshots
      .where({ table, id })
      .filter((each) => each.importId === importId)
      .first()
    if (!snapshot) continue
    const current = (await db.table(table).get(id)) as Row
    await change(writing, table, current, snapshot.record as object, 'never')
    if (snapshot.blob) await db.blobs.put({ id, blob: snapshot.blob })
    restored++
  }
  return restored
}

/** Organisations last, and only those to which nothing else belongs by now. */
async function removeAll(writing: Writing, places: Place[]): Promise<number> {
  let removed = 0
  for (const { table, id } of places.toReversed()) {
    if (table === 'organisations' && (await hasOwnRecords(writing.db, id))) continue
    await dropReferences(writing, table, id)
    await drop(writing, table, id)
    removed++
  }
  return removed
}
