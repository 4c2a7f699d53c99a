/** The single writer: every change of a record passes here, once, checked, in one transaction. */
import type { SaveOutcome } from '@/lib/contract/records'
import { ownAnswers, type Profile } from '@/lib/profile/records'
import type { RecordTable } from '@/lib/profile/tables'
import { sameJson } from '@/lib/profile/same-json'
import type { StoreProblem } from '@/lib/profile/store-problem'
import { CODE_SCHEMA, newDatabase, type Database, type JournalEntry } from './database'
import { openDatabase, StoreError, writeProblem } from './open-database'
import { takeOwn, type OwnCopy, type OwnRequest } from './own-copy'
import { readProfile } from './read-profile'
import { dropReferences, shareAlong } from './references'
import { keepMentions, restoreReferences, type Mention } from './restore-references'
import { restoreVersion } from './versions'
import {
  add,
  asidePrefixes,
  asNew,
  change,
  drop,
  InvalidRecord,
  keepDraft,
  type Row,
  type Writing,
} from './writer'

type Json = unknown
export interface SaveRequest {
  table: RecordTable
  id: string
  /** 0 creates. */
  expectedRev: number
  /** Of a page, which may send the same again; the background sends its own once. */
  requestId?: string
  patch: Record<string, { was: Json; now: Json }>
  /** Its caller tells of many changes at once. */
  isQuiet?: boolean
}
export type Deletion = Omit<SaveRequest, 'patch' | 'isQuiet'>
/** `key`: of the version to bring back. */
export type Restoring = Deletion & { key: number }

/** How long what is kept aside stays. */
const SNAPSHOT_DAYS = 30
const JOURNAL_DAYS = 90
const APPLIED_DAYS = 1

export type Refused = Extract<SaveOutcome, { outcome: 'refused' }>

export interface Store {
  readonly db: Database
  /** The database was made at this opening. */
  readonly isNew: boolean
  /** Why nothing may be written, if so. */
  readonly problem: StoreProblem | null
  /** Looks whether the disk has room: until it has, `problem` says so. */
  checkDiskSpace(): Promise<void>
  save(request: SaveRequest): Promise<SaveOutcome>
  /** Different records in one transaction, side by side: a thousand would wait long one after the other. */
  saveAll(requests: SaveRequest[]): Promise<SaveOutcome[] | Refused>
  /** The same, but all of them or none: one that cannot be saved leaves the others as they were. */
  saveTogether(requests: SaveRequest[]): Promise<SaveOutcome[] | Refused>
  saveDocument(request: SaveRequest, blob: Blob): Promise<SaveOutcome>
  remove(request: Deletion): Promise<SaveOutcome>
  /** Brings back an earlier version; the record as it stood becomes one. */
  restore(request: Restoring): Promise<SaveOutcome>
  /** Gives an organisation its own copy of a record that others use too. */
  takeOwn(request: OwnRequest): Promise<OwnCopy>
  /** One transaction over everything; what the browser could not write is said, any other error thrown. */
  write<T>(work: (writing: Writing) => Promise<T>): Promise<T | Refused>
  profile(organisationId: string): Promise<Profile | null>
  putDraft(key: string, value: Json): Promise<string>
  note(entry: Omit<JournalEntry, 'key' | 'at'>): Promise<void>
  erasePerson(contactId: string): Promise<{ records: number; drafts: number; snapshots: number }>
  eraseEverything(): Promise<void>
}

interface Options {
  /** Differs in tests only. */
  name?: string
  /** Looks at the disk. */
  hasDiskSpace?: () => Promise<boolean>
  /** Hears of the tables that a transaction changed, once it is made. */
  tell?: (tables: RecordTable[]) => void
}

/**
 * Opens the database and its marker. A newer marker makes it read-only. Throws `StoreError` when it cannot be
 * opened; `now` gives the time in ISO form.
 */
export async function openStore(now: () => string, options: Options = {}): Promise<Store> {
  const { name, hasDiskSpace = async () => true, tell = () => undefined } = options
  if (typeof indexedDB === 'undefined') throw new StoreError('unavailable')
  const db = newDatabase(name)
  await openDatabase(db)
  const marker = Number((await db.meta.get('schema'))?.value ?? 0)
  if (marker < CODE_SCHEMA) await db.meta.put({ key: 'schema', value: CODE_SCHEMA })
  const lasting = marker > CODE_SCHEMA ? 'newer_schema' : null
  const store = newStore(db, { lasting, isNew: marker === 0, now, hasDiskSpace, tell })
  await store.checkDiskSpace()
  if (!store.problem) await prune(db, now())
  return store
}

