/**
 * What is shown over the fields of a page: the place of a line of the plan, what a press would write there, what was
 * written. Drawn in a closed root of ours, beside the site's document: nothing in it can be pressed, focused or found,
 * and its words are no text of the page.
 */
import type { ShownPlace } from '@/lib/contract/page'
import type { Control } from '../dom'

export interface Marks {
  /** Shows where `places` are, or the values that they bring; takes away what was shown before. */
  show(places: ShownPlace[], isScrolled: boolean): boolean
  /** These fields hold what was written, until somebody changes them; looked at again, what was changed since is theirs. */
  keep(refs: number[], isAgain: boolean): void
  drop(refs: number[]): void
  /** The page is another, or another view. */
  look(): void
}

interface Options {
  doc: Document
  controlsOf: (ref: number) => Control[]
  /** Lies over the page for a while, and hides nothing of it for good. */
  own: () => Element | undefined
  /** What is no longer true of the marks. */
  isLeft: () => 'all' | 'shown' | undefined
}

type Look = 'place' | 'value' | 'tick' | 'written'
interface Mark {
  ref: number
  look: Look
  controls: Control[]
  box: HTMLElement
}

/** A browser tells of the pointer again within this after a scroll, milliseconds. */
const SCROLLED = 300

/** Room between a field and what surrounds it, CSS pixels. */
const GAP = 3

/**
 * Style of the marks. A font of the page could carry their letters away, one by one: a generic family is the
 * browser's own, whatever the page calls its fonts. Nothing moves: there is no motion to reduce.
 */
const style = `:host { all: initial !important; position: absolute !important; inset: 0 auto auto 0 !important;
  display: block !important; width: 0 !important; height: 0 !important; overflow: visible !important;
  z-index: 2147483646 !important; pointer-events: none !important; }
:host::before, :host::after { content: none !important; }
@media print { :host { display: none !important; } }
div { position: absolute; box-sizing: border-box; pointer-events: none; border-radius: 4px; }
[hidden] { display: none; }
.place { outline: 3px solid #7a2fb5; box-shadow: 0 0 0 5px #ffffff; }
.value, .tick { overflow: hidden; border: 2px dashed #0b5f56; background: #e2f1ee; color: #06231f;
  font: italic 600 14px/1.3 system-ui; }
.value::after, .tick::after { content: attr(data-words); display: block; padding: 2px 8px; white-space: pre-line; }
.tick::after { padding: 0; text-align: center; }
.written { border-radius: 2px; background: #0b5f56; outline: 1px solid #ffffff; }
@media (forced-colors: active) {
  div { forced-color-adjust: none; }
  .place { outline-color: Highlight; box-shadow: 0 0 0 5px Canvas; }
  .value, .tick { border-color: Highlight; background: Canvas; color: CanvasText; }
  .written { background: Highlight; outline-color: Canvas; }
}`

const isChoice = ({ type }: Control) => type === 'radio' || type === 'checkbox'
/** Boxes are often drawn by their label, over an input that is not. */
const drawnBy = (control: Control): Element[] =>
  isChoice(control) ? [control, ...(control.labels ?? [])] : [control]

