/**
 * Follows the saves of a site that saves each answer by itself: which questions its answers name, which saves failed,
 * and when nothing is under way any more. Says no more than the site does.
 */
import { around, find, type Control } from '../dom'
import type { AutosaveMarkup, SitePages } from '@/lib/form/site'

/** How the save of one question ended. `unconfirmed`: the site has not said so far. */
export type AutosaveOutcome = 'saved' | 'failed' | 'unconfirmed'

export interface AutosaveWatch {
  /** To be called just before a question is written. `isInSteps`: the site saves it more than once. */
  expect(control: Control, isInSteps: boolean): void
  /** The write did not take place: nothing is expected of it. */
  forget(control: Control): void
  /** Waits for the word on all that is expected, and says it by question (`questionOf`). */
  settle(): Promise<Map<string, AutosaveOutcome>>
  questionOf(control: Control): string
}

/**
 * Longest silence of the site while a save is under way, milliseconds: each answer begins it anew. The site gives a
 * save up after 60 s; a person is told before.
 */
const SILENCE = 30_000
// Nothing is under way if no save has begun or ended for this long: longer than a site waits before it sends, milliseconds.
const CALM = 1600
const STEP = 50

const wait = (delay: number) => new Promise<void>((resume) => setTimeout(resume, delay))

// One a document: an answer that comes after its report would else be taken for that of the next write.
const watched = new WeakMap<Document, AutosaveWatch>()

/** null on a page that saves nothing by itself. */
export function watchAutosave(doc: Document, { autosave, champs }: SitePages): AutosaveWatch | null {
  if (!autosave || !champs || !find(doc, autosave.status)) return null
  const known = watched.get(doc) ?? newWatch(doc, autosave, champs.element)
  watched.set(doc, known)
  return known
}

function newWatch(doc: Document, { events }: AutosaveMarkup, element: string): AutosaveWatch {
  /** By question, answers that its saves still owe; those of an earlier report included. */
  const owed = new Map<string, number>()
  /** By question, whether it is saved in steps. */
  const expected = new Map<string, boolean>()
  /** Of these, the files: the site tells the end of an upload, and not its beginning. */
  const uploads = new Set<string>()
  let sent = 0
  let underWay = 0
  let failed = 0
  let lastSign = 0
  const questionOf = (inside: Element | null) => (inside && around(inside, element)?.id) ?? ''
  const hear = (name: string, act: (target: EventTarget | null) => void) =>
    doc.addEventListener(name, ({ target }) => {
      lastSign = performance.now()
      act(target)
    })
  const end = () => void (underWay = Math.max(0, underWay - 1))
  hear(events.sent, () => {
    sent++
    underWay++
  })
  hear(events.ended, end)
  hear(events.failed, () => {
    failed++
    end()
  })
  hear(events.answer, (stream) => {
    const named = (stream as Element).getAttribute('target')
    const question = questionOf(named ? doc.getElementById(named) : null)
    const left = owed.get(question)
    if (left) owed.set(question, left - 1)
  })

  /** What nothing has answered yet; a question saved in steps may have an answer to come as long as saves go on. */
  function waiting(isCalm: boolean): string[] {
    return [...expected].flatMap(([question, isInSteps]) =>
      owed.get(question) || (isInSteps && !isCalm) ? [question] : [],
    )
  }

  /** Of `left`, when nothing is under way: all the saves that failed, or all that went well without a name. */
  function wordOn(left: string[], isCalm: boolean): AutosaveOutcome {
    if (left.length === 0 || underWay > 0) return 'unconfirmed'
    if (failed >= left.length) return 'failed'
    return isCalm && failed === 0 && sent >= expected.size ? 'saved' : 'unconfirmed'
  }

  return {
    questionOf,
    expect(control, isInSteps) {
      if (expected.size === 0) sent = failed = 0
      const question = questionOf(control)
      owed.set(question, (owed.get(question) ?? 0) + 1)
      expected.set(question, isInSteps)
      if ((control as HTMLInputElement).type === 'file') uploads.add(question)
    },
    forget(control) {
      const question = questionOf(control)
      owed.set(question, Math.max(0, (owed.get(question) ?? 0) - 1))
      expected.delete(question)
    },
    async settle() {
      // The writing itself may have taken long.
      lastSign = performance.now()
      let left: string[] = []
      let word: AutosaveOutcome = 'unconfirmed'
      for (;;) {
        const silence = performance.now() - lastSign
        const isCalm = underWay === 0 && silence > CALM && ![...uploads].some((each) => owed.get(each))
        left = waiting(isCalm)
        word = wordOn(left, isCalm)
        if (left.length === 0 || word === 'failed' || isCalm || silence > SILENCE) break
        await wait(STEP)
      }
      const words = [...expected].map(([question, isInSteps]): [string, AutosaveOutcome] => {
        // One of the steps may be what failed.
        const isDoubtful = isInSteps && failed > left.length
        return [question, left.includes(question) ? word : isDoubtful ? 'unconfirmed' : 'saved']
      })
      for (const [question, ended] of words) if (ended !== 'unconfirmed') owed.delete(question)
      expected.clear()
      uploads.clear()
      return new Map(words)
    },
  }
}
