// The in-memory IndexedDB of ./stores must be there before Dexie looks for one.
import { afterEach, describe, expect, it, vi } from 'vitest'
import { create, DAY, dump, idOf, MINUTE, newClock, newName, newStore, saving } from './stores'
import Dexie from 'dexie'
import { CODE_SCHEMA, versions, type Database } from '@/lib/background/store/database'
import { openStore } from '@/lib/background/store/store'
import french from '@/public/_locales/fr/messages.json'

const released = versions.length
afterEach(() => {
  vi.restoreAllMocks()
  versions.splice(released)
})
/** The waits before new tries, at once. */
const hurry = () =>
  vi.spyOn(globalThis, 'setTimeout').mockImplementation(((run: () => void) => setImmediate(run)) as never)

const open = (name: string) => openStore(newClock().now, { name })
const contact = idOf(3)

describe('what is kept of the past', () => {
  it('is ten earlier versions at most, five minutes apart', async () => {
    const { store, clock } = await newStore()
    await create(store, 'contacts', contact, { nom: 'v0' })
    for (let rev = 1; rev <= 15; rev++) {
      clock.pass(6 * MINUTE)
      await store.save(saving('contacts', contact, rev, { nom: `v${rev}` }, { nom: `v${rev - 1}` }))
    }
    const kept = await store.db.snapshots.where({ table: 'contacts', id: contact }).sortBy('rev')
    expect(kept.map(({ record }) => (record as { nom: string }).nom)).toEqual(
      Array.from({ length: 10 }, (_, index) => `v${index + 5}`),
    )
  })

  it('is one version for a burst of typing', async () => {
    const { store } = await newStore()
    await create(store, 'contacts', contact, { nom: 'v0' })
    for (let rev = 1; rev <= 5; rev++)
      await store.save(saving('contacts', contact, rev, { nom: `v${rev}` }, { nom: `v${rev - 1}` }))
    expect(await store.db.snapshots.count()).toBe(1)
  })

  it.each([
    ['earlier versions', 'snapshots', 30],
    ['the journal', 'journal', 90],
    ['answered requests', 'applied', 1],
  ] as const)('drops %s after its time, when the database opens', async (_, table, days) => {
    const name = newName()
    const { store, clock } = await newStore(name)
    await create(store, 'contacts', contact, { nom: 'v0' })
    await store.save(saving('contacts', contact, 1, { nom: 'v1' }, { nom: 'v0' }))
    await store.note({
      site: 's',
      number: '',
      serviceId: '',
      organisationId: '',
      casUsageId: null,
      questions: [],
    })
    const before = await store.db.table(table).count()
    expect(before).toBeGreaterThan(0)
    for (const [passed, left] of [
      [days * DAY - MINUTE, before],
      [2 * MINUTE, 0],
    ] as const) {
      store.db.close()
      clock.pass(passed)
      await newStore(name, clock)
      await store.db.open()
      expect(await store.db.table(table).count()).toBe(left)
    }
  })
})

describe('a database of another version', () => {
  it('of newer code is read, and never written', async () => {
    const { store, name } = await newStore()
    await create(store, 'organisations', idOf(1), { denomination: 'Bourg' })
    await store.db.meta.put({ key: 'schema', value: CODE_SCHEMA + 1 })
    store.db.close()
    const { store: old } = await newStore(name)
    const before = await dump(old)
    const refused = { outcome: 'refused', problem: 'newer_schema' }
    const request = saving('organisations', idOf(1), 1, { denomination: 'Autre' }, { denomination: 'Bourg' })
    expect(old.problem).toBe('newer_schema')
    expect(await old.save(request)).toEqual(refused)
    expect(await old.saveDocument({ ...request, table: 'documents' }, new Blob(['x']))).toEqual(refused)
    expect(await old.remove(request)).toEqual(refused)
    await expect(old.putDraft('a', 1)).rejects.toMatchObject({ problem: 'newer_schema' })
    await old.note({
      site: '',
      number: '',
      serviceId: '',
      organisationId: '',
      casUsageId: null,
      questions: [],
    })
    expect(await dump(old)).toBe(before)
    expect((await old.profile(idOf(1)))?.organisation.denomination).toBe('Bourg')
  })

  it('of older code is marked as ours, so that the older code leaves it alone', async () => {
    const { store, name } = await newStore()
    // Between no mark and the first one: there is no older whole number yet.
    await store.db.meta.put({ key: 'schema', value: CODE_SCHEMA - 0.5 })
    store.db.close()
    const { store: ours } = await newStore(name)
    expect(ours.problem).toBeNull()
    expect(await ours.db.meta.get('schema')).toEqual({ key: 'schema', value: CODE_SCHEMA })
  })

  it('is brought to the next one with its data', async () => {
    const { store, name } = await newStore()
    await create(store, 'contacts', contact, { nom: 'Exemple' })
    store.db.close()
    const rename = (db: Database) =>
      db
        .table('contacts')
        .toCollection()
        .modify({ fonction: 'Migrée' })
        .then(() => {})
    versions.push({ stores: { notes: 'id' }, upgrade: rename })
    const next = await open(name)
    expect(await next.db.contacts.get(contact)).toMatchObject({ nom: 'Exemple', fonction: 'Migrée', rev: 1 })
    expect(await next.db.table('notes').count()).toBe(0)
  })

  it('is left as it was by an upgrade that fails in the middle', async () => {
    const { store, name } = await newStore()
    await create(store, 'contacts', contact, { nom: 'Exemple' })
    store.db.close()
    const fail = async (db: Database) => {
      await db.table('contacts').toCollection().modify({ nom: 'À moitié' })
      throw new Error('in the middle')
    }
    versions.push({ stores: { notes: 'id' }, upgrade: fail })
    hurry()
    await expect(open(name)).rejects.toMatchObject({ problem: 'unreadable' })
    versions.splice(released)
    const again = await open(name)
    expect(await again.db.contacts.get(contact)).toMatchObject({ nom: 'Exemple' })
    expect(
      await again.save(saving('contacts', contact, 1, { nom: 'Deux' }, { nom: 'Exemple' })),
    ).toMatchObject({
      outcome: 'saved',
    })
  })
})

