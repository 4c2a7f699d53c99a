/** A filler that is asked field by field: a person presses a field, and picks whose data go there. */
import type { ElementHandle } from 'puppeteer-core'
import type { Question } from './demarche'

export interface Filler {
  name: string
  /** May it keep what answers this place of the profile? */
  holds(place: string): boolean
  /** Learns, on a draft that is then left, where it would propose something; for one that does not tell at the press. */
  look?(controls: { control: ElementHandle<Element>; place: string }[]): Promise<void>
  /** The field is pressed: is something proposed there? */
  offers(control: ElementHandle<Element>): Promise<boolean>
  /** The person picks what answers `place`. */
  fill(control: ElementHandle<Element>, place: string): Promise<void>
  end(): Promise<void>
}

export interface Gestures {
  pressed: number
  /** Those after which the pressed field had a value. */
  answered: number
  /** Fields whose answer it may keep, where it proposes nothing. */
  notOffered: number
}

export type ControlOf = (question: Question) => Promise<ElementHandle<Element> | null>

const isFilled = (control: ElementHandle<Element>) =>
  control.evaluate((each) => (each as HTMLInputElement).value !== '')
const isOfPerson = ({ truth }: Question) => truth!.startsWith('contact.')

/** Of a page, what the filler may answer: persons first, then the organisation. */
function open(questions: Question[], filler: Filler): Question[] {
  const held = questions.filter(({ truth }) => truth !== undefined && filler.holds(truth))
  return [...held.filter(isOfPerson), ...held.filter((each) => !isOfPerson(each))]
}

export async function lookAt(filler: Filler, questions: Question[], controlOf: ControlOf): Promise<void> {
  const controls = []
  for (const question of open(questions, filler)) {
    const control = await controlOf(question)
    if (control) controls.push({ control, place: question.truth! })
  }
  await filler.look?.(controls)
}

/**
 * Presses every field that it may answer and that is still blank, and each time picks the right person's. More than most
 * people would do; what was filled wrongly is not corrected.
 */
export async function fillAll(
  filler: Filler,
  questions: Question[],
  controlOf: ControlOf,
): Promise<Gestures> {
  const gestures: Gestures = { pressed: 0, answered: 0, notOffered: 0 }
  for (const question of open(questions, filler)) {
    const control = await controlOf(question)
    if (control && (await isFilled(control))) continue
    if (!control || !(await filler.offers(control))) gestures.notOffered++
    else {
      gestures.pressed++
      await filler.fill(control, question.truth!)
      if (await isFilled(control)) gestures.answered++
    }
  }
  return gestures
}
