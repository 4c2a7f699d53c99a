/** Reads the fields of a document; never writes to it. */
import { champOf, kindOfChamp, otherTextOf, valueOfChamp, wordsOfChamp } from './champs'
import type { FieldDescriptor, FieldKind, FieldOption, FieldState } from '@/lib/form/model'
import { readRows, rowIdsOf, rowOf, type Rows } from '../repeats'
import type { SitePages } from '@/lib/form/site'
import { look, type Look } from './visibility'
import { groupLabel, labelOf, readWords, sectionOf, textOf, type Words } from './words'

export type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

/** The page-side memory of a document: opaque refs to the controls of a field, stable while they live. */
export interface FieldMemory {
  controlsOf(ref: number): Control[]
  refOf(control: Control): number
  remember(ref: number, controls: Control[]): void
  /** Lets go of the controls of a former view: each would keep its whole page in memory. */
  forgetGone(): void
}

export function newMemory(): FieldMemory {
  const refs = new WeakMap<Control, number>()
  const controls = new Map<number, Control[]>()
  let next = 0
  return {
    controlsOf: (ref) => controls.get(ref) ?? [],
    refOf: (control) => {
      const ref = refs.get(control) ?? next++
      refs.set(control, ref)
      return ref
    },
    remember: (ref, group) => controls.set(ref, group),
    forgetGone() {
      for (const [ref, group] of controls)
        if (!group.some(({ isConnected }) => isConnected)) controls.delete(ref)
    },
  }
}

const MOST_OPTIONS = 500

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

/** By the site's type of the question where it says one, else by the control. */
function kindOn(control: Control, site: SitePages): FieldKind {
  const champ = champOf(control, site)
  return champ ? kindOfChamp(champ, control, kindOf(control), site.champs!) : kindOf(control)
}

export const isChoice = (kind: FieldKind) => kind === 'radio' || kind === 'checkboxes' || kind === 'checkbox'

const isGroup = (kind: FieldKind) => kind === 'radio' || kind === 'checkboxes' || kind === 'linked'

const never = new Set(['hidden', 'password', 'submit', 'button', 'image', 'reset'])
const secret = /password|one-time-code|cc-/

/**
 * The fields of a document, in its order. Buttons, hidden inputs, passwords and one-time codes are left out:
 * nothing may ever write to them.
 */
export function readFields(doc: Document, site: SitePages, memory: FieldMemory): FieldDescriptor[] {
  const { controls, words } = readWords(doc, site)
  const eye = look(doc)
  memory.forgetGone()
  const groups = new Map<string, Control[]>()
  for (const control of controls) {
    if (never.has(control.type) || secret.test(control.autocomplete)) continue
    const kind = kindOn(control, site)
    const name = kind === 'linked' ? champOf(control, site)!.id : control.name
    const key = isGroup(kind) ? `${kind} ${name}` : `one ${groups.size}`
    groups.set(key, [...(groups.get(key) ?? []), control])
  }
  const fields = [...groups.values()].map((group) => withinBounds(describe(group, site, words, eye, memory)))
  const rows = readRows(doc, site).map((each) => describeRows(each, site, eye, memory))
  return [...fields, ...rows].slice(0, MOST_FIELDS)
}

/** A question that repeats, its button standing for it. */
function describeRows(rows: Rows, site: SitePages, eye: Look, memory: FieldMemory): FieldDescriptor {
  const { label, stableId, ids: value } = rows
  const button = rows.button as unknown as Control
  const ref = memory.refOf(button)
  memory.remember(ref, [button])
  const said = { kind: 'rows' as const, label, section: '' }
  const state = stateOf([button], 'rows', [eye.of(button)])
  const more = { name: '', id: button.id, hint: '', stableId, isRequired: false }
  return { ...said, ...more, ref, value, state, fingerprint: fingerprint([button], said, site) }
}

/** Most fields of a page, and longest value, that travel to the background; it refuses more. */
const MOST_FIELDS = 1000
const LONGEST_VALUE = 100_000
const LONGEST_OPTION = 1000

/** A field too large to describe is still listed, as one that only the person can deal with. */
function withinBounds(field: FieldDescriptor): FieldDescriptor {
  const { options, ...others } = field
  const isLong = field.value.length > LONGEST_VALUE
  const hasLongOption = options?.some(({ value }) => value.length > LONGEST_OPTION)
  return isLong || hasLongOption ? { ...others, kind: 'unsupported', value: '' } : field
}

