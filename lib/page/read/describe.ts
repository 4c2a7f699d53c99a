/** Reads the fields of a document; never writes to it. */
import type { FieldDescriptor, FieldKind, FieldOption, FieldState } from '@/lib/form/model'
import type { SitePages } from '@/lib/form/site'
import { isChoice, textOf, type Control } from '../dom'
import type { Drawing, Rows, Words } from '../drawing/drawing'
import { readWords } from '../drawing/words'
import { drawingOf, newMemory, type FieldMemory, type PageContext } from '../page-context'
import { look, type Look } from './visibility'

const MOST_OPTIONS = 500

/** A document as reading and writing share it. */
export function newPageContext(doc: Document, site: SitePages): PageContext {
  const memory = newMemory()
  const drawing = drawingOf(site)
  return {
    doc,
    site,
    drawing,
    memory,
    read: () => readFields(doc, site, drawing, memory),
    statesNow() {
      const eye = look(doc)
      return (controls, kind) => stateNow(controls, kind, eye)
    },
  }
}

const never = new Set(['hidden', 'password', 'submit', 'button', 'image', 'reset'])
const secret = /password|one-time-code|cc-/

// Firefox does not give back every word by the property; the attribute is what the page asks for.
const isForbidden = (control: Control) =>
  never.has(control.type) || secret.test((control.getAttribute('autocomplete') ?? '').toLowerCase())

function stateNow(group: Control[], kind: FieldKind, eye: Look): FieldState {
  if (kind !== 'rows' && group.some(isForbidden)) return 'hidden'
  return stateOf(
    group,
    kind,
    group.map((each) => lookAt(each, kind, ({ labels }) => labels?.[0], eye)),
  )
}

/**
 * The fields of a document, in its order. Buttons, hidden inputs, passwords and one-time codes are left out:
 * nothing may ever write to them.
 */
function readFields(
  doc: Document,
  { settings }: SitePages,
  drawing: Drawing,
  memory: FieldMemory,
): FieldDescriptor[] {
  const { controls, words } = readWords(doc, drawing.titles)
  const eye = look(doc)
  memory.forgetGone()
  const groups = new Map<string, Control[]>()
  for (const control of controls) {
    if (isForbidden(control) || (settings && control.matches(settings)) || drawing.isAside(control)) continue
    const key = drawing.keyOf(control, drawing.kindOf(control)) || `one ${groups.size}`
    groups.set(key, [...(groups.get(key) ?? []), control])
  }
  const fields = [...groups.values()].map((group) =>
    withinBounds(describe(group, drawing, words, eye, memory)),
  )
  const rows = drawing.rowsOf(doc).map((each) => describeRows(each, drawing, eye, memory))
  return [...fields, ...rows].slice(0, MOST_FIELDS)
}

/** A question that repeats, its button standing for it. */
function describeRows(rows: Rows, drawing: Drawing, eye: Look, memory: FieldMemory): FieldDescriptor {
  const { label, stableId, ids: value } = rows
  const button = rows.button as unknown as Control
  const ref = memory.refOf(button)
  memory.remember(ref, [button])
  const said = { kind: 'rows' as const, label, section: '' }
  const state = stateOf([button], 'rows', [eye.of(button)])
  const more = { name: '', id: button.id, hint: '', stableId, isRequired: false }
  return { ...said, ...more, ref, value, state, fingerprint: drawing.fingerprint([button], said) }
}

/** Most fields of a page, and longest value, that travel to the background; it refuses more. */
export const MOST_FIELDS = 1000
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
  drawing: Drawing,
  words: Words,
  eye: Look,
  memory: FieldMemory,
): FieldDescriptor {
  const first = group[0]!
  const kind = drawing.kindOf(first)
  const ref = memory.refOf(first)
  memory.remember(ref, group)
  const looks = group.map((each) => lookAt(each, kind, (control) => words.labels.get(control), eye))
  const options = optionsOf(group, kind, words, looks)
  const descriptor = {
    ref,
    kind,
    id: first.id,
    ...drawing.say(group, kind, words),
    ...(options ? { options } : {}),
    isRequired: group.some((each) => each.required),
    ...maxLengthOf(first),
    value: drawing.valueOf(group, kind),
    state: stateOf(group, kind, looks),
  }
  return { ...descriptor, fingerprint: drawing.fingerprint(group, descriptor) }
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

type Seen = ReturnType<Look['of']>

/** `labelOf` may cost much: a browser looks for the labels of one control in the whole page. */
function lookAt(
  control: Control,
  kind: FieldKind,
  labelOf: (control: Control) => Element | undefined,
  eye: Look,
): Seen {
  const seen = eye.of(control)
  // Drawn boxes hide the real input under their label: the label is what a person sees and clicks.
  const label = isChoice(kind) && seen !== 'seen' ? labelOf(control) : undefined
  return label && eye.of(label) === 'seen' ? 'seen' : seen
}

function stateOf(group: Control[], kind: FieldKind, looks: Seen[]): FieldState {
  if (group.every((each) => each.matches(':disabled'))) return 'disabled'
  if (group.some((each) => (each as HTMLInputElement).readOnly && !isChoice(kind))) return 'readonly'
  if (looks.includes('seen')) return 'writable'
  return looks.includes('covered') ? 'covered' : 'hidden'
}
