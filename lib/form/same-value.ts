/** When two values are one: the page and the profile write the same answer in different ways. Pure. */
import { isSamePhone } from '@/lib/profile/phone'
import type { FieldDescriptor, FieldKind } from './model'

/** A text as it is compared: composed, one kind of line end, outer spaces dropped. */
function plain(value: string): string {
  return value.normalize('NFC').replace(/\r\n?/g, '\n').trim()
}

const bare = (value: string) => value.replace(/\s/g, '')

/** Does the page already hold `wanted`? Phone numbers are compared as numbers, groups as sets. */
export function isSame(target: string, was: string | string[], wanted: string | string[]): boolean {
  if (Array.isArray(was) || Array.isArray(wanted)) {
    const [left, right] = [new Set([was].flat()), [wanted].flat()]
    return left.size === right.length && right.every((each) => left.has(each))
  }
  if (target.endsWith('.telephone')) return plain(was) === plain(wanted) || isSamePhone(was, wanted)
  // Sites keep e-mail addresses in lower case.
  if (/\.\w*email\w*$/i.test(target)) return plain(was).toLowerCase() === plain(wanted).toLowerCase()
  // Sites write these numbers in groups of digits.
  if (/\.sire[nt]$/.test(target)) return bare(was) === bare(wanted)
  return plain(was) === plain(wanted)
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
