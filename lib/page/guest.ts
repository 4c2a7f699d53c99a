/** Our side of a request page: says what it shows, writes what a person confirmed, puts it back. */
import { newPageContext } from './read/describe'
import type { PageDescription } from '@/lib/form/model'
import type { SitePages } from '@/lib/form/site'
import { undoSteps } from './write/undo'
import { changedSince, writeSteps, type Written } from './write/write'
import { newPrefill, type Prefill } from './write/prefill'
import { gatherVisibilityEvidence } from './frame/visibility-evidence'
import { watchSending } from './write/sending'
import { fetchFile } from './files'
import { newFrame, removeFormer, type Frame } from './frame/frame'
import { gather } from './read/gather'
import { readPrinted } from './read/printed'
import { newReading } from './read/reading'
import { fit, readAccount, readFacts, recognise, type Recognised } from './read/recognise'
import { find } from './dom'
import { newReach } from './reach'
import { api, isAlive, wire } from './wire'

export interface GuestOptions {
  site: SitePages
  /** The folded tab may be switched off in the settings. */
  hasTab: boolean
  /** The sample form of the welcome page, or any page whose form the person asks to read, has no address of its own. */
  assume?: Recognised
  /** Nothing is watched nor told: the page is read when the browser's own panel asks, and has no frame of ours. */
  isReadOnDemand?: boolean
}

/** Pages on which nothing is filled, at least not in the document. */
const hasNoForm = new Set<PageDescription['kind']>(['service', 'start', 'list', 'entrance'])

/** Shortest time between two messages about a page that changes, milliseconds. */
const MESSAGE_PAUSE = 60

/** Between two looks whether the extension is still there, milliseconds. */
const ALIVE_PAUSE = 1000

