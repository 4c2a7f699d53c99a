// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { PageDescription, WriteResult, WriteStep } from '@/lib/form/model'
import { pages as apigouv } from '@/lib/form/sites/apigouv/entry'
import type { SitePages } from '@/lib/form/site'
import { pages } from '@/lib/form/sites/datapass/pages'
import { pages as demarches } from '@/lib/form/sites/demarches/pages'
import { newFormDoor, type Here } from '@/lib/page/form-door'
import { newFormSide } from '@/lib/page/form-side'
import { startGuest } from '@/lib/page/guest'
import { control, P, question } from './dom'

/** How often the form was read. */
const readings = vi.hoisted(() => ({ count: 0 }))
vi.mock('@/lib/page/read/describe', async (original) => {
  const { newPageContext, ...others } = await original<{
    newPageContext: (...given: unknown[]) => { read: () => unknown }
  }>()
  return {
    ...others,
    newPageContext: (...given: unknown[]) => {
      const context = newPageContext(...given)
      return { ...context, read: () => (readings.count++, context.read()) }
    },
  }
})

/** The messages of one page side, without a browser: what it sent, and how it answers. */
const wire = vi.hoisted(() => ({
  sent: [] as [string, unknown][],
  answers: new Map<string, (message: { data: unknown }) => unknown>(),
  isAlive: true,
  /** What the answers about a page that is none of ours wait for. */
  until: undefined as Promise<void> | undefined,
}))
const frame = vi.hoisted(() => ({
  showTab: vi.fn(),
  hide: vi.fn(),
  remove: vi.fn(),
  orphan: vi.fn(),
  arrange: vi.fn(),
  isOpen: false,
}))
vi.mock('@/lib/page/frame/frame', () => ({ newFrame: () => frame, removeFormer: () => undefined }))
vi.mock('@/lib/page/wire', () => ({
  wire: {
    onMessage: (name: string, answer: never) => wire.answers.set(name, answer),
    sendMessage: async (name: string, input: unknown) => {
      wire.sent.push([name, input])
      if (name !== 'page.changed') return null
      const isOurs = (input as { page: unknown }).page !== null
      if (!isOurs) await wire.until
      return isOurs
    },
  },
  api: { runtime: { getURL: (path: string) => path }, i18n: { getMessage: (name: string) => name } },
  isAlive: () => wire.isAlive,
}))

type Answered = { results: WriteResult[]; undo: unknown[] }
const ask = <T>(name: string, data?: unknown) => wire.answers.get(name)!({ data }) as T
const describePage = async () => ask<Promise<PageDescription | null>>('guest.describe')
const listeners: [string, EventListenerOrEventListenerObject][] = []

const newForm = (here: Here) => newFormDoor(here, async () => ({ newFormSide }))

function start(path: string, content: string, site: SitePages = pages) {
  const { happyDOM } = window as unknown as { happyDOM: { setURL(url: string): void } }
  happyDOM.setURL(`https://datapass.api.gouv.fr${path}?secret=1#part`)
  document.body.innerHTML = content
  startGuest(window, { site, hasTab: true, newForm })
}

beforeEach(() => {
  Object.assign(wire, { sent: [], isAlive: true, until: undefined })
  wire.answers.clear()
  vi.clearAllMocks()
  const add = document.addEventListener.bind(document)
  vi.spyOn(document, 'addEventListener').mockImplementation(
    (name: string, listener: EventListenerOrEventListenerObject) => {
      listeners.push([name, listener])
      add(name, listener)
    },
  )
})
afterEach(() => {
  vi.restoreAllMocks()
  for (const [name, listener] of listeners.splice(0)) document.removeEventListener(name, listener)
})

/** Another body, as Turbo draws a view. */
function replaceBody(content: string): void {
  const body = document.createElement('body')
  body.innerHTML = content
  document.body.replaceWith(body)
}

const commencer = '/formulaires/france-connect/demande/commencer'
const form = `<form id="new_${P}">${question('intitule')}${question('description')}</form>`
const render = (name = 'turbo:render') => document.dispatchEvent(new Event(name))

/** The last word sent, once the page side has taken breath. */
const lastWord = () =>
  vi.waitFor(
    // The second look at what a test before wrote may speak now.
    () => wire.sent.findLast(([name]) => name !== 'page.written') ?? expect.fail('nothing was said'),
  )

