/** Our side of a page: says what it shows, and draws the assistant there. What is read and filled is the form side's. */
import type { GuestProtocol } from '@/lib/contract/page'
import { tellsLoss } from '@/lib/form/loss-pages'
import type { PageDescription } from '@/lib/form/model'
import type { SitePages } from '@/lib/form/site'
import type { PageRules } from '@/lib/extension/page-rules'
import { gatherVisibilityEvidence, painted, watchPaints, type PaintWatch } from './frame/visibility-evidence'
import { newFrame, removeFormer, type Frame } from './frame/frame'
import type { FormDoor, Here } from './form-door'
import { readFacts, recognise, type Recognised } from './read/recognise'
import { find } from './dom'
import { api, isAlive, wire } from './wire'

export interface GuestOptions {
  site: SitePages
  /** The folded tab may be switched off in the settings. */
  hasTab: boolean
  /** The sample form of the welcome page, or any page whose form the person asks to read, has no address of its own. */
  assume?: Recognised
  /** Nothing is watched nor told: the page is read when the browser's own panel asks, and has no frame of ours. */
  isReadOnDemand?: boolean
  /** The form of the page; none on a site where nothing is filled. */
  newForm?: (here: Here) => FormDoor
}

/** What a page of a site without forms answers of its form. */
const noForm = {
  'guest.holds': false,
  'guest.gather': null,
  'guest.account': null,
  'guest.post': null,
  'guest.write': { results: [], undo: [] },
  'guest.undo': [],
  'guest.focus': false,
  'guest.show': false,
  'guest.pointed': null,
} satisfies { [N in keyof GuestProtocol]?: ReturnType<GuestProtocol[N]> }

/** Shortest time between two messages about a page that changes, milliseconds. */
const MESSAGE_PAUSE = 60

/** Between two looks whether the extension is still there, milliseconds. */
const ALIVE_PAUSE = 1000

/** Starts the page side in `view`; gives back what opens the assistant there. */
export function startGuest(
  view: Window,
  { site, hasTab, assume, isReadOnDemand = false, newForm }: GuestOptions,
): { open: () => void } {
  const doc = view.document
  const documentId = crypto.randomUUID()
  const whenQuiet = watchTyping(view)
  let viewNumber = 0
  let { body } = doc
  let page: Recognised | undefined
  let frame: Frame | undefined
  let paints: PaintWatch | undefined
  /** Of an entry: the background knows its service. */
  let isKnown = false
  /** The count on the toolbar button is all that there is of ours where the folded tab is switched off. */
  const isAlwaysAsked = !hasTab
  /** Does somebody look at the form? Folded, a page says its facts only, and nothing of what is typed is read. */
  let isAsked = isAlwaysAsked

  /** Is this a page on which the assistant may be? One that costs what was filled: only to say so. */
  const mayShow = () => page !== undefined && page.kind !== 'list' && (!page.isEntry || isKnown)
  const isShown = () => mayShow() && (!tellsLoss(page!) || frame?.isOpen === true)

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
      announce(nonce) {
        const isClaimed = wire.sendMessage('page.opening', { nonce }).then(
          (answer) => answer.isClaimed,
          () => false,
        )
        form?.expect()
        return isClaimed
      },
      onApproach: () => void tell('page.approached'),
      onClosed() {
        isAsked = isAlwaysAsked
        void tell('page.closed', isShown() ? {} : { isHidden: true })
      },
      onTrouble: (reason) => void tell('page.trouble', { reason }),
      isAlive,
    })
    return frame
  }

  /** The background may be restarting or gone; it asks again by itself when it needs the page. */
  function tell(
    name:
      'page.changed' | 'page.approached' | 'page.closed' | 'page.trouble' | 'page.written' | 'page.focused',
    input?: object,
  ): Promise<unknown> | undefined {
    if (!isAlive()) return void frame?.orphan()
    return wire.sendMessage(name, input as never).catch((error: unknown) => {
      if (isAlive()) console.debug('habili:', name, (error as Error).message)
    })
  }

  let telling = 0
  /** Did the person come back to the tab since the last word? */
  let isBack = false
  /** A page may render a thousand times a second: it is read, and the background hears of it, a few times only. */
  function tellChanged(isReturn = false): void {
    isBack ||= isReturn
    if (telling || isReadOnDemand) return
    telling = view.setTimeout(
      whenQuiet(async () => {
        telling = 0
        const more = isBack ? { isBack } : {}
        isBack = false
        const told = page
        const answer = await tell('page.changed', {
          documentId,
          page: isAsked ? await whole() : describe(),
          ...more,
        })
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
    form?.forget()
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
    if (isView) form?.onView()
    look()
  }

  function describe(): PageDescription | null {
    if (!page) return null
    return {
      documentId,
      view: viewNumber,
      site: site.id,
      kind: page.kind,
      url: view.location.origin + view.location.pathname,
      facts: readFacts(doc, page, site),
      fields: [],
    }
  }

  /** With its form, as far as what reads it can be had: when it cannot, the page has said so. */
  async function whole(): Promise<PageDescription | null> {
    return form ? Promise.resolve(form.describe()).catch(describe) : describe()
  }

  const here: Here = {
    view,
    site,
    documentId,
    assume,
    page: () => page,
    viewNumber: () => viewNumber,
    frame: () => frame,
    isAsked: () => isAsked,
    describe,
    tell,
    tellChanged,
    tellGone() {
      theFrame().showTab()
      theFrame().orphan()
    },
  }
  const form = newForm?.(here)
  if (!form)
    for (const [name, answer] of Object.entries(noForm))
      wire.onMessage(name as keyof typeof noForm, () => answer as never)
  wire.onMessage('guest.describe', () => {
    isAsked = true
    return form ? form.describe() : describe()
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
  wire.onMessage('guest.evidence', async ({ data: { when } }) => {
    if (!frame?.isOpen) return { isClear: false, reasons: ['host_gone'] }
    paints ??= watchPaints(frame.host, view)
    if (when === 'press') await paints.judgedFor(JUDGED)
    else if (when === 'hand') paints.keep()
    // A cover may be there for paints only, and gone whenever a message comes.
    await painted(view)
    const evidence = gatherVisibilityEvidence(doc, frame.host, paints.wasHidden())
    if (when === 'press' && !evidence.isClear) frame.raise()
    return evidence
  })

  for (const name of site.refreshEvents ?? []) doc.addEventListener(name, look)
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

/** Starts it on a page of one of our sites, unless a policy keeps it from that host. */
export async function startOn(
  view: Window,
  site: SitePages | undefined,
  more: Pick<GuestOptions, 'newForm'>,
): Promise<void> {
  if (!site) return
  const { page = {} } = (await api.storage.local.get('page')) as { page?: PageRules }
  if (page.allowedSites && !page.allowedSites.includes(view.location.host)) return
  startGuest(view, { site, hasTab: page.hasTab ?? true, ...more })
}

/** Every paint of so long before a press was judged, ms: one is not misled by less. */
const JUDGED = 250

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
