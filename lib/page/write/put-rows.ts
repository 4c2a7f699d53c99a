/** Adds rows to a repeated question, and takes away those that Habili added, by the site's own buttons. */
import { pressRowButton } from './put'
import { until } from './put-slowly'
import { rowIdsOf } from '../drawing/champs'
import type { RowMarkup } from '@/lib/form/site'

/** Longest wait for a row to come or to go, milliseconds: the site's server may take seconds. */
const PATIENCE = 20_000

/** By id of the button, rows that Habili asked for and that had not come when it stopped waiting. */
const late = new WeakMap<Document, Map<string, number>>()

/** How many rows the question may still receive of Habili's asking. */
export const lateRowsOf = (doc: Document, buttonId: string) => late.get(doc)?.get(buttonId) ?? 0

/** Adds `count` rows one after the other; stops at the first that does not come. */
export async function addRows(button: Element, count: number, markup: RowMarkup): Promise<void> {
  const { id, ownerDocument } = button
  for (let added = 0; added < count; added++) {
    // An answer of the site may have drawn the button anew.
    const now = ownerDocument.getElementById(id)
    if (!now) return
    const before = rowIdsOf(now, markup).length
    pressRowButton(now, markup)
    if (!(await until(() => rowsNow(ownerDocument, id, markup).length > before, PATIENCE)))
      return void late.set(ownerDocument, new Map(late.get(ownerDocument)).set(id, 1))
  }
}

/** Takes the row `rowId` away; false when the site did not. */
export async function removeRow(doc: Document, rowId: string, markup: RowMarkup): Promise<boolean> {
  const button = doc.getElementById(rowId)?.querySelector<HTMLElement>(markup.remove)
  if (button) pressRowButton(button, markup)
  return (await until(() => !doc.getElementById(rowId), PATIENCE)) === true
}

/** Ids of the rows of the question whose button bears this id. */
export function rowsNow(doc: Document, id: string, markup: RowMarkup): string[] {
  const button = doc.getElementById(id)
  return button ? rowIdsOf(button, markup) : []
}