function describe(
  group: Control[],
  site: SitePages,
  words: Words,
  eye: Look,
  memory: FieldMemory,
): FieldDescriptor {
  const first = group[0]!
  const kind = kindOn(first, site)
  const champ = champOf(first, site)
  const ref = memory.refOf(first)
  memory.remember(ref, group)
  const looks = group.map((each) => lookAt(each, kind, words, eye))
  const options = optionsOf(group, kind, words, looks)
  const isSet = kind === 'radio' || kind === 'checkboxes'
  const section = champ ? words.headings.get(first)! : isSet ? '' : sectionOf(first, words, site)
  const said = champ
    ? wordsOfChamp(champ, words.labels.get(first), site)
    : isSet
      ? { label: groupLabel(group, words, site), hint: '' }
      : labelOf(first, site, words)
  const descriptor = {
    ref,
    kind,
    name: first.name || (champ ? site.champs!.name.replace('{id}', champ.id) : ''),
    id: first.id,
    ...said,
    ...rowOf(first, site),
    section,
    ...(options ? { options } : {}),
    isRequired: group.some((each) => each.required),
    ...maxLengthOf(first),
    value: valueOf(group, kind, site),
    state: stateOf(group, kind, looks),
  }
  return { ...descriptor, fingerprint: fingerprint(group, descriptor, site) }
}

function maxLengthOf(control: Control): { maxLength?: number } {
  const { maxLength } = control as HTMLInputElement
  return typeof maxLength === 'number' && maxLength >= 0 ? { maxLength } : {}
}

function optionsOf(
  group: Control[],
  kind: FieldKind,
  words: Words,
  looks: Seen[],
): FieldOption[] | undefined {
  if (kind === 'select') {
    return [...(group[0] as HTMLSelectElement).options].slice(0, MOST_OPTIONS).map((option) => ({
      value: option.value,
      label: textOf(option),
      isChecked: option.selected,
      isLocked: option.disabled,
    }))
  }
  if (kind !== 'radio' && kind !== 'checkboxes') return undefined
  // One option out of sight among others is not for a person; a whole group may yet be revealed.
  const isShown = looks.includes('seen')
  return (group as HTMLInputElement[]).slice(0, MOST_OPTIONS).map((input, index) => ({
    value: input.value,
    label: textOf(words.labels.get(input)) || input.value,
    isChecked: input.checked,
    isLocked: input.matches(':disabled') || (isShown && looks[index] !== 'seen'),
  }))
}

/** The present answer of a field, as `FieldDescriptor.value` has it. */
export function valueOf(group: Control[], kind: FieldKind, site: SitePages): string | string[] {
  const first = group[0]!
  const inputs = group as HTMLInputElement[]
  const { champs } = site
  if (kind === 'rows') return rowIdsOf(first, champs!.rows!)
  if (champs && (kind === 'combobox' || kind === 'tags' || kind === 'linked'))
    return valueOfChamp(first, kind, champs)
  const chosen = kind === 'radio' ? (inputs.find(({ checked }) => checked)?.value ?? '') : first.value
  if (champs && (kind === 'radio' || kind === 'select') && chosen === champs.other.value)
    return otherTextOf(first, champs) || chosen
  if (kind === 'checkboxes') return inputs.filter(({ checked }) => checked).map(({ value }) => value)
  if (kind === 'checkbox') return (first as HTMLInputElement).checked ? '1' : ''
  if (kind === 'file') {
    const picked = [...((first as HTMLInputElement).files ?? [])].map(({ name }) => name)
    const stored = first.closest(site.fieldGroup)?.querySelectorAll(site.storedFile) ?? []
    return [...[...stored].map(textOf), ...picked]
  }
  return chosen
}

type Seen = ReturnType<Look['of']>

function lookAt(control: Control, kind: FieldKind, words: Words, eye: Look): Seen {
  const seen = eye.of(control)
  // Drawn boxes hide the real input under their label: the label is what a person sees and clicks.
  const label = isChoice(kind) && seen !== 'seen' ? words.labels.get(control) : undefined
  return label && eye.of(label) === 'seen' ? 'seen' : seen
}

function stateOf(group: Control[], kind: FieldKind, looks: Seen[]): FieldState {
  if (group.every((each) => each.matches(':disabled'))) return 'disabled'
  if (group.some((each) => (each as HTMLInputElement).readOnly && !isChoice(kind))) return 'readonly'
  if (looks.includes('seen')) return 'writable'
  return looks.includes('covered') ? 'covered' : 'hidden'
}

/** What makes a field that field: checked again before each write. */
export function fingerprint(
  group: Control[],
  { kind, label, section }: Pick<FieldDescriptor, 'kind' | 'label' | 'section'>,
  site: SitePages,
): string {
  const { localName, type, name, id, form } = group[0]!
  const place = site.hasPassingIds ? section : id
  const formId = form ? Element.prototype.getAttribute.call(form, 'id') : ''
  // The lists of one question swap their names and ids once answered.
  if (kind === 'linked')
    return [kind, champOf(group[0]!, site)!.id, label, formId].join('\u0001').slice(0, 1000)
  return [localName, type, kind, name, place, label, formId].join('\u0001').slice(0, 1000)
}
