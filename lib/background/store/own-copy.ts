/** An organisation leaves a shared record for its own copy of it: all of that, or nothing. */
import type { SaveOutcome } from '@/lib/contract/records'
import type { RecordTable } from '@/lib/profile/tables'
import { citing, cites, toCopy } from '@/lib/sharing/own-copy'
import { mapIds, referencesFrom } from '@/lib/profile/references'
import type { Database } from './database'
import { readProfile } from './read-profile'
import { add, asNew, change, extKey, type Row, type Writing } from './writer'

export interface OwnRequest {
  table: RecordTable
  /** The copy's. */
  id: string
  /** The shared record's, and the revision that the person saw. */
  from: string
  expectedRev: number
  organisationId: string
  requestId: string
}
/** `copies`: id of each copied record to that of its copy; the first time only. */
export type OwnCopy = SaveOutcome & { copies?: Record<string, string> }

/** The copy takes the place of the shared record in whatever of this organisation names it; within a transaction. */
export async function takeOwn(writing: Writing, request: OwnRequest): Promise<OwnCopy> {
  const { db } = writing
  const { table, id, from, expectedRev, organisationId } = request
  const profile = await readProfile(db, organisationId)
  const copied = profile ? toCopy(profile, from) : []
  const shared = copied[0]?.row as Row | undefined
  if (!profile || !shared || copied[0]?.table !== table) return { outcome: 'gone' }
  if (shared.rev !== expectedRev) return { outcome: 'conflict', rev: shared.rev, fields: [], record: shared }
  const kept = citing(
    profile,
    copied.map(({ row }) => row.id),
  )
  if ([...copied, ...kept].some(({ row }) => row.isManaged)) return { outcome: 'refused', problem: 'managed' }

  const copies = new Map(copied.map(({ row }) => [row.id, row === shared ? id : crypto.randomUUID()]))
  for (const { table, row } of copied) {
    const copyId = copies.get(row.id)!
    const copy = { ...retargeted(table, row, copies), organisationIds: [organisationId] }
    await add(writing, table, asNew(writing, copyId, copy))
    await copyBeside(db, table, row.id, copyId)
    const organisationIds = row.organisationIds.filter((each) => each !== organisationId)
    await change(writing, table, row as unknown as Row, { ...row, organisationIds })
  }
  const retarget = (table: RecordTable, row: object) =>
    change(writing, table, row as Row, retargeted(table, row, copies))
  for (const { table, row } of kept) await retarget(table, row)
  for (const mandat of profile.mandats)
    if (mandat.editorId === organisationId && cites('mandats', mandat, copies.keys()))
      await retarget('mandats', mandat)
  for (const request of await db.requests.where({ organisationId }).toArray())
    if (copies.has(request.casUsageId ?? '')) await retarget('requests', request)
  const record = (await db.table(table).get(id)) as Row
  return { outcome: 'saved', rev: record.rev, record, copies: Object.fromEntries(copies) }
}

/** The record, naming the copies in place of what was copied. */
function retargeted<R extends object>(table: RecordTable, row: R, copies: ReadonlyMap<string, string>): R {
  const next = { ...row } as Record<string, unknown>
  for (const { field, shape } of referencesFrom(table))
    if (shape !== 'users' && shape !== 'owner')
      next[field] = mapIds(next[field], (id) => copies.get(id) ?? id)
  return next as R
}

/** What is kept beside a record: the bytes of a document, and what a later version said of it. */
async function copyBeside(db: Database, table: RecordTable, from: string, to: string): Promise<void> {
  const bytes = table === 'documents' ? await db.blobs.get(from) : undefined
  if (bytes) await db.blobs.put({ ...bytes, id: to })
  const ext = await db.meta.get(extKey(table, from))
  if (ext) await db.meta.put({ key: extKey(table, to), value: ext.value })
}
