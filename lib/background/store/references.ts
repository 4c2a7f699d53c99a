/** What else names a record: cleaned in the same transaction as its deletion, so that nothing dangles. */
import type { RecordTable } from '@/lib/profile/records'
import type { Database } from './database'
import { linksKey, linksOf, type Link } from './restore-references'

type Row = Record<string, unknown> & { id: string; rev: number }

/** Fields that hold ids, by the table they point to. */
const pointers: { to: RecordTable; from: RecordTable; field: string }[] = [
  { to: 'documents', from: 'cadresJuridiques', field: 'documentIds' },
  { to: 'documents', from: 'casUsage', field: 'maquetteIds' },
  { to: 'documents', from: 'casUsage', field: 'homologationDocumentId' },
  { to: 'documents', from: 'casUsage', field: 'besoinsSpecifiquesDocumentId' },
  { to: 'documents', from: 'casUsage', field: 'attestationFiscaleDocumentId' },
  { to: 'documents', from: 'mandats', field: 'documentId' },
  { to: 'cadresJuridiques', from: 'casUsage', field: 'cadreJuridiqueId' },
  { to: 'cadresJuridiques', from: 'casUsage', field: 'cadreJuridiqueFranceConnectId' },
  { to: 'contacts', from: 'casUsage', field: 'contactByRole' },
  { to: 'casUsage', from: 'requests', field: 'casUsageId' },
]
/** Fields of a table that hold ids of other records. */
export const pointersFrom = (table: RecordTable) => pointers.filter(({ from }) => from === table)

/** Records that belong to organisations, and die with the last of them. */
const owned: RecordTable[] = ['contacts', 'cadresJuridiques', 'casUsage', 'documents']

/** `value` without `id`: a list loses it, a map loses its entries, a single id becomes null. */
export function without(value: unknown, id: string): unknown {
  if (Array.isArray(value)) return value.filter((each) => each !== id)
  if (value && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== id))
  return value === id ? null : value
}

/**
 * Clears every mention of a record about to go; gives back how many other records changed or went with it. Each
 * mention cleared in a record that stays is added to `links`.
 */
export async function dropReferences(
  db: Database,
  table: RecordTable,
  id: string,
  now: string,
  links: Link[] = [],
): Promise<number> {
  let touched = 0
  for (const { from, field } of pointers.filter(({ to }) => to === table)) {
    for (const row of (await db.table(from).toArray()) as Row[]) {
      const next = without(row[field], id)
      if (JSON.stringify(next) === JSON.stringify(row[field])) continue
      await db.table(from).put({ ...row, [field]: next, rev: row.rev + 1, updatedAt: now })
      links.push(...linksOf(from, row, field, id))
      touched++
    }
  }
  if (table === 'organisations') touched += await dropOwned(db, id, now, links)
  return touched
}

async function dropOwned(db: Database, id: string, now: string, links: Link[]): Promise<number> {
  let touched = 0
  for (const table of owned) {
    for (const row of (await db.table(table).where('organisationIds').equals(id).toArray()) as Row[]) {
      const organisationIds = without(row.organisationIds, id) as string[]
      touched++
      if (organisationIds.length > 0) {
        links.push(...linksOf(table, row, 'organisationIds', id))
        await db.table(table).put({ ...row, organisationIds, rev: row.rev + 1, updatedAt: now })
      } else {
        await dropReferences(db, table, row.id, now)
        await dropRecord(db, table, row.id)
      }
    }
  }
  const mandats = await db.mandats.where('editorId').equals(id).or('entityId').equals(id).primaryKeys()
  const requests = await db.requests.where('organisationId').equals(id).primaryKeys()
  for (const mandat of mandats) await dropRecord(db, 'mandats', mandat)
  for (const request of requests) await dropRecord(db, 'requests', request)
  return touched + mandats.length + requests.length
}

/** Key of `meta` for what a shared file said of a record and this version does not understand. */
export const extKey = (table: RecordTable, id: string) => `ext:${table}:${id}`

/** Takes a record away with its bytes, its past and its unsaved typing; gives back how many of the last two. */
export async function dropRecord(
  db: Database,
  table: RecordTable,
  id: string,
): Promise<{ drafts: number; snapshots: number }> {
  await db.table(table).delete(id)
  if (table === 'documents') await db.blobs.delete(id)
  await db.meta.bulkDelete([extKey(table, id), linksKey(table, id)])
  const drafts = await db.drafts.filter(({ key, value }) => isDraftOf(id, key, value)).delete()
  const snapshots = await db.snapshots.where({ table, id }).delete()
  return { drafts, snapshots }
}

/** Drafts go by `<table>:<id>`; that of a new record by its organisation, and holds the id it will have. */
function isDraftOf(id: string, key: string, value: unknown): boolean {
  return key.split(':').includes(id) || (value as { id?: unknown } | null)?.id === id
}
