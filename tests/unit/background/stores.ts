/** Stores over an in-memory IndexedDB, one database a test, with a clock that tests move. */
import 'fake-indexeddb/auto'
import { openStore, type SaveRequest, type Store } from '@/lib/background/store/store'
import type { RecordTable } from '@/lib/profile/tables'

let count = 0
export const newName = () => `test-${++count}`
export const idOf = (rank: number) => `00000000-0000-4000-8000-${String(rank).padStart(12, '0')}`

export function newClock(start = '2026-09-01T08:00:00.000Z') {
  let time = Date.parse(start)
  return {
    now: () => new Date(time).toISOString(),
    pass: (milliseconds: number) => void (time += milliseconds),
  }
}
export const MINUTE = 60_000
export const DAY = 86_400_000

export async function newStore(name = newName(), clock = newClock()) {
  return { store: await openStore(clock.now, { name }), name, clock }
}

/** A save of `values`; what the editor saw is `was`, by default nothing. */
export function saving(
  table: RecordTable,
  id: string,
  expectedRev: number,
  values: Record<string, unknown>,
  was: Record<string, unknown> = {},
): SaveRequest {
  const patch = Object.fromEntries(
    Object.entries(values).map(([field, now]) => [field, { was: was[field] ?? null, now }]),
  )
  return { table, id, expectedRev, requestId: crypto.randomUUID(), patch }
}

/** Creates a record; throws when it is refused. */
export async function create(store: Store, table: RecordTable, id: string, values: Record<string, unknown>) {
  const outcome = await store.save(saving(table, id, 0, values))
  if (outcome.outcome !== 'saved') throw new Error(JSON.stringify(outcome))
  return outcome.record
}

/** Everything in every table, as text: bytes of documents included. */
export async function dump({ db }: Store): Promise<string> {
  const tables = await Promise.all(db.tables.map(async (table) => [table.name, await table.toArray()]))
  const blobs = await Promise.all((await db.blobs.toArray()).map(({ blob }) => blob.text()))
  return JSON.stringify([tables, blobs])
}
