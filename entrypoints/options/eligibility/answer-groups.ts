/** Who an answer given to many would touch, and who not. Pure. */
import type { Value } from '@/lib/eligibility/predicate'
import type { AnswerBatch, AnswerRow } from '@/lib/eligibility/shown'
import type { ShownQuestion } from '@/lib/eligibility/shown'

export interface AnswerGroups {
  /** No answer yet. */
  open: AnswerRow[]
  /** The person's own answer is another one. */
  different: AnswerRow[]
  /** The person answered the same already. */
  same: AnswerRow[]
  /** The registry or the profile settles it. */
  settled: AnswerRow[]
  /** The service does not ask it of them. */
  apart: AnswerRow[]
  /** Handed by the IT department, and open or answered differently. */
  provided: AnswerRow[]
}

/** What the person ticked: nothing is replaced without it. */
export interface AnswerTicks {
  hasDifferent: boolean
  hasProvided: boolean
}

const isSame = (one: unknown, other: unknown) =>
  JSON.stringify([one].flat().sort()) === JSON.stringify([other].flat().sort())

export function groupsOf(rows: readonly AnswerRow[], value: Value): AnswerGroups {
  const groups: AnswerGroups = { open: [], different: [], same: [], settled: [], apart: [], provided: [] }
  for (const row of rows) groups[groupOf(row, value)].push(row)
  return groups
}

function groupOf({ standing, known, isManaged }: AnswerRow, value: Value): keyof AnswerGroups {
  if (standing === 'settled' || standing === 'apart') return standing
  if (known && isSame(known.value, value)) return 'same'
  if (isManaged) return 'provided'
  return standing === 'open' ? 'open' : 'different'
}

/** The organisations to answer for, each with the answer that it would lose. */
export function chosenOf(
  { open, different, provided }: AnswerGroups,
  { hasDifferent, hasProvided }: AnswerTicks,
): AnswerBatch['changes'] {
  const wanted = [
    ...open,
    ...(hasDifferent ? different : []),
    ...(hasProvided ? provided.filter(({ known }) => !known || hasDifferent) : []),
  ]
  return wanted.map(({ organisationId, known }) => ({
    organisationId,
    was: known ? { value: known.value, at: known.at ?? '' } : null,
  }))
}

/** A value as the question words it; true and false are left to the screen's language. */
export function valueWords({ values }: ShownQuestion, value: Value): string {
  const words = (each: unknown) => values.find((one) => one.value === String(each))?.label ?? String(each)
  return [value].flat().map(words).join(', ')
}
