/** A labelled form as champs of the stand-in, and what each of them truly asks. */
import { truths, type Champ, type Form } from '@/tests/corpus/forms'
import type { ChampSpec } from '@/tests/standin/demarches/types'

/** One question of a page; `control` is its name in the page, without the row of a repetition. */
export interface Question {
  control: string
  label: string
  concept: string
  /** Place of the profile that answers it; absent: whatever is written there is wrong. */
  truth?: string
}

const titles = new Set(['header_section', 'explication', 'repetition'])
const FIRST = 4_900_001

/** The champs in order, a title before each section; a champ of unknown type is drawn as a line of text. */
export function champsOf(form: Form): { champs: ChampSpec[]; questions: Question[] } {
  const sections = new Set(form.champs.map(({ section }) => section))
  const questions: Question[] = []
  let next = FIRST
  const draw = (champ: Champ): ChampSpec => {
    const { label, description, options, children, concept = '' } = champ
    const type = champ.type ?? (sections.has(label) ? 'header_section' : 'text')
    const stableId = next++
    if (!titles.has(type)) {
      const truth = Object.hasOwn(truths, concept) ? truths[concept] : undefined
      questions.push({ control: String(stableId), label, concept, ...(truth ? { truth } : {}) })
    }
    return {
      type,
      label,
      stableId,
      ...(description ? { description } : {}),
      ...(options ? { options } : {}),
      // The first row of a repetition is there only when one is required.
      ...(children ? { champs: children.map(draw), isRequired: true } : {}),
    }
  }
  let title: string | undefined
  const champs = form.champs.flatMap((champ) => {
    const drawn = draw(champ)
    if (drawn.type === 'header_section') title = champ.label
    if (!champ.section || champ.section === title) return [drawn]
    title = champ.section
    return [{ type: 'header_section', label: title, stableId: next++ }, drawn]
  })
  return { champs, questions }
}
