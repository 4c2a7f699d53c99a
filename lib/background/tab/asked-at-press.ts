/**
 * What a confirmation asks of the site is asked at the press already, while the page is asked what covers the plan:
 * the answer is then about the instant of the press, and is there when the writing may begin.
 */
import { watchDropped } from './sessions'

/** The confirmation follows its press within this time, milliseconds: a later one asks anew. */
const FRESH = 1000

interface View {
  documentId: string
  view: number
}

export interface AskedAtPress<T> {
  /** Asks now, for the confirmation that follows. */
  ask: (tabId: number, of: View) => void
  /** What was asked at the press of this very view, once; asks now where nothing was. */
  answer: (tabId: number, of: View) => Promise<T>
}

/** One question to the site. In memory: a background that was stopped in between asks anew. */
export function askedAtPress<T>(ask: (tabId: number, of: View) => Promise<T>): AskedAtPress<T> {
  const asked = new Map<number, View & { at: number; answer: Promise<T> }>()
  watchDropped((tabId) => asked.delete(tabId))
  return {
    ask(tabId, { documentId, view }) {
      const answer = ask(tabId, { documentId, view })
      asked.set(tabId, { documentId, view, at: Date.now(), answer })
    },
    answer(tabId, of) {
      const early = asked.get(tabId)
      asked.delete(tabId)
      const isOf = early?.documentId === of.documentId && early.view === of.view
      return isOf && Date.now() - early.at < FRESH ? early.answer : ask(tabId, of)
    },
  }
}
