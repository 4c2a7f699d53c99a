/** The write that brings what was typed into the store. */
import { isStamp, newRecord } from '@/lib/profile/records'
import type { EditableTable } from '@/lib/profile/tables'
import { sameJson } from '@/lib/profile/same-json'
import type { Write } from '../deliver'
import type { TypedFields, Values } from './typed-fields'

/** Fields that follow from the changed ones (provenance); they never clash. */
export type Follow = (stored: Values, changed: string[]) => Values

/** A record of `table` before anything is typed. */
export function blank(table: EditableTable, id: string, now: string): Values {
  if (table !== 'mandats') return newRecord(table, {}, { id, now }) as Values
  // Its two organisations are not known yet: no record can be without them.
  const mandat = newRecord(table, { editorId: id, entityId: id }, { id, now })
  return { ...mandat, editorId: '', entityId: '' }
}

/** What a new record holds beside what was typed. */
function beyondDefaults(stored: Values, defaults: Values): Values {
  const isOwn = ([field, value]: [string, unknown]) => !isStamp(field) && !sameJson(value, defaults[field])
  return Object.fromEntries(Object.entries(stored).filter(isOwn))
}

/** Changed and valid fields as one write, without its request id; null when there is nothing to send. */
export function nextWrite(
  fields: TypedFields,
  to: { table: EditableTable; id: string; rev: number; now: string; follow: Follow | undefined },
): Omit<Write, 'requestId'> | null {
  const { table, id, rev, now, follow } = to
  const changed = fields.sendable()
  if (changed.length === 0) return null
  const typed = Object.fromEntries(changed.map((field) => [field, fields.read(field).value]))
  const values = { ...typed, ...follow?.(fields.stored, changed) }
  const isNew = rev === 0
  const all = isNew ? { ...beyondDefaults(fields.stored, blank(table, id, now)), ...values } : values
  const patch = Object.entries(all).map(([field, value]) => [
    field,
    { was: isNew ? null : fields.was(field), now: value },
  ])
  return { table, id, expectedRev: rev, patch: Object.fromEntries(patch) }
}
