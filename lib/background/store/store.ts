/** The single writer: every change of a record passes here, once, checked, in one transaction. */
import type { SaveOutcome } from '@/lib/contract/records'
import type { StoreProblem } from '@/lib/profile/store-problem'
import { newRecord, records, type Profile, type RecordTable } from '@/lib/profile/records'
import { CODE_SCHEMA, newDatabase, type Database, type JournalEntry } from './database'
import { pruneImports } from '../sharing/imports'
import { keepLinks, pruneLinks, restoreLinks, type Link } from './restore-references'
import { openDatabase, StoreError, writeProblem } from './connection'
import { takeOwn, type OwnCopy, type OwnRequest } from './own-copy'
import { readProfile } from './read-profile'
import { dropRecord, dropReferences } from './references'
import { shareAlong, type Row } from './share-along'
import { isShut, stampAfter } from './stamp'

type Json = unknown
export interface SaveRequest {
  table: RecordTable
  id: string
  /** 0 creates. */
  expectedRev: number
  requestId: string
  patch: Record<string, { was: Json; now: Json }>
}

/** Snapshots kept per record, and for how long. */
const SNAPSHOTS = 10
const SNAPSHOT_DAYS = 30
const JOURNAL_DAYS = 90
const APPLIED_DAYS = 1
/** Typing makes many writes: one snapshot in this many milliseconds is enough to go back. */
const SNAPSHOT_GAP = 5 * 60_000

type Refused = Extract<SaveOutcome, { outcome: 'refused' }>

export interface Store {
  readonly db: Database
  /** The database was made at this opening. */
  readonly isNew: boolean
  /** Why nothing may be written, if so. */
  readonly problem: StoreProblem | null
  /** Looks whether the disk has room: until it has, `problem` says so. */
  lookForRoom(): Promise<void>
  save(request: SaveRequest): Promise<SaveOutcome>
  /** Different records in one transaction, side by side: a thousand would wait long one after the other. */
  saveAll(requests: SaveRequest[]): Promise<SaveOutcome[] | Refused>
  saveDocument(request: SaveRequest, blob: Blob): Promise<SaveOutcome>
  remove(request: Omit<SaveRequest, 'patch'>): Promise<SaveOutcome>
  /** Gives an organisation its own copy of a record that others use too. */
  takeOwn(request: OwnRequest): Promise<OwnCopy>
  profile(organisationId: string): Promise<Profile | null>
  putDraft(key: string, value: Json): Promise<string>
  note(entry: Omit<JournalEntry, 'key' | 'at'>): Promise<void>
  erasePerson(contactId: string): Promise<{ records: number; drafts: number; snapshots: number }>
  eraseEverything(): Promise<void>
}

const same = (one: Json, other: Json) => JSON.stringify(one ?? null) === JSON.stringify(other ?? null)

/**
 * Opens the database and its marker. A newer marker makes it read-only. Throws `StoreError` when it cannot be
 * opened; `now` gives the time in ISO form, `hasRoom` looks at the disk.
 */
export async function openStore(
  now: () => string,
  { name, hasRoom = async () => true }: { name?: string; hasRoom?: () => Promise<boolean> } = {},
): Promise<Store> {
  if (typeof indexedDB === 'undefined') throw new StoreError('unavailable')
  const db = newDatabase(name)
  await openDatabase(db)
  const marker = Number((await db.meta.get('schema'))?.value ?? 0)
  if (marker < CODE_SCHEMA) await db.meta.put({ key: 'schema', value: CODE_SCHEMA })
  const store = newStore(db, {
    lasting: marker > CODE_SCHEMA ? 'newer_schema' : null,
    isNew: marker === 0,
    now,
    hasRoom,
  })
  await store.lookForRoom()
  if (!store.problem) await prune(db, now())
  return store
}

const daysBefore = (now: string, days: number) => new Date(Date.parse(now) - days * 86_400_000).toISOString()

async function prune(db: Database, now: string): Promise<void> {
  await db.snapshots.where('at').below(daysBefore(now, SNAPSHOT_DAYS)).delete()
  await db.journal.where('at').below(daysBefore(now, JOURNAL_DAYS)).delete()
  await db.applied.where('at').below(daysBefore(now, APPLIED_DAYS)).delete()
  await pruneImports(db, daysBefore(now, SNAPSHOT_DAYS))
  await pruneLinks(db, daysBefore(now, SNAPSHOT_DAYS))
}

interface World {
  /** What no look at the disk changes. */
  lasting: StoreProblem | null
  isNew: boolean
  now: () => string
  hasRoom: () => Promise<boolean>
}

