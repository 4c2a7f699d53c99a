/** The answers about one tab: what its page says of itself, and what the assistant there is opened, shown and told. */
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { keepPage } from '@/lib/background/tab/known-pages'
import { getTab, setTab } from '@/lib/background/tab/sessions'
import { tabHandlers } from '@/lib/background/tab/tab-handlers'
import type { Store } from '@/lib/background/store/store'
import { browser } from '@/lib/extension/browser'
import type { Origin } from '@/lib/extension/messenger'
import type { PageDescription } from '@/lib/form/model'
import { field, idOf } from '../form/samples'
import { askedOf, begin, description, frame, nowhere, page, show, SIRET, TAB } from './page-side'
import { create } from './stores'

const content: Origin = { caller: 'content', tabId: TAB, frameId: 0 }
/** A page side of no tab. */
const unplaced: Origin = { caller: 'content', tabId: undefined, frameId: undefined }
let store: Store
let handlers: ReturnType<typeof tabHandlers>

beforeEach(async () => {
  store = await begin()
  keepPage(TAB, null)
  vi.spyOn(browser.action, 'setBadgeText').mockResolvedValue()
  handlers = tabHandlers(async () => store)
})

const changed = (told: PageDescription | null, more: object = {}) =>
  handlers['page.changed']({ documentId: 'document', page: told, ...more } as never, content)

describe('a frame', () => {
  it('is noted as open in the page that announced it', async () => {
    await show(description({ facts: { siret: SIRET, requestId: '9', formUid: 'france-connect' } }))
    const nonce = 'a'.repeat(32)
    const announced = handlers['page.opening']({ nonce }, content)
    expect(await handlers['frame.claim']({ nonce }, frame)).toEqual({ isOurs: true })
    expect(await announced).toEqual({ isClaimed: true })
    expect((await getTab(TAB)).openOn).toEqual({
      documentId: 'document',
      site: 'datapass',
      number: '9',
      formUid: 'france-connect',
    })
  })

  it('that was never announced opens nothing', async () => {
    expect(await handlers['frame.claim']({ nonce: 'b'.repeat(32) }, frame)).toEqual({ isOurs: false })
    expect((await getTab(TAB)).openOn).toBeUndefined()
  })

  it('closed by the person stays closed; hidden by the page for a while, it opens again', async () => {
    const openOn = { documentId: 'document', site: 'datapass', number: '9' }
    await setTab(TAB, { frameId: 4, openOn })
    await handlers['page.closed']({ isHidden: true }, content)
    expect(await getTab(TAB)).toMatchObject({ openOn })
    await handlers['page.closed']({}, content)
    expect((await getTab(TAB)).openOn).toBeUndefined()
    expect((await getTab(TAB)).frameId).toBeUndefined()
  })

  it('that the page troubles is let go of, and the trouble is kept for the window that tells it', async () => {
    await setTab(TAB, { frameId: 4 })
    await handlers['page.trouble']({ reason: 'blocked' }, content)
    expect(await getTab(TAB)).toMatchObject({ trouble: 'blocked' })
    expect((await getTab(TAB)).frameId).toBeUndefined()
  })
})

describe('what is said of no tab', () => {
  it('changes nothing, and is answered all the same', async () => {
    const said = [
      handlers['page.changed']({ documentId: 'document', page: description() } as never, unplaced),
      handlers['page.trouble']({ reason: 'blocked' }, unplaced),
      handlers['page.closed']({}, unplaced),
      handlers['page.written']({ isLater: true } as never, unplaced),
      handlers['assistant.showField']({ ref: 1 }, nowhere),
      handlers['assistant.point']({ planId: idOf(1), refs: [1], isValue: false }, nowhere),
      handlers['assistant.openHere'](undefined, nowhere),
      handlers['sample.show']({ isInvented: true }, nowhere),
      handlers['assistant.tellWhose']({ isRight: true }, nowhere),
      handlers['assistant.askWhose'](undefined, nowhere),
    ]
    expect(await Promise.all(said)).toEqual([
      false,
      null,
      null,
      null,
      false,
      false,
      { isOpen: false },
      { isOpen: false, written: 0 },
      null,
      null,
    ])
    expect(page.asked).toEqual([])
    expect(await handlers['assistant.get'](undefined, nowhere)).toMatchObject({ plan: null })
  })
})

