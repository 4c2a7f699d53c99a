/** Imports in the database: the same records, all or nothing, never a deletion, and the way back. */
// Before Dexie looks for one.
import 'fake-indexeddb/auto'
import fc from '@/tests/support/properties'
import { describe, expect, it } from 'vitest'
import { listImports, storeImport, undoImport } from '@/lib/background/sharing/imports'
import { everyShared, keptOf } from '@/lib/background/sharing/shared-records'
import type { Store } from '@/lib/background/store/store'
import { compare } from '@/lib/sharing/differences'
import { sharedTables, type Bundle, type SharedRecord } from '@/lib/sharing/format'
import { adoptLessons } from '@/lib/sharing/lessons'
import { merge, type Decision } from '@/lib/sharing/merge'
import { readShare } from '@/lib/sharing/read'
import { envelop, select } from '@/lib/sharing/select'
import { anyStore, idOf, NOW, record, smallBundle } from '../sharing/stores'
import { create, DAY, dump, newClock, newName, newStore, saving } from './stores'

const ID = idOf(900)
const noBytes = new Map<string, Blob>()
const all = (bundle: Bundle) => ({
  organisationIds: bundle.organisations.map(({ id }) => id),
  hasDocuments: true,
  hasTaughtFields: true,
})
/** What the page does with the files before it sends: fields taught here adopted, records compared, choices made. */
async function chosen({ db }: Store, file: Bundle, decisions: Decision[] = []) {
  const bundle = adoptLessons(file, (await db.taughtFields.toArray()) as unknown as SharedRecord[])
  const kept = await keptOf(
    db,
    sharedTables.flatMap((table) => bundle[table].map(({ id }) => id)),
  )
  const seen = Object.fromEntries(compare(bundle, kept).map(({ id, rev }) => [id, rev]))
  return { seen, writes: merge(bundle, kept, decisions, () => crypto.randomUUID()) }
}
const bring = async (
  store: Store,
  bundle: Bundle,
  decisions: Decision[] = [],
  { id = ID, blobs = noBytes } = {},
) => {
  const choice = await chosen(store, bundle, decisions)
  return store.write((writing) => storeImport(writing, { id, name: 'profil.habili.age', ...choice, blobs }))
}
const undo = (store: Store, id = ID) => store.write((writing) => undoImport(writing, id))
const sorted = (bundle: Bundle) =>
  sharedTables.map((table) => bundle[table].toSorted((one, other) => one.id.localeCompare(other.id)))
const travelled = (bundle: Bundle): Bundle =>
  readShare(JSON.stringify(envelop([bundle], { createdAt: NOW, app: '0', set: ID })[0]))

describe('on a clean profile', () => {
  it('any export gives the same records and bytes', async () => {
    const check = fc.asyncProperty(anyStore, async ({ bundle, bytes }) => {
      const first = (await newStore()).store
      const second = (await newStore()).store
      const blobs = new Map([...bytes].map(([id, own]) => [id, new Blob([own])]))
      await bring(first, bundle, [], { blobs })
      const exported = select(await everyShared(first.db), all(bundle))
      await bring(second, travelled(exported), [], { blobs })
      expect(sorted(await everyShared(second.db))).toEqual(sorted(bundle))
      for (const [id, own] of bytes) {
        const row = await second.db.blobs.get(id)
        expect(new Uint8Array(await row!.blob.arrayBuffer())).toEqual(own)
      }
      first.db.close()
      second.db.close()
    })
    await fc.assert(check, { numRuns: 25 })
  }, 60_000)

  it('what a later version said under ext comes out again, and goes with its record', async () => {
    const { store } = await newStore()
    const bundle = smallBundle()
    bundle.contacts[0]!.ext = { later: 'Canari' }
    await bring(store, bundle)
    expect((await everyShared(store.db)).contacts[0]!.ext).toEqual({ later: 'Canari' })
    await store.erasePerson(idOf(2))
    expect(JSON.stringify(await store.db.meta.toArray())).not.toContain('Canari')
  })

  it('one bad record leaves nothing of the file', async () => {
    const { store } = await newStore()
    const bundle = smallBundle()
    const values = {
      organisationIds: [idOf(1)],
      fileName: 'a.pdf',
      mediaType: '',
      size: 3,
      sha256: 'a'.repeat(64),
    }
    bundle.documents = [record('documents', 8, values)]
    await expect(bring(store, bundle)).rejects.toThrow('damaged')
    expect(sorted(await everyShared(store.db)).flat()).toEqual([])
    expect(await listImports(store.db)).toEqual([])
  })

  it('the same request made twice is applied once, and the same file twice changes nothing (B19)', async () => {
    const { store } = await newStore()
    const once = await bring(store, smallBundle())
    expect(once).toEqual({ outcome: 'imported', created: 6, changed: 0 })
    expect(await bring(store, smallBundle())).toEqual(once)
    const before = await everyShared(store.db)
    expect(await bring(store, smallBundle(), [], { id: idOf(901) })).toMatchObject({ created: 0, changed: 0 })
    expect(await everyShared(store.db)).toEqual(before)
    expect(await listImports(store.db)).toHaveLength(1)
  })
})

