/** A change of a page is read once: its description comes with the change, and answers every question about it. */
import { beforeEach, describe, expect, it, vi, type MockInstance } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { askedOf, begin, description, page, SIRET, TAB } from './page-side'
import { allHandlers } from './all-handlers'
import { keepPage, pageOf } from '@/lib/background/tab/known-pages'
import { getTab, setTab } from '@/lib/background/tab/sessions'
import type { Store } from '@/lib/background/store/store'
import type { PageDescription } from '@/lib/form/model'
import type { Handlers, Origin } from '@/lib/extension/messenger'
import { pageMessages } from '@/lib/contract/page'

/** Every time that the badge is shown sets its text. */
let badge: MockInstance

const content: Origin = { caller: 'content', tabId: TAB, frameId: 0 }
const frame: Origin = { caller: 'frame', tabId: TAB, frameId: 4 }

/** A page side that reads again what is not read yet, as `lib/page/read/reading.ts` does; it counts its readings. */
const side = { reading: 0, isRead: false, view: 1 }
function read() {
  if (!side.isRead) side.reading++
  side.isRead = true
  return description({ view: side.view, reading: side.reading })
}

let store: Store
let handlers: Handlers
beforeEach(async () => {
  store = await begin()
  handlers = await allHandlers(async () => store)
  keepPage(TAB, null)
  badge = vi.spyOn(fakeBrowser.action, 'setBadgeText').mockResolvedValue()
  badge.mockClear()
  Object.assign(side, { reading: 0, isRead: false, view: 1 })
  page.answers['guest.describe'] = read
  page.answers['guest.holds'] = ({ reading }: { reading: number }) => side.isRead && reading === side.reading
})

const changed = (view: number) => {
  Object.assign(side, { isRead: false, view })
  return handlers['page.changed']({ documentId: 'document', page: read() }, content)
}

/** Everything that an open assistant asks after a change. */
async function questions() {
  const [state] = await Promise.all([
    handlers['assistant.get'](undefined, frame),
    handlers['journey.get']({}, frame),
    handlers['eligibility.get']({}, frame),
  ])
  return state
}

describe('a change of the page', () => {
  it('is read once, by the page side: no question about it asks for a description', async () => {
    await changed(3)
    expect((await questions()).plan).toMatchObject({ documentId: 'document', view: 3 })
    await changed(4)
    expect((await questions()).plan).toMatchObject({ view: 4 })
    expect([side.reading, askedOf('guest.describe')]).toEqual([2, []])
  })

  it('ties a request to its context at the confirmation that wrote, and waits for no other change', async () => {
    page.answers['guest.describe'] = () => ({
      ...read(),
      facts: { siret: SIRET, requestId: '12', stateLabel: 'Brouillon' },
    })
    await handlers['page.changed'](
      { documentId: 'document', page: (page.answers['guest.describe'] as () => PageDescription)() },
      content,
    )
    const { plan } = await questions()
    expect((await store.db.requests.toArray()).map(({ casUsageId }) => casUsageId)).toEqual([null])
    await handlers['assistant.confirm']({ planId: plan!.id, refs: [1] }, frame)
    await vi.waitFor(async () =>
      expect((await store.db.requests.toArray()).map(({ casUsageId }) => casUsageId)).toEqual([
        plan!.casUsageId,
      ]),
    )
    expect(plan!.casUsageId).toBeTruthy()
  })

  it('costs a confirmation no reading either', async () => {
    await changed(1)
    const { plan } = await questions()
    const outcome = await handlers['assistant.confirm']({ planId: plan!.id, refs: [1] }, frame)
    expect(outcome).toMatchObject({ outcome: 'done', report: { written: 1 } })
    // The request is followed after the answer: this question comes behind it.
    await vi.waitFor(() => expect(badge).toHaveBeenCalledTimes(3))
    await handlers['assistant.get'](undefined, frame)
    expect([side.reading, askedOf('guest.describe')]).toEqual([1, []])
  })

  it('that nobody told is seen at the next question, and read once for all of them', async () => {
    await changed(1)
    await questions()
    Object.assign(side, { isRead: false, view: 2 })
    expect((await questions()).plan).toMatchObject({ view: 2 })
    expect([side.reading, askedOf('guest.describe').length]).toEqual([2, 1])
  })

  it('is asked for once by a background that was stopped meanwhile', async () => {
    expect((await questions()).plan).toMatchObject({ view: 1 })
    await questions()
    expect([side.reading, askedOf('guest.describe').length]).toEqual([1, 1])
  })

  it('to a page that is none of ours leaves no plan behind', async () => {
    await changed(1)
    page.answers['guest.describe'] = null
    await handlers['page.changed']({ documentId: 'document', page: null }, content)
    expect(await questions()).toMatchObject({ page: null, plan: null })
  })

  it('by which the document leaves leaves no plan behind either', async () => {
    await changed(1)
    page.answers['guest.describe'] = page.answers['guest.holds'] = new Error('no page side')
    expect(await questions()).toMatchObject({ page: null, plan: null })
  })

  it('is no page of ours when its description does not hold', () => {
    const { input } = pageMessages['page.changed']
    const told = (page: unknown) => input.parse({ documentId: 'd', page }).page
    expect(told(description())).toEqual(description())
    expect(told({ ...description(), fields: 'all' })).toBeNull()
    expect(told({ ...description(), facts: { siret: 'x' } })).toBeNull()
  })
})

describe('a folded page', () => {
  const facts = { requestId: '12', stateLabel: 'Brouillon', named: 'france_connect' }
  const fold = (changes: object = {}, more: object = {}) =>
    handlers['page.changed'](
      {
        documentId: 'document',
        page: description({ fields: [], facts: { ...facts, ...changes } }),
        ...more,
      },
      content,
    )

  it('has its request followed, and nothing of its form asked for', async () => {
    await fold({ siret: SIRET })
    expect((await store.db.requests.toArray()).map(({ number, serviceId }) => [number, serviceId])).toEqual([
      ['12', 'franceconnect'],
    ])
    expect(page.asked).toEqual([])
  })

  it('is asked for whom it is once, for a request that the board does not hold', async () => {
    page.answers['guest.account'] = { siret: SIRET, organisationName: 'Bourg' }
    await fold()
    expect((await store.db.requests.toArray()).map(({ number }) => number)).toContain('12')
    await fold({ stateLabel: 'En cours d’instruction' })
    expect(page.asked).toEqual([['guest.account', undefined]])
  })

  it('that the person comes back to forgets for whom it was, and asks nobody', async () => {
    await setTab(TAB, { account: { documentId: 'document', view: 0, siret: SIRET } })
    await fold({ stateLabel: undefined, requestId: undefined }, { isBack: true })
    expect([(await getTab(TAB)).account, page.asked]).toEqual([undefined, []])
  })

  it('is read when somebody looks', async () => {
    await fold({ siret: SIRET })
    expect((await questions()).plan).toMatchObject({ view: 1 })
    expect(askedOf('guest.describe')).toHaveLength(1)
  })
})

it('what was asked before a change does not answer a question asked after it', async () => {
  let answer: (page: unknown) => unknown
  page.answers['guest.describe'] = () => new Promise((resolve) => (answer = resolve))
  const before = pageOf(TAB)
  await vi.waitFor(() => expect(askedOf('guest.describe')).toHaveLength(1))
  await changed(9)
  const after = pageOf(TAB)
  answer!(description({ view: 1 }))
  expect(await before).toMatchObject({ view: 1 })
  expect(await after).toMatchObject({ view: 9 })
})
