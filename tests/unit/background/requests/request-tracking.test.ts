/** What is kept of the requests that pages show: which, whose, tied to what. The cases are those of the real DataPass. */
import { describe, expect, it, vi } from 'vitest'
import { hasUnknown, keepSeen } from '@/lib/background/requests/request-tracking'
import { keepPortal } from '@/lib/background/tab/portals'
import { board, shownJourney } from '@/lib/background/requests/journey'
import type { Store } from '@/lib/background/store/store'
import type { SeenRequest } from '@/lib/journey/tracking'
import { create, idOf, newStore } from '../stores'

const now = '2026-11-20T09:00:00.000Z'
const town = idOf(1)
const guichet = idOf(20)

async function newTown() {
  const { store } = await newStore()
  await create(store, 'organisations', town, { denomination: 'Commune de Lyre', siret: '21920023500014' })
  await create(store, 'casUsage', guichet, { organisationIds: [town], intitule: 'Guichet unique' })
  return store
}

const seen = (number: string, badges = 'Brouillon', more: Partial<SeenRequest> = {}): SeenRequest => ({
  site: 'datapass',
  number,
  isTest: false,
  title: `Demande ${number}`,
  badges,
  definition: 'api_entreprise',
  url: `https://datapass.api.gouv.fr/demandes/${number}`,
  ...more,
})
const all = (store: Store) => store.db.requests.orderBy('id').toArray()
const byNumber = async (store: Store, number: string) =>
  (await all(store)).filter((each) => each.number === number)