describe('a database that does not open', () => {
  it('once is tried again without a word', async () => {
    hurry()
    vi.spyOn(Dexie.prototype, 'open').mockRejectedValueOnce(new Dexie.UnknownError('passing'))
    expect((await open(newName())).problem).toBeNull()
  })

  it.each([
    ['UnknownError', 'unreadable', 4],
    ['VersionError', 'newer_schema', 1],
    ['MissingAPIError', 'unavailable', 1],
    // H72: Firefox that is always private.
    ['InvalidStateError', 'unavailable', 4],
    ['SecurityError', 'unavailable', 4],
  ])('for %s says %s after %i tries', async (error, problem, tries) => {
    hurry()
    const opening = vi
      .spyOn(Dexie.prototype, 'open')
      .mockImplementation(() => Dexie.Promise.reject(Object.assign(new Error(), { name: error })))
    await expect(open(newName())).rejects.toMatchObject({ problem })
    expect(opening).toHaveBeenCalledTimes(tries)
  })

  it('H72: of a Firefox that is always private, wrapped as Dexie does, says that it is unavailable', async () => {
    hurry()
    const inner = new DOMException('A mutation operation was attempted', 'InvalidStateError')
    vi.spyOn(Dexie.prototype, 'open').mockImplementation(() =>
      Dexie.Promise.reject(Object.assign(new Error(), { name: 'OpenFailedError', inner })),
    )
    await expect(open(newName())).rejects.toMatchObject({ problem: 'unavailable' })
    expect(french.error_store_unavailable.message).toMatch(/navigation privée/)
  })
})

it('a database that an older version holds is said after a while, and opens once it is let go (C02)', async () => {
  const { store, name } = await newStore()
  await create(store, 'contacts', contact, { nom: 'Exemple' })
  store.db.on('versionchange', () => false)
  versions.push({ stores: { notes: 'id' } })
  hurry()
  await expect(open(name)).rejects.toMatchObject({ problem: 'blocked' })
  expect(await store.db.contacts.get(contact)).toMatchObject({ nom: 'Exemple' })
  store.db.close()
  const next = await open(name)
  expect(next.problem).toBeNull()
  expect(await next.db.contacts.get(contact)).toMatchObject({ nom: 'Exemple' })
})

describe('a full disk', () => {
  it('that cost the connection is said, and the database opens again once there is room', async () => {
    const { store } = await newStore()
    await create(store, 'contacts', contact, { nom: 'Avant' })
    store.db.close({ disableAutoOpen: false })
    const opening = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('Internal error opening backing store', 'UnknownError')
    })
    const request = saving('contacts', contact, 1, { nom: 'Après' }, { nom: 'Avant' })
    const refused = { outcome: 'refused', problem: 'unwritten' }
    expect(await store.save(request)).toEqual(refused)
    opening.mockRestore()
    expect(await store.save(request)).toMatchObject({ outcome: 'saved', rev: 2 })
  })

  it('is said, keeps the record as it was, and the same request passes once there is room', async () => {
    const { store } = await newStore()
    await create(store, 'contacts', contact, { nom: 'Avant' })
    const request = saving('contacts', contact, 1, { nom: 'Après' }, { nom: 'Avant' })
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError')
    })
    expect(await store.save(request)).toEqual({ outcome: 'refused', problem: 'quota' })
    put.mockRestore()
    expect(await store.db.contacts.get(contact)).toMatchObject({ nom: 'Avant', rev: 1 })
    expect(await store.db.snapshots.count()).toBe(0)
    expect(await store.save(request)).toMatchObject({ outcome: 'saved', rev: 2 })
  })

  it('on the bytes of a document leaves no record of it', async () => {
    const { store } = await newStore()
    const values = { fileName: 'acte.pdf', mediaType: 'application/pdf', size: 3, sha256: 'a'.repeat(64) }
    const real = IDBObjectStore.prototype.put
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
      if (this.name === 'blobs') throw new DOMException('no room', 'QuotaExceededError')
      return real.apply(this, args)
    })
    const outcome = await store.saveDocument(saving('documents', idOf(6), 0, values), new Blob(['abc']))
    expect(outcome).toEqual({ outcome: 'refused', problem: 'quota' })
    expect([await store.db.documents.count(), await store.db.applied.count()]).toEqual([0, 0])
  })
})
