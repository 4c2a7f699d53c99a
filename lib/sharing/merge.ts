/** From the person's choices to the records to write. */
import type { Bundle, SharedRecord, SharedTable } from './format'
import { sharedTables } from './format'
import type { Difference, FieldDifference, Kept } from './differences'
import { compare, isEmpty } from './differences'
import { mapIds } from '@/lib/profile/references'
import { sharedReferencesFrom } from './references'

/** What to do of one record that is kept here already. */
export interface Decision {
  id: string
  as: 'merge' | 'copy'
  /** Fields to take from the file. */
  theirs: string[]
}
export interface Write {
  table: SharedTable
  record: SharedRecord
  /** Revision it takes the place of; 0 when the record is new. */
  rev: number
  /** Id in the file: its bytes go by it. */
  from: string
}

/** What is taken when the person touches nothing: the fields that are empty here, where theirs are what they seem. */
export const takenByDefault = (fields: FieldDifference[]) =>
  soundOf(fields.filter(({ state }) => state === 'added'))

/** The fields that may be taken together: a value that is not what it looks like is taken alone. */
export const soundOf = (fields: FieldDifference[]) =>
  fields.filter(({ deceptive }) => !deceptive).map(({ field }) => field)

/** The records to write, none of them taking anything away; `newId` names the copies. */
export function merge(bundle: Bundle, kept: Kept, decisions: Decision[], newId: () => string): Write[] {
  const decided = new Map(decisions.map((decision) => [decision.id, decision]))
  const copies = new Map(
    decisions.filter(({ id, as }) => as === 'copy' && kept.has(id)).map(({ id }) => [id, newId()]),
  )
  const renamed = copies.size > 0 ? rename(bundle, copies) : bundle
  return sharedTables.flatMap((table) =>
    renamed[table].flatMap((record, index) => {
      const from = bundle[table][index]!.id
      if (copies.has(from)) return asNew(table, record, from)
      return writeOf(table, record, kept.get(from), decided.get(from))
    }),
  )
}

/** How often it was changed elsewhere says nothing here, and a number without room for one more could never be saved. */
const asNew = (table: SharedTable, record: SharedRecord, from: string): Write => ({
  table,
  record: { ...record, rev: 1 },
  rev: 0,
  from,
})

/** The bundle with its copies under their new ids, named so by all that names them. */
function rename(bundle: Bundle, copies: Map<string, string>): Bundle {
  const change = (id: string) => copies.get(id) ?? id
  const renamed = sharedTables.map((table) => [
    table,
    bundle[table].map((record) => {
      const next: SharedRecord = { ...record, id: change(record.id) }
      for (const { field } of sharedReferencesFrom(table)) {
        if (field in record) next[field] = mapIds(record[field], change)
      }
      return next
    }),
  ])
  return Object.fromEntries(renamed) as Bundle
}

function writeOf(
  table: SharedTable,
  record: SharedRecord,
  mine: SharedRecord | undefined,
  decision: Decision | undefined,
): Write[] {
  const from = record.id
  if (!mine) return [asNew(table, record, from)]
  if (mine.isManaged) return []
  const [difference] = compare({ ...nothing, [table]: [record] }, new Map([[from, mine]]))
  const next = take(record, mine, difference!, decision?.theirs)
  return next ? [{ table, record: next, rev: mine.rev, from }] : []
}

const nothing = Object.fromEntries(sharedTables.map((table) => [table, []])) as unknown as Bundle
/** Fields that go with a document's name and content. */
const fileFields = ['fileName', 'mediaType', 'size', 'sha256']

function take(
  theirs: SharedRecord,
  mine: SharedRecord,
  { fields, links }: Difference,
  chosen = takenByDefault(fields),
): SharedRecord | null {
  const wanted = fields.map(({ field }) => field).filter((field) => chosen.includes(field))
  const taken = wanted.includes('fileName') ? [...wanted, ...fileFields] : wanted
  if (taken.length === 0 && links.length === 0) return null
  const next: SharedRecord = { ...mine }
  for (const field of taken) if (field in theirs) next[field] = theirs[field]
  if (links.length > 0) next.organisationIds = [...(mine.organisationIds as string[]), ...links]
  const said = theirs.provenance as Record<string, unknown> | undefined
  if (!isEmpty(said)) {
    const sources = taken.filter((field) => Object.hasOwn(said!, field)).map((field) => [field, said![field]])
    next.provenance = { ...(mine.provenance as object), ...Object.fromEntries(sources) }
  }
  return next
}
