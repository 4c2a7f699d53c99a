/** Earlier versions of a record: read, brought back as a save, and that save undone the same way. */
import { beforeEach, describe, expect, it } from 'vitest'
import type { Store } from '@/lib/background/store/store'
import { versionsOf } from '@/lib/background/store/versions'
import type { RecordTable } from '@/lib/profile/tables'
import { create, idOf, MINUTE, newStore, saving } from './stores'

const [HERE, THERE, PERSON, USAGE, TEXT] = [1, 2, 3, 4, 5].map(idOf) as [
  string,
  string,
  string,
  string,
  string,
]
let store: Store
let pass: (milliseconds: number) => void
beforeEach(async () => {
  const opened = await newStore()
  store = opened.store
  pass = opened.clock.pass
  await create(store, 'organisations', HERE, { denomination: 'Ici' })
  await create(store, 'organisations', THERE, { denomination: 'Là' })
  await create(store, 'contacts', PERSON, { organisationIds: [HERE], nom: 'Avant', fonction: 'Maire' })
})
const save = async (table: RecordTable, id: string, values: Record<string, unknown>) => {
  pass(6 * MINUTE)
  const current = (await store.db.table(table).get(id)) as Record<string, unknown> & { rev: number }
  return store.save(saving(table, id, current.rev, values, current))
}
const versions = (table: RecordTable, id: string) => versionsOf(store.db, table, id)
async function restore(table: RecordTable, id: string, back = 0, expectedRev?: number) {
  const { key } = (await versions(table, id))[back]!
  const { rev } = (await store.db.table(table).get(id)) as { rev: number }
  return store.restore({ table, id, key, expectedRev: expectedRev ?? rev, requestId: crypto.randomUUID() })
}

describe('an earlier version', () => {
  it('comes back as one more revision, and what it replaced is the newest version', async () => {
    await save('contacts', PERSON, { nom: 'Après', fonction: '' })
    expect(await restore('contacts', PERSON)).toMatchObject({ outcome: 'saved', rev: 3 })
    expect(await store.db.contacts.get(PERSON)).toMatchObject({ nom: 'Avant', fonction: 'Maire', rev: 3 })
    const [newest] = await versions('contacts', PERSON)
    expect(newest).toMatchObject({ rev: 2, record: { nom: 'Après', fonction: '' } })
    await restore('contacts', PERSON)
    expect(await store.db.contacts.get(PERSON)).toMatchObject({ nom: 'Après', fonction: '', rev: 4 })
  })

  it('leaves the record to those who use it', async () => {
    await save('contacts', PERSON, { organisationIds: [HERE, THERE], nom: 'Après' })
    await restore('contacts', PERSON)
    expect(await store.db.contacts.get(PERSON)).toMatchObject({
      organisationIds: [HERE, THERE],
      nom: 'Avant',
    })
  })

  it('names nothing that is gone since', async () => {
    await create(store, 'cadresJuridiques', TEXT, { organisationIds: [HERE] })
    const contactByRole = { contact_metier: PERSON }
    await create(store, 'casUsage', USAGE, { organisationIds: [HERE], cadreJuridiqueId: TEXT, contactByRole })
    await save('casUsage', USAGE, { intitule: 'Guichet', cadreJuridiqueId: null, contactByRole: {} })
    await store.remove({ table: 'cadresJuridiques', id: TEXT, expectedRev: 1, requestId: idOf(9) })
    await restore('casUsage', USAGE)
    expect(await store.db.casUsage.get(USAGE)).toMatchObject({
      intitule: '',
      cadreJuridiqueId: null,
      contactByRole,
    })
  })

  it('is not brought back over a change that the person has not seen', async () => {
    await save('contacts', PERSON, { nom: 'Après' })
    await save('contacts', PERSON, { nom: 'Encore' })
    expect(await restore('contacts', PERSON, 0, 2)).toMatchObject({ outcome: 'conflict' })
    expect(await store.db.contacts.get(PERSON)).toMatchObject({ nom: 'Encore', rev: 3 })
  })

  it('of another record changes nothing', async () => {
    await save('contacts', PERSON, { nom: 'Après' })
    await save('organisations', HERE, { commune: 'Bourg' })
    const { key } = (await versions('organisations', HERE))[0]!
    const request = { table: 'contacts' as const, id: PERSON, expectedRev: 2, requestId: idOf(9), key }
    expect(await store.restore(request)).toEqual({ outcome: 'gone' })
    expect(await store.db.contacts.get(PERSON)).toMatchObject({ nom: 'Après', rev: 2 })
  })

  it('is brought back once, however often it is asked for', async () => {
    await save('contacts', PERSON, { nom: 'Après' })
    const { key } = (await versions('contacts', PERSON))[0]!
    const request = { table: 'contacts' as const, id: PERSON, expectedRev: 2, requestId: idOf(9), key }
    await store.restore(request)
    expect(await store.restore(request)).toMatchObject({ outcome: 'saved', rev: 3 })
    expect((await store.db.contacts.get(PERSON))!.rev).toBe(3)
  })

  it('of a document says nothing of its bytes, of which only the last are kept', async () => {
    const file = { fileName: 'a.pdf', mediaType: 'application/pdf', size: 1, sha256: 'a'.repeat(64) }
    await create(store, 'documents', TEXT, { organisationIds: [HERE], titre: 'Avant', ...file })
    await save('documents', TEXT, { titre: 'Après', sha256: 'b'.repeat(64), fileName: 'b.pdf' })
    await restore('documents', TEXT)
    expect(await store.db.documents.get(TEXT)).toMatchObject({
      titre: 'Avant',
      sha256: 'b'.repeat(64),
      fileName: 'b.pdf',
    })
  })
})
