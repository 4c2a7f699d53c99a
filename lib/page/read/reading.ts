/** The form of a page is read once a change: what was read is given again for as long as it is true. */
import type { FieldDescriptor, PageDescription } from '@/lib/form/model'
import { isEqual, type PageContext } from '../page-context'

export interface Reading {
  /** The page as it is now: what was read last, if the page did not change since. */
  describe(): PageDescription | null
  /** Is the reading of this number still true? */
  holds(number: number): boolean
  /** The page is another one, or is shown another way. */
  forget(): void
}

/** After these, fields may hold something else, or be shown or hidden, without any change of the document. */
const signs = ['input', 'change', 'transitionend', 'animationend', 'toggle', 'load']

export function newReading(
  view: Window,
  { doc, drawing, memory }: PageContext,
  read: () => PageDescription | null,
): Reading {
  let last: PageDescription | null = null
  let count = 0
  const observer = new MutationObserver(forget)
  for (const name of signs) doc.addEventListener(name, forget, { capture: true, passive: true })
  view.addEventListener('resize', forget)

  // Nothing is watched until the next reading: under every key, a page draws a thousand changes that change nothing more.
  function forget(): void {
    last = null
    observer.disconnect()
  }

  /** Scripts set values without a sign; one too large to travel is not compared. */
  const isAsRead = ({ ref, kind, value }: FieldDescriptor) => {
    const controls = memory.controlsOf(ref)
    return kind === 'unsupported' || (controls[0] && isEqual(drawing.valueOf(controls, kind), value))
  }

  function current(): PageDescription | null {
    if (observer.takeRecords().length > 0) forget()
    return last?.fields.every(isAsRead) ? last : null
  }

  function watch(): void {
    observer.disconnect()
    const within = { subtree: true, childList: true, attributes: true, characterData: true }
    observer.observe(doc.body, within)
    // Styles and attributes of the root show and hide all that is below; our own element there is no change of the page.
    observer.observe(doc.head, within)
    observer.observe(doc.documentElement, { attributes: true })
  }

  return {
    describe() {
      const known = current()
      if (known) return known
      const page = read()
      if (page) watch()
      last = page && { ...page, reading: ++count }
      return last
    },
    holds: (number) => current()?.reading === number,
    forget,
  }
}