/** Thrown out of the transaction of records that go together: nothing of them stays. */
class Apart extends Error {
  constructor(readonly outcomes: SaveOutcome[]) {
    super('not all of them can be saved')
  }
}

const daysBefore = (now: string, days: number) => new Date(Date.parse(now) - days * 86_400_000).toISOString()

async function prune(db: Database, now: string): Promise<void> {
  const month = daysBefore(now, SNAPSHOT_DAYS)
  await db.snapshots.where('at').below(month).delete()
  await db.journal.where('at').below(daysBefore(now, JOURNAL_DAYS)).delete()
  await db.applied.where('at').below(daysBefore(now, APPLIED_DAYS)).delete()
  await db.meta
    .where('key')
    .startsWithAnyOf(Object.values(asidePrefixes))
    .filter(({ value }) => (value as { at: string }).at < month)
    .delete()
}

interface World extends Required<Omit<Options, 'name'>> {
  /** What no look at the disk changes. */
  lasting: StoreProblem | null
  isNew: boolean
  now: () => string
}

function newStore(db: Database, { lasting, isNew, now, hasDiskSpace, tell }: World): Store {
  let isFull = false
  const problemNow = () => lasting ?? (isFull ? 'disk_full' : null)

  const [dropped, erased] = [new Set<string>(), new Set<string>()]
  const newWriting = (): Writing => ({ db, now: now(), changed: new Set(), dropped, erased })

  async function transact<T>(work: (writing: Writing) => Promise<T>): Promise<T> {
    const writing = newWriting()
    const everything = db.tables.map(({ name }) => name)
    // The library looks for an async function: it keeps the transaction open across awaits only then.
    const result = await db.transaction('rw', everything, async () => work(writing))
    if (writing.changed.size > 0) tell([...writing.changed])
    return result
  }

  async function write<T>(work: (writing: Writing) => Promise<T>): Promise<T | Refused> {
    const problem = problemNow()
    if (problem) return { outcome: 'refused', problem }
    for (let isSecond = false; ; isSecond = true)
      try {
        return await transact(work)
      } catch (error) {
        const unwritten = writeProblem(error)
        if (!unwritten) throw error
        // Firefox goes on refusing on a connection that met a full disk, room or not: only a new one tells.
        db.close({ disableAutoOpen: false })
        if (isSecond) return { outcome: 'refused', problem: unwritten }
      }
  }

  /** Runs `work` once per request id; within a transaction. */
  async function first(
    { table, id, requestId }: Deletion,
    work: () => Promise<SaveOutcome>,
    isRemoval = false,
  ): Promise<SaveOutcome> {
    if (requestId === undefined) return work()
    const before = await db.applied.get(requestId)
    if (before) {
      const record = await db.table(table).get(id)
      // What it saved may have been erased since.
      return record || isRemoval
        ? { outcome: 'saved', rev: before.rev, record: record ?? {} }
        : { outcome: 'gone' }
    }
    const outcome = await work()
    if (outcome.outcome === 'saved') await db.applied.put({ requestId, rev: outcome.rev, at: now() })
    return outcome
  }
  const once = (request: Deletion, work: (writing: Writing) => Promise<SaveOutcome>, isRemoval?: boolean) =>
    // Thrown out of the transaction: nothing of it stays.
    write((writing) => first(request, () => work(writing), isRemoval)).catch(invalid)

  const eachOf = (requests: SaveRequest[]) => (writing: Writing) =>
    Promise.all(requests.map((request) => first(request, () => save(writing, request))))

  return {
    db,
    isNew,
    get problem() {
      return problemNow()
    },
    async checkDiskSpace() {
      isFull = !(await hasDiskSpace())
    },
    write,
    save: (request) => once(request, (writing) => save(writing, request)),
    saveAll: (requests) => write(eachOf(requests)),
    saveTogether: (requests) =>
      write(async (writing) => {
        const outcomes = await eachOf(requests)(writing)
        if (outcomes.some(({ outcome }) => outcome !== 'saved')) throw new Apart(outcomes)
        return outcomes
      }).catch((error: unknown) => {
        if (error instanceof Apart) return error.outcomes
        throw error
      }),
    saveDocument: (request, blob) =>
      once(request, async (writing) => {
        const outcome = await save(writing, request)
        if (outcome.outcome === 'saved') await db.blobs.put({ id: request.id, blob })
        return outcome
      }),
    remove: (request) =>
      once(
        request,
        async (writing) => {
          const found = await standing(db, request)
          if ('outcome' in found) return found
          const mentions: Mention[] = []
          await dropReferences(writing, request.table, request.id, mentions)
          await drop(writing, request.table, request.id)
          await keepMentions(writing, request.table, request.id, mentions)
          return saved(found.current)
        },
        true,
      ),
    restore: (request) =>
      once(request, async (writing) => {
        const { table, id, key } = request
        const version = await db.snapshots.get(key)
        const found = await standing(db, request)
        if ('outcome' in found) return found
        if (version?.table !== table || version.id !== id) return { outcome: 'gone' }
        const row = await restoreVersion(writing, version, found.current)
        await shareAlong(writing, table, row)
        return saved(row)
      }),
    takeOwn: (request) => once(request, (writing) => takeOwn(writing, request)),
    profile: (organisationId) => readProfile(db, organisationId),
    async putDraft(key, value) {
      const problem = problemNow()
      if (problem) throw new StoreError(problem)
      const writing = newWriting()
      await keepDraft(writing, key, value)
      return writing.now
    },
    async note(entry) {
      if (!problemNow()) await db.journal.add({ ...entry, at: now() })
    },
    async erasePerson(contactId) {
      const report = await write(async (writing) => {
        const own = await db.contacts.where({ id: contactId }).count()
        const touched = await dropReferences(writing, 'contacts', contactId)
        return { records: touched + own, ...(await drop(writing, 'contacts', contactId)) }
      })
      if ('outcome' in report) throw new StoreError(report.problem)
      erased.add(contactId)
      return report
    },
    async eraseEverything() {
      await db.delete()
    },
  }
}

