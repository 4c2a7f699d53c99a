/** Waits until the site itself says that it saved what was written; says no more than the page shows. */
import type { SitePages } from '@/lib/form/site'

/** How the saves under way ended. `unconfirmed`: the page did not say in time. */
export type Saved = 'saved' | 'failed' | 'unconfirmed'

export interface Saving {
  /** To be called just after each write: has the page taken notice? */
  note(): void
  settle(): Promise<Saved>
}

/** Longest wait for the site's word, and for a save to begin after a write, milliseconds. */
const PATIENCE = 15_000
const START = 2500
/** An idle page has nothing under way if it stays so for this long, milliseconds. */
const CALM = 1200
const STEP = 50

const wait = (delay: number) => new Promise<void>((resume) => setTimeout(resume, delay))

/** null on a page that saves nothing by itself. */
export function watchSaving(doc: Document, { saving }: SitePages): Saving | null {
  if (!saving || !doc.querySelector(saving.status)) return null
  const has = (selector: string) => doc.querySelector(selector) !== null
  const isQuiet = () => has(saving.succeeded) || has(saving.idle) || has(saving.failed)
  let hasStarted = false
  let footer = doc.querySelector(saving.footer)

  return {
    note() {
      hasStarted ||= !isQuiet()
    },
    async settle() {
      const begin = performance.now()
      let idleSince = 0
      let outcome: Saved = 'unconfirmed'
      for (let now = begin; now - begin < PATIENCE; now = performance.now()) {
        hasStarted ||= !isQuiet()
        // The answer to a save draws the footer anew: an idle one that was there before proves nothing.
        const isAnswered = doc.querySelector(saving.footer) !== footer
        if (hasStarted && has(saving.succeeded)) outcome = 'saved'
        if (hasStarted && has(saving.failed)) outcome = 'failed'
        const isCalm = hasStarted && isAnswered && has(saving.idle)
        idleSince = isCalm ? idleSince || now : 0
        if (idleSince && now - idleSince > CALM) outcome = 'saved'
        if (outcome !== 'unconfirmed' || (!hasStarted && now - begin > START)) break
        await wait(STEP)
      }
      hasStarted = false
      footer = doc.querySelector(saving.footer)
      return outcome
    },
  }
}
