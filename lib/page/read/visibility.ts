/** Can a person see and reach a field? Layout is read, never changed, and nothing scrolls. */

/** Least opacity, all ancestors multiplied, at which a field counts as seen. */
const LEAST_OPACITY = 0.9
/** Least box of a field, CSS pixels. */
const LEAST_WIDTH = 8
const LEAST_HEIGHT = 8

/** Least size of letters, CSS pixels, and least contrast of a text with what is under it. */
const LEAST_FONT = 4
const LEAST_CONTRAST = 1.5

/** What of an element's place its ancestors leave, and what they make of its colours. */
interface Shade {
  opacity: number
  isCovered: boolean
  /** Is it in the window whatever the page scrolls? */
  isFixed: boolean
  style: CSSStyleDeclaration
}

export interface Look {
  /** `hidden`: not rendered. `covered`: rendered, but the page keeps it out of sight. */
  of(element: Element): 'seen' | 'hidden' | 'covered'
}

// A form answers with the field that bears the name of its property.
const parentOf = Object.getOwnPropertyDescriptor(Node.prototype, 'parentElement')!.get! as (
  this: Node,
) => Element | null
const isInert = (element: Element) => Element.prototype.hasAttribute.call(element, 'inert')

/**
 * A reader of visibility for one pass over a document; ancestors are looked at once. A document that was fetched is
 * drawn nowhere: it is only read.
 */
export function look(doc: Document): Look {
  return doc.defaultView ? lookIn(doc, doc.defaultView) : { of: () => 'seen' }
}

function lookIn(doc: Document, view: Window): Look {
  const shades = new Map<Element, Shade>()
  const { innerWidth, innerHeight } = view
  const { scrollWidth, scrollHeight } = doc.documentElement

  function shadeOf(element: Element): Shade {
    const known = shades.get(element)
    if (known) return known
    const style = view.getComputedStyle(element)
    const parent = parentOf.call(element)
    const above = parent ? shadeOf(parent) : { opacity: 1, isCovered: false, isFixed: false }
    const shade = {
      opacity: above.opacity * Number(style.opacity || 1),
      isCovered: above.isCovered || isMasked(element, style, doc),
      isFixed: above.isFixed || style.position === 'fixed',
      style,
    }
    shades.set(element, shade)
    return shade
  }

  /** Where no scrolling leads: left of or above the document, past its end, or outside the window for good. */
  function isOffPage({ left, right, top, bottom }: DOMRect, isFixed: boolean): boolean {
    if (isFixed) return right <= 0 || bottom <= 0 || left >= innerWidth || top >= innerHeight
    const { scrollX, scrollY } = view
    return (
      right + scrollX <= 0 ||
      bottom + scrollY <= 0 ||
      left + scrollX >= Math.max(scrollWidth, innerWidth) ||
      top + scrollY >= Math.max(scrollHeight, innerHeight)
    )
  }

  /** What is left of the element's box once every ancestor that clips has cut it; scrolling reaches the rest. */
  function isClipped(element: Element, drawn: DOMRect): boolean {
    let box = edgesOf(drawn)
    let { position } = shadeOf(element).style
    for (let each = parentOf.call(element); each && each !== doc.body; each = parentOf.call(each)) {
      if (position === 'fixed' || each === doc.documentElement) return false
      const { style } = shadeOf(each)
      // What is placed against an ancestor further up is not cut by this one.
      if (position === 'absolute' && style.position === 'static') continue
      position = style.position
      const { overflowX, overflowY } = style
      // Most ancestors cut nothing: their place is not asked for.
      if (overflowX === 'visible' && overflowY === 'visible') continue
      const cut = edgesOf(Element.prototype.getBoundingClientRect.call(each))
      if (cutsOff(overflowX))
        box = { ...box, left: Math.max(box.left, cut.left), right: Math.min(box.right, cut.right) }
      if (cutsOff(overflowY))
        box = { ...box, top: Math.max(box.top, cut.top), bottom: Math.min(box.bottom, cut.bottom) }
      if (box.right - box.left < LEAST_WIDTH || box.bottom - box.top < LEAST_HEIGHT) return true
      if (isScrolled(overflowX) || isScrolled(overflowY)) return false
    }
    return false
  }

  /** Text that nobody could read: no size, no colour, or that of what is under it. */
  function isUnreadable(element: Element): boolean {
    const { style } = shadeOf(element)
    if (!writesText(element)) return false
    const ink = colourOf(style.getPropertyValue('-webkit-text-fill-color') || style.color)
    if (Number.parseFloat(style.fontSize) < LEAST_FONT || (ink && ink.alpha < 0.2)) return true
    const paper = paperUnder(element)
    return Boolean(ink && paper && contrast(ink, paper) < LEAST_CONTRAST)
  }

  /** The opaque colour under an element; undefined where a picture, or nothing of the page, is under it. */
  function paperUnder(element: Element): Colour | undefined {
    for (let each: Element | null = element; each; each = parentOf.call(each)) {
      const { style } = shadeOf(each)
      if (style.backgroundImage !== 'none') return undefined
      const colour = colourOf(style.backgroundColor)
      if (colour && colour.alpha > 0.9) return colour
      if (colour && colour.alpha > 0) return undefined
    }
    return undefined
  }

  return {
    of(element) {
      const isRendered = element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true })
      if (!isRendered) return 'hidden'
      const box = element.getBoundingClientRect()
      if (box.width < LEAST_WIDTH || box.height < LEAST_HEIGHT) return 'covered'
      const { opacity, isCovered, isFixed } = shadeOf(element)
      if (isCovered || opacity < LEAST_OPACITY || isOffPage(box, isFixed)) return 'covered'
      return isClipped(element, box) || isUnreadable(element) ? 'covered' : 'seen'
    },
  }
}

