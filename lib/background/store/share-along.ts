/** A record lent to an organisation brings what it cites: its legal texts, and the documents of both. */
import type { RecordTable } from '@/lib/profile/records'
import type { Database } from './database'
import { pointersFrom } from './references'

export type Row = Record<string, unknown> & { id: string; rev: number; organisationIds?: string[] }

/** People are never lent along: a contact named by a cas d'usage stays with its own organisations. */
const lent: RecordTable[] = ['cadresJuridiques', 'documents']

/** Gives what `record` cites to the organisations that use it; runs within the transaction of its writing. */
export async function shareAlong(db: Database, table: RecordTable, record: Row, now: string): Promise<void> {
  const users = record.organisationIds ?? []
  if (users.length < 2) return
  for (const { to, field } of pointersFrom(table).filter(({ to }) => lent.includes(to))) {
    for (const id of [record[field]].flat().filter((each) => typeof each === 'string')) {
      const cited = (await db.table(to).get(id)) as Row | undefined
      const own = cited?.organisationIds ?? []
      const more = users.filter((user) => !own.includes(user))
      if (!cited || cited['isManaged'] || more.length === 0) continue
      const next = { ...cited, organisationIds: [...own, ...more], rev: cited.rev + 1, updatedAt: now }
      await db.table(to).put(next)
      await shareAlong(db, to, next, now)
    }
  }
}