/** What is kept here: the bundle, its second contact changed by hand. */
async function withOwnContact() {
  const { store, clock, name } = await newStore(newName(), newClock(NOW))
  await bring(store, smallBundle(), [], { id: idOf(950) })
  await store.save(
    saving(
      'contacts',
      idOf(3),
      1,
      { nom: 'Obrien', telephone: '+33199000001' },
      { nom: 'O’Brien', telephone: '' },
    ),
  )
  const theirs = smallBundle()
  Object.assign(theirs.contacts[1]!, { fonction: 'DSI' })
  return { store, clock, name, theirs }
}
const contact = ({ db }: Store, id = idOf(3)) => db.contacts.get(id)

describe('over what is kept', () => {
  it('by default completes what is empty, and keeps the rest', async () => {
    const { store, theirs } = await withOwnContact()
    expect(await bring(store, theirs)).toMatchObject({ created: 0, changed: 1 })
    expect(await contact(store)).toMatchObject({
      nom: 'Obrien',
      fonction: 'DSI',
      telephone: '+33199000001',
      email: 'loic@bourg-exemple.example',
      rev: 3,
    })
  })

  it('takes what is not what it looks like only where the person chose it', async () => {
    const { store, theirs } = await withOwnContact()
    // The second letter is Cyrillic.
    Object.assign(theirs.contacts[1]!, { fonction: 'D\u0430F' })
    await bring(store, theirs)
    expect(await contact(store)).toMatchObject({ fonction: '' })
    await bring(store, theirs, [{ id: idOf(3), as: 'merge', theirs: ['fonction'] }], { id: idOf(951) })
    expect(await contact(store)).toMatchObject({ fonction: 'D\u0430F' })
  })

  it('stores what is new here as a first revision, whatever the file says, and it can be changed', async () => {
    const { store, theirs } = await withOwnContact()
    const id = idOf(21)
    const newcomer = record('contacts', 21, { organisationIds: [idOf(1)], nom: 'Ivetot' })
    theirs.contacts.push({ ...newcomer, rev: Number.MAX_SAFE_INTEGER })
    await bring(store, theirs)
    expect(await contact(store, id)).toMatchObject({ nom: 'Ivetot', rev: 1 })
    expect(await store.save(saving('contacts', id, 1, { fonction: 'DPO' }, { fonction: '' }))).toMatchObject({
      outcome: 'saved',
      rev: 2,
    })
  })

  it('takes theirs field by field, never an empty one', async () => {
    const { store, theirs } = await withOwnContact()
    await bring(store, theirs, [{ id: idOf(3), as: 'merge', theirs: ['nom', 'telephone'] }])
    expect(await contact(store)).toMatchObject({ nom: 'O’Brien', fonction: '', telephone: '+33199000001' })
  })

  it('stores theirs apart as a copy, to which the file’s own records point', async () => {
    const { store, theirs } = await withOwnContact()
    theirs.casUsage.push(
      record('casUsage', 20, {
        organisationIds: [idOf(1)],
        intitule: 'Autre guichet',
        contactByRole: { contact_technique: idOf(3) },
      }),
    )
    await bring(store, theirs, [{ id: idOf(3), as: 'copy', theirs: [] }])
    expect(await contact(store)).toMatchObject({ nom: 'Obrien', rev: 2 })
    const copy = (await store.db.contacts.toArray()).find(({ fonction }) => fonction === 'DSI')!
    expect(copy).toMatchObject({ nom: 'O’Brien', rev: 1 })
    expect((await store.db.casUsage.get(idOf(20)))!.contactByRole).toEqual({ contact_technique: copy.id })
    expect((await store.db.casUsage.get(idOf(5)))!.contactByRole).toEqual({ contact_technique: idOf(3) })
  })

  it.each([
    ['changed', (store: Store) => store.save(saving('contacts', idOf(3), 2, { fonction: 'Maire' }))],
    [
      'was read as the same and changed',
      (store: Store) => store.save(saving('contacts', idOf(2), 1, { prenom: 'N' }, { prenom: 'Noémie' })),
    ],
    [
      'went',
      (store: Store) =>
        store.remove({ table: 'organisations', id: idOf(1), expectedRev: 1, requestId: idOf(99) }),
    ],
    ['came', (store: Store) => create(store, 'contacts', idOf(60), { organisationIds: [idOf(1)] })],
    ['came to be provided', async (store: Store) => store.db.contacts.update(idOf(3), { isManaged: true })],
    [
      'was taught',
      (store: Store) => create(store, 'taughtFields', idOf(61), { site: 'demarches', stableId: 'Q9' }),
    ],
  ])('stops, and changes nothing, when a record %s since it was compared', async (_, meanwhile) => {
    const { store, theirs } = await withOwnContact()
    theirs.contacts.push(record('contacts', 60, { organisationIds: [idOf(1)], nom: 'Neuf' }))
    theirs.taughtFields.push(record('taughtFields', 62, { site: 'demarches', stableId: 'Q9', target: '' }))
    const choice = await chosen(store, theirs, [{ id: idOf(3), as: 'merge', theirs: ['nom'] }])
    await meanwhile(store)
    const before = await dump(store)
    const request = { id: ID, name: 'a', ...choice, blobs: noBytes }
    expect(await store.write((writing) => storeImport(writing, request))).toMatchObject({ outcome: 'stale' })
    expect(await dump(store)).toBe(before)
  })

  it('checks what is sent as any record that is saved', async () => {
    const { store } = await newStore()
    const writes = [
      { table: 'contacts' as const, record: record('contacts', 70, { nom: 'A' }), rev: 0 },
      {
        table: 'contacts' as const,
        record: { ...record('contacts', 71, {}), email: 'prénom@ville.fr' },
        rev: 0,
      },
    ]
    const request = { id: ID, name: 'a', seen: {}, writes, blobs: noBytes }
    await expect(store.write((writing) => storeImport(writing, request))).rejects.toThrow('invalid')
    expect(await store.db.contacts.count()).toBe(0)
  })

  it('adds links and takes none away', async () => {
    const { store, theirs } = await withOwnContact()
    const other = await create(store, 'organisations', idOf(30), { denomination: 'SYNDICAT' })
    await store.save(
      saving('contacts', idOf(3), 2, { organisationIds: [other.id] }, { organisationIds: [idOf(1)] }),
    )
    await bring(store, theirs)
    expect((await contact(store))!.organisationIds).toEqual([idOf(30), idOf(1)])
  })

  it('takes a lesson on a field taught here too as the same lesson', async () => {
    const { store, theirs } = await withOwnContact()
    theirs.taughtFields = [
      record('taughtFields', 80, { site: 'demarches', stableId: 'Q1', target: 'contact.other' }),
      record('taughtFields', 81, { site: 'demarches', stableId: 'Q2', target: 'contact.other' }),
    ]
    await bring(store, theirs)
    const lessons = (await store.db.taughtFields.toArray()).map(({ id, target }) => [id, target])
    expect(lessons).toEqual([
      [idOf(6), 'contact.dpo'],
      [idOf(81), 'contact.other'],
    ])
  })

  it('leaves alone what a policy provides', async () => {
    const { store, theirs } = await withOwnContact()
    await store.db.contacts.update(idOf(3), { isManaged: true })
    await bring(store, theirs, [{ id: idOf(3), as: 'merge', theirs: ['nom'] }])
    expect(await contact(store)).toMatchObject({ nom: 'Obrien', fonction: '', isManaged: true })
  })
})

