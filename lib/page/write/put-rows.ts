/** Adds rows to a repeated question, and takes away those that Habili added, by the site's own buttons. */
import { pressRowButton } from './put'
import { until } from './put-slowly'
import { rowIdsOf } from '../drawing/champs'
import type { RowMarkup } from '@/lib/form/site'

/** Longest wait for a row to come or to go, milliseconds: the site's server may take seconds. */
const PATIENCE = 20_000
/** A row that has not come for this long was refused by the site, milliseconds. */
const GIVEN_UP = 120_000

/** One row asked of the site. It answers in the order of the presses: that tells whose a row is. */
interface Press {
  /** The rows before the fill that asked for it; null: the person asked. */
  was: string | null
  at: number
  /** Its id, once it has come. */
  row?: string
  /** The fill was taken back before it came. */
  isTakenBack?: boolean
}

/** By id of the button. */
const presses = new WeakMap<Document, Map<string, Press[]>>()

const isToCome = ({ row, at }: Press) => row === undefined && performance.now() - at < GIVEN_UP
const keyOf = (was: string | string[]) => [was].flat().join(' ')
const pressesFor = (doc: Document, buttonId: string, was: string | string[]) =>
  (presses.get(doc)?.get(buttonId) ?? []).filter((each) => each.was === keyOf(was))

/** Is a row that the fill which found the rows `was` asked for still to come? */
export const isRowToCome = (doc: Document, buttonId: string, was: string | string[]) =>
  pressesFor(doc, buttonId, was).some(isToCome)

/** Follows the rows of a question from the first press on: each that comes is that of the oldest press without one. */
function follow({ id, ownerDocument: doc }: Element, markup: RowMarkup): Press[] {
  const all = presses.get(doc) ?? new Map<string, Press[]>()
  presses.set(doc, all)
  const known = all.get(id)
  if (known) return known
  const own: Press[] = []
  all.set(id, own)
  const seen = new Set(rowsNow(doc, id, markup))
  new MutationObserver(() => {
    for (const row of rowsNow(doc, id, markup)) {
      if (seen.has(row)) continue
      seen.add(row)
      const waiting = own.filter(isToCome)
      const press = waiting[0]
      if (press) press.row = row
      // Where the person asked for one too, which is whose is not sure enough to take one away.
      if (press?.isTakenBack && waiting.every(({ was }) => was !== null)) void removeRow(doc, row, markup)
    }
  }).observe(doc, { childList: true, subtree: true })
  const hear = ({ isTrusted, target }: Event) => {
    if (isTrusted && (target as Element).closest('button')?.id === id)
      own.push({ was: null, at: performance.now() })
  }
  doc.addEventListener('click', hear, true)
  return own
}

/** Adds `count` rows to those that `was` names, one after the other; stops at the first that does not come in time. */
export async function addRows(
  button: Element,
  was: string | string[],
  count: number,
  markup: RowMarkup,
): Promise<void> {
  const { id, ownerDocument } = button
  const own = follow(button, markup)
  for (let added = 0; added < count; added++) {
    // An answer of the site may have drawn the button anew.
    const now = ownerDocument.getElementById(id)
    if (!now) return
    const press: Press = { was: keyOf(was), at: performance.now() }
    own.push(press)
    pressRowButton(now, markup)
    if (!(await until(() => press.row !== undefined, PATIENCE))) return
  }
}

/**
 * Ids of the rows that the fill which found the rows `was` asked for, once all have come. One that does not come in
 * time is taken away when it does.
 */
export async function rowsAskedFor(
  doc: Document,
  buttonId: string,
  was: string | string[],
): Promise<string[]> {
  const own = () => pressesFor(doc, buttonId, was)
  await until(() => !own().some(isToCome), PATIENCE)
  for (const press of own().filter(isToCome)) press.isTakenBack = true
  return own().flatMap(({ row }) => row ?? [])
}

/** Takes the row `rowId` away; false when the site did not. */
export async function removeRow(doc: Document, rowId: string, markup: RowMarkup): Promise<boolean> {
  const button = doc.getElementById(rowId)?.querySelector<HTMLElement>(markup.remove)
  if (button) pressRowButton(button, markup)
  return (await until(() => !doc.getElementById(rowId), PATIENCE)) === true
}

/** Ids of the rows of the question whose button bears this id. */
function rowsNow(doc: Document, id: string, markup: RowMarkup): string[] {
  const button = doc.getElementById(id)
  return button ? rowIdsOf(button, markup) : []
}
