/** What the page shows around and beneath our element, point by point: its own bars, its links and fields. */

/** Deepest header taken into account, share of the window: beyond, the panel needs the room more. */
const DEEPEST = 0.5
/** Between two looks, CSS pixels: a line of text is higher, a target wider. */
const STEP = 12

/** How far the page's own bars reach into the window, but for those `moved`: they make way by themselves. */
export function stayingAt(doc: Document, edge: 'top' | 'bottom', moved: string, deepest: number): number {
  const view = doc.defaultView!
  const most = view.innerHeight * DEEPEST
  // From the edge inwards, in the middle of the window.
  for (let depth = 2; depth < most; depth += STEP) {
    if (depth < deepest) continue
    const y = edge === 'top' ? depth : view.innerHeight - depth
    for (const element of doc.elementsFromPoint(view.innerWidth / 2, y)) {
      const style = view.getComputedStyle(element)
      if (!/sticky|fixed/.test(style.position) || element.closest(moved)) continue
      const { top, bottom, height } = element.getBoundingClientRect()
      const gap = edge === 'top' ? top : view.innerHeight - bottom
      // A sticky bar away from its edge is a part of the page that scrolls by; a dialog over the whole window is no bar.
      const isStuck = style.position === 'fixed' || Math.abs(gap - parseFloat(style[edge])) < STEP
      if (isStuck && gap < most / 2 && height < most) deepest = Math.max(deepest, gap + height)
    }
  }
  return Math.ceil(Math.min(deepest, most))
}

/** What a person presses or types in. */
const CONTROLS = 'a,button,input,select,textarea,summary,label,[role=button]'

/** Where the folded tab may stand, the nearest to its usual place first, CSS pixels. */
const PLACES = [0, -40, 40, -80, 80, -120, 120]

/**
 * How far from its usual place, where it is, the tab has to be: where the page scrolls no further, what is under the tab
 * would stay there. Nothing if it may stay, or if every place covers something.
 */
export function placeOf(doc: Document, host: Element): number | undefined {
  const { scrollTop, scrollHeight, clientHeight } = doc.documentElement
  // The end may be a part of a pixel away.
  if (scrollTop > 1 && scrollTop + clientHeight < scrollHeight - 1) return
  const { left, right, top, bottom } = host.getBoundingClientRect()
  const isFree = (place: number) => {
    for (let y = top; y < bottom + STEP; y += STEP)
      for (let x = left; x < right; x += STEP) {
        const beneath = doc
          .elementsFromPoint(x, Math.min(y, bottom - 1) + place)
          .find((each) => each !== host)
        // There is nothing at all outside of the window.
        if (beneath?.closest(CONTROLS) !== null) return false
      }
    return true
  }
  return PLACES.find(isFree)
}
