/** Brings the store to what a policy provides. */
import { newRecord } from '@/lib/profile/records'
import type { ProvidedRecord } from '@/lib/profile/provided'
import type { Database } from '../store/database'
import { dropRecord, dropReferences } from '../store/references'

type Row = Record<string, unknown> & { id: string; rev: number; createdAt: string }
type Place = Pick<ProvidedRecord, 'table' | 'id'>

/** Key of `meta` that lists what the last policy provided. */
const PROVIDED = 'provided'

/** One transaction: all of the policy, or nothing of it. Gives back whether anything changed. */
export async function bring(db: Database, wanted: ProvidedRecord[], now: string): Promise<boolean> {
  const names = db.tables.map(({ name }) => name)
  return db.transaction('rw', names, async () => {
    const before = ((await db.meta.get(PROVIDED))?.value ?? []) as Place[]
    const kept = new Set(wanted.map(({ id }) => id))
    let hasChanged = false
    for (const place of before.filter(({ id }) => !kept.has(id))) {
      await withdraw(db, place, now)
      hasChanged = true
    }
    for (const record of wanted) hasChanged = (await put(db, record, now)) || hasChanged
    await db.meta.put({ key: PROVIDED, value: wanted.map(({ table, id }) => ({ table, id })) })
    return hasChanged
  })
}

async function put(db: Database, { table, id, values }: ProvidedRecord, now: string): Promise<boolean> {
  const current = (await db.table(table).get(id)) as Row | undefined
  const fresh = newRecord(table, { ...values, isManaged: true }, { id, now }) as unknown as Row
  if (!current) {
    await db.table(table).add(fresh)
    return true
  }
  // The person's own answers about an organisation are theirs, whoever provides it.
  const { rev, createdAt, updatedAt, answers } = current
  const next = { ...fresh, rev, createdAt, updatedAt, ...(answers ? { answers } : {}) }
  if (canonical(next) === canonical(current)) return false
  await db.table(table).put({ ...next, rev: rev + 1, updatedAt: now })
  return true
}

const canonical = (row: Row) =>
  JSON.stringify(Object.entries(row).sort(([one], [other]) => (one < other ? -1 : 1)))

/** No longer provided: gone, unless the person added their own to it; then it is theirs. */
async function withdraw(db: Database, { table, id }: Place, now: string): Promise<void> {
  const row = (await db.table(table).get(id)) as Row | undefined
  if (!row) return
  if (table === 'organisations' && (await hasOwnRecords(db, id))) {
    const { isManaged: _, ...theirs } = row
    await db.table(table).put({ ...theirs, rev: row.rev + 1, updatedAt: now })
    return
  }
  await dropReferences(db, table, id, now)
  await dropRecord(db, table, id)
}

async function hasOwnRecords(db: Database, organisationId: string): Promise<boolean> {
  const of = { organisationIds: organisationId }
  const isOwn = ({ isManaged }: { isManaged?: true | undefined }) => !isManaged
  const counts = [
    await db.contacts.where(of).filter(isOwn).count(),
    await db.cadresJuridiques.where(of).filter(isOwn).count(),
    await db.casUsage.where(of).filter(isOwn).count(),
    await db.documents.where(of).count(),
    await db.requests.where({ organisationId }).count(),
  ]
  return counts.some((count) => count > 0)
}
