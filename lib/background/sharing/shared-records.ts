/** What sharing reads of the database. */
import type { Kept } from '@/lib/sharing/differences'
import { sharedTables, type Bundle, type SharedRecord } from '@/lib/sharing/format'
import type { Database } from '../store/database'
import { extKey } from '../store/writer'

/** Every record that may be shared, with what a shared file once said of it beyond this version. */
export async function everyShared(db: Database): Promise<Bundle> {
  const rows = await Promise.all(sharedTables.map((table) => db.table(table).toArray()))
  const exts = await db.meta.where('key').startsWith('ext:').toArray()
  const extOf = new Map(exts.map(({ key, value }) => [key, value]))
  const tables = sharedTables.map((table, index) => [
    table,
    rows[index]!.map((row) => {
      const ext = extOf.get(extKey(table, row.id))
      return ext === undefined ? row : { ...row, ext }
    }),
  ])
  return Object.fromEntries(tables) as Bundle
}

/** Records kept here under these ids, whatever their table. */
export async function keptOf(db: Database, ids: string[]): Promise<Kept> {
  const found = await Promise.all(sharedTables.map((table) => db.table(table).bulkGet(ids)))
  const rows = found.flat().filter((row) => row !== undefined) as SharedRecord[]
  return new Map(rows.map((row) => [row.id, row]))
}
