/** What the page does around our frame at the instant of a confirmation: necessary, never sufficient. */
import type { VisibilityEvidence } from '@/lib/contract/page'

/** Codes of everything that may hide or cover `host`; an empty list is a clear view. */
export function gatherVisibilityEvidence(
  doc: Document,
  host: HTMLElement,
  wasHidden: boolean,
): VisibilityEvidence {
  const alterations = (element: HTMLElement) => {
    const name = element.localName
    const style = doc.defaultView!.getComputedStyle(element)
    return codesOf([
      [`${name}_opacity`, style.opacity !== '1'],
      [`${name}_filter`, style.filter !== 'none'],
      [`${name}_mask`, style.maskImage !== 'none'],
      [`${name}_clip`, style.clipPath !== 'none'],
      [`${name}_transform`, moves.some((property) => style.getPropertyValue(property) !== 'none')],
      [`${name}_inert`, element.inert],
    ])
  }
  const roots = doc.querySelectorAll<HTMLElement>('html, body')
  const reasons = [...roots].flatMap(alterations).concat(
    codesOf([
      // Snapshots of the page are then painted over everything. Older browsers do not know the selector.
      ['html_filter', doc.querySelector(':is(:active-view-transition)')],
      ['host_gone', !host.matches(':popover-open')],
      ['host_restyled', alterations(host).length || host.currentCSSZoom !== 1],
      ['open_dialog', doc.querySelector('dialog:modal')],
      ['open_popover', hasPopover(doc, host)],
      ['fullscreen', doc.fullscreenElement],
      ['frame_covered', wasHidden || isCovered(doc, host)],
    ]),
  )
  return { isClear: reasons.length === 0, reasons }
}

const moves = ['transform', 'translate', 'rotate', 'scale', 'perspective']

const codesOf = (signs: [string, unknown][]) => signs.filter(([, isThere]) => isThere).map(([code]) => code)

// Firefox lets us look into closed roots; elsewhere the browser itself tells the gate of what they raise.
type Rooted = Element & { openOrClosedShadowRoot?: ShadowRoot | null }

function hasPopover(within: ParentNode, host: Element): boolean {
  return [...within.querySelectorAll<Rooted>('*')].some(
    (each) =>
      each !== host &&
      (each.matches(':popover-open') ||
        (each.openOrClosedShadowRoot && hasPopover(each.openOrClosedShadowRoot, host))),
  )
}

function isCovered(doc: Document, host: HTMLElement): boolean {
  const { left, top, width, height } = host.getBoundingClientRect()
  const shares = [0.1, 0.5, 0.9]
  return shares.some((x) =>
    shares.some((y) => doc.elementFromPoint(left + width * x, top + height * y) !== host),
  )
}

/** Longest time between two questions, ms: a busy machine asks late. */
const ASKED_WITHIN = 3000

export interface PaintWatch {
  /** Judges every paint from now on, for as long as it is asked again in time. */
  keep: () => void
  /** Keeps on until every paint of the last `time`, ms, was judged. */
  judgedFor: (time: number) => Promise<void>
  /** Was the host out of sight at a paint since this was last asked? */
  wasHidden: () => boolean
}

/**
 * Judges `host` at each paint, while asked to: a cover of a few frames is gone when a question comes. Each look costs the
 * page a paint. An observer that is new is judged in the very frame that it was made in, however late it is heard.
 */
export function watchPaints(host: HTMLElement, view: Window): PaintWatch {
  let observers: IntersectionObserver[] = []
  let wasHidden = false
  let since = 0
  let until = 0
  let asked = -Infinity
  const hear = (
    entries: (IntersectionObserverEntry & { isVisible?: boolean })[],
    from: IntersectionObserver,
  ) => {
    wasHidden ||= entries.some(({ isVisible }) => isVisible === false)
    if (entries[0]) from.disconnect()
  }
  const look = () => {
    if (performance.now() > until) return void (since = 0)
    const observer = new IntersectionObserver(hear, { trackVisibility: true, delay: 100 } as object)
    observers.push(observer)
    observer.observe(host)
    view.requestAnimationFrame(look)
  }
  const keep = () => {
    until = performance.now() + ASKED_WITHIN
    if (!since) view.requestAnimationFrame(look)
    since ||= performance.now()
  }
  // A hand that stirs in the page may come next: its own paints count too, while somebody asks about them.
  const onMove = ({ isTrusted }: Event) => {
    if (isTrusted && performance.now() < asked + ASKED_WITHIN) keep()
  }
  view.addEventListener('pointermove', onMove, { capture: true, passive: true })
  return {
    keep,
    async judgedFor(time) {
      for (keep(); performance.now() < since + time; keep()) await painted(view)
    },
    wasHidden() {
      asked = performance.now()
      for (const each of observers) hear(each.takeRecords(), each)
      observers = []
      const was = wasHidden
      wasHidden = false
      return was
    },
  }
}

/** Just before the next paint. */
export const painted = (view: Window) => new Promise((resume) => view.requestAnimationFrame(resume))
