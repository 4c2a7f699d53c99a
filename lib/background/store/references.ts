/** What a record names, and what names it: cleaned with its deletion, lent with it, owned by an organisation. */
import type { Reference } from '@/lib/profile/records'
import { recordTables, type RecordTable } from '@/lib/profile/tables'
import { goesWith, idsIn, referencesFrom, referencesTo, withoutId } from '@/lib/profile/references'
import type { Database } from './database'
import { mentionsOf, type Mention } from './restore-references'
import { change, drop, type Row, type Writing } from './writer'

/** Fields by which a record belongs to others are indexed; the rest is looked through. */
async function rowsNaming(db: Database, from: RecordTable, namings: Reference[], id: string): Promise<Row[]> {
  const found = new Map<string, Row>()
  for (const { field, shape } of namings) {
    const isIndexed = shape === 'users' || shape === 'owner'
    const rows = isIndexed
      ? await db.table(from).where(field).equals(id).toArray()
      : await db
          .table(from)
          .filter((row: Row) => idsIn(row[field]).includes(id))
          .toArray()
    for (const row of rows as Row[]) found.set(row.id, row)
  }
  return [...found.values()]
}

/**
 * Clears every mention of a record about to go; gives back how many other records changed or went with it. Each
 * mention cleared in a record that stays is added to `mentions`.
 */
export async function dropReferences(
  writing: Writing,
  table: RecordTable,
  id: string,
  mentions: Mention[] = [],
): Promise<number> {
  let touched = 0
  for (const from of recordTables) {
    const namings = referencesTo(table).filter((each) => each.from === from)
    for (const row of await rowsNaming(writing.db, from, namings, id)) {
      touched++
      if (namings.some((naming) => goesWith(naming, row, id))) {
        await dropReferences(writing, from, row.id)
        await drop(writing, from, row.id)
        continue
      }
      mentions.push(...namings.flatMap(({ field }) => mentionsOf(from, row, field, id)))
      const cleared = namings.map(({ field }) => [field, withoutId(row[field], id)])
      // The way back is the list of mentions, not a version: that would name what is gone.
      await change(writing, from, row, { ...row, ...Object.fromEntries(cleared) }, 'never')
    }
  }
  return touched
}

/**
 * Does anything that belongs to this organisation belong to the person too? Every kind of record counts; what a
 * policy provides does not.
 */
export async function hasOwnRecords(db: Database, organisationId: string): Promise<boolean> {
  for (const { from, field } of referencesTo('organisations')) {
    const rows = db.table(from).where(field).equals(organisationId)
    if (await rows.filter(({ isManaged }) => !isManaged).first()) return true
  }
  return false
}

/** People are never lent along: a contact named by a cas d'usage stays with its own organisations. */
const lent: RecordTable[] = ['cadresJuridiques', 'documents']

/** A record lent to an organisation brings what it cites: its legal texts, and the documents of both. */
export async function shareAlong(writing: Writing, table: RecordTable, record: Row): Promise<void> {
  const users = record.organisationIds ?? []
  if (users.length < 2) return
  for (const { to, field } of referencesFrom(table).filter(({ to }) => lent.includes(to))) {
    for (const id of idsIn(record[field])) {
      const cited = (await writing.db.table(to).get(id)) as Row | undefined
      const own = cited?.organisationIds ?? []
      const more = users.filter((user) => !own.includes(user))
      if (!cited || cited['isManaged'] || more.length === 0) continue
      const next = await change(writing, to, cited, { ...cited, organisationIds: [...own, ...more] }, 'never')
      await shareAlong(writing, to, next)
    }
  }
}
