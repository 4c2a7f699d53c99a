/** Writes that the background makes by itself: one record at a time, through the single writer. */
import type { RecordOf } from '@/lib/profile/records'
import type { RecordTable } from '@/lib/profile/tables'
import type { SaveOutcome } from '@/lib/contract/records'
import type { SaveRequest, Store } from './store'

/** Sets some fields of a stored record; another writer's fields stay as they are. */
export function change<T extends RecordTable>(
  store: Store,
  table: T,
  record: RecordOf<T>,
  values: Partial<RecordOf<T>>,
): Promise<SaveOutcome> {
  return store.save(changing(table, record, values))
}

/** The request of such a change, to be made with others. */
export function changing<T extends RecordTable>(
  table: T,
  record: RecordOf<T>,
  values: Partial<RecordOf<T>>,
): SaveRequest {
  const patch = Object.fromEntries(
    Object.entries(values).map(([field, now]) => [
      field,
      { was: (record as Record<string, unknown>)[field], now },
    ]),
  )
  return { table, id: record.id, expectedRev: record.rev, patch }
}

/** Creates a record; its id is in the outcome. */
export function create<T extends RecordTable>(
  store: Store,
  table: T,
  values: Partial<RecordOf<T>>,
  { isQuiet = false } = {},
): Promise<SaveOutcome> {
  return store.save({ ...creating(table, values), isQuiet })
}

/** The request of such a creation, to be made with others. */
export function creating<T extends RecordTable>(table: T, values: Partial<RecordOf<T>>): SaveRequest {
  const patch = Object.fromEntries(Object.entries(values).map(([field, now]) => [field, { was: null, now }]))
  return { table, id: crypto.randomUUID(), expectedRev: 0, patch }
}
