/** Changes the questions that answer in several steps: search boxes, lists that depend on each other, « Autre ». */
import { bareWords } from '@/lib/profile/text-fold'
import type { Control } from '../dom'
import { listsOf, tagsOf } from '../drawing/champs'
import type { FieldKind } from '@/lib/form/model'
import { MissingOption, press, putValue, setFocus, SeveralOptions, typeInto } from './put'
import type { ChampMarkup, SitePages } from '@/lib/form/site'

// Between focus and text, milliseconds: together they wipe the text on React Aria's comboboxes.
const SETTLE = 150
// Longest wait for options, or for the next list to be drawn, milliseconds.
const PATIENCE = 5000
// The same for what a slow server has been asked: to save, or to search.
const ANSWERED = 20_000
// From an answer until it is drawn.
const DRAWN = 1000
const STEP = 50

const wait = (delay: number) => new Promise<void>((resume) => setTimeout(resume, delay))

/** What `look` finds, asked again until it does; undefined when it has not in time, more of it while `isAsked`. */
export async function until<T>(
  look: () => T | undefined | false,
  patience = PATIENCE,
  isAsked?: () => boolean,
): Promise<T | undefined> {
  const start = performance.now()
  for (let end = start + patience; performance.now() < end; await wait(STEP)) {
    const found = look()
    if (found) return found
    if (isAsked?.()) end = Math.max(end, Math.min(performance.now() + DRAWN, start + ANSWERED))
  }
  return undefined
}

/** Is a field of `kind` written in several steps? */
export const isSlow = (kind: FieldKind) => kind === 'combobox' || kind === 'tags' || kind === 'linked'

/** Sets a field of any kind, at once or in several steps. */
export async function put(
  controls: Control[],
  kind: FieldKind,
  value: string | string[],
  { champs }: SitePages,
): Promise<void> {
  if (champs && isSlow(kind)) return putSlowly(controls[0]!, kind, value, champs)
  if (champs && isOtherText(controls, kind, value, champs))
    return putOther(controls, kind, String(value), champs)
  if (champs) clearOther(controls[0]!, champs)
  putValue(controls, kind, value)
}

/** The text of « Autre » is sent with the list: left in place, it would come back as the answer. */
function clearOther(control: Control, { element, other }: ChampMarkup): void {
  const text = control.closest(element)?.querySelector<HTMLInputElement>(other.input)
  if (text?.value) putValue([text], 'text', '')
}

/** A value that the list does not offer, where it offers « Autre ». */
function isOtherText(
  controls: Control[],
  kind: FieldKind,
  value: string | string[],
  { other }: ChampMarkup,
): boolean {
  const [first] = controls
  const options =
    kind === 'radio' ? controls : kind === 'select' ? [...(first as HTMLSelectElement).options] : []
  const values = options.map((each) => each.value)
  return !values.includes(String(value)) && values.includes(other.value)
}

/** Sets such a field; throws MissingOption or SeveralOptions, the field then as it was. */
async function putSlowly(
  control: Control,
  kind: FieldKind,
  value: string | string[],
  champs: ChampMarkup,
): Promise<void> {
  const input = control as HTMLInputElement
  if (kind === 'linked') return putInTurn(control, [value].flat(), champs)
  if (kind === 'combobox') return pick(input, String(value), champs)
  for (const gone of tagsOf(control, champs).filter((each) => !value.includes(each)))
    await removeTag(control, gone, champs)
  for (const each of [value].flat())
    if (!tagsOf(control, champs).includes(each)) await pick(input, each, champs)
}

/** Each list once the one before it has brought it; a list set to a blank takes the next ones away. */
async function putInTurn(control: Control, values: string[], champs: ChampMarkup): Promise<void> {
  for (const [index, value] of values.entries()) {
    const list = await until(
      () => {
        const each = listsOf(control, champs)[index]
        return [...(each?.options ?? [])].some((option) => option.value === value) && each
      },
      index > 0 ? ANSWERED : PATIENCE,
    )
    if (!list) throw new MissingOption()
    if (list.value !== value) putValue([list], 'select', value)
    if (value === '') return void (await until(() => listsOf(control, champs).length === index + 1))
  }
}

/** Types a search and takes the one option that has the wanted words. */
async function pick(input: HTMLInputElement, wanted: string, champs: ChampMarkup): Promise<void> {
  const { option: selector } = champs.combobox
  const before = input.value
  setFocus(input, true)
  await wait(SETTLE)
  if (wanted === '') return typeInto(input, '')
  // What to search for « Bourg (61999) »: the site finds names, and shows codes beside them.
  const query = wanted.replace(/\s*\([^()]*\)$/, '')
  typeInto(input, query)
  const options = () => optionsOf(input, selector)
  const same = await until(
    () => {
      const found = options().filter((each) => hasSameWords(each.textContent ?? '', wanted))
      return found.length > 0 && found
    },
    PATIENCE,
    () => input.matches('[aria-busy=true]'),
  )
  // A list lies over the next questions until it has closed.
  const isClosed = () => options().length === 0
  const one = same?.length === 1 && same[0]!
  if (one) {
    press(one)
    await until(() => input.value !== query || isClosed())
  }
  // What was typed to search is no answer.
  else if (before === '') typeInto(input, '')
  setFocus(input, false)
  await until(isClosed)
  if (!one) throw same ? new SeveralOptions() : new MissingOption()
}

function optionsOf(input: HTMLInputElement, selector: string): HTMLElement[] {
  const list = input.getAttribute('aria-controls')
  const scope = (list && input.ownerDocument.getElementById(list)) || input.ownerDocument
  return [...scope.querySelectorAll<HTMLElement>(selector)]
}

/** Are these the same words? An option says them its own way. */
export const hasSameWords = (one: string, other: string) => bareWords(one) === bareWords(other)

async function removeTag(control: Control, value: string, champs: ChampMarkup): Promise<void> {
  const { container, combobox } = champs
  const tags = [...(control.closest(container)?.querySelectorAll<HTMLElement>(combobox.tag) ?? [])]
  const tag = tags.find((each) => bareWords(each.textContent ?? '').startsWith(bareWords(value)))
  const button = tag?.querySelector<HTMLElement>(combobox.tagRemove) ?? tag
  if (!button) return
  press(button)
  await until(() => !tagsOf(control, champs).includes(value))
}

/** Chooses « Autre » and writes the text that comes with it. */
async function putOther(
  controls: Control[],
  kind: FieldKind,
  text: string,
  champs: ChampMarkup,
): Promise<void> {
  putValue(controls, kind, champs.other.value)
  const box = controls[0]!.closest(champs.element)
  const input = await until(
    () => box?.querySelector<HTMLInputElement>(champs.other.input) ?? undefined,
    ANSWERED,
  )
  if (!input) throw new MissingOption()
  putValue([input], 'text', text)
}