/** Starts the page side in `view`; gives back what opens the assistant there. */
export function startGuest(
  view: Window,
  { site, hasTab, assume, isReadOnDemand = false }: GuestOptions,
): { open: () => void } {
  const doc = view.document
  const context = newPageContext(doc, site)
  const { memory } = context
  const reading = newReading(view, context, describe)
  const documentId = crypto.randomUUID()
  const whenQuiet = watchTyping(view)
  const sending = watchSending(doc, site)
  let viewNumber = 0
  let { body } = doc
  let page: Recognised | undefined
  let frame: Frame | undefined
  /** Of an entry: the background knows its service. */
  let isKnown = false

  /** Is this a page on which the assistant may be? At a site's entrance, only to say what was lost on the way. */
  const mayShow = () => page !== undefined && page.kind !== 'list' && (!page.isEntry || isKnown)
  const isShown = () => mayShow() && (page!.kind !== 'entrance' || frame?.isOpen === true)

  function theFrame(): Frame {
    frame ??= newFrame({
      doc,
      fixed: site.fixed,
      frameUrl: api.runtime.getURL('/sidepanel.html'),
      texts: {
        tab: api.i18n.getMessage('frame_tab'),
        frameTitle: api.i18n.getMessage('frame_title'),
        updated: api.i18n.getMessage('frame_updated'),
      },
      announce: (nonce) =>
        wire.sendMessage('page.opening', { nonce }).then(
          ({ isClaimed }) => isClaimed,
          () => false,
        ),
      onClosed: () => void tell('page.closed', isShown() ? {} : { isHidden: true }),
      onTrouble: (reason) => void tell('page.trouble', { reason }),
      isAlive,
    })
    return frame
  }

  /** The background may be restarting or gone; it asks again by itself when it needs the page. */
  function tell(
    name: 'page.changed' | 'page.closed' | 'page.trouble' | 'page.written',
    input?: object,
  ): Promise<unknown> | undefined {
    if (!isAlive()) return void frame?.orphan()
    return wire.sendMessage(name, input as never).catch((error: unknown) => {
      if (isAlive()) console.debug('habili:', name, (error as Error).message)
    })
  }

  /** Fills and undos under way. */
  let writing = 0
  /** Of both: the second look at a fill is over at the next. */
  let presses = 0
  let telling = 0
  /** Did the person come back to the tab since the last word? */
  let isBack = false
  /** A page may render a thousand times a second: it is read, and the background hears of it, a few times only. */
  function tellChanged(): void {
    if (telling || isReadOnDemand) return
    telling = view.setTimeout(
      whenQuiet(async () => {
        telling = 0
        const more = isBack ? { isBack } : {}
        isBack = false
        const told = page
        const answer = await tell('page.changed', { documentId, page: await describeAll(), ...more })
        // A page that came meanwhile tells of itself: the answer is about the one before.
        if (page !== told) return
        isKnown = answer === true
        if (page?.isEntry) show()
      }),
      MESSAGE_PAUSE,
    )
  }

  function look(): void {
    if (!isAlive()) return frame?.orphan()
    const before = page
    page = assume ?? recognise(doc, view.location.pathname, site)
    reading.forget()
    show()
    if (page || before) tellChanged()
  }

  function show(): void {
    if (isShown() && hasTab) theFrame().showTab()
    frame?.arrange()
    if (!isShown()) frame?.hide()
  }

  /** Several events announce one rendering: only a new body, or a part of it, is another view. */
  function onRender(event: Event): void {
    if (find(doc, site.preview)) return
    const isView = doc.body !== body || event.target !== doc.documentElement
    if (isView) viewNumber++
    body = doc.body
    if (isView) sending.onRender()
    look()
  }

  let prefill: Prefill | undefined
  /** The site's own prefill on the page that begins a form. */
  function thePrefill(): Prefill | undefined {
    // Its address bears the token of a draft made already: the page leads to that one.
    const isBegun = new URLSearchParams(view.location.search).has(site.prefill?.token ?? '')
    const isStart = page?.kind === 'start' && site.prefill && !isBegun
    return isStart ? (prefill ??= newPrefill(view, site, page!.parameters.procedure!)) : undefined
  }

  function describeAll(): PageDescription | null | Promise<PageDescription | null> {
    const shown = reading.describe()
    const asked = shown && thePrefill()?.fields()
    return asked ? asked.then((fields) => ({ ...shown, fields })) : shown
  }

  function describe(): PageDescription | null {
    if (!page) return null
    const printed = page.kind === 'summary' ? readPrinted(doc, site, memory) : undefined
    return {
      documentId,
      view: viewNumber,
      site: site.id,
      kind: page.kind,
      url: view.location.origin + view.location.pathname,
      facts: {
        ...readFacts(doc, page, site),
        ...(sending.isRefused ? { isRefused: true as const } : {}),
      },
      // Nothing is filled there: what people type on such a page is none of our business.
      fields: hasNoForm.has(page.kind) ? [] : context.read(),
      ...(printed ? { printed } : {}),
    }
  }

  wire.onMessage('guest.describe', describeAll)
  wire.onMessage('guest.holds', ({ data }) => data.documentId === documentId && reading.holds(data.reading))
  wire.onMessage('guest.gather', () => {
    const shown = page && !assume ? describe() : null
    return shown && gather(view, site, shown)
  })
  wire.onMessage('guest.account', async () => {
    // The sample form belongs to no site: there is no account to ask.
    const { accountPath, filedPath } = site.facts
    const number = page?.parameters.id
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
    data.documentId !== documentId || data.view !== viewNumber
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
        isStale: () => data.view !== viewNumber || number !== presses,
        reach: newReach(doc, () => frame?.host),
        fetchFile: (file) => fetchFile(token, file),
        tellResults: (results) => tell('page.written', { token, results }),
        giveFocusBack: () => frame?.isOpen && frame.open(true),
        tellFirst: (written) => resolve((first = written)),
      }).then((last) => {
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
    return undoSteps(data.steps, context).finally(() => writing--)
  })
  wire.onMessage('guest.open', ({ data }) => {
    if (!mayShow() || isReadOnDemand) return false
    theFrame().open(data.hasFocus)
    return true
  })
  wire.onMessage('guest.close', () => {
    frame?.close()
    return null
  })
  wire.onMessage('guest.focus', ({ data }) => {
    const [control] = memory.controlsOf(data.ref)
    if (!control?.isConnected) return false
    control.scrollIntoView({ block: 'center' })
    control.focus({ preventScroll: true })
    return true
  })
  let pointedAt: EventTarget | null = null
  doc.addEventListener('contextmenu', ({ target }) => (pointedAt = target), { capture: true, passive: true })
  wire.onMessage('guest.pointed', () => {
    const field = reading
      .describe()
      ?.fields.find(({ ref }) => memory.controlsOf(ref).some((control) => control === pointedAt))
    return field?.ref ?? null
  })
  wire.onMessage('guest.evidence', async ({ data }) => {
    if (!frame?.isOpen) return { isClear: false, reasons: ['host_gone'] }
    // Just before a paint: a cover may be there for paints only, and gone whenever a message comes.
    await new Promise((resume) => view.requestAnimationFrame(resume))
    const evidence = gatherVisibilityEvidence(doc, frame.host)
    if (data.isPress && !evidence.isClear) frame.raise()
    return evidence
  })

  for (const name of site.refreshEvents ?? []) doc.addEventListener(name, look)
  // What a person types changes the plan, and may correct what was filled; our own events are not trusted ones.
  doc.addEventListener('change', ({ isTrusted }) => isTrusted && page && tellChanged(), { passive: true })
  // So does what the site's own scripts write, as they say by such an event; while we write, all events are ours.
  doc.addEventListener('input', ({ isTrusted }) => !isTrusted && !writing && page && tellChanged(), {
    passive: true,
  })
  // Before the site's own scripts, which may keep the event for themselves.
  const onSubmit = ({ target }: Event) => {
    const { deletePath } = site.facts
    const action = (target as Element).getAttribute('action') ?? ''
    if (page && deletePath && fit(deletePath, action))
      tell('page.changed', { documentId, page: reading.describe(), isDeleting: true })
  }
  doc.addEventListener('submit', onSubmit, { capture: true, passive: true })
  if (site.facts.accountPath)
    doc.addEventListener('visibilitychange', () => {
      if (doc.visibilityState !== 'visible' || !page) return
      isBack = true
      tellChanged()
    })
  for (const name of site.renderEvents ?? []) doc.addEventListener(name, onRender)
  if (site.hasClientRoutes) watchRoutes(view, look)
  if (site.isDrawnByScript) watchDrawing(view, whenQuiet, look)
  view.addEventListener('pageshow', (event) => {
    if (!event.persisted) return
    // The background has forgotten a frame kept for the Back button: a new one takes its place.
    if (frame?.isOpen) {
      frame.close()
      frame.open(false)
    }
    onRender(event)
  })
  // No page side follows on such a site: the panel must not go on showing a page that has left.
  if (isReadOnDemand)
    view.addEventListener('pagehide', () => tell('page.changed', { documentId, page: null }))
  removeFormer(doc, api.runtime.getURL('/sidepanel.html'), api.i18n.getMessage('frame_tab'))
  look()
  // No event tells a page that its extension was updated.
  const alive = view.setInterval(() => {
    if (isAlive()) return
    view.clearInterval(alive)
    frame?.orphan()
  }, ALIVE_PAUSE)
  return { open: () => theFrame().open(true) }
}

