/** An organisation takes a copy of its own of a record that others use too. Pure. */
import type { Profile } from '@/lib/profile/records'
import type { RecordTable } from '@/lib/profile/tables'
import { idsIn, referencesFrom } from '@/lib/profile/references'

const owned = ['contacts', 'cadresJuridiques', 'casUsage', 'documents'] as const
type OwnedTable = (typeof owned)[number]
export type Owned = Pick<Profile, OwnedTable>

type Row = Record<string, unknown> & { id: string; organisationIds: string[]; isManaged?: boolean }
export interface Place {
  table: OwnedTable
  row: Row
}

const placesOf = (records: Owned): Place[] =>
  owned.flatMap((table) => (records[table] as unknown as Row[]).map((row) => ({ table, row })))

/** Does `row` name one of `ids`? Its organisations aside. */
export function cites(table: RecordTable, row: Record<string, unknown>, ids: Iterable<string>): boolean {
  const wanted = new Set(ids)
  return referencesFrom(table).some(
    ({ field, shape }) => shape !== 'users' && idsIn(row[field]).some((id) => wanted.has(id)),
  )
}

/**
 * What an organisation must copy to have its own record `id`: that one, then each shared record that cites it, for the
 * others go on citing theirs. `records` are the organisation's; empty when the record is not among them.
 */
export function toCopy(records: Owned, id: string): Place[] {
  const all = placesOf(records)
  const copied = all.filter(({ row }) => row.id === id)
  for (const { row } of copied)
    for (const each of all) {
      const isShared = each.row.organisationIds.length > 1
      if (isShared && !copied.includes(each) && cites(each.table, each.row, [row.id])) copied.push(each)
    }
  return copied
}

/** The organisation's own records that cite one of `ids`: they will cite the copies. */
export const citing = (records: Owned, ids: string[]): Place[] =>
  placesOf(records).filter(({ table, row }) => !ids.includes(row.id) && cites(table, row, ids))
