/** A disk without room: nothing is written, and everything is read, until there is some. */
// The in-memory IndexedDB of ./stores must be there before Dexie looks for one.
import { afterEach, describe, expect, it, vi } from 'vitest'
import { create, DAY, idOf, newClock, newName, newStore, saving } from './stores'
import { hasDiskSpace } from '@/lib/extension/disk-space'
import { openStore } from '@/lib/background/store/store'

const MEGA = 1024 * 1024
const contact = idOf(3)
const disk = (free: number, usage = 5 * MEGA) =>
  vi.stubGlobal('navigator', { storage: { estimate: async () => ({ quota: usage + free, usage }) } })

afterEach(() => {
  vi.unstubAllGlobals()
})

describe('room', () => {
  it.each([
    [100 * MEGA, 0, true],
    [16 * MEGA, 0, true],
    [16 * MEGA - 1, 0, false],
    [100 * MEGA, 84 * MEGA, true],
    [100 * MEGA, 85 * MEGA, false],
    [0, 0, false],
  ])('with %i bytes free, for %i more: %s', async (free, more, expected) => {
    disk(free)
    expect(await hasDiskSpace(more)).toBe(expected)
  })

  it('is supposed where the browser does not say', async () => {
    vi.stubGlobal('navigator', {})
    expect(await hasDiskSpace()).toBe(true)
    vi.stubGlobal('navigator', { storage: { estimate: async () => ({}) } })
    expect(await hasDiskSpace()).toBe(true)
    vi.stubGlobal('navigator', { storage: { estimate: () => Promise.reject(new TypeError('no quota')) } })
    expect(await hasDiskSpace()).toBe(true)
  })
})

describe('a store without room', () => {
  it('refuses every write and reads on; the same request passes once there is room', async () => {
    const store = await openStore(newClock().now, { name: newName(), hasDiskSpace })
    await create(store, 'contacts', contact, { nom: 'Avant' })
    disk(0)
    await store.checkDiskSpace()
    expect(store.problem).toBe('disk_full')
    const request = saving('contacts', contact, 1, { nom: 'Après' }, { nom: 'Avant' })
    expect(await store.save(request)).toEqual({ outcome: 'refused', problem: 'disk_full' })
    await expect(store.putDraft('contacts:x', {})).rejects.toMatchObject({ problem: 'disk_full' })
    await expect(store.erasePerson(contact)).rejects.toMatchObject({ problem: 'disk_full' })
    expect(await store.db.contacts.get(contact)).toMatchObject({ nom: 'Avant', rev: 1 })
    disk(100 * MEGA)
    await store.checkDiskSpace()
    expect(store.problem).toBeNull()
    expect(await store.save(request)).toMatchObject({ outcome: 'saved', rev: 2 })
  })

  it('is opened without dropping what is too old', async () => {
    const name = newName()
    const { store, clock } = await newStore(name)
    await create(store, 'contacts', contact, { nom: 'Avant' })
    expect(await store.db.applied.count()).toBe(1)
    clock.pass(40 * DAY)
    disk(0)
    const full = await openStore(clock.now, { name, hasDiskSpace })
    expect([full.problem, await full.db.applied.count()]).toEqual(['disk_full', 1])
    disk(100 * MEGA)
    const roomy = await openStore(clock.now, { name, hasDiskSpace })
    expect([roomy.problem, await roomy.db.applied.count()]).toEqual([null, 0])
  })
})