describe('requests seen', () => {
  it('revoked without a number are the one of that title that was granted', async () => {
    const store = await newTown()
    const titled = { title: 'Guichet' }
    await keepSeen(
      store,
      [seen('1', 'Brouillon', titled), seen('2', 'Validée', titled), seen('3', 'Refusée', titled)],
      { organisationId: town },
      now,
    )
    const states = async () =>
      Object.fromEntries((await all(store)).map(({ number, siteState }) => [number, siteState?.label]))
    const decision = (badges: string) => seen('', badges, { url: '', ...titled })
    await keepSeen(store, [decision('Active')], { organisationId: null }, now)
    expect(await states()).toEqual({ 1: 'Brouillon', 2: 'Validée', 3: 'Refusée' })
    await keepSeen(store, [decision('Révoquée')], { organisationId: null }, now)
    expect(await states()).toEqual({ 1: 'Brouillon', 2: 'Révoquée', 3: 'Refusée' })
  })

  it('revoked on a page that names no request are found by the number of their latest decision', async () => {
    const store = await newTown()
    const titled = { title: 'Guichet' }
    const decision = (number: string, badges: string, named = '') =>
      seen(named, badges, { ...(named ? {} : { url: '' }), ...titled, definition: '', decision: number })
    const states = async () =>
      Object.fromEntries((await all(store)).map(({ number, siteState }) => [number, siteState?.label]))
    const known = [seen('1', 'Validée', titled), seen('2', 'Validée', titled)]
    await keepSeen(store, known, { organisationId: town }, now)
    // The list names the request of the first one; the page of the other one does, while it holds.
    for (const shown of [decision('71', 'Active', '1'), decision('9', 'Active', '2')])
      await keepSeen(store, [shown], { organisationId: null }, now)
    await keepSeen(store, [decision('80', 'Active', '1')], { organisationId: null }, now)
    await keepSeen(
      store,
      [decision('71', 'Révoquée'), decision('33', 'Révoquée')],
      { organisationId: null },
      now,
    )
    expect(await states()).toEqual({ 1: 'Active', 2: 'Active' })
    await keepSeen(store, [decision('9', 'Révoquée')], { organisationId: null }, now)
    expect(await states()).toEqual({ 1: 'Active', 2: 'Révoquée' })
    await keepSeen(store, [decision('80', 'Révoquée')], { organisationId: null }, now)
    expect(await states()).toEqual({ 1: 'Révoquée', 2: 'Révoquée' })
  })

  it('of one service live side by side, tied to no cas d’usage', async () => {
    const store = await newTown()
    const pages = [
      seen('1', "En cours d'instruction"),
      seen('2', 'Validée'),
      seen('3', 'Refusée'),
      seen('100', 'A modifier'),
    ]
    for (const page of pages) await keepSeen(store, [page], { organisationId: town }, now)
    const kept = await all(store)
    expect(kept.map(({ number }) => number).toSorted()).toEqual(['1', '100', '2', '3'])
    expect(kept.every(({ casUsageId }) => casUsageId === null)).toBe(true)
  })

  it('without a number are the only one of that title and service, or nobody', async () => {
    const store = await newTown()
    const decision = (badges: string, title = 'Demande 1') => seen('', badges, { url: '', title })
    await keepSeen(
      store,
      [seen('1', 'Brouillon'), seen('2'), seen('3', 'Brouillon', { title: 'Demande 2' })],
      { organisationId: town },
      now,
    )
    await keepSeen(
      store,
      [decision('Révoquée'), decision('Révoquée', 'Demande 2'), decision('Active', 'Autre')],
      { organisationId: null },
      now,
    )
    const states = (await all(store)).map(({ number, siteState }) => [number, siteState?.label])
    expect(states.toSorted()).toEqual([
      ['1', 'Révoquée'],
      ['2', 'Brouillon'],
      ['3', 'Brouillon'],
    ])
  })

  it('are not followed under a service that nobody names', async () => {
    const store = await newTown()
    await keepSeen(store, [seen('1', 'Validée', { definition: '' })], { organisationId: town }, now)
    expect(await all(store)).toEqual([])
  })

  it('keep the title that a list gave: their own page is titled by its form', async () => {
    const store = await newTown()
    const form = seen('1', 'Brouillon', { title: 'Demande libre', isFormTitle: true })
    for (const page of [form, seen('1'), form]) await keepSeen(store, [page], { organisationId: town }, now)
    expect((await all(store)).map(({ title }) => title)).toEqual(['Demande 1'])
  })

  it('are asked about only when one of them is not known yet', async () => {
    const store = await newTown()
    await keepSeen(store, [seen('1')], { organisationId: town }, now)
    expect(await hasUnknown(store, [seen('1', 'Validée'), seen('', 'Active', { url: '' })])).toBe(false)
    expect(await hasUnknown(store, [seen('1'), seen('2')])).toBe(true)
  })

  it('that a whole list does without are said missing, until it holds them again', async () => {
    const store = await newTown()
    await keepSeen(store, [seen('1'), seen('2'), seen('3', 'Validée')], { organisationId: town }, now)
    const whole = { organisationId: town, wholeOf: 'datapass' }
    const missing = async () =>
      (await all(store))
        .filter(({ missingAt }) => missingAt)
        .map(({ number }) => number)
        .toSorted()
    expect(await keepSeen(store, [seen('1')], { organisationId: town }, now)).toBe(false)
    expect(await missing()).toEqual([])
    // What is granted is in another list.
    expect(await hasUnknown(store, [seen('1')], 'datapass')).toBe(true)
    expect(await keepSeen(store, [seen('1')], whole, now)).toBe(true)
    expect(await missing()).toEqual(['2'])
    expect(await keepSeen(store, [seen('1')], whole, now)).toBe(false)
    expect(await keepSeen(store, [], { ...whole, organisationId: null }, now)).toBe(false)
    expect(await keepSeen(store, [], whole, now)).toBe(true)
    expect(await missing()).toEqual(['1', '2'])
    await keepSeen(store, [seen('1'), seen('2', 'Supprimée')], whole, now)
    expect(await missing()).toEqual([])
  })

  it('are tied when Habili filled them, the others beside them are not', async () => {
    const store = await newTown()
    await keepSeen(store, [seen('1', 'Validée')], { organisationId: town }, now)
    const filled = { number: '123', casUsageId: guichet }
    await keepSeen(store, [seen('123')], { organisationId: town, filled }, now)
    expect((await byNumber(store, '123'))[0]?.casUsageId).toBe(guichet)
    expect((await byNumber(store, '1'))[0]?.casUsageId).toBeNull()
  })

  it('take the place of the one that the person had begun to note, only when filled for it', async () => {
    const store = await newTown()
    await create(store, 'requests', idOf(30), {
      organisationId: town,
      casUsageId: guichet,
      serviceId: 'api-entreprise',
    })
    await keepSeen(store, [seen('7')], { organisationId: town }, now)
    expect(await store.db.requests.count()).toBe(2)
    await keepSeen(
      store,
      [seen('8')],
      { organisationId: town, filled: { number: '8', casUsageId: guichet } },
      now,
    )
    expect(await store.db.requests.get(idOf(30))).toMatchObject({ number: '8', site: 'datapass' })
    expect(await store.db.requests.count()).toBe(2)
  })

  it('under a themed host are the same, on a test host another', async () => {
    const store = await newTown()
    await keepSeen(store, [seen('1')], { organisationId: town }, now)
    const themed = seen('1', 'A modifier', { url: 'https://datapass.api.gouv.fr/demandes/1' })
    await keepSeen(store, [themed], { organisationId: town }, now)
    await keepSeen(store, [seen('1', 'Validée', { isTest: true })], { organisationId: town }, now)
    expect(
      (await byNumber(store, '1')).map(({ isTest, siteState }) => [isTest, siteState?.label]).toSorted(),
    ).toEqual([
      [false, 'A modifier'],
      [true, 'Validée'],
    ])
  })

  it('in a list bring the news of those that are followed, and nothing new without an organisation', async () => {
    const store = await newTown()
    await keepSeen(store, [seen('1'), seen('2')], { organisationId: town }, now)
    const list = [seen('1', "En cours d'instruction"), seen('2', 'Supprimée'), seen('99')]
    expect(await keepSeen(store, list, { organisationId: null }, now)).toBe(true)
    expect((await byNumber(store, '1'))[0]?.siteState?.state).toBe('submitted')
    expect((await byNumber(store, '2'))[0]?.siteState?.state).toBe('deleted')
    expect(await byNumber(store, '99')).toEqual([])
    expect(await keepSeen(store, list, { organisationId: null }, now)).toBe(false)
  })

  it('without a state that the site names are not kept', async () => {
    const store = await newTown()
    expect(await keepSeen(store, [seen('5', 'Mise à jour')], { organisationId: town }, now)).toBe(false)
    expect(await store.db.requests.count()).toBe(0)
  })
})

