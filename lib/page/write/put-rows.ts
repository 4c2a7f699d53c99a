/** Adds rows to a repeated question, and takes away those that Habili added, by the site's own buttons. */
import { pressRowButton } from './put'
import { until } from './put-slowly'
import type { RowMarkup } from '@/lib/form/site'

// Longest wait for a row to come or to go, milliseconds: the site's server may take seconds.
const PATIENCE = 20_000
// A row that has not come for this long was refused by the site, milliseconds.
const GIVEN_UP = 120_000

/** One row asked of the site. It answers in the order of the presses: that tells whose a row is. */
interface Press {
  /** Id of the button. */
  id: string
  /** The rows before the fill that asked for it; null: the person asked. */
  was: string | null
  at: number
  /** Its id, once it has come. */
  row?: string
  /** The fill was taken back before it came. */
  isTakenBack?: boolean
}

const presses = new WeakMap<Document, Press[]>()

const isToCome = ({ row, at }: Press) => row === undefined && performance.now() - at < GIVEN_UP
const pressesFor = (doc: Document, id: string, was: string | string[]) =>
  (presses.get(doc) ?? []).filter((each) => each.id === id && each.was === String(was))

/** Is a row that the fill which found the rows `was` asked for still to come? */
export const isRowToCome = (doc: Document, id: string, was: string | string[]) =>
  pressesFor(doc, id, was).some(isToCome)

// Follows the rows of a document from the first press on: each that comes is that of the oldest press without one.
function follow(doc: Document, markup: RowMarkup): Press[] {
  const all: Press[] = []
  presses.set(doc, all)
  const rows = () => [...doc.querySelectorAll(markup.row)]
  const seen = new Set(rows().map(({ id }) => id))
  new MutationObserver(() => {
    for (const row of rows()) {
      if (seen.has(row.id)) continue
      seen.add(row.id)
      const button = row.closest(markup.box)?.querySelector(markup.add)
      const waiting = all.filter((each) => each.id === button?.id && isToCome(each))
      const [press] = waiting
      if (press) press.row = row.id
      // Where the person asked for one too, which is whose is not sure enough to take one away.
      if (press?.isTakenBack && waiting.every(({ was }) => was !== null)) void removeRow(doc, row.id, markup)
    }
  }).observe(doc, { childList: true, subtree: true })
  const hear = ({ isTrusted, target }: Event) => {
    const id = isTrusted && (target as Element).closest(markup.add)?.id
    if (id) all.push({ id, was: null, at: performance.now() })
  }
  doc.addEventListener('click', hear, true)
  return all
}

/** Adds `count` rows to those that `was` names, one after the other; stops at the first that does not come in time. */
export async function addRows(
  { id, ownerDocument: doc }: Element,
  was: string | string[],
  count: number,
  markup: RowMarkup,
): Promise<void> {
  const all = presses.get(doc) ?? follow(doc, markup)
  for (let added = 0; added < count; added++) {
    // An answer of the site may have drawn the button anew.
    const button = doc.getElementById(id)
    if (!button) return
    const press: Press = { id, was: String(was), at: performance.now() }
    all.push(press)
    pressRowButton(button, markup)
    if (!(await until(() => press.row, PATIENCE))) return
  }
}

/**
 * Ids of the rows that the fill which found the rows `was` asked for, once all have come. One that does not come in
 * time is taken away when it does.
 */
export async function rowsAskedFor(doc: Document, id: string, was: string | string[]): Promise<string[]> {
  const own = pressesFor(doc, id, was)
  await until(() => !own.some(isToCome), PATIENCE)
  for (const press of own) press.isTakenBack = true
  return own.flatMap(({ row }) => row ?? [])
}

/** Takes the row `rowId` away; false when the site did not. */
export async function removeRow(doc: Document, rowId: string, markup: RowMarkup): Promise<boolean> {
  const button = doc.getElementById(rowId)?.querySelector<HTMLElement>(markup.remove)
  if (button) pressRowButton(button, markup)
  return (await until(() => !doc.getElementById(rowId), PATIENCE)) === true
}
