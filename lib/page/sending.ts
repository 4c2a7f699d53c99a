/** A page on its way to the site, on a site that sends without leaving the document. */
import type { SitePages } from '@/lib/form/site'
import { find } from './dom'

// After the answer, the view that comes of it is drawn within this time, milliseconds; else nothing comes.
const DRAWN = 5000

export interface Sending {
  /** Resolves once nothing is on its way: at once, or when the view that comes of the answer is drawn. */
  over(): Promise<void>
  /** A view was drawn. */
  onRender(): void
  /** How many views came of sends that the site refused, one after the other, the present one last; 0 when it did not. */
  readonly refusals: number
}

/** Follows the sends of a document. */
export function watchSending(doc: Document, { sending }: SitePages): Sending {
  let isUnderWay = false
  let refusals = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  const waiting = new Set<() => void>()
  function end(): void {
    clearTimeout(timer)
    isUnderWay = false
    for (const resume of waiting) resume()
    waiting.clear()
  }
  if (sending) {
    doc.addEventListener(sending.start, () => {
      clearTimeout(timer)
      isUnderWay = true
    })
    doc.addEventListener(sending.end, () => {
      timer = setTimeout(end, DRAWN)
    })
  }
  return {
    over: () => (isUnderWay ? new Promise((resume) => waiting.add(resume)) : Promise.resolve()),
    onRender() {
      const isRefused = (isUnderWay || refusals > 0) && find(doc, sending?.refused) !== null
      refusals = isRefused ? refusals + 1 : 0
      if (isUnderWay) end()
    },
    get refusals() {
      return refusals
    },
  }
}