/** Without a key for so long, the person has stopped typing, milliseconds. */
const QUIET = 400
/** Longest wait for that, milliseconds: one who types for minutes sees the plan follow all the same. */
const LONGEST_WAIT = 4000

/** Puts off what it is given while the person types in the page, until a pause, then until the page has nothing to do. */
function watchTyping(view: Window): (run: () => void) => () => void {
  let typedAt = -QUIET
  const onInput = ({ isTrusted, timeStamp }: Event) => isTrusted && (typedAt = timeStamp)
  view.addEventListener('input', onInput, { capture: true, passive: true })
  return (run) => () => {
    const asked = performance.now()
    function look(hasWaited: boolean): void {
      const left = Math.min(typedAt + QUIET, asked + LONGEST_WAIT) - performance.now()
      if (left > 0) view.setTimeout(look, left, true)
      else if (hasWaited) view.requestIdleCallback(run, { timeout: QUIET })
      else run()
    }
    look(false)
  }
}

/** Shortest time between two checks of a page that its scripts draw, milliseconds. */
const DRAWING_PAUSE = 150

/** Calls `onDrawn` after the page has put in or taken out elements; what is typed changes none. */
function watchDrawing(view: Window, whenQuiet: ReturnType<typeof watchTyping>, onDrawn: () => void): void {
  let waiting = 0
  const observer = new MutationObserver(() => {
    waiting ||= view.setTimeout(
      whenQuiet(() => {
        waiting = 0
        onDrawn()
      }),
      DRAWING_PAUSE,
    )
  })
  observer.observe(view.document.body, { childList: true, subtree: true })
}

/** Calls `onRoute` when the address changes without a new document. */
function watchRoutes(view: Window, onRoute: () => void): void {
  const { navigation } = view as { navigation?: EventTarget }
  if (navigation) return navigation.addEventListener('navigatesuccess', onRoute)
  // Firefox before 147 tells of Back only: there, the new address is noticed when the page draws what goes with it.
  let { href } = view.location
  const look = () => {
    if (view.location.href === href) return
    href = view.location.href
    onRoute()
  }
  view.addEventListener('popstate', look)
  new MutationObserver(look).observe(view.document, { childList: true, subtree: true })
}
