/** How much of the top of a window the page keeps for itself: its sticky header holds the buttons of the request. */

/** Deepest header taken into account, share of the window: beyond, the panel needs the room more. */
const DEEPEST = 0.5
const STEP = 12

/** Lowest edge, in CSS pixels, of what stays at the top of the window while the page scrolls; 0 when nothing does. */
export function stickyBottom(doc: Document): number {
  const view = doc.defaultView!
  let bottom = 0
  for (let y = 2; y < view.innerHeight * DEEPEST; y += STEP) {
    if (y < bottom) continue
    for (const element of doc.elementsFromPoint(view.innerWidth / 2, y)) {
      const { position } = view.getComputedStyle(element)
      if (position !== 'sticky' && position !== 'fixed') continue
      const box = element.getBoundingClientRect()
      if (box.top < view.innerHeight / 4) bottom = Math.max(bottom, box.bottom)
    }
  }
  return Math.min(bottom, view.innerHeight * DEEPEST)
}
