/** Can a person see and reach a field? Layout is read, never changed, and nothing scrolls. */

/** Least opacity, all ancestors multiplied, at which a field counts as seen. */
const LEAST_OPACITY = 0.9
/** Least box of a field, CSS pixels. */
const LEAST_WIDTH = 8
const LEAST_HEIGHT = 8

interface Shade {
  opacity: number
  isCovered: boolean
}

export interface Look {
  /** `hidden`: not rendered. `covered`: rendered, but the page keeps it out of sight. */
  of(element: Element): 'seen' | 'hidden' | 'covered'
}

/** A reader of visibility for one pass over a document; ancestors are looked at once. */
export function look(doc: Document): Look {
  const view = doc.defaultView as Window | null
  // A document that was fetched is drawn nowhere: it is only read.
  if (!view) return { of: () => 'seen' }
  const shades = new Map<Element, Shade>()

  function shadeOf(element: Element): Shade {
    const known = shades.get(element)
    if (known) return known
    const style = view!.getComputedStyle(element)
    const parent = element.parentElement ? shadeOf(element.parentElement) : { opacity: 1, isCovered: false }
    const shade = {
      opacity: parent.opacity * Number(style.opacity || 1),
      isCovered: parent.isCovered || isMasked(element, style),
    }
    shades.set(element, shade)
    return shade
  }

  return {
    of(element) {
      const isRendered = element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true })
      if (!isRendered) return 'hidden'
      const { width, height } = element.getBoundingClientRect()
      if (width < LEAST_WIDTH || height < LEAST_HEIGHT) return 'covered'
      const { opacity, isCovered } = shadeOf(element)
      return isCovered || opacity < LEAST_OPACITY || isOffPage(element, view!) ? 'covered' : 'seen'
    },
  }
}

function isMasked(element: Element, style: CSSStyleDeclaration): boolean {
  if (element === element.ownerDocument.documentElement || element === element.ownerDocument.body) {
    // The page may restyle its roots for its own reasons (dark filters); fields are judged below them.
    return (element as HTMLElement).inert
  }
  const hasFilter = style.filter !== 'none' && /opacity|brightness\(0|blur/.test(style.filter)
  const hasClip = style.clipPath !== 'none' || (style.clip !== 'auto' && style.position === 'absolute')
  const hasMask = style.maskImage !== undefined && style.maskImage !== 'none'
  return hasFilter || hasClip || hasMask || (element as HTMLElement).inert
}

/** Left of or above the document, where no scrolling leads. */
function isOffPage(element: Element, view: Window): boolean {
  const { right, bottom } = element.getBoundingClientRect()
  return right + view.scrollX <= 0 || bottom + view.scrollY <= 0
}
