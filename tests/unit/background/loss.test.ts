/** A database that the browser emptied by itself is told from a new one. */
// Before Dexie looks for one.
import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { lostAt, noteLoss, settleLoss } from '@/lib/background/store/connection'
import { create, idOf, newClock, newName, newStore } from './stores'

const rules = vi.hoisted(() => ({ hasOrganisations: false }))
vi.mock('@/lib/background/broadcast', () => ({ tellChanged: async () => undefined }))
vi.mock('@/lib/extension/page-rules', () => ({ readPageRules: async () => rules }))

const { now } = newClock()
const open = async (name = newName()) => {
  const { store } = await newStore(name)
  return noteLoss(store, now())
}
beforeEach(() => {
  rules.hasOrganisations = true
})

describe('a database just made', () => {
  it('takes the place of a lost one when some organisation was kept', async () => {
    expect(await lostAt((await open()).db)).toBe(now())
  })
  it('is the first one when none was', async () => {
    rules.hasOrganisations = false
    expect(await lostAt((await open()).db)).toBeNull()
  })
  it('is still told of at the next opening, until the person has read of it', async () => {
    const name = newName()
    await open(name)
    const { db } = await open(name)
    expect(await lostAt(db)).toBe(now())
    await settleLoss(db)
    expect(await lostAt((await open(name)).db)).toBeNull()
  })
})

it('finds no loss in a database that was there, not even without organisations', async () => {
  const name = newName()
  rules.hasOrganisations = false
  const store = await open(name)
  await create(store, 'organisations', idOf(1), { denomination: 'Bourg' })
  rules.hasOrganisations = true
  expect(await lostAt((await open(name)).db)).toBeNull()
  await store.db.organisations.clear()
  expect(await lostAt((await open(name)).db)).toBeNull()
})
