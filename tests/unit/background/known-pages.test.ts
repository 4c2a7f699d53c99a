/** A change of a page is read once: its description comes with the change, and answers every question of that view. */
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { askedOf, begin, description, page, show, TAB } from './page-side'
import { newHandlers } from '@/lib/background/handlers'
import { describeTab, forgetPage, keepPage, pageOf } from '@/lib/background/tab/known-pages'
import type { Store } from '@/lib/background/store/store'
import type { Origin } from '@/lib/extension/messenger'
import { pageMessages } from '@/lib/contract/page'

vi.mock('@/lib/extension/messenger', async (original) =>
  (await import('./page-side')).mockedMessenger(() => original<object>()),
)
vi.mock('@/lib/extension/browser', async () => ({
  browser: (await import('wxt/testing/fake-browser')).fakeBrowser,
}))
vi.mock('@/lib/background/tab/badge', () => ({ showBadge: async () => undefined }))

const content: Origin = { caller: 'content', tabId: TAB, frameId: 0 }
const frame: Origin = { caller: 'frame', tabId: TAB, frameId: 4 }
const readings = () => askedOf('guest.describe').length

let store: Store
let handlers: ReturnType<typeof newHandlers>
beforeEach(async () => {
  store = await begin()
  handlers = newHandlers({
    store: async () => store,
    reopen: () => undefined,
    syncPolicy: async () => undefined,
  })
})

const changed = (view: number) =>
  handlers['page.changed']({ documentId: 'document', page: description({ view }) }, content)

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
  it('is read by the page side alone: no question of that view asks for another reading', async () => {
    page.answers['guest.describe'] = new Error('must not be asked')
    await changed(3)
    const state = await questions()
    expect(state.plan).toMatchObject({ documentId: 'document', view: 3 })
    await changed(4)
    expect((await questions()).plan).toMatchObject({ view: 4 })
    expect(readings()).toBe(0)
  })

  it('is asked for once, all together, by a background that was stopped meanwhile', async () => {
    await show(description({ view: 3 }))
    expect((await questions()).plan).toMatchObject({ view: 3 })
    await questions()
    expect(readings()).toBe(1)
  })

  it('that we made by writing is asked for once', async () => {
    await changed(1)
    const { plan } = await questions()
    await show(description({ view: 1 }))
    await handlers['assistant.confirm']({ planId: plan!.id, refs: [1] }, { ...content, caller: 'frame' })
    const atConfirmation = readings()
    await questions()
    await questions()
    expect(readings() - atConfirmation).toBe(1)
  })

  it('to a page that is none of ours leaves no plan behind', async () => {
    await changed(1)
    await handlers['page.changed']({ documentId: 'document', page: null }, content)
    expect(await questions()).toMatchObject({ page: null, plan: null })
    expect(readings()).toBe(0)
  })

  it('by which the document leaves is remembered, unless another has spoken since', async () => {
    await changed(1)
    await handlers['page.left']({ documentId: 'document' }, content)
    page.answers['guest.describe'] = new Error('no page side')
    expect(await questions()).toMatchObject({ page: null, plan: null })
    keepPage(TAB, description({ documentId: 'next' }))
    await handlers['page.left']({ documentId: 'document' }, content)
    expect((await questions()).plan).toMatchObject({ documentId: 'next' })
  })

  it('is no page of ours when its description does not hold', () => {
    const { input } = pageMessages['page.changed']
    const told = (page: unknown) => input.parse({ documentId: 'd', page }).page
    expect(told(description())).toEqual(description())
    expect(told({ ...description(), fields: 'all' })).toBeNull()
    expect(told({ ...description(), facts: { siret: 'x' } })).toBeNull()
  })
})

describe('an answer that comes late', () => {
  it('does not take the place of what the page has said since', async () => {
    let answer: (page: unknown) => unknown
    await show(() => new Promise((resolve) => (answer = resolve as never)))
    const old = pageOf(TAB)
    await vi.waitFor(() => expect(readings()).toBe(1))
    keepPage(TAB, description({ view: 9 }))
    answer!(description({ view: 1 }))
    await old
    expect(await pageOf(TAB)).toMatchObject({ view: 9 })
  })

  it('is not remembered when no page side gave one: the next question asks again', async () => {
    await show(new Error('none'))
    expect(await pageOf(TAB)).toBeNull()
    page.answers['guest.describe'] = description()
    expect(await pageOf(TAB)).toEqual(description())
    expect(await describeTab(TAB)).toEqual(description())
    forgetPage(TAB)
  })
})
