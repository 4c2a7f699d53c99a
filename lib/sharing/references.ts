/** Which fields of a shared record name another one. */
import type { Bundle, SharedRecord, SharedTable } from './format'
import { sharedTables } from './format'

/** `links` are unions over all who share a record: an import adds to them and takes nothing away. */
type Shape = 'links' | 'list' | 'one' | 'map'
interface Reference {
  from: SharedTable
  field: string
  to: SharedTable
  shape: Shape
}

const owned = ['contacts', 'cadresJuridiques', 'casUsage', 'documents'] as const
export const references: Reference[] = [
  ...owned.map((from) => ({ from, field: 'organisationIds', to: 'organisations', shape: 'links' }) as const),
  { from: 'cadresJuridiques', field: 'documentIds', to: 'documents', shape: 'list' },
  { from: 'casUsage', field: 'maquetteIds', to: 'documents', shape: 'list' },
  { from: 'casUsage', field: 'homologationDocumentId', to: 'documents', shape: 'one' },
  { from: 'casUsage', field: 'besoinsSpecifiquesDocumentId', to: 'documents', shape: 'one' },
  { from: 'casUsage', field: 'attestationFiscaleDocumentId', to: 'documents', shape: 'one' },
  { from: 'casUsage', field: 'cadreJuridiqueId', to: 'cadresJuridiques', shape: 'one' },
  { from: 'casUsage', field: 'cadreJuridiqueFranceConnectId', to: 'cadresJuridiques', shape: 'one' },
  { from: 'casUsage', field: 'contactByRole', to: 'contacts', shape: 'map' },
  { from: 'mandats', field: 'editorId', to: 'organisations', shape: 'one' },
  { from: 'mandats', field: 'entityId', to: 'organisations', shape: 'one' },
  { from: 'mandats', field: 'documentId', to: 'documents', shape: 'one' },
]
export const referencesOf = (table: SharedTable) => references.filter(({ from }) => from === table)

/** Ids named by one field. */
export function idsIn(value: unknown): string[] {
  if (value === null || value === undefined) return []
  if (typeof value === 'string') return [value]
  return Object.values(value) as string[]
}

/** The value with each id put through `change`. */
export function mapIds(value: unknown, change: (id: string) => string): unknown {
  if (typeof value === 'string') return change(value)
  if (Array.isArray(value)) return (value as string[]).map(change)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value as Record<string, string>).map(([key, id]) => [key, change(id)]),
  )
}

/** Ids named somewhere and found nowhere in the bundle, with the place of the first. */
export function dangling(bundle: Bundle): { path: string; id: string }[] {
  const known = new Map(sharedTables.map((table) => [table, new Set(bundle[table].map(({ id }) => id))]))
  return references.flatMap(({ from, field, to }) =>
    bundle[from].flatMap((record, index) =>
      idsIn(record[field])
        .filter((id) => !known.get(to)!.has(id))
        .map((id) => ({ path: `${from}[${index}].${field}`, id })),
    ),
  )
}

/** The record without the ids that `isThere` refuses: a list or map loses them, a lone id is left unsaid. */
export function keepKnown(
  table: SharedTable,
  record: SharedRecord,
  isThere: (to: SharedTable, id: string) => boolean,
): SharedRecord {
  const next = { ...record }
  for (const { field, to, shape } of referencesOf(table)) {
    const value = record[field]
    const lost = idsIn(value).filter((id) => !isThere(to, id))
    if (lost.length === 0) continue
    if (shape === 'links') next[field] = (value as string[]).filter((id) => !lost.includes(id))
    // A part of a list would read as a change of the list: better to say nothing of it.
    else delete next[field]
  }
  return next
}