export function newMarks({ doc, controlsOf, own, isLeft }: Options): Marks {
  const view = doc.defaultView!
  let layer: { host: HTMLElement; root: ShadowRoot; sizes: ResizeObserver } | undefined
  let shown: Mark[] = []
  let written: Mark[] = []
  const edited = new Set<number>()
  let queued = 0
  let scrolledAt = -SCROLLED

  function theLayer(): NonNullable<typeof layer> {
    if (layer) return layer
    const host = doc.createElement('div')
    host.setAttribute('aria-hidden', 'true')
    host.inert = true
    const root = host.attachShadow({ mode: 'closed' })
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(style)
    root.adoptedStyleSheets = [sheet]
    return (layer = { host, root, sizes: new ResizeObserver(placeSoon) })
  }

  function markOf(ref: number, look: Look, controls: Control[], words = ''): Mark {
    const box = doc.createElement('div')
    box.className = look
    // Words of a style are found by no script, no search and no selection of the page.
    if (words !== '') box.dataset['words'] = words
    theLayer().root.append(box)
    return { ref, look, controls, box }
  }

  function marksAt({ ref, value, words = '' }: ShownPlace): Mark[] {
    const controls = controlsOf(ref).filter(({ isConnected }) => isConnected)
    const [first] = controls
    if (!first) return []
    if (value === undefined) return [markOf(ref, 'place', controls)]
    if (!isChoice(first)) return [markOf(ref, 'value', controls, words)]
    const wanted = [value].flat()
    const isTicked = (each: Control) =>
      controls.length === 1 && each.type === 'checkbox' ? value === '1' : wanted.includes(each.value)
    return controls.filter(isTicked).map((each) => markOf(ref, 'tick', [each], '✓'))
  }

  /** The page moves under its marks: all is measured first, then moved. */
  function place(): void {
    queued = 0
    const left = isLeft()
    if (left) take(shown)
    if (left === 'all') take(written)
    written = written.filter(({ controls, box }) => controls.some((each) => each.isConnected) || box.remove())
    const all = [...shown, ...written]
    if (all.length === 0) return rest()
    const origin = theLayer().host.getBoundingClientRect()
    const rects = all.map((mark) => (isMet(mark) ? rectOf(mark) : null))
    all.forEach(({ box, look }, index) => {
      const rect = rects[index]
      box.hidden = !rect
      if (!rect) return
      const gap = look === 'place' ? GAP : 0
      const [left, width] = look === 'written' ? [rect.left - 2 * GAP, GAP] : [rect.left, rect.width]
      const css = `left:${left - origin.left - gap}px;top:${rect.top - origin.top - gap}px;width:${width + 2 * gap}px;height:${rect.height + 2 * gap}px`
      if (box.style.cssText !== css) box.style.cssText = css
    })
  }

  function take(marks: Mark[]): void {
    for (const { box } of marks.splice(0)) box.remove()
  }

  /** Under a bar of the page, or a window of it, a field is not in view: nor is its mark. */
  function isMet({ controls }: Mark): boolean {
    const parts = controls.flatMap(drawnBy)
    return controls.some((control) => {
      const { left, top, width, height } = control.getBoundingClientRect()
      const [x, y] = [left + Math.min(width / 2, 12), top + height / 2]
      const met = doc.elementFromPoint(x, y)
      // Out of the window, it is shown once it comes; our own panel lies over the marks too.
      return !met || met === own() || parts.some((part) => part.contains(met) || met.contains(part))
    })
  }

  function rectOf({ controls, look }: Mark): DOMRect | null {
    const drawn = look === 'tick' ? controls : controls.flatMap(drawnBy)
    const rects = drawn
      .map((each) => each.getBoundingClientRect())
      .filter(({ width, height }) => width * height > 0)
    if (rects.length === 0) return null
    const edge = (of: (rect: DOMRect) => number, pick: (...all: number[]) => number) => pick(...rects.map(of))
    const [left, top] = [edge((each) => each.left, Math.min), edge((each) => each.top, Math.min)]
    return new DOMRect(
      left,
      top,
      edge((each) => each.right, Math.max) - left,
      edge((each) => each.bottom, Math.max) - top,
    )
  }

  const placeSoon = () => void (queued ||= view.requestAnimationFrame(place))
  // A text that scrolls under what is typed into it moves no field.
  const onScroll = ({ target }: Event) => {
    const isMoved = (each: Control) => each !== target && (target as Node).contains(each)
    if ([...shown, ...written].some(({ controls }) => controls.some(isMoved))) placeSoon()
  }
  const onInput = ({ isTrusted, target }: Event) => {
    if (!isTrusted) return
    const mark = written.find(({ controls }) => controls.includes(target as Control))
    if (!mark) return
    edited.add(mark.ref)
    drop([mark.ref])
  }
  // Whoever is back in the page hovers nothing in the panel; under a pointer at rest, a scroll of ours is no move. Chromium
  // tells the page of some moves over the frame of another.
  const onBack = ({ isTrusted, target }: Event) => {
    if (!isTrusted || target === own() || shown.length === 0) return
    if (performance.now() - scrolledAt > SCROLLED) show([], false)
  }
  const heard = { capture: true, passive: true }
  let isAtWork = false

  /** Nothing of the page is listened to while nothing is marked. */
  function work(): void {
    const { host, sizes } = theLayer()
    if (!host.isConnected) doc.documentElement.append(host)
    if (!isAtWork) {
      isAtWork = true
      doc.addEventListener('input', onInput, heard)
      for (const name of ['pointermove', 'pointerdown']) doc.addEventListener(name, onBack, heard)
      doc.addEventListener('scroll', onScroll, heard)
      view.addEventListener('resize', placeSoon)
      sizes.observe(doc.body)
    }
    place()
  }
  function rest(): void {
    layer?.host.remove()
    if (!isAtWork) return
    isAtWork = false
    doc.removeEventListener('input', onInput, heard)
    for (const name of ['pointermove', 'pointerdown']) doc.removeEventListener(name, onBack, heard)
    doc.removeEventListener('scroll', onScroll, heard)
    view.removeEventListener('resize', placeSoon)
    layer?.sizes.disconnect()
  }

  function show(places: ShownPlace[], isScrolled: boolean): boolean {
    take(shown)
    shown = places.flatMap(marksAt)
    const [first] = shown
    if (first && isScrolled && !isInView(first)) {
      scrolledAt = performance.now()
      first.controls[0]!.scrollIntoView({ block: 'center', behavior: 'instant' })
    }
    if (first) work()
    else if (isAtWork) place()
    return first !== undefined
  }

  function isInView(mark: Mark): boolean {
    const rect = rectOf(mark)
    return !rect || (rect.top >= 0 && rect.bottom <= view.innerHeight && isMet(mark))
  }

  function drop(refs: number[]): void {
    written = written.filter(({ ref, box }) => !refs.includes(ref) || box.remove())
    placeSoon()
  }

  return {
    show,
    keep(refs, isAgain) {
      if (!isAgain) refs.forEach((ref) => edited.delete(ref))
      const fresh = refs.filter((ref) => !edited.has(ref) && written.every((mark) => mark.ref !== ref))
      const marks = fresh.flatMap((ref) => {
        const controls = controlsOf(ref)
        return controls.some((each) => each.isConnected) ? [markOf(ref, 'written', controls)] : []
      })
      written.push(...marks)
      if (marks.length > 0) work()
    },
    drop,
    look: () => isAtWork && placeSoon(),
  }
}