describe('what the assistant asks of the page', () => {
  it('is asked of its own tab', async () => {
    Object.assign(page.answers, { 'guest.focus': true, 'guest.open': true, 'guest.close': null })
    expect(await handlers['assistant.showField']({ ref: 3 }, frame)).toBe(true)
    expect(await handlers['assistant.openHere'](undefined, frame)).toEqual({ isOpen: true })
    await handlers['assistant.close'](undefined, frame)
    expect(await handlers['assistant.evidence']({ when: 'hand' }, frame)).toMatchObject({ isClear: true })
    expect(page.asked.map(([name]) => name)).toEqual([
      'guest.focus',
      'guest.open',
      'guest.close',
      'guest.evidence',
    ])
  })

  it('in the browser’s own window takes the lines ticked in the frame along', async () => {
    const chosen = { planId: idOf(5), refs: [1, 2] }
    expect(await handlers['assistant.openNative'](chosen, frame)).toEqual({ isOpen: false })
    expect((await getTab(TAB)).chosen).toEqual(chosen)
    await handlers['assistant.openNative'](null, frame)
    expect((await getTab(TAB)).chosen).toBeUndefined()
  })

  it('marks nothing for a plan that is no longer the one shown; a date is written as people do', async () => {
    const date = { ref: 1, canTick: true, kind: 'date', value: '2026-09-01' }
    const plan = { id: idOf(5), documentId: 'document', view: 1, lines: [date] }
    page.answers['guest.show'] = true
    await handlers['assistant.point']({ planId: idOf(5), refs: [1], isValue: true }, frame)
    await setTab(TAB, { plan: JSON.stringify(plan) })
    await handlers['assistant.point']({ planId: idOf(5), refs: [1], isValue: true }, frame)
    await handlers['assistant.point']({ planId: idOf(6), refs: [1], isValue: true }, frame)
    expect(askedOf('guest.show')).toMatchObject([
      { documentId: '', places: [] },
      { documentId: 'document', places: [{ ref: 1, value: '2026-09-01', words: '01/09/2026' }] },
      { documentId: '', places: [] },
    ])
  })
})

describe('whom a page is for', () => {
  it('is what the person says of this document, unless the page covers the question', async () => {
    await show(description({ facts: {} }))
    await handlers['assistant.tellWhose']({ isRight: true }, frame)
    expect((await getTab(TAB)).whose).toEqual({
      documentId: 'document',
      organisationId: idOf(1),
      isRight: true,
    })
    await setTab(TAB, { whose: undefined })
    page.answers['guest.evidence'] = { isClear: false, reasons: ['frame_covered'] }
    await handlers['assistant.tellWhose']({ isRight: false }, frame)
    expect((await getTab(TAB)).whose).toBeUndefined()
  })
})

describe('the site’s word on whom a page is for', () => {
  it('is asked again at the person’s wish, whatever was heard before', async () => {
    await show(description({ facts: {} }))
    const heard = { documentId: 'document', siret: null, organisationName: '' }
    await setTab(TAB, { account: heard as never })
    page.answers['guest.account'] = { siret: SIRET, organisationName: 'Commune de Bourg' }
    await handlers['assistant.askWhose'](undefined, frame)
    await expect.poll(async () => (await getTab(TAB)).account).toMatchObject({ siret: SIRET })
  })
})

describe('what the page says of a write', () => {
  const token = 'jeton'
  const result = { ref: 1, outcome: 'refused_by_page', before: '', after: '12' } as const
  const done = {
    planId: idOf(5),
    at: '',
    total: 1,
    written: 1,
    results: [{ ref: 1, label: 'Durée', outcome: 'written' as const }],
  }

  it('at a second look corrects the report that is shown', async () => {
    await setTab(TAB, { token, report: done, lastFill: { documentId: 'document', view: 1, steps: [] } })
    await handlers['page.written']({ token, results: [result], isLater: true }, content)
    expect((await getTab(TAB)).report).toMatchObject({
      written: 0,
      results: [{ outcome: 'refused_by_page' }],
    })
  })

  it('of a write that nobody waits for any more changes nothing', async () => {
    await setTab(TAB, { token, report: done, lastFill: { documentId: 'document', view: 1, steps: [] } })
    await handlers['page.written']({ token: 'autre', results: [result], isLater: true }, content)
    await handlers['page.written']({ token, results: [result] }, content)
    expect((await getTab(TAB)).report).toEqual(done)
  })
})

describe('what the instructor wrote on a page', () => {
  const asked = [{ text: 'Citez le texte.', at: 'hier' }]
  const sentBack = () =>
    description({ facts: { siret: SIRET, requestId: '9', stateLabel: 'A modifier', messages: asked } })

  it('is kept with the request that the board follows', async () => {
    await create(store, 'requests', idOf(70), {
      organisationId: idOf(1),
      casUsageId: null,
      serviceId: 'franceconnect',
      site: 'datapass',
      number: '9',
    })
    await changed(sentBack())
    expect((await store.db.requests.get(idOf(70)))!.asked).toMatchObject([{ text: 'Citez le texte.' }])
    expect((await getTab(TAB)).asked).toMatchObject({ number: '9', messages: asked })
  })
})

