/** Does a value make another field appear? Pure; used by planning and completeness. */
import type { FieldDescriptor } from './model'
import type { RevealCondition } from './site'

/** `field` gives the options that `aboveFirstOption` compares with. */
export function holds(
  when: RevealCondition,
  value: string | string[],
  field: Pick<FieldDescriptor, 'options'>,
): boolean {
  const first = [value].flat()[0] ?? ''
  if ('above' in when) return Number(first) > when.above
  if ('oneOf' in when) return when.oneOf.includes(first)
  if ('isChecked' in when) return first === '1'
  if ('includes' in when) return [value].flat().includes(when.includes)
  const choices = (field.options ?? []).map((each) => Number(each.value)).filter((each) => each > 0)
  return Number(first) > Math.min(...choices)
}