const edgesOf = ({ left, right, top, bottom }: DOMRect) => ({ left, right, top, bottom })
const cutsOff = (overflow: string) => overflow === 'hidden' || overflow === 'clip'
const isScrolled = (overflow: string) => overflow === 'auto' || overflow === 'scroll'

const noText = new Set(['checkbox', 'radio', 'file', 'range', 'color'])
const writesText = (element: Element) =>
  ['input', 'textarea', 'select'].includes(element.localName) &&
  !noText.has((element as HTMLInputElement).type)

interface Colour {
  parts: [number, number, number]
  alpha: number
}

/** `rgb(…)` or `rgba(…)` as computed styles give it; undefined for any other space of colour. */
function colourOf(css: string): Colour | undefined {
  if (!css.startsWith('rgb')) return undefined
  const [red = 0, green = 0, blue = 0, alpha = 1] = (css.match(/[\d.]+/g) ?? []).map(Number)
  return { parts: [red, green, blue], alpha }
}

/** Contrast of two colours, 1 to 21 (WCAG 2.2, relative luminance). */
function contrast(one: Colour, other: Colour): number {
  const [darker = 0, lighter = 0] = [one, other].map(luminance).toSorted((left, right) => left - right)
  return (lighter + 0.05) / (darker + 0.05)
}

function luminance({ parts }: Colour): number {
  const [red = 0, green = 0, blue = 0] = parts.map((part) => {
    const share = part / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function isMasked(element: Element, style: CSSStyleDeclaration, doc: Document): boolean {
  // The page may restyle its roots for its own reasons (dark filters); fields are judged below them.
  if (element === doc.documentElement || element === doc.body) return isInert(element)
  const hasFilter = style.filter !== 'none' && /opacity|brightness\(0|blur/.test(style.filter)
  const hasClip = style.clipPath !== 'none' || (style.clip !== 'auto' && style.position === 'absolute')
  const hasMask = style.maskImage !== undefined && style.maskImage !== 'none'
  return hasFilter || hasClip || hasMask || isInert(element)
}
