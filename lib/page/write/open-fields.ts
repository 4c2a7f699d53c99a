/**
 * May a person write in a field at this very instant? Each value written has the page laid out again for the next
 * question of that kind, which costs more than all the rest: the fields to come are looked at together instead. What
 * was seen holds until the page gives any sign of a change, and never beyond the browser's own next turn.
 */
import type { FieldKind, WriteStep } from '@/lib/form/model'
import { isChoice, type Control } from '../dom'
import type { PageContext } from '../page-context'
import type { Reach } from '../reach'

/** Most fields that are looked at together. */
const MOST = 64

export interface OpenFields {
  isOpen(step: WriteStep, controls: Control[]): boolean
  stop(): void
}

/** Nothing holds beyond any other answer: the rest of a page often depends on it, by its style alone. */
const isText = ({ kind }: WriteStep) => /^(text|email|url|tel|number|date)/.test(kind)

/** `steps` in the order in which they are about to be written. */
export function newOpenFields(
  { doc, memory, statesNow, reach }: PageContext & { reach?: Reach | undefined },
  steps: WriteStep[],
): OpenFields {
  const open = new Set<Control>()
  let ahead = MOST
  let rules = rulesOf(doc)
  const forget = () => open.clear()
  const onSign = () => {
    ahead = 1
    forget()
  }
  const observer = new MutationObserver(onSign)
  observer.observe(doc, { subtree: true, childList: true, attributes: true, characterData: true })
  doc.addEventListener('beforetoggle', onSign, true)

  function look(step: WriteStep, controls: Control[]): void {
    forget()
    const stateOf = statesNow()
    const isOpenNow = (group: Control[], kind: FieldKind) => {
      if (stateOf(group, kind) !== 'writable') return false
      // Boxes are often drawn by their label, over an input that is not.
      const drawn = (each: Control) => (isChoice(kind) ? [each, ...(each.labels ?? [])] : [each])
      return !reach || group.some((each) => drawn(each).some(reach.isMet))
    }
    const first = steps.indexOf(step)
    for (const each of steps.slice(first, first + (isText(step) ? ahead : 1))) {
      const group = each === step ? controls : memory.controlsOf(each.ref)
      if (each !== step && !(isText(each) && group[0]?.isConnected)) break
      if (isOpenNow(group, each.kind)) open.add(group[0]!)
    }
    ahead = Math.min(MOST, ahead * 2)
    rules = rulesOf(doc)
    setTimeout(forget)
  }

  return {
    isOpen(step, controls) {
      const control = controls[0]!
      if (observer.takeRecords().length > 0 || rulesOf(doc) !== rules) onSign()
      if (!isText(step) || !open.has(control) || !isShown(control)) look(step, controls)
      const isOpen = open.has(control)
      if (!isText(step)) forget()
      return isOpen
    },
    stop() {
      observer.disconnect()
      doc.removeEventListener('beforetoggle', onSign, true)
    },
  }
}

/** Whatever hides it, on itself or around it; the layout is not asked for. */
const isShown = (control: Control) =>
  Element.prototype.checkVisibility.call(control, {
    visibilityProperty: true,
    contentVisibilityAuto: true,
    opacityProperty: true,
  })

/** How many rules of style a script of the page may have put or taken. */
function rulesOf({ styleSheets, adoptedStyleSheets }: Document): number {
  let count = 0
  for (const sheet of [...styleSheets, ...adoptedStyleSheets])
    try {
      if (!sheet.disabled) count += sheet.cssRules.length + 1
    } catch {
      // Of another origin: its rules are out of reach of the page's scripts too.
      count++
    }
  return count
}
