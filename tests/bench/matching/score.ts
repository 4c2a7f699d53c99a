/** Counts of the matching bench: what is ticked, rightly or wrongly, and what is left blank. */
import { understand, type Understanding } from '@/lib/form/meaning/understand'
import { questionsOf, type Form, type Labelled } from '@/tests/corpus/forms'

/** `wrong`: ticked and false; `missed`: asked of the profile and not ticked. */
export type Outcome = 'right' | 'wrong' | 'missed' | 'left'

export interface Judged extends Labelled {
  form: string
  found: Understanding
  outcome: Outcome
}

/** Each question of a form with what the engine made of it. */
export function judge(form: Form): Judged[] {
  const questions = questionsOf(form)
  const found = understand(
    questions.map(({ field }) => field),
    form.title,
  )
  return questions.map((question, index) => {
    const each = found[index]!
    return { ...question, form: nameOf(form), found: each, outcome: outcomeOf(question, each) }
  })
}

export function nameOf({ title, number }: Form): string {
  return number ? `${title} (${number})` : title
}

function outcomeOf({ truth }: Labelled, { isSure, target }: Understanding): Outcome {
  if (isSure) return target === truth ? 'right' : 'wrong'
  return truth ? 'missed' : 'left'
}

export interface Score {
  /** Questions that the profile answers. */
  asked: number
  right: number
  wrong: number
  /** Of `wrong`, those marked as somebody else's or without a place. */
  lookAlikes: number
  precision: number
  recall: number
}

export function scoreOf(judged: Judged[]): Score {
  const count = (outcome: Outcome) => judged.filter((each) => each.outcome === outcome).length
  const asked = judged.filter(({ truth }) => truth).length
  const [right, wrong] = [count('right'), count('wrong')]
  return {
    asked,
    right,
    wrong,
    lookAlikes: judged.filter((each) => each.outcome === 'wrong' && each.concept && !each.truth).length,
    precision: right + wrong === 0 ? 1 : right / (right + wrong),
    recall: asked === 0 ? 1 : right / asked,
  }
}

/** One row of the calibration: of the places proposed with a confidence from `from` on, how many are true. */
export interface Calibrated {
  from: number
  proposed: number
  right: number
}

/** Lower ends of the rows of the calibration, highest first. */
const rows = [0.9, 0.85, 0.8, 0.75, 0.7, 0.6, 0.5, 0.4, 0.25]

/** What a confidence is worth: ticked or not, each proposed place is judged. */
export function calibrationOf(judged: Judged[]): Calibrated[] {
  const proposed = judged.filter(({ found }) => found.target)
  return rows.map((from, index) => {
    const below = rows[index - 1] ?? Infinity
    const here = proposed.filter(({ found }) => found.confidence >= from && found.confidence < below)
    return {
      from,
      proposed: here.length,
      right: here.filter(({ found, truth }) => found.target === truth).length,
    }
  })
}