describe('undone', () => {
  it('gives back what was there, and removes what came', async () => {
    const { store, theirs } = await withOwnContact()
    theirs.organisations.push(record('organisations', 40, { denomination: 'NOUVELLE' }))
    theirs.contacts.push(record('contacts', 41, { organisationIds: [idOf(40)], nom: 'Neuf' }))
    const before = await everyShared(store.db)
    await bring(store, theirs)
    expect(await undo(store)).toEqual({ removed: 2, restored: 1, kept: 0 })
    const after = await everyShared(store.db)
    const plain = (bundle: Bundle) =>
      sorted(bundle).map((rows) => rows.map((row) => ({ ...row, rev: 0, updatedAt: '' })))
    expect(plain(after)).toEqual(plain(before))
    expect(await listImports(store.db)).toHaveLength(1)
    expect(await undo(store)).toBeNull()
  })

  it('keeps what was changed since, and an organisation built upon since', async () => {
    const { store } = await newStore()
    await bring(store, smallBundle())
    await store.save(saving('contacts', idOf(2), 1, { fonction: 'DPO' }, { fonction: '' }))
    await create(store, 'contacts', idOf(70), { organisationIds: [idOf(1)], nom: 'À moi' })
    expect(await undo(store)).toEqual({ removed: 4, restored: 0, kept: 2 })
    expect((await store.db.contacts.toArray()).map(({ nom }) => nom).toSorted()).toEqual(['À moi', 'Ÿvetot'])
    expect(await store.db.organisations.count()).toBe(1)
  })

  it('is possible for 30 days, whatever is typed meanwhile', async () => {
    const { store, clock, name, theirs } = await withOwnContact()
    await bring(store, theirs, [])
    for (let rev = 3; rev < 20; rev++) {
      clock.pass(DAY)
      await store.save(
        saving('organisations', idOf(1), rev - 2, { naf: `${rev}` }, { naf: rev === 3 ? '' : `${rev - 1}` }),
      )
    }
    store.db.close()
    const later = (await newStore(name, clock)).store
    expect(await listImports(later.db)).toHaveLength(2)
    expect(await undo(later)).toMatchObject({ restored: 1 })
    clock.pass(20 * DAY)
    later.db.close()
    expect(await listImports((await newStore(name, clock)).store.db)).toEqual([])
  })
})