type Invalid = Extract<SaveOutcome, { outcome: 'invalid' }>
const saved = (row: Row): SaveOutcome => ({ outcome: 'saved', rev: row.rev, record: row })

function invalid(error: unknown): Invalid {
  if (error instanceof InvalidRecord) return { outcome: 'invalid', fields: error.fields }
  throw error
}

/** The record that a request is about, as the person saw it; else why the request cannot be. */
async function standing(
  db: Database,
  { table, id, expectedRev }: Deletion,
): Promise<{ current: Row } | Exclude<SaveOutcome, { outcome: 'saved' }>> {
  const current = (await db.table(table).get(id)) as Row | undefined
  if (!current) return { outcome: 'gone' }
  if (current['isManaged']) return { outcome: 'refused', problem: 'managed' }
  if (current.rev !== expectedRev)
    return { outcome: 'conflict', rev: current.rev, fields: [], record: current }
  return { current }
}

/** A provided record is changed by its policy; a person's own answers about it stay theirs to give. */
const isShut = (current: Row, patch: SaveRequest['patch']) =>
  current['isManaged'] === true &&
  Object.keys(patch).some((field) => !(ownAnswers as readonly string[]).includes(field))

/** An editor's patch merged into the record, field by field; it never says who provided the record. */
async function save(writing: Writing, request: SaveRequest): Promise<SaveOutcome> {
  const { table, id, expectedRev, patch, isQuiet } = request
  const current = (await writing.db.table(table).get(id)) as Row | undefined
  if (!current && (expectedRev > 0 || writing.erased.has(id))) return { outcome: 'gone' }
  if (current && current.rev !== expectedRev) {
    const isSame = (one: Json, other: Json) => sameJson(one ?? null, other ?? null)
    const fields = Object.entries(patch)
      .filter(([field, { was, now: mine }]) => !isSame(current[field], was) && !isSame(current[field], mine))
      .map(([field, { now: mine }]) => ({ field, theirs: current[field], mine }))
    if (fields.length > 0) return { outcome: 'conflict', rev: current.rev, fields, record: current }
  }
  if (current && isShut(current, patch)) return { outcome: 'refused', problem: 'managed' }
  const values = Object.fromEntries(Object.entries(patch).map(([field, { now: mine }]) => [field, mine]))
  const isManaged = current?.['isManaged']
  let row: Row
  try {
    row = current
      ? await change(writing, table, current, { ...current, ...values, isManaged })
      : await add(writing, table, asNew(writing, id, { ...values, isManaged }))
  } catch (error) {
    return invalid(error)
  }
  await shareAlong(writing, table, row)
  if (!current) await restoreReferences(writing, table, id)
  if (isQuiet) writing.changed.clear()
  return saved(row)
}
