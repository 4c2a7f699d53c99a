/**
 * What a confirmation asks of the page and of the site is asked at the press already, all at once: the answers are then
 * about the instant of the press, and are there when the writing may begin.
 */
import { askPage } from '@/lib/extension/messenger'
import { watchDropped } from './sessions'
import { isSameView, type View } from './view'

/** The confirmation follows its press within this time, milliseconds: a later one asks anew. */
const FRESH = 1000

export interface AskedAtPress<T> {
  /** Asks now, for the confirmation that follows; gives the answer to whoever waits for it before. */
  ask: (tabId: number, of: View) => Promise<T>
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
      return answer
    },
    answer(tabId, of) {
      const early = asked.get(tabId)
      asked.delete(tabId)
      return isSameView(early, of) && Date.now() - early.at < FRESH ? early.answer : ask(tabId, of)
    },
  }
}

/** A frame is gone with its document. */
const inFrame: View = { documentId: '', view: 0 }
const sight = askedAtPress((tabId) => askPage(tabId, 'guest.evidence', { when: 'press' }))
/** What hides or covers the frame of a tab at a press in it. */
export const sightAtPress = {
  ask: (tabId: number) => sight.ask(tabId, inFrame),
  answer: (tabId: number) => sight.answer(tabId, inFrame),
}
