/** What an import would change: each record of the file against the one kept here under its id. */
import { deceptiveWords } from '@/lib/profile/deceptive'
import { sameJson } from '@/lib/profile/same-json'
import { sharedTables, type Bundle, type SharedRecord, type SharedTable } from './format'

/** `added`: empty here; `conflict`: another value here. */
export interface FieldDifference {
  field: string
  state: 'added' | 'conflict'
  mine: unknown
  theirs: unknown
  /** Words of theirs that are not what they look like. */
  deceptive?: string[]
}
export interface Difference {
  table: SharedTable
  id: string
  state: 'new' | 'same' | 'changed'
  /** Revision here; 0 when there is none. */
  rev: number
  /** Provided by policy here: only a copy can be taken. */
  isManaged: boolean
  fields: FieldDifference[]
  /** Organisations that the record is to belong to as well. */
  links: string[]
  /** Words of a new record that are not what they look like. */
  deceptive?: string[]
}
/** Records kept here, by id. */
export type Kept = ReadonlyMap<string, SharedRecord>

/** Told by other fields, or by the place where the record is kept. */
const aside = new Set([
  'id',
  'rev',
  'createdAt',
  'updatedAt',
  'ext',
  'organisationIds',
  'provenance',
  // Of a file, its name stands for its content.
  'size',
  'mediaType',
  'sha256',
])

export function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true
  return typeof value === 'object' && Object.keys(value).length === 0
}

/** What a record says, for a person to read before it is taken. */
export function valuesOf(record: SharedRecord): [field: string, value: unknown][] {
  return Object.entries(record).filter(
    ([field, value]) => !aside.has(field) && !isEmpty(value) && value !== false,
  )
}

const shownOf = (record: SharedRecord) => Object.fromEntries(valuesOf(record))

function doubts(value: unknown): { deceptive?: string[] } {
  const deceptive = deceptiveWords(value)
  return deceptive.length > 0 ? { deceptive } : {}
}

const linksOf = (record: SharedRecord) => (record.organisationIds as string[] | undefined) ?? []

/** Each record of the bundle against `kept`, in the order of the tables. */
export function compare(bundle: Bundle, kept: Kept): Difference[] {
  return sharedTables.flatMap((table) =>
    bundle[table].map((theirs) => compareOne(table, theirs, kept.get(theirs.id))),
  )
}

function compareOne(table: SharedTable, theirs: SharedRecord, mine?: SharedRecord): Difference {
  const place = { table, id: theirs.id, rev: mine?.rev ?? 0, isManaged: mine?.isManaged === true }
  if (!mine) return { ...place, state: 'new', fields: [], links: [], ...doubts(shownOf(theirs)) }
  const fields = Object.entries(theirs)
    // An empty value is not worth one that is kept: an import takes nothing away.
    .filter(([field, value]) => !aside.has(field) && !isEmpty(value) && !sameJson(value, mine[field]))
    .map(([field, value]): FieldDifference => {
      const state = isEmpty(mine[field]) ? 'added' : 'conflict'
      return { field, state, mine: mine[field] ?? null, theirs: value, ...doubts(value) }
    })
  const isOtherFile = theirs.sha256 !== mine.sha256 && !fields.some(({ field }) => field === 'fileName')
  if (isOtherFile) {
    fields.push({ field: 'fileName', state: 'conflict', mine: mine.fileName, theirs: theirs.fileName })
  }
  const links = linksOf(theirs).filter((id) => !linksOf(mine).includes(id))
  return { ...place, state: fields.length + links.length > 0 ? 'changed' : 'same', fields, links }
}
