/** What lists read of organisations: in order, by pages, and as the records are after each change of them. */
import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { listOrganisations } from '@/lib/background/organisations/organisations'
import { versions } from '@/lib/background/store/database'
import { listedOf, orderOf } from '@/lib/background/store/listed'
import { setSettings } from '@/lib/background/store/settings'
import type { Store } from '@/lib/background/store/store'
import type { ListPlace } from '@/lib/contract/organisations'
import { manyOrganisations } from '@/tests/support/many-organisations'
import { create, idOf, newStore, saving } from './stores'

describe('the order of names', () => {
  const french = new Intl.Collator('fr', { numeric: true, sensitivity: 'accent' })
  const pieces = [...'aeozAÉêçœ0129 _-,;:!?.\'’"«»()[]{}@*/\\&#%`^+<=>|~$', 'Saint', 'saint', '10', '007']
  const names = fc.array(fc.constantFrom(...pieces), { maxLength: 8 }).map((some) => some.join(''))

  it('is that of French lists, numbers by their value', () => {
    fc.assert(
      fc.property(names, names, (one, other) => {
        const wanted = Math.sign(french.compare(one, other))
        const [mine, theirs] = [orderOf(one), orderOf(other)]
        if (wanted !== 0) expect(mine < theirs ? -1 : 1).toBe(wanted)
      }),
      { numRuns: 2000 },
    )
  })

  it('holds numbers of any length', () => {
    const long = ['n 99', 'n 100', 'n 123456789', 'n 21000000000001']
    expect(long.toReversed().toSorted((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1))).toEqual(long)
  })
})

const names = async ({ db }: Store) => (await db.listed.toArray()).map(({ denomination }) => denomination)
const agrees = async ({ db }: Store) => {
  const wanted = (await db.organisations.toArray()).map(listedOf)
  const byId = (rows: { id: string }[]) => rows.toSorted((one, other) => (one.id < other.id ? -1 : 1))
  expect(byId(await db.listed.toArray())).toEqual(byId(wanted))
}

describe('an organisation', () => {
  async function three() {
    const { store } = await newStore()
    for (const [at, denomination] of ['Zoé', 'Élan', 'Bourg'].entries())
      await create(store, 'organisations', idOf(at + 1), { denomination })
    return store
  }

  it('is listed as soon as it is made, in its place', async () => {
    const store = await three()
    expect(await names(store)).toEqual(['Bourg', 'Élan', 'Zoé'])
    await agrees(store)
  })

  it('takes another place with another name, and keeps it with another answer', async () => {
    const store = await three()
    await store.save(saving('organisations', idOf(1), 1, { nomUsage: 'Aube' }, { nomUsage: '' }))
    expect(await names(store)).toEqual(['Zoé', 'Bourg', 'Élan'])
    const answers = { 'project.users': { value: true, at: '2026-09-01T08:00:00.000Z' } }
    await store.save(
      saving('organisations', idOf(2), 1, { answers, commune: 'Lyre' }, { answers: {}, commune: '' }),
    )
    expect((await store.db.listed.where({ id: idOf(2) }).toArray()).map(({ commune }) => commune)).toEqual([
      'Lyre',
    ])
    await agrees(store)
  })

  it('leaves the lists with its record', async () => {
    const store = await three()
    const request = { table: 'organisations' as const, id: idOf(3), expectedRev: 1, requestId: idOf(90) }
    expect((await store.remove(request)).outcome).toBe('saved')
    expect(await names(store)).toEqual(['Élan', 'Zoé'])
  })

  it('of a database of an earlier version is listed at its opening', async () => {
    const released = [...versions]
    versions.splice(3)
    const { store, name } = await newStore()
    await store.db.table('organisations').bulkAdd(manyOrganisations(30))
    store.db.close()
    versions.splice(0, versions.length, ...released)
    const { store: next } = await newStore(name)
    expect(await next.db.listed.count()).toBe(30)
    await agrees(next)
  })
})

describe('the list by pages', () => {
  afterEach(() => setSettings({ pinnedIds: [], recentIds: [] }))

  async function read(store: Store) {
    const pages = []
    for (let after: ListPlace | null = null, isOver = false; !isOver; isOver = after === null) {
      const page: Awaited<ReturnType<typeof listOrganisations>> = await listOrganisations(store, { after })
      pages.push(page)
      after = page.next
    }
    return pages
  }

  it('gives everybody once, a screenful first', async () => {
    const { store } = await newStore()
    const all = manyOrganisations(2_100)
    await store.db.organisations.bulkAdd(all)
    await store.db.listed.bulkAdd(all.map(listedOf))
    const pages = await read(store)
    expect(pages.map(({ organisations }) => organisations.length)).toEqual([30, 1000, 1000, 70])
    expect(pages.map(({ total }) => total)).toEqual([2_100, 2_100, 2_100, 2_100])
    const french = new Intl.Collator('fr', { numeric: true })
    const wanted = all.map(({ denomination }) => denomination).toSorted(french.compare)
    expect(
      pages.flatMap(({ organisations }) => organisations).map(({ denomination }) => denomination),
    ).toEqual(wanted)
  })

  it('begins with the pinned and the recent ones that are there, which come again in their place', async () => {
    const { store } = await newStore()
    const all = manyOrganisations(50)
    await store.db.listed.bulkAdd(all.map(listedOf))
    const far = (await store.db.listed.toArray()).at(-1)!
    await setSettings({ pinnedIds: [idOf(99), far.id], recentIds: [all[3]!.id, far.id] })
    const [first, second] = await read(store)
    expect(first!.organisations.slice(0, 2)).toMatchObject([
      { id: far.id, isPinned: true, isRecent: true },
      { id: all[3]!.id, isPinned: false, isRecent: true },
    ])
    expect(new Set(first!.organisations.map(({ id }) => id)).size).toBe(first!.organisations.length)
    expect(second!.organisations.at(-1)).toMatchObject({ id: far.id, isPinned: true })
  })

  it('of nobody is one empty page', async () => {
    const { store } = await newStore()
    expect(await read(store)).toMatchObject([{ organisations: [], next: null, total: 0 }])
  })
})
