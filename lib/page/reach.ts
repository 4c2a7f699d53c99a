/** Is an element what a person would meet at its place, once the page has scrolled to it? */

/** Where an element is looked for, as shares of its width: an icon or a badge may lie over one of them. */
const PLACES = [0.15, 0.5, 0.85]

export interface Reach {
  /** Scrolls to `element` where it is not in the window. */
  isMet(element: Element): boolean
  /** Puts the page back where it was. */
  restore(): void
}

/** `own` lies over the page for a while, and hides nothing of it for good. */
export function newReach(doc: Document, own: () => Element | undefined): Reach {
  const view = doc.defaultView!
  let start: [number, number] | undefined
  const isMetHere = (element: Element) => isThere(doc, element, own())
  return {
    isMet(element) {
      if (isMetHere(element)) return true
      start ??= [view.scrollX, view.scrollY]
      // The fields that follow it come with it.
      view.scrollBy({ top: element.getBoundingClientRect().top - view.innerHeight / 4, behavior: 'instant' })
      if (isMetHere(element)) return true
      element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' })
      return isMetHere(element)
    },
    restore() {
      if (start) view.scrollTo({ left: start[0], top: start[1], behavior: 'instant' })
      start = undefined
    },
  }
}

function isThere(doc: Document, element: Element, own: Element | undefined): boolean {
  const { left, top, width, height } = element.getBoundingClientRect()
  // No layout at all: whether it is rendered is another question, answered before.
  if (width === 0 || height === 0) return true
  return PLACES.some((share) => {
    const [x, y] = [left + width * share, top + height / 2]
    const first = doc.elementFromPoint(x, y)
    const met = first === own ? doc.elementsFromPoint(x, y)[1] : first
    // A label over its box, an icon within a field: both are the field for a person. What is around it is not: a field
    // may lie under the background of its own parent.
    return met != null && (Node.prototype.contains.call(element, met) || isOfLabel(met, element))
  })
}

function isOfLabel(met: Element, control: Element): boolean {
  const label = Element.prototype.closest.call(met, 'label') as HTMLLabelElement | null
  return label?.control === control
}
