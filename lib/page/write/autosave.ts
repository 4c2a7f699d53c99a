/** Waits until the site itself shows that it saved what was written; claims no more than the page shows. */
import type { SitePages } from '@/lib/form/site'

/** How the saves under way ended. `unconfirmed`: the page did not say in time. */
export type AutosaveOutcome = 'saved' | 'failed' | 'unconfirmed'

export interface AutosaveWatch {
  /** To be called just after each write: has the page taken notice? */
  note(): void
  settle(): Promise<AutosaveOutcome>
}

/** Longest wait until the site tells, and for a save to begin after a write, milliseconds. */
const PATIENCE = 15_000
const START = 2500
/** An idle page has nothing under way if it stays so for this long, milliseconds. */
const CALM = 1200
const STEP = 50

const wait = (delay: number) => new Promise<void>((resume) => setTimeout(resume, delay))

/** null on a page that saves nothing by itself. */
export function watchAutosave(doc: Document, { autosave }: SitePages): AutosaveWatch | null {
  if (!autosave || !doc.querySelector(autosave.status)) return null
  const has = (selector: string) => doc.querySelector(selector) !== null
  const isQuiet = () => has(autosave.succeeded) || has(autosave.idle) || has(autosave.failed)
  let hasStarted = false
  let footer = doc.querySelector(autosave.footer)

  return {
    note() {
      hasStarted ||= !isQuiet()
    },
    async settle() {
      const begin = performance.now()
      let idleSince = 0
      let outcome: AutosaveOutcome = 'unconfirmed'
      for (let now = begin; now - begin < PATIENCE; now = performance.now()) {
        hasStarted ||= !isQuiet()
        // The answer to a save draws the footer anew: an idle one that was there before proves nothing.
        const isAnswered = doc.querySelector(autosave.footer) !== footer
        if (hasStarted && has(autosave.succeeded)) outcome = 'saved'
        if (hasStarted && has(autosave.failed)) outcome = 'failed'
        const isCalm = hasStarted && isAnswered && has(autosave.idle)
        idleSince = isCalm ? idleSince || now : 0
        if (idleSince && now - idleSince > CALM) outcome = 'saved'
        if (outcome !== 'unconfirmed' || (!hasStarted && now - begin > START)) break
        await wait(STEP)
      }
      hasStarted = false
      footer = doc.querySelector(autosave.footer)
      return outcome
    },
  }
}