describe('the sample request', () => {
  const sample = () => ({
    ...description({ facts: {} }),
    url: browser.runtime.getURL('/welcome.html' as never),
    fields: [{ ...field('intitule'), ref: 0 }],
  })

  it('is filled at a press with the invented organisation, and keeps nothing of it', async () => {
    page.answers['guest.open'] = true
    await show(sample())
    const before = await store.db.casUsage.toArray()
    const shown = await handlers['sample.show']({ isInvented: true }, frame)
    expect(shown).toEqual({ isOpen: true, written: 1 })
    const [{ steps }] = askedOf('guest.write') as [{ steps: { value: string }[] }]
    expect(steps.map(({ value }) => value)).toEqual(['Guichet en ligne'])
    expect(await store.db.casUsage.toArray()).toEqual(before)
  })

  it('is shown with one’s own organisation, and nothing written', async () => {
    page.answers['guest.open'] = true
    await setTab(TAB, { isInvented: true })
    await show(sample())
    expect(await handlers['sample.show']({ isInvented: false }, frame)).toEqual({ isOpen: true, written: 0 })
    expect((await getTab(TAB)).isInvented).toBeUndefined()
    expect(askedOf('guest.write')).toEqual([])
  })

  it('with nothing to fill writes nothing', async () => {
    page.answers['guest.open'] = true
    await show({ ...sample(), fields: [] })
    expect(await handlers['sample.show']({ isInvented: true }, frame)).toEqual({ isOpen: true, written: 0 })
  })

  it('is no page of a site', async () => {
    await show(description())
    expect(await handlers['sample.show']({ isInvented: true }, frame)).toEqual({ isOpen: false, written: 0 })
    expect((await getTab(TAB)).isInvented).toBeUndefined()
  })
})

describe('the habilitations of a list', () => {
  it('are of the service that it names them by, for the organisation of the account', async () => {
    const shown = { number: '41', title: 'Guichet', badges: 'Active', definition: '' }
    const listed = (serviceName: string) =>
      description({
        kind: 'list',
        url: 'https://datapass.api.gouv.fr/tableau-de-bord/habilitations',
        facts: { requests: [{ ...shown, serviceName }] },
        fields: [],
      })
    page.answers['guest.account'] = { siret: SIRET, organisationName: 'Commune de Bourg' }
    await changed(listed('Service que nul ne connaît'))
    expect(await store.db.requests.toArray()).toEqual([])
    await changed(listed('API Particulier'))
    expect(await store.db.requests.toArray()).toMatchObject([
      { organisationId: idOf(1), number: '41', serviceId: 'api-particulier' },
    ])
  })
})

describe('a list of requests', () => {
  const list = (requests: object[], changes: object = {}) =>
    description({
      kind: 'list',
      site: 'demarches',
      url: 'https://demarche.numerique.gouv.fr/dossiers',
      facts: { siret: SIRET, isWhole: true, requests, ...changes } as never,
      fields: [],
    })
  const follow = (number: string) =>
    create(store, 'requests', idOf(70), {
      organisationId: idOf(1),
      casUsageId: null,
      serviceId: 'franceconnect',
      site: 'demarches',
      number,
    })
  const seen = async () =>
    (await store.db.requests.toArray()).map(({ number, siteState }) => [number, siteState])

  it('without the one that the person had deleted says that it is gone', async () => {
    await follow('41')
    const own = description({
      site: 'demarches',
      url: 'https://demarche.numerique.gouv.fr/dossiers/41/brouillon',
      facts: { siret: SIRET, requestId: '41' },
      fields: [],
    })
    await changed(own, { isDeleting: true })
    expect((await getTab(TAB)).deleting).toBe('41')
    await changed(list([], { isWhole: undefined }))
    expect((await getTab(TAB)).deleting).toBeUndefined()
    expect(JSON.stringify(await seen())).toMatch(/41.*(deleted|corbeille)/)
  })

  it('of another document lets go of what the page before was asked', async () => {
    await changed(list([]))
    const answer = await handlers['page.changed'](
      { documentId: 'next', page: { ...list([]), documentId: 'next' }, isBack: true } as never,
      content,
    )
    expect(answer).toBe(true)
  })
})
