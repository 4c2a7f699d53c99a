/** The only lines of Habili that change a control of a page. */
import type { Control } from '../dom'
import type { FieldKind } from '@/lib/form/model'
import type { RowMarkup } from '@/lib/form/site'

export class MissingOption extends Error {}
/** Several options bear the wanted words: only the person can tell which. */
export class SeveralOptions extends Error {}

/** Sets a field to `value` with the events that the sites' scripts listen to; files have `putFiles`. */
export function putValue(controls: Control[], kind: FieldKind, value: string | string[]): void {
  const first = controls[0]!
  const inputs = controls as HTMLInputElement[]
  if (kind === 'checkboxes') {
    for (const input of inputs) if (value.includes(input.value) && !input.checked) click(input)
  } else if (kind === 'radio') {
    const option = inputs.find((each) => each.value === value)
    if (!option) throw new MissingOption()
    if (!option.checked) click(option)
  } else if (kind === 'checkbox') {
    const input = first as HTMLInputElement
    if (input.checked !== (value === '1')) click(input)
  } else {
    putText(first, String(value))
  }
}

/** Replaces the chosen files of an input. */
export function putFiles(input: HTMLInputElement, files: FileList): void {
  input.files = files
  tell(input)
}

/** Unticks those of `values` that are ticked. */
export function untick(inputs: HTMLInputElement[], values: string[]): void {
  for (const input of inputs) if (values.includes(input.value) && input.checked) click(input)
}

/** The text of a search box, told by `input` alone as keys do. */
export function typeInto(input: HTMLInputElement, text: string): void {
  setValue(input, text)
  input.dispatchEvent(new Event('input', { bubbles: true }))
}

/**
 * Gives a field the focus, or takes it away. While another window has it, as Firefox's popup of a confirmation does, a
 * browser tells the page nothing of it, and a list that is searched would stay shut.
 */
export function setFocus(input: HTMLInputElement, isOn: boolean): void {
  const isTold = input.ownerDocument.hasFocus()
  if (isOn) input.focus({ preventScroll: true })
  else input.blur()
  if (!isTold) input.dispatchEvent(new FocusEvent(isOn ? 'focusin' : 'focusout', { bubbles: true }))
}

/** Presses an option of a list or a button that belongs to a field. */
export function press(element: HTMLElement): void {
  HTMLElement.prototype.click.call(element)
}

/**
 * Presses a button of the page: the only exception, for rows that a person confirmed or takes back. Nothing else than
 * the site's own buttons that add or remove one row is ever pressed.
 */
export function pressRowButton(button: HTMLElement, { box, add, remove }: RowMarkup): void {
  const isRowButton = button.matches(`${add}, ${remove}`) && button.closest(box) !== null
  if (!isRowButton) throw new Error('not the button of a row')
  press(button)
}

/** Leaves a radio group without choice, as it was; React groups take no such order. */
export function clearRadio(inputs: HTMLInputElement[]): void {
  const chosen = inputs.find(({ checked }) => checked)
  if (!chosen) return
  chosen.checked = false
  tell(chosen)
}

/** React registers a checkable only by a click; a disabled one is left alone. */
function click(input: HTMLInputElement): void {
  if (!input.matches(':disabled')) HTMLElement.prototype.click.call(input)
}

function putText(control: Control, value: string): void {
  // A list set to what it does not offer loses its choice.
  if (control.localName === 'select' && !offers(control as HTMLSelectElement, value))
    throw new MissingOption()
  setValue(control, value)
  tell(control)
}

/** The prototype's own setters: a page may have put its accessors on the node. */
function setValue(control: Control, value: string): void {
  const prototype = {
    input: HTMLInputElement,
    textarea: HTMLTextAreaElement,
    select: HTMLSelectElement,
  }[control.localName]!.prototype
  Object.getOwnPropertyDescriptor(prototype, 'value')!.set!.call(control, value)
}

const offers = ({ options }: HTMLSelectElement, value: string) =>
  [...options].some((option) => option.value === value)

/** One `input`, then one `change`: no key event, no focus, no submit. */
function tell(control: Control): void {
  control.dispatchEvent(new Event('input', { bubbles: true }))
  control.dispatchEvent(new Event('change', { bubbles: true }))
}
