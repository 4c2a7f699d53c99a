/** The form of a request page: says what it asks, writes what a person confirmed, puts it back. */
import type { PageDescription } from '@/lib/form/model'
import type { SitePages } from '@/lib/form/site'
import { find } from './dom'
import { fetchFile } from './files'
import type { Frame } from './frame/frame'
import { newReach } from './reach'
import { newPageContext } from './read/describe'
import { gather } from './read/gather'
import { readPrinted } from './read/printed'
import { newReading } from './read/reading'
import { fit, readAccount, type Recognised } from './read/recognise'
import { newMarks } from './marks/marks'
import { wire } from './wire'
import { newPrefill, type Prefill } from './write/prefill'
import { watchSending } from './write/sending'
import { undoSteps } from './write/undo'
import { changedSince, writeSteps, type Written } from './write/write'

/** What the page side knows of its page, at every instant. */
export interface Here {
  view: Window
  site: SitePages
  documentId: string
  /** The page has no address of its own. */
  assume: Recognised | undefined
  page: () => Recognised | undefined
  viewNumber: () => number
  frame: () => Frame | undefined
  /** The page without its form. */
  describe: () => PageDescription | null
  tell: (name: 'page.changed' | 'page.written' | 'page.focused', input: object) => void
  /** Says soon that the page is another; `isReturn`: the person came back to the tab. */
  tellChanged: (isReturn?: boolean) => void
}

export interface FormSide {
  /** The page with its form: as it was read last, for as long as that is true. */
  describe(): PageDescription | null | Promise<PageDescription | null>
  /** The page is another one, or is shown another way. */
  forget(): void
  /** Another view was drawn. */
  onView(): void
  /** The assistant of the page was closed. */
  onClosed(): void
  /** The extension was updated under the page. */
  onGone(): void
}

/** Pages on which nothing is filled, at least not in the document. */
const hasNoForm = new Set<PageDescription['kind']>(['service', 'start', 'list', 'entrance'])

