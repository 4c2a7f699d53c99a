/** When two values are one: the page and the profile write the same answer in different ways. Pure. */
import { ownOf } from '@/lib/profile/own'
import { recordOfPlace, typingOf } from '@/lib/profile/records'
import { isSameText, type Dress } from '@/lib/profile/same-text'
import { dayTyping, email, phone, webAddress, type Typing } from '@/lib/profile/typing'
import type { FieldDescriptor, FieldKind, Target } from './model'

const dresses: [Typing, Dress][] = [
  [email, 'email'],
  [phone, 'phone'],
  [webAddress, 'web'],
  [dayTyping, 'day'],
]

/** What the place `target` of the profile holds, where sites may write it otherwise. */
export function dressOf(target: Target): Dress | undefined {
  if (target === 'organisation.adresse' || target === 'organisation.commune') return 'place'
  const [place = '', first = '', part = ''] = target.split('.')
  const table = ownOf(recordOfPlace, place)
  const typing = table && typingOf(table, place === 'contact' ? part : first)
  return dresses.find(([each]) => each === typing)?.[1]
}

/** Does the page already hold `wanted`? Groups are compared as sets. */
export function isSame(target: Target, was: string | string[], wanted: string | string[]): boolean {
  if (Array.isArray(was) || Array.isArray(wanted)) {
    const [left, right] = [new Set([was].flat()), [wanted].flat()]
    return left.size === right.length && right.every((each) => left.has(each))
  }
  return isSameText(was, wanted, dressOf(target))
}

/** Has the field no answer yet? Options that the form locks are its own, not an answer. */
export function isBlank({
  kind,
  value,
  options,
}: Pick<FieldDescriptor, 'kind' | 'value' | 'options'>): boolean {
  if (kind === 'checkboxes') return !options?.some(({ isChecked, isLocked }) => isChecked && !isLocked)
  if (kind === 'linked') return [value].flat().every((each) => each === '')
  return value.length === 0
}

/** Labels of the chosen options, for a reader. */
export function optionLabels(
  options: FieldDescriptor['options'],
  value: string | string[],
  kind: FieldKind,
): string {
  if (!options) return kind === 'checkbox' ? '' : [value].flat().join(', ')
  const chosen = new Set([value].flat())
  return options
    .filter((each) => each.value !== '' && chosen.has(each.value))
    .map(({ label }) => label)
    .join(', ')
}
