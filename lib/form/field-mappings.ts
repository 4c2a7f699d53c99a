/** What people taught of the fields of a site: found again on the same form, and on its clones when the words agree. Pure. */
import { bareWords } from '@/lib/profile/text-fold'
import type { TaughtField } from '@/lib/profile/records'
import type { FieldDescriptor } from './model'

export type Lesson = Pick<
  TaughtField,
  'id' | 'site' | 'procedure' | 'stableId' | 'siteType' | 'label' | 'section' | 'target'
>

/** The form a field is on. */
export interface Place {
  site: string
  /** '' when the site does not say. */
  procedure: string
}

/** What names a question on its site: the lasting id, else the name of the field. */
export const questionOf = ({ stableId, name }: FieldDescriptor) => stableId ?? name

/** Do the words of the lesson still stand beside the field? */
function agrees({ label, section, siteType }: Lesson, field: FieldDescriptor): boolean {
  return (
    bareWords(label) === bareWords(field.label) &&
    bareWords(section) === bareWords(field.section) &&
    siteType === (field.siteType ?? '')
  )
}

export interface Recalled {
  lesson: Lesson
  /** Same words, on the form where it was taught or on a clone of it. */
  isSure: boolean
}

/**
 * The lesson about `field`, if any: that of its own form first; then, where the words are the same, that of another
 * form with the same lasting id. Labels drift between clones.
 */
export function recall(
  field: FieldDescriptor,
  lessons: Lesson[],
  { site, procedure }: Place,
): Recalled | null {
  const question = questionOf(field)
  if (question === '') return null
  const about = lessons.filter((each) => each.site === site && each.stableId === question)
  const own = about.find((each) => each.procedure === procedure)
  if (own) return { lesson: own, isSure: agrees(own, field) }
  const clone = about.find((each) => agrees(each, field))
  return clone ? { lesson: clone, isSure: true } : null
}
