/**
 * Controls with a label each, in fieldsets with legends or under headings, as DataPass and most forms draw them; and
 * React applications, whose cards give the section and whose ids change from one drawing to the next.
 */
import type { FieldDescriptor, FieldKind } from '@/lib/form/model'
import type { SitePages } from '@/lib/form/site'
import { around, find, findAll, LONGEST, textOf, wholeTextOf, type Control } from '../dom'
import type { Drawing, Words } from './drawing'

const inputKinds: Record<string, FieldKind> = {
  text: 'text',
  search: 'text',
  email: 'email',
  url: 'url',
  tel: 'tel',
  number: 'number',
  date: 'date',
  radio: 'radio',
  checkbox: 'checkbox',
  file: 'file',
}

function kindOf(control: Control): FieldKind {
  const tag = control.localName
  if (tag === 'textarea') return 'textarea'
  if (tag === 'select') return (control as HTMLSelectElement).multiple ? 'unsupported' : 'select'
  if (control.type === 'checkbox' && control.name.endsWith('[]')) return 'checkboxes'
  return inputKinds[control.type] ?? 'unsupported'
}

/** A group that has a title instead of a label of its own. */
const isSet = (kind: FieldKind) => kind === 'radio' || kind === 'checkboxes'

type SectionOf = (control: Control, words: Words) => string

/** Title of the innermost fieldset that has one, else the last heading; DataPass draws options as legends too. */
const sectionOf: SectionOf = (control, { legends, headings }) => {
  for (let set = control.closest('fieldset'); set; set = set.parentElement?.closest('fieldset') ?? null) {
    const legend = legends.get(set)
    if (legend) return legend
  }
  return headings.get(control) ?? ''
}

/** A field's label, its hint taken out of it; without one, its accessible name or placeholder. */
function labelOf(control: Control, hintSelector: string | undefined, words: Words) {
  const element = words.labels.get(control)
  const hint = element ? wholeTextOf(find(element, hintSelector)) : ''
  const whole = wholeTextOf(element)
  const own = hint && whole.endsWith(hint) ? whole.slice(0, -hint.length) : whole
  const label =
    own.replace(/\s*\*\s*$/, '').trim() ||
    control.getAttribute('aria-label')?.trim() ||
    control.getAttribute('placeholder')?.trim() ||
    ''
  return { label: label.slice(0, LONGEST), hint: hint.slice(0, LONGEST) }
}

/** Title of a group: what its options share, which is not the title of the first part of a divided list. */
function groupLabel(group: Control[], words: Words, section: SectionOf): string {
  const [first = '', ...others] = new Set(group.map((each) => section(each, words)))
  return others.length > 0 ? words.headings.get(group[0]!) || first : first
}

function valueOf(group: Control[], kind: FieldKind, { fieldGroup, storedFile }: SitePages) {
  const first = group[0]!
  const inputs = group as HTMLInputElement[]
  if (kind === 'radio') return inputs.find(({ checked }) => checked)?.value ?? ''
  if (kind === 'checkboxes') return inputs.filter(({ checked }) => checked).map(({ value }) => value)
  if (kind === 'checkbox') return inputs[0]!.checked ? '1' : ''
  if (kind !== 'file') return first.value
  const picked = [...(inputs[0]!.files ?? [])].map(({ name }) => name)
  const box = around(first, fieldGroup)
  return [...(box ? findAll(box, storedFile) : []).map(textOf), ...picked]
}

/** A digest of what is asked and where; `place` tells apart two questions of the same name. */
export function digest(
  group: Control[],
  { kind, label }: Pick<FieldDescriptor, 'kind' | 'label'>,
  place: string,
): string {
  const { localName, type, name } = group[0]!
  return [localName, type, kind, name, place, label, formIdOf(group[0]!)].join('\u0001').slice(0, 1000)
}

/** A page may name a field of its form `id`, which would then answer for the form's own. */
export const formIdOf = ({ form }: Control) => (form ? Element.prototype.getAttribute.call(form, 'id') : '')

export function labelsDrawing(site: SitePages, section: SectionOf = sectionOf): Drawing {
  return {
    kindOf,
    isAside: () => false,
    keyOf: ({ name }, kind) => (isSet(kind) ? `${kind} ${name}` : ''),
    say: (group, kind, words) => ({
      name: group[0]!.name,
      section: isSet(kind) ? '' : section(group[0]!, words),
      ...(isSet(kind)
        ? { label: groupLabel(group, words, section), hint: '' }
        : labelOf(group[0]!, site.hint, words)),
    }),
    valueOf: (group, kind) => valueOf(group, kind, site),
    fingerprint: (group, said) => digest(group, said, group[0]!.id),
    rowsOf: () => [],
    messageOf: () => '',
    isLookedUp: () => false,
    isLookingUp: () => false,
    isSavedInSteps: () => false,
    isRevealing: () => false,
  }
}

/** A field is known by its name, label and section. */
export function cardsDrawing(site: SitePages, { card, title }: NonNullable<SitePages['cards']>): Drawing {
  const section: SectionOf = (control, words) => {
    const box = control.closest(card)
    return box ? textOf(box.querySelector(title)) : sectionOf(control, words)
  }
  return {
    ...labelsDrawing(site, section),
    fingerprint: (group, said) => digest(group, said, said.section),
  }
}