describe('a list of requests', () => {
  const whole = { organisationId: town, wholeOf: 'datapass' }
  const twoHundred = Array.from({ length: 200 }, (_, rank) => seen(String(rank + 1)))

  it('of two hundred is kept in one transaction, news and what is missing with it', async () => {
    const store = await newTown()
    const transactions = vi.spyOn(store.db, 'transaction')
    expect(await keepSeen(store, twoHundred, whole, now)).toBe(true)
    expect(await store.db.requests.count()).toBe(200)
    expect(transactions).toHaveBeenCalledTimes(1)
    const news = twoHundred.slice(1).map((each) => ({ ...each, badges: 'A modifier' }))
    expect(await keepSeen(store, news, whole, now)).toBe(true)
    expect(transactions).toHaveBeenCalledTimes(2)
    expect((await all(store)).filter(({ siteState }) => siteState?.label === 'A modifier')).toHaveLength(199)
    expect((await byNumber(store, '1'))[0]?.missingAt).toBe(now)
    expect(await keepSeen(store, news, whole, now)).toBe(false)
    expect(transactions).toHaveBeenCalledTimes(2)
  })

  it('with two rows of one request takes the first: the latest, known before or not, at every reading', async () => {
    const store = await newTown()
    const decision = (badges: string) => seen('', badges, { url: '', title: 'Demande 2' })
    const rows = [seen('1', 'Validée'), seen('1', 'Brouillon'), seen('2', 'Validée')]
    for (let times = 0; times < 2; times++) await keepSeen(store, rows, whole, now)
    for (let times = 0; times < 2; times++)
      await keepSeen(store, [decision('Active'), decision('Révoquée')], whole, now)
    expect((await all(store)).map(({ number, siteState }) => [number, siteState?.label]).toSorted()).toEqual([
      ['1', 'Validée'],
      ['2', 'Active'],
    ])
  })

  it('with one row that cannot be kept keeps the others', async () => {
    const store = await newTown()
    const rows = [seen('1'), seen('x'.repeat(5000)), seen('3')]
    expect(await keepSeen(store, rows, whole, now)).toBe(true)
    expect((await all(store)).map(({ number }) => number).toSorted()).toEqual(['1', '3'])
  })
})

