/** The saves of the site that follow our writes: when to wait for them, and what the site says line by line. */
import type { Control } from '../dom'
import type { WriteOutcome, WriteStep } from '@/lib/form/model'
import { resolve, type PageContext } from '../page-context'
import { watchAutosave, type AutosaveOutcome } from './autosave'

// Writes that the site is left to save at once.
const GROUP = 8
// Longest wait for a look-up by the server, milliseconds.
const LOOKUP = 20_000

const writeOutcomes: Record<AutosaveOutcome, WriteOutcome> = {
  saved: 'saved',
  failed: 'not_saved',
  unconfirmed: 'not_confirmed',
}

/** What the site says of one write. */
interface SaveOutcome {
  outcome: WriteOutcome
  message: string
}

export interface SaveOutcomes {
  /** To be called just before each write. */
  expect(step: WriteStep, control: Control): void
  /** After a write that did not take place. */
  forget(control: Control): void
  /** To be called just after each write; waits when the next one must not come too early. */
  add(step: WriteStep): Promise<void>
  settle(): Promise<void>
  /** Undefined where the site saves nothing by itself. */
  outcomeOf(ref: number): SaveOutcome | undefined
}

const wait = (delay: number) => new Promise<void>((resume) => setTimeout(resume, delay))

/** What the server looks up, as told by the type of its question. */
function isLookedUp({ ref }: WriteStep, { drawing, memory }: PageContext): boolean {
  const [control] = memory.controlsOf(ref)
  return control !== undefined && drawing.isLookedUp(control)
}

/** Files first, while they may be fetched, then what the server looks up, for it may answer others; rows last. */
export function inSavingOrder(steps: WriteStep[], context: PageContext): WriteStep[] {
  if (!context.site.autosave) return steps
  const rank = (step: WriteStep) =>
    step.kind === 'rows' ? 3 : step.kind === 'file' ? 0 : isLookedUp(step, context) ? 1 : 2
  return steps.toSorted((one, other) => rank(one) - rank(other))
}

export function newSaveOutcomes(context: PageContext): SaveOutcomes {
  const { doc, site, drawing, memory } = context
  const autosave = watchAutosave(doc, site)
  const outcomes = new Map<number, SaveOutcome>()
  let group: WriteStep[] = []

  async function settle(): Promise<void> {
    if (!autosave || group.length === 0) return
    const saved = await autosave.settle()
    for (const step of group)
      outcomes.set(step.ref, await learnOutcome(step, saved.get(questionOf(step)) ?? 'unconfirmed'))
    group = []
  }

  /** Kept from before the write: an answer may draw the question anew, or take it away. */
  const questions = new Map<number, string>()
  const questionOf = ({ ref }: WriteStep) => questions.get(ref) ?? ''

  async function learnOutcome(step: WriteStep, saved: AutosaveOutcome): Promise<SaveOutcome> {
    const control = () => resolve(step, context)?.controls[0]
    if (saved === 'saved') await lookup(control)
    const found = control()
    const error = found ? drawing.messageOf(found, 'error') : ''
    if (error) return { outcome: 'refused_by_site', message: error }
    return { outcome: writeOutcomes[saved], message: found ? drawing.messageOf(found, 'any') : '' }
  }

  async function lookup(control: () => Control | undefined): Promise<void> {
    const isAsking = () => {
      const now = control()
      return now !== undefined && drawing.isLookingUp(now)
    }
    for (const end = performance.now() + LOOKUP; isAsking() && performance.now() < end;) await wait(100)
  }

  return {
    expect({ ref, kind }, control) {
      if (!autosave) return
      questions.set(ref, autosave.questionOf(control))
      autosave.expect(control, drawing.isSavedInSteps(control, kind))
    },
    forget: (control) => autosave?.forget(control),
    async add(step) {
      if (!autosave) return
      const isOther = group.some((each) => isLookedUp(each, context) !== isLookedUp(step, context))
      group.push(step)
      const [control] = memory.controlsOf(step.ref)
      const isRevealing = control && drawing.isRevealing(control)
      // A file goes up by another way, and is asked for while it may be fetched.
      const isAlone = isOther || isRevealing || step.kind === 'file'
      if (isAlone || group.length >= GROUP) await settle()
    },
    settle,
    outcomeOf: (ref) => outcomes.get(ref),
  }
}