describe('the page side', () => {
  it('says that it is on a request page, and describes it without the query of its address', async () => {
    start(commencer, form)
    const page = (await describePage())!
    await lastWord()
    expect(wire.sent).toEqual([['page.changed', { documentId: page.documentId, page }]])
    expect(page).toMatchObject({ site: 'datapass', kind: 'request', view: 0 })
    expect(page.url).toBe(`https://datapass.api.gouv.fr${commencer}`)
    expect(page.fields.map(({ label }) => label)).toEqual(['intitule', 'description'])
    expect(frame.showTab).toHaveBeenCalledOnce()
  })

  it('looks again when scripts draw the page after it has loaded, on a site that does', async () => {
    const observe = vi.spyOn(MutationObserver.prototype, 'observe')
    start(commencer, '<p>…</p>', { ...pages, isDrawnByScript: true })
    expect(await describePage()).toBeNull()
    document.body.innerHTML = form
    await lastWord()
    expect((await describePage())!.fields).toHaveLength(2)
    // The other tests draw in the same document.
    for (const observer of observe.mock.contexts as MutationObserver[]) observer.disconnect()
  })

  it('asks no account page of a site that has none', async () => {
    const fetched = vi.spyOn(window, 'fetch')
    start(commencer, form, { ...pages, facts: {} })
    expect(await ask('guest.account')).toBeNull()
    expect(fetched).not.toHaveBeenCalled()
    await lastWord()
  })

  it('says and shows nothing elsewhere', async () => {
    start('/faq', '<p>…</p>')
    expect([wire.sent, await describePage()]).toEqual([[], null])
    expect(frame.showTab).not.toHaveBeenCalled()
    expect(ask('guest.open', { hasFocus: true })).toBe(false)
  })

  it('reads a list, and shows nothing there', async () => {
    const row =
      '<div class="authorization-request-card" id="authorization_request_api_entreprise_110"><p class="card__title">Guichet</p>' +
      '<div class="card__badge"><p class="card__other_badges">A modifier</p></div><input name="q" value="privé"></div>'
    start('/tableau-de-bord/demandes', row)
    expect(await lastWord()).toMatchObject([
      'page.changed',
      { page: { kind: 'list', fields: [], facts: { requests: [{ number: '110', badges: 'A modifier' }] } } },
    ])
    expect(frame.showTab).not.toHaveBeenCalled()
    expect(ask('guest.open', { hasFocus: true })).toBe(false)
  })

  it('counts each view, previews of the cache apart, and says so once', async () => {
    start(commencer, form)
    document.documentElement.setAttribute('data-turbo-preview', '')
    render()
    expect((await describePage())!.view).toBe(0)
    document.documentElement.removeAttribute('data-turbo-preview')
    render()
    render('turbo:load')
    expect((await describePage())!.view).toBe(2)
    expect(await lastWord()).toMatchObject(['page.changed', { page: { view: 2 } }])
    expect(wire.sent).toHaveLength(1)
  })

  it('reads its form once a change, whatever it is asked', async () => {
    start(commencer, form)
    await describePage()
    await lastWord()
    readings.count = 0
    wire.sent = []
    for (let times = 0; times < 20; times++) render()
    expect(await lastWord()).toMatchObject(['page.changed', { page: { fields: [{}, {}] } }])
    const page = (await describePage())!
    const holds = () => ask<boolean>('guest.holds', { documentId: page.documentId, reading: page.reading })
    expect([await describePage(), holds(), readings.count]).toEqual([page, true, 1])
    expect(ask('guest.holds', { documentId: 'other', reading: page.reading })).toBe(false)
  })

  it.each<[string, () => unknown]>([
    ['a value that a script sets', () => (control('intitule').value = 'Script')],
    ['a field that is hidden by its style', () => (control('intitule').style.opacity = '0')],
    ['a field that comes', () => document.forms[0]!.insertAdjacentHTML('beforeend', question('duree'))],
    [
      'a typed text, not left yet',
      () => control('intitule').dispatchEvent(new Event('input', { bubbles: true })),
    ],
    ['a window of another size', () => window.dispatchEvent(new Event('resize'))],
  ])('sees %s at the next question, without a word of the site', async (_, change) => {
    start(commencer, form)
    await lastWord()
    const { documentId, reading } = (await describePage())!
    readings.count = 0
    change()
    expect(ask('guest.holds', { documentId, reading })).toBe(false)
    await describePage()
    await describePage()
    expect(readings.count).toBe(1)
  })

  it('hides when the view is no request any more, and says so', async () => {
    start(commencer, form)
    document.body.innerHTML = '<p>500</p>'
    render()
    expect(frame.hide).toHaveBeenCalledOnce()
    // The page side of the test before may still have a word to say.
    await vi.waitFor(() => expect(wire.sent.at(-1)).toMatchObject(['page.changed', { page: null }]))
    expect(await describePage()).toBeNull()
  })

  it('follows a page that changes its address without a load, in a browser that tells of Back only', async () => {
    const { happyDOM } = window as unknown as { happyDOM: { setURL(url: string): void } }
    const access = 'https://api.gouv.fr/les-api/franceconnect/demande-acces'
    const go = (url: string) => {
      happyDOM.setURL(url)
      document.body.innerHTML = `<h1>${url}</h1>`
    }
    go('https://api.gouv.fr/les-api/franceconnect')
    startGuest(window, { site: apigouv, hasTab: true })
    expect(frame.showTab).not.toHaveBeenCalled()
    go(access)
    await vi.waitFor(() => expect(frame.showTab).toHaveBeenCalledOnce())
    expect(await describePage()).toMatchObject({ kind: 'service', url: access })
    go('https://api.gouv.fr/')
    await vi.waitFor(() => expect(frame.hide).toHaveBeenCalledOnce())
  })

  it('has no form where a request begins: it says so, and changes nothing', async () => {
    const access = 'https://api.gouv.fr/les-api/franceconnect/demande-acces'
    ;(window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(access)
    document.body.innerHTML = '<input name="q" value="privé">'
    startGuest(window, { site: apigouv, hasTab: true })
    const { documentId, view, fields } = (await describePage())!
    expect(fields).toEqual([])
    const steps = [{ ref: 0, kind: 'text', value: 'x', was: 'privé', fingerprint: '' }]
    expect(ask('guest.write', { documentId, view, token: '', steps })).toEqual({ results: [], undo: [] })
    expect(ask('guest.undo', { documentId, steps })).toEqual([])
    expect(['guest.account', 'guest.gather', 'guest.post', 'guest.pointed'].map((name) => ask(name))).toEqual(
      Array(4).fill(null),
    )
    expect(['guest.holds', 'guest.focus', 'guest.show'].map((name) => ask(name))).toEqual(
      Array(3).fill(false),
    )
    expect(document.querySelector('input')!.value).toBe('privé')
  })

  it('stays where the person went when the answer about the page before comes late', async () => {
    const route = (path: string) => {
      history.pushState({}, '', path)
      window.dispatchEvent(new PopStateEvent('popstate'))
    }
    start('/les-api/franceconnect/demande-acces', '<p>…</p>', apigouv)
    const { documentId } = (await describePage())!
    // The page sides of the tests before follow the same addresses.
    const told = () =>
      wire.sent.filter(([, sent]) => (sent as { documentId?: string }).documentId === documentId).length
    await vi.waitFor(() => expect(told()).toBe(1))
    let answer!: () => void
    wire.until = new Promise((resolve) => (answer = resolve))
    route('/les-api/franceconnect')
    await vi.waitFor(() => expect(told()).toBe(2))
    route('/les-api/franceconnect/demande-acces')
    frame.hide.mockClear()
    answer()
    await vi.waitFor(() => expect(told()).toBe(3))
    expect(frame.hide).not.toHaveBeenCalled()
  })

  it('H70: of an updated extension says so in place of its frame, and sends nothing', async () => {
    start(commencer, form)
    wire.sent = []
    wire.isAlive = false
    render()
    expect(frame.orphan).toHaveBeenCalled()
    expect(wire.sent).toEqual([])
  })
})

describe('a confirmed fill', () => {
  const steps = async (): Promise<WriteStep[]> =>
    (await describePage())!.fields.map(({ ref, kind, value, fingerprint }) => {
      return { ref, kind, value: 'Guichet', was: value, fingerprint }
    })
  const write = async (changes: object) => {
    const { documentId, view } = (await describePage())!
    return ask<Promise<Answered>>('guest.write', {
      documentId,
      view,
      token: 't',
      steps: await steps(),
      ...changes,
    })
  }

  it.each([
    ['another document', { documentId: 'other' }],
    ['another view', { view: 7 }],
  ])('of %s writes nothing', async (_, changes) => {
    start(commencer, form)
    expect(await write(changes)).toEqual({ results: [], undo: [] })
    expect(control('intitule').value).toBe('')
  })

  it('is answered at once, and corrected when the page takes a value back a little later', async () => {
    start(commencer, form)
    const field = control('intitule')
    field.addEventListener('change', () => setTimeout(() => (field.value = ''), 50), { once: true })
    const { results } = await write({})
    expect([field.value, results.map(({ outcome }) => outcome)]).toEqual(['Guichet', ['written', 'written']])
    const told = () => wire.sent.findLast(([name]) => name === 'page.written')?.[1]
    await vi.waitFor(() => expect(told()).toMatchObject({ isLater: true, results: [{ after: '' }] }))
    expect(told()).toMatchObject({ results: [{ outcome: 'refused_by_page' }] })
  })

  it('is looked at no more once it is taken back', async () => {
    start(commencer, form)
    const { undo } = await write({})
    wire.sent = []
    await ask('guest.undo', { documentId: (await describePage())!.documentId, steps: undo })
    await new Promise((resume) => setTimeout(resume, 400))
    expect(wire.sent.filter(([name]) => name === 'page.written')).toEqual([])
  })

  const sends = (name: 'turbo:submit-start' | 'turbo:submit-end') => document.dispatchEvent(new Event(name))
  const error = '<p class="fr-error-text">Le champ est vide</p>'

  it('is taken back only once what was sent is answered: then there is nothing of it left', async () => {
    start(commencer, form)
    const { undo } = await write({})
    const { documentId } = (await describePage())!
    sends('turbo:submit-start')
    let undone: unknown
    void ask<Promise<unknown>>('guest.undo', { documentId, steps: undo }).then(
      (results) => (undone = results),
    )
    sends('turbo:submit-end')
    await vi.waitFor(() => expect(control('intitule').value).toBe('Guichet'))
    expect(undone).toBeUndefined()
    replaceBody('<p>Étape suivante</p>')
    render()
    await vi.waitFor(() => expect(undone).toMatchObject([{ outcome: 'gone' }, { outcome: 'gone' }]))
  })

  it('begun while the page is on its way writes nothing in the view that follows', async () => {
    start(commencer, form)
    const { documentId, view } = (await describePage())!
    const confirmed = { documentId, view, token: 't', steps: await steps() }
    sends('turbo:submit-start')
    const late = ask<Promise<Answered>>('guest.write', confirmed)
    replaceBody(form)
    render()
    expect(await late).toEqual({ results: [], undo: [] })
    expect(control('intitule').value).toBe('')
  })

  it('that the site refuses is said by the page that comes back, and may still be taken back', async () => {
    start(commencer, form)
    const { undo } = await write({})
    const { documentId } = (await describePage())!
    sends('turbo:submit-start')
    replaceBody(form + error)
    for (const name of ['intitule', 'description']) control(name).value = 'Guichet'
    render()
    sends('turbo:submit-end')
    expect((await describePage())!.facts.refusals).toBe(1)
    const results = await ask<Promise<object[]>>('guest.undo', { documentId, steps: undo })
    expect(results).toMatchObject([{ outcome: 'restored' }, { outcome: 'restored' }])
    expect(control('intitule').value).toBe('')
    sends('turbo:submit-start')
    replaceBody(form + error)
    render()
    expect((await describePage())!.facts.refusals).toBe(2)
    replaceBody(form)
    render()
    expect((await describePage())!.facts).not.toHaveProperty('refusals')
  })

  it('is planned anew when the site’s own scripts write, not when we do', async () => {
    start(commencer, form)
    await write({})
    await lastWord()
    wire.sent = []
    control('intitule').dispatchEvent(new Event('input', { bubbles: true }))
    expect(await lastWord()).toMatchObject(['page.changed', {}])
  })

  it('stops at a new view, and another document cannot undo it', async () => {
    start(commencer, form)
    control('intitule').addEventListener('change', () => render(), { once: true })
    const { results, undo } = await write({})
    expect(results.map(({ outcome }) => outcome)).toEqual(['written', 'stopped'])
    expect(await ask('guest.undo', { documentId: 'other', steps: undo })).toEqual([])
    expect(control('intitule').value).toBe('Guichet')
    expect(
      await ask('guest.undo', { documentId: (await describePage())!.documentId, steps: undo }),
    ).toHaveLength(1)
    expect(control('intitule').value).toBe('')
  })
})

describe('what else it is asked', async () => {
  const card = '<ul id="authorization_request_card_organization_1"><li>Bourg</li><li>21619990100010</li></ul>'
  it.each([
    [200, card, { siret: '21619990100010', organisationName: 'Bourg' }],
    [200, '<p>Connexion</p>', null],
    [404, card, null],
  ])('the account page that answers %i %s says %j', async (status, html, found) => {
    start(commencer, form)
    const fetched = vi.spyOn(window, 'fetch').mockResolvedValue(new Response(html, { status }) as never)
    expect(await ask('guest.account')).toEqual(found)
    const options = { credentials: 'same-origin', redirect: 'error', cache: 'no-store' }
    expect(fetched).toHaveBeenCalledExactlyOnceWith('/compte', options)
  })

  it.each([500, 502])('the account page that fails with %i says nothing at all', async (status) => {
    start(commencer, form)
    vi.spyOn(window, 'fetch').mockResolvedValue(new Response(card, { status }) as never)
    await expect(ask('guest.account')).rejects.toThrow()
  })

  it.each([
    ['a draft', '', null],
    ['a filed dossier', '<nav class="fr-tabs"></nav>', '13002526500013'],
  ])('the organisation of %s that does not name it, read where the site shows it', async (_, tabs, siret) => {
    const name = 'dossier[champs_public_attributes][1][value]'
    const edit = `<div class="sub-header">${tabs}</div><input name="${name}">`
    start('/dossiers/3/modifier', edit, { ...demarches, id: 'demarches' })
    const shown = `<div class="tab-title"></div><dl></dl><div class="fr-px-2w"><dl>
      <dd class="copy-zone">130 025 265 00013</dd></dl></div><dd class="copy-zone">219 200 235 00014</dd>`
    const fetched = vi.spyOn(window, 'fetch').mockResolvedValue(new Response(shown) as never)
    expect((await ask<Promise<{ siret: string } | null>>('guest.account'))?.siret ?? null).toBe(siret)
    expect(fetched.mock.calls.map(([path]) => path)).toEqual(siret ? ['/dossiers/3/demande'] : [])
  })

  it('the person who comes back to the tab, which may have another account since', async () => {
    start(commencer, form)
    await lastWord()
    wire.sent = []
    document.dispatchEvent(new Event('visibilitychange'))
    expect(await lastWord()).toMatchObject(['page.changed', { isBack: true }])
  })

  it('a field is shown and focused; one that is gone is not', async () => {
    start(commencer, form)
    const [first] = (await describePage())!.fields
    const input = control('intitule')
    input.scrollIntoView = vi.fn()
    expect(await ask('guest.focus', { ref: first!.ref })).toBe(true)
    expect(document.activeElement).toBe(input)
    input.remove()
    expect(await ask('guest.focus', { ref: first!.ref })).toBe(false)
    expect(await ask('guest.focus', { ref: 999 })).toBe(false)
  })

  it('a field is marked for the plan of this very view only; then its focus is told', async () => {
    start(commencer, form)
    const { documentId, view, fields } = (await describePage())!
    const { ref } = fields[0]!
    const focuses = () => wire.sent.filter(([name]) => name === 'page.focused')
    const focus = () => control('intitule').dispatchEvent(new Event('focusin', { bubbles: true }))
    focus()
    expect(focuses()).toEqual([])
    const show = (more: object) =>
      ask<Promise<boolean>>('guest.show', { documentId, view, places: [{ ref }], isScrolled: false, ...more })
    expect(await show({ documentId: 'other' })).toBe(false)
    expect(await show({ view: view + 1 })).toBe(false)
    expect(await show({})).toBe(true)
    expect(await show({ places: [] })).toBe(false)
    focus()
    expect(focuses()).toEqual([['page.focused', { documentId, ref }]])
  })

  it('no frame is open: nothing proves that a confirmation was seen', async () => {
    start(commencer, form)
    expect(await ask('guest.evidence', { when: 'press' })).toEqual({ isClear: false, reasons: ['host_gone'] })
  })
})
