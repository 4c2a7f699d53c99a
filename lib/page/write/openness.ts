/**
 * May a person write in a field at this very instant? The layout is asked of the next fields at once, for each value
 * written makes the page lay itself out again; whatever the page then changes has it asked again, and what needs no
 * layout (its kind, its locks, its style) is asked of each field at its turn.
 */
import type { FieldKind, WriteStep } from '@/lib/form/model'
import { isChoice, type Control } from '../dom'
import type { PageContext } from '../page-context'
import type { Reach } from '../reach'

/** Most fields that are looked at together. */
const AHEAD = 16

export interface Openness {
  isOpen(step: WriteStep, controls: Control[]): boolean
  /** Time has passed: the page may look another way without a sign. */
  forget(): void
  stop(): void
}

export function newOpenness(steps: WriteStep[], context: PageContext & { reach?: Reach }): Openness {
  const { doc, memory, stateNow, isShutNow, reach } = context
  const open = new Set<Control>()
  let ahead = AHEAD
  let hasToggled = false
  // What covers a page from the top layer leaves no trace in its elements.
  const onToggle = () => (hasToggled = true)
  doc.addEventListener('beforetoggle', onToggle, true)
  const observer = new MutationObserver(onToggle)
  observer.observe(doc, { subtree: true, childList: true, attributes: true, characterData: true })

  function isOpenIn(controls: Control[], kind: FieldKind, isMet: Reach['isMet'] | undefined): boolean {
    if (stateNow(controls, kind) !== 'writable') return false
    // Boxes are often drawn by their label, over an input that is not.
    const drawn = (each: Control) => (isChoice(kind) ? [each, ...(each.labels ?? [])] : [each])
    return !isMet || controls.some((each) => drawn(each).some(isMet))
  }

  /** Looks at a field, and at those after it that are where the page stands. */
  function lookFrom(step: WriteStep, controls: Control[]): void {
    if (isOpenIn(controls, step.kind, reach?.isMet)) open.add(controls[0]!)
    const from = steps.indexOf(step) + 1
    for (const { ref, kind } of steps.slice(from, from + ahead)) {
      const next = memory.controlsOf(ref)
      if (next[0]?.isConnected && isOpenIn(next, kind, reach?.isMetHere)) open.add(next[0])
    }
    // Our own scrolling and what went before are seen.
    observer.takeRecords()
    hasToggled = false
  }

  return {
    isOpen(step, controls) {
      if (observer.takeRecords().length > 0 || hasToggled) {
        open.clear()
        ahead = 0
      }
      if (isShutNow(controls, step.kind)) return false
      if (!open.has(controls[0]!)) lookFrom(step, controls)
      // A page that draws itself anew at each value is looked at field by field.
      ahead = Math.min(AHEAD, 2 * ahead + 1)
      return open.delete(controls[0]!)
    },
    forget: () => open.clear(),
    stop() {
      observer.disconnect()
      doc.removeEventListener('beforetoggle', onToggle, true)
    },
  }
}