it('a page shows the journey of its own request, never another’s', async () => {
  const store = await newTown()
  await keepSeen(
    store,
    [seen('1', 'Validée')],
    { organisationId: town, filled: { number: '1', casUsageId: guichet } },
    now,
  )
  const wanted = { organisationId: town, casUsageId: guichet, serviceId: 'api-entreprise' }
  const unknown = await shownJourney(store, wanted, seen('123'), now)
  expect(unknown).toMatchObject({ request: null, rivalUrl: 'https://datapass.api.gouv.fr/demandes/1' })
  await keepSeen(store, [seen('123', 'A modifier')], { organisationId: town }, now)
  const own = await shownJourney(store, wanted, seen('123', 'A modifier'), now)
  expect(own).toMatchObject({
    canAttach: true,
    request: { number: '123', isHere: true, siteState: { label: 'A modifier' } },
  })
})

describe('a page of the producer’s portal', () => {
  const portal = 'https://partenaires.proconnect.gouv.fr/apps/'
  const whose = { organisationId: town, casUsageId: guichet, serviceId: 'proconnect-fs' }
  const later = '2026-11-25T09:00:00.000Z'
  const begun = async (store: Store, rank: number, casUsageId: string | null = null) => {
    const values = { organisationId: town, casUsageId, serviceId: 'proconnect-fs' }
    await create(store, 'requests', idOf(rank), values)
  }
  const seenOf = async (store: Store) => (await all(store)).map((each) => each.seen)

  it('is noted once, on the step that it proves, and shown on the journey and the board', async () => {
    const store = await newTown()
    await begun(store, 40)
    expect(await keepPortal(store, `${portal}12`, whose, now)).toBe(true)
    expect(await keepPortal(store, `${portal}13`, whose, later)).toBe(false)
    expect(await seenOf(store)).toEqual([{ c2: now }])
    const journey = await shownJourney(store, { ...whose, casUsageId: null }, null, later)
    const step = journey!.steps.find(({ id }) => id === 'c2')!
    // Seen is not done: the application may be another one's.
    expect(step).toMatchObject({ seenAt: now })
    expect(step.state).not.toBe('done')
    expect((await board(store, later))[0]?.lastSeen).toEqual({ title: step.title, at: now })
  })
  it.each([
    ['the list', portal.slice(0, -1)],
    ['the page of a creation', `${portal}nouvelle`],
    ['the documentation', 'https://partenaires.proconnect.gouv.fr/docs/fournisseur-service/scope'],
    ['the same path elsewhere', 'https://espace.partenaires.franceconnect.gouv.fr/apps/12'],
  ])('%s proves nothing', async (_, url) => {
    const store = await newTown()
    await begun(store, 40)
    expect(await keepPortal(store, url, whose, now)).toBe(false)
    expect(await seenOf(store)).toEqual([undefined])
  })
  it('is the request’s of the chosen cas d’usage among several, and nobody’s when none is', async () => {
    const store = await newTown()
    await begun(store, 40)
    await begun(store, 41, guichet)
    expect(await keepPortal(store, `${portal}12`, { ...whose, casUsageId: idOf(21) }, now)).toBe(false)
    expect(await keepPortal(store, `${portal}12`, whose, now)).toBe(true)
    expect(await seenOf(store)).toEqual([undefined, { c2: now }])
  })
  it('begins no request, and is nobody’s without an organisation', async () => {
    const store = await newTown()
    expect(await keepPortal(store, `${portal}12`, whose, now)).toBe(false)
    expect(await keepPortal(store, `${portal}12`, { ...whose, organisationId: null }, now)).toBe(false)
    expect(await store.db.requests.count()).toBe(0)
  })
})
