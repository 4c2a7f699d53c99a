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

/** Longest time between two questions, ms. */
const ASKED_WITHIN = 1000
/** A hand that typed in the page is not yet about to press, ms. */
const TYPED_WITHIN = 1000

/**
 * Was `host` out of sight at a paint since the last question? A cover of a few frames is gone when one comes. Each look
 * costs the page a paint: none while people type there.
 */
export function watchPaints(host: HTMLElement): () => boolean {
  let wasHidden = false
  let until = 0
  let typed = -Infinity
  const onKey = ({ isTrusted, key }: KeyboardEvent) => {
    // Tab may lead to the button.
    if (isTrusted && key !== 'Tab') typed = performance.now()
  }
  host.ownerDocument.addEventListener('keydown', onKey, { capture: true, passive: true })
  const look = (entries: (IntersectionObserverEntry & { isVisible?: boolean })[]) => {
    wasHidden ||= entries.some(({ isVisible }) => isVisible === false)
    // Observed anew, it is judged at the next paint, whatever the delay.
    observer.disconnect()
    const now = performance.now()
    if (now < until && now > typed + TYPED_WITHIN) observer.observe(host)
  }
  const observer = new IntersectionObserver(look, { trackVisibility: true, delay: 100 } as object)
  return () => {
    until = performance.now() + ASKED_WITHIN
    look(observer.takeRecords())
    const was = wasHidden
    wasHidden = false
    return was
  }
}
