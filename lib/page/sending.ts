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
  /** Is the view the answer to a send that the site refused? */
  readonly isRefused: boolean
}

/** Follows the sends of a document. */
export function watchSending(doc: Document, { sending }: SitePages): Sending {
  let isUnderWay = false
  let isRefused = false
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
      isRefused = isUnderWay
        ? find(doc, sending?.refused) !== null
        : isRefused && find(doc, sending?.refused) !== null
      if (isUnderWay) end()
    },
    get isRefused() {
      return isRefused
    },
  }
}
