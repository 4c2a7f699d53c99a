/** Reads questions that repeat, row by row (sites/demarches); never changes them. */
import { cleanText } from './read/champs'
import type { FieldDescriptor } from '@/lib/form/model'
import type { RowMarkup, SitePages } from '@/lib/form/site'

/** One question that repeats: its button that adds a row, its title, and the ids of its rows in their order. */
export interface Rows {
  button: HTMLButtonElement
  label: string
  stableId: string
  ids: string[]
}

/** The questions of a document that repeat, and whose rows may be added. */
export function readRows(doc: Document, { champs }: SitePages): Rows[] {
  if (!champs?.rows) return []
  return [...doc.querySelectorAll<HTMLButtonElement>(champs.rows.add)].flatMap((button) => {
    const box = button.closest(champs.rows!.box)
    const title = box?.querySelector(champs.rows!.title)
    const stableId = stableIdOf(button, champs.rows!)
    if (!box || !stableId) return []
    return [{ button, stableId, label: cleanText(title, champs.noise), ids: rowIdsOf(button, champs.rows!) }]
  })
}

const stableIdOf = ({ id }: Element, { addId }: RowMarkup) => id.slice(addId.length).slice(0, 100)

/** Rows of the question that `button` adds rows to. */
export function rowIdsOf(button: Element, markup: RowMarkup): string[] {
  return [...(button.closest(markup.box)?.querySelectorAll(markup.row) ?? [])].map(({ id }) => id)
}

/** Where in a repeated question a control stands; empty outside of one. */
export function rowOf(control: Element, { champs }: SitePages): Pick<FieldDescriptor, 'row'> {
  const row = champs?.rows && control.closest(champs.rows.row)
  const button = row?.closest(champs!.rows!.box)?.querySelector(champs!.rows!.add)
  if (!row || !button) return {}
  const index = rowIdsOf(button, champs!.rows!).indexOf(row.id)
  return { row: { of: stableIdOf(button, champs!.rows!), index } }
}
