/** An answer as it is typed or ticked, and what it is worth. Pure. */
import type { Value } from '@/lib/eligibility/predicate'
import type { ShownQuestion } from '@/lib/eligibility/shown'

/** `true` or `false`, an id, digits, a text; the ids ticked for a list. */
export type Draft = string | string[]

/** Ticked alone: none of the values of a list, which is an answer too. */
export const NONE = '(none)'

/** More values than this are chosen in a closed list. */
const MOST_RADIOS = 7

export type Control = 'radios' | 'select' | 'checks' | 'number' | 'text'

export function controlOf({ type, values }: ShownQuestion): Control {
  if (type === 'boolean') return 'radios'
  if (type === 'list') return 'checks'
  if (type === 'enum') return values.length > MOST_RADIOS ? 'select' : 'radios'
  return type === 'number' ? 'number' : 'text'
}

/** What a form begins with: the answer that is known, or nothing. */
export function draftOf({ type, known }: ShownQuestion): Draft {
  if (!known) return type === 'list' ? [] : ''
  if (Array.isArray(known.value)) return known.value.length > 0 ? known.value.map(String) : [NONE]
  return String(known.value)
}

/** Ticks or unticks one value of a list; « none » stands alone. */
export function toggled(draft: Draft, value: string, isTicked: boolean): string[] {
  const others = [draft].flat().filter((each) => each !== value && each !== NONE)
  if (value === NONE) return isTicked ? [NONE] : []
  return isTicked ? [...others, value] : others
}

/** The value of a draft, or the code of what is wrong with it. */
export function readDraft(
  { type }: ShownQuestion,
  draft: Draft,
): { value: Value } | { problem: 'choose' | 'number' | 'text' } {
  if (Array.isArray(draft)) {
    return draft.length > 0 ? { value: draft.filter((each) => each !== NONE) } : { problem: 'choose' }
  }
  const text = draft.trim()
  if (type === 'number') return /^\d{1,6}$/.test(text) ? { value: Number(text) } : { problem: 'number' }
  if (text === '') return { problem: type === 'string' ? 'text' : 'choose' }
  return { value: type === 'boolean' ? text === 'true' : text }
}