function newStore(db: Database, { lasting, isNew, now, hasRoom }: World): Store {
  let isFull = false
  const problemNow = () => lasting ?? (isFull ? 'no_room' : null)
  /** Throws `StoreError` when nothing may be written. */
  const demand = () => {
    const problem = problemNow()
    if (problem) throw new StoreError(problem)
  }
  const everything = () => db.tables.map(({ name }) => name)

  /** One transaction over everything; what the browser could not write is said, not thrown. */
  async function within<T>(write: () => Promise<T>): Promise<T | Refused> {
    const problem = problemNow()
    if (problem) return { outcome: 'refused', problem }
    try {
      // The library looks for an async function: it keeps the transaction open across awaits only then.
      return await db.transaction('rw', everything(), async () => write())
    } catch (error) {
      const unwritten = writeProblem(error)
      if (unwritten) return { outcome: 'refused', problem: unwritten }
      throw error
    }
  }

  /** Runs `change` once per request id; within a transaction. */
  async function first(
    { table, id, requestId }: Pick<SaveRequest, 'table' | 'id' | 'requestId'>,
    change: () => Promise<SaveOutcome>,
  ): Promise<SaveOutcome> {
    const before = await db.applied.get(requestId)
    if (before) return { outcome: 'saved', rev: before.rev, record: (await db.table(table).get(id)) ?? {} }
    const outcome = await change()
    if (outcome.outcome === 'saved') await db.applied.put({ requestId, rev: outcome.rev, at: now() })
    return outcome
  }
  const once = (...[request, change]: Parameters<typeof first>) => within(() => first(request, change))

  async function change(request: SaveRequest): Promise<SaveOutcome> {
    const { table, id, expectedRev, patch } = request
    const current = (await db.table(table).get(id)) as Record<string, Json> & {
      rev: number
      isManaged?: Json
    }
    if (!current && expectedRev > 0) return { outcome: 'gone' }
    if (current && current.rev !== expectedRev) {
      const fields = Object.entries(patch)
        .filter(([field, { was, now: mine }]) => !same(current[field], was) && !same(current[field], mine))
        .map(([field, { now: mine }]) => ({ field, theirs: current[field], mine }))
      if (fields.length > 0) return { outcome: 'conflict', rev: current.rev, fields, record: current }
    }
    if (current && isShut(current, patch)) return { outcome: 'refused', problem: 'managed' }
    const values = Object.fromEntries(Object.entries(patch).map(([field, { now: mine }]) => [field, mine]))
    const parsed = current
      ? records[table].safeParse({ ...current, ...values, ...stampAfter(current, now()) })
      : attempt(() => newRecord(table, { ...values, isManaged: undefined }, { id, now: now() }))
    if (!parsed.success) {
      const fields = parsed.error.issues.map(({ path, message }) => ({
        field: String(path[0] ?? ''),
        message,
      }))
      return { outcome: 'invalid', fields }
    }
    if (current) await keepSnapshot(table, current)
    await db.table(table).put(parsed.data)
    await shareAlong(db, table, parsed.data as Row, now())
    if (!current) await restoreLinks(db, table, id, now())
    return { outcome: 'saved', rev: parsed.data.rev, record: parsed.data }
  }

  async function keepSnapshot(table: RecordTable, record: Record<string, Json>): Promise<void> {
    const id = String(record.id)
    // Those of an import stay for its undoing.
    const own = db.snapshots.where({ table, id }).filter(({ importId }) => !importId)
    const kept = await own.sortBy('at')
    const last = kept.at(-1)
    if (last && Date.parse(now()) - Date.parse(last.at) < SNAPSHOT_GAP) return
    await db.snapshots.add({ table, id, rev: Number(record.rev), at: now(), record })
    const surplus = kept.slice(0, Math.max(0, kept.length + 1 - SNAPSHOTS))
    await db.snapshots.bulkDelete(surplus.map(({ key }) => key))
  }

  return {
    db,
    isNew,
    get problem() {
      return problemNow()
    },
    async lookForRoom() {
      isFull = !(await hasRoom())
    },
    save: (request) => once(request, () => change(request)),
    saveAll: (requests) =>
      within(() => Promise.all(requests.map((request) => first(request, () => change(request))))),
    saveDocument: (request, blob) =>
      once(request, async () => {
        const outcome = await change(request)
        if (outcome.outcome === 'saved') await db.blobs.put({ id: request.id, blob })
        return outcome
      }),
    remove: (request) =>
      once(request, async () => {
        const { table, id, expectedRev } = request
        const current = (await db.table(table).get(id)) as
          ({ rev: number } & Record<string, Json>) | undefined
        if (!current) return { outcome: 'gone' }
        if (current.isManaged) return { outcome: 'refused', problem: 'managed' }
        if (current.rev !== expectedRev)
          return { outcome: 'conflict', rev: current.rev, fields: [], record: current }
        const links: Link[] = []
        await dropReferences(db, table, id, now(), links)
        await dropRecord(db, table, id)
        await keepLinks(db, table, id, { at: now(), links })
        return { outcome: 'saved', rev: current.rev, record: current }
      }),
    takeOwn: (request) => once(request, () => takeOwn(db, request, now())),
    profile: (organisationId) => readProfile(db, organisationId),
    async putDraft(key, value) {
      demand()
      const at = now()
      await db.drafts.put({ key, value, at })
      return at
    },
    async note(entry) {
      if (!problemNow()) await db.journal.add({ ...entry, at: now() })
    },
    async erasePerson(contactId) {
      demand()
      return db.transaction('rw', everything(), async () => {
        const own = await db.contacts.where({ id: contactId }).count()
        const touched = await dropReferences(db, 'contacts', contactId, now())
        return { records: touched + own, ...(await dropRecord(db, 'contacts', contactId)) }
      })
    },
    async eraseEverything() {
      await db.delete()
    },
  }
}

function attempt<T>(make: () => T) {
  try {
    return { success: true as const, data: make() as { rev: number } & Record<string, Json> }
  } catch (error) {
    return { success: false as const, error: error as { issues: { path: PropertyKey[]; message: string }[] } }
  }
}