/** Watches the form of a document, and answers the background about it. */
export function newFormSide({ view, site, documentId, assume, tell, tellChanged, ...here }: Here): FormSide {
  const doc = view.document
  const context = newPageContext(doc, site)
  const { memory } = context
  const reading = newReading(view, context, read)
  const sending = watchSending(doc, site)
  const marks = newMarks({ doc, controlsOf: memory.controlsOf, own: () => here.frame()?.host })
  /** Fills and undos under way. */
  let writing = 0
  /** Of both: the second look at a fill is over at the next. */
  let presses = 0
  /** Has a plan of this page been shown? */
  let isFollowed = false

  function read(): PageDescription | null {
    const shown = here.describe()
    if (!shown) return null
    const { kind } = shown
    const printed = kind === 'summary' ? readPrinted(doc, site, memory) : undefined
    return {
      ...shown,
      facts: { ...shown.facts, ...(sending.isRefused ? { isRefused: true as const } : {}) },
      // Nothing is filled there: what people type on such a page is none of our business.
      fields: hasNoForm.has(kind) ? [] : context.read(),
      ...(printed ? { printed } : {}),
    }
  }

  /** Marks what is now in the page by our hand, and not what the page took back. */
  function mark({ results }: Written): void {
    const isKept = ({ outcome }: Written['results'][number]) => outcome === 'written' || outcome === 'saved'
    marks.drop(results.filter((each) => !isKept(each)).map(({ ref }) => ref))
    marks.keep(results.filter(isKept).map(({ ref }) => ref))
  }

  let prefill: Prefill | undefined
  /** The site's own prefill on the page that begins a form. */
  function thePrefill(): Prefill | undefined {
    const page = here.page()
    // Its address bears the token of a draft made already: the page leads to that one.
    const isBegun = new URLSearchParams(view.location.search).has(site.prefill?.token ?? '')
    const isStart = page?.kind === 'start' && site.prefill && !isBegun
    return isStart ? (prefill ??= newPrefill(view, site, page!.parameters.procedure!)) : undefined
  }

  function describe(): PageDescription | null | Promise<PageDescription | null> {
    const shown = reading.describe()
    const asked = shown && thePrefill()?.fields()
    return asked ? asked.then((fields) => ({ ...shown, fields })) : shown
  }

  wire.onMessage('guest.holds', ({ data }) => data.documentId === documentId && reading.holds(data.reading))
  wire.onMessage('guest.gather', () => {
    const shown = assume ? null : read()
    return shown && gather(view, site, shown)
  })
  wire.onMessage('guest.account', async () => {
    // The sample form belongs to no site: there is no account to ask.
    const { accountPath, filedPath } = site.facts
    const number = here.page()?.parameters.id
    const isFiled = number && find(doc, site.autosave?.filed)
    const path = accountPath ?? (isFiled ? filedPath?.replace(':id', number) : undefined)
    if (assume || path === undefined) return null
    const response = await view.fetch(path, {
      credentials: 'same-origin',
      redirect: 'error',
      // The browser may keep an answer of before the organisation was changed.
      cache: 'no-store',
    })
    if (response.status === 404) return null
    if (!response.ok) throw new Error(`account ${response.status}`)
    return readAccount(new DOMParser().parseFromString(await response.text(), 'text/html'), site)
  })
  const isOther = (data: { documentId: string; view: number }) =>
    data.documentId !== documentId || data.view !== here.viewNumber()
  wire.onMessage('guest.post', ({ data }) =>
    isOther(data) ? null : (thePrefill()?.post(data.steps) ?? null),
  )
  wire.onMessage('guest.write', async ({ data }): Promise<Written> => {
    // What is written while the page is on its way to the site would be lost with it.
    await sending.over()
    if (isOther(data)) return { results: [], undo: [] }
    const { token } = data
    const sent = thePrefill()?.send(data.steps)
    if (sent) return sent.then((all) => ({ ...all, undo: [] }))
    const onLeave = () => tell('page.written', { token, results: [], isLeaving: true })
    view.addEventListener('pagehide', onLeave)
    writing++
    const number = ++presses
    return new Promise((resolve, reject) => {
      let first: Written
      writeSteps(data.steps, {
        ...context,
        lastRead: () => reading.describe()?.fields,
        isStale: () => data.view !== here.viewNumber() || number !== presses,
        reach: newReach(doc, () => here.frame()?.host),
        fetchFile: (file) => fetchFile(token, file),
        tellResults: (results) => tell('page.written', { token, results }),
        giveFocusBack: () => here.frame()?.isOpen && here.frame()!.open(true),
        tellFirst(written) {
          mark(written)
          resolve((first = written))
        },
      }).then((last) => {
        mark(last)
        const results = changedSince(first, last)
        if (results.length > 0) tell('page.written', { token, results, isLater: true })
      }, reject)
    }).finally(() => {
      writing--
      view.removeEventListener('pagehide', onLeave)
    }) as Promise<Written>
  })
  wire.onMessage('guest.undo', async ({ data }) => {
    if (data.documentId !== documentId) return []
    // What is taken back while the page is on its way to the site is stored all the same.
    await sending.over()
    writing++
    presses++
    marks.drop(data.steps.map(({ ref }) => ref))
    return undoSteps(data.steps, context).finally(() => writing--)
  })
  wire.onMessage('guest.focus', ({ data }) => {
    const [control] = memory.controlsOf(data.ref)
    if (!control?.isConnected) return false
    control.scrollIntoView({ block: 'center' })
    control.focus({ preventScroll: true })
    return true
  })
  wire.onMessage('guest.show', ({ data }) => {
    isFollowed = true
    return marks.show(isOther(data) ? [] : data.places, data.isScrolled)
  })
  let pointedAt: EventTarget | null = null
  doc.addEventListener('contextmenu', ({ target }) => (pointedAt = target), { capture: true, passive: true })
  wire.onMessage('guest.pointed', () => {
    const field = reading
      .describe()
      ?.fields.find(({ ref }) => memory.controlsOf(ref).some((control) => control === pointedAt))
    return field?.ref ?? null
  })

  doc.addEventListener(
    'focusin',
    ({ target }) => {
      const ref = isFollowed ? memory.fieldOf(target) : undefined
      if (ref !== undefined) tell('page.focused', { documentId, ref })
    },
    { passive: true },
  )

  // What a person types changes the plan, and may correct what was filled; our own events are not trusted ones.
  doc.addEventListener('change', ({ isTrusted }) => isTrusted && here.page() && tellChanged(), {
    passive: true,
  })
  // So does what the site's own scripts write, as they say by such an event; while we write, all events are ours.
  doc.addEventListener('input', ({ isTrusted }) => !isTrusted && !writing && here.page() && tellChanged(), {
    passive: true,
  })
  // Before the site's own scripts, which may keep the event for themselves.
  const onSubmit = ({ target }: Event) => {
    const { deletePath } = site.facts
    const action = (target as Element).getAttribute('action') ?? ''
    if (here.page() && deletePath && fit(deletePath, action))
      tell('page.changed', { documentId, page: reading.describe(), isDeleting: true })
  }
  doc.addEventListener('submit', onSubmit, { capture: true, passive: true })
  if (site.facts.accountPath)
    doc.addEventListener('visibilitychange', () => {
      if (doc.visibilityState === 'visible' && here.page()) tellChanged(true)
    })

  return {
    describe,
    forget: reading.forget,
    onView() {
      marks.clear()
      sending.onRender()
    },
    onClosed: () => marks.show([], false),
    onGone: marks.clear,
  }
}
