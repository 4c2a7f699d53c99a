/** An earlier version of a record against the record: what going back to it would change. Pure. */
import { fieldsOf, references } from './records'
import type { RecordTable } from './tables'
import { sameJson } from './same-json'

/** Of a document, what its bytes are: those of an earlier version are not kept. */
const ofBytes = ['fileName', 'mediaType', 'size', 'sha256']

/** Whose the record is stays as it is: a version is of what the record says. */
const belongings = new Set(
  references
    .filter(({ shape }) => shape === 'users' || shape === 'owner')
    .map(({ from, field }) => `${from}.${field}`),
)

type Values = Record<string, unknown>

/** Fields that say something else in the version, where a value may come from included (`provenance`). */
export function fieldsToRestore(table: RecordTable, version: Values, current: Values): string[] {
  return fieldsOf(table).filter(
    (field) =>
      !belongings.has(`${table}.${field}`) &&
      !(table === 'documents' && ofBytes.includes(field)) &&
      !sameJson(version[field] ?? null, current[field] ?? null),
  )
}
