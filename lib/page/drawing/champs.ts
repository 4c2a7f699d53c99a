/** Questions that have a container of their own, which says their type and lasting id, as démarche numérique draws them. */
import type { FieldDescriptor, FieldKind } from '@/lib/form/model'
import type { ChampMarkup, RowMarkup, SitePages } from '@/lib/form/site'
import { cleanText, type Control } from '../dom'
import type { Drawing, Rows } from './drawing'
import { formIdOf, labelsDrawing } from './labels'

/** One question around its controls. */
interface Champ {
  box: Element
  /** Type as the site names it. */
  type: string
  /** Id of the question, row included. */
  id: string
}

/** The question that holds `control`; undefined in parts of a page without such containers. */
function champOf(control: Element, { container, typeClass, element, idPrefix }: ChampMarkup) {
  const box = control.closest(container)
  if (!box) return undefined
  const type = [...box.classList].find((name) => name.startsWith(typeClass))
  const id = box.closest(element)?.id.slice(idPrefix.length)
  return type && id ? { box, type: type.slice(typeClass.length), id } : undefined
}

/** Saved list by list, tag by tag, box by box. */
const inSteps = new Set<FieldKind>(['linked', 'tags', 'checkboxes'])

const wayOf = ({ type }: Champ, { types }: ChampMarkup) => (Object.hasOwn(types, type) ? types[type] : 'left')

/** The way a question is written, from its type; one that the site's data does not name is left alone. */
function kindOfChamp(champ: Champ, control: Control, own: FieldKind, markup: ChampMarkup): FieldKind {
  const way = wayOf(champ, markup)
  // The text of « Autre » is written with its list.
  if (way === 'left' || control.matches(markup.other.input)) return 'unsupported'
  if (control.matches(markup.combobox.input)) return way === 'tags' ? 'tags' : 'combobox'
  if (way === 'linked') return control.localName === 'select' ? 'linked' : 'unsupported'
  if (way === 'combobox') return 'unsupported'
  return way === 'datetime' ? 'datetime' : own
}

/** The words of a question: its legend first, for other ids on the page name other words. */
function wordsOfChamp({ box, type, id }: Champ, label: Element | undefined, { noise, hint }: ChampMarkup) {
  const legend = [...box.children].find(({ localName }) => localName === 'legend')
  return {
    label: cleanText(legend ?? label ?? box.querySelector('label'), noise),
    hint: cleanText(box.querySelector(hint), 'svg'),
    siteType: type.slice(0, 60),
    stableId: id.split('-')[0]!.slice(0, 100),
  }
}

/** The lists of a question as they are now: a save may draw others. */
export const listsOf = (control: Element, { container }: ChampMarkup): HTMLSelectElement[] => [
  ...(control.closest(container)?.querySelectorAll('select') ?? []),
]

/** What a question with tags holds. */
export function tagsOf(control: Element, { container, combobox }: ChampMarkup): string[] {
  const hidden = control.closest(container)?.querySelectorAll<HTMLInputElement>(combobox.hidden)
  return [...(hidden ?? [])].map(({ value }) => value).filter(Boolean)
}

/** The text under « Autre », when that is the choice; undefined otherwise. */
const otherTextOf = (control: Control, { element, other }: ChampMarkup) =>
  control.closest(element)?.querySelector<HTMLInputElement>(other.input)?.value

const stableIdOf = ({ id }: Element, { addId }: RowMarkup) => id.slice(addId.length).slice(0, 100)

/** Ids of the rows of the question that `button` adds rows to. */
export function rowIdsOf(button: Element, { box, row }: RowMarkup): string[] {
  return [...(button.closest(box)?.querySelectorAll(row) ?? [])].map(({ id }) => id)
}

function rowsOf(doc: Document, rows: RowMarkup, noise: string): Rows[] {
  return [...doc.querySelectorAll<HTMLButtonElement>(rows.add)].flatMap((button) => {
    const box = button.closest(rows.box)
    const stableId = stableIdOf(button, rows)
    if (!box || !stableId) return []
    const label = cleanText(box.querySelector(rows.title), noise)
    return [{ button, stableId, label, ids: rowIdsOf(button, rows) }]
  })
}

/** Where in a repeated question a control stands; empty outside of one. */
function rowAround(control: Element, rows: RowMarkup | undefined): Pick<FieldDescriptor, 'row'> {
  const row = rows && control.closest(rows.row)
  const button = row?.closest(rows!.box)?.querySelector(rows!.add)
  if (!row || !button) return {}
  return { row: { of: stableIdOf(button, rows!), index: rowIdsOf(button, rows!).indexOf(row.id) } }
}

/** Parts of a page without a container are drawn with labels. */
export function champsDrawing(site: SitePages, markup: ChampMarkup): Drawing {
  const labels = labelsDrawing(site)
  const champ = (control: Element): Champ | undefined => champOf(control, markup)
  return {
    ...labels,
    titles: {
      selector: markup.titles,
      // The title of the page is that of the procedure: it is over every field, and says whose none is. One out of
      // sight, of a part that an answer switched off, is over no field.
      textOf: (title) =>
        title.localName === 'h1' || title.closest('[hidden]') ? null : cleanText(title, markup.noise),
      scopeOf: (title) => title.closest(markup.titleScope),
    },
    kindOf(control) {
      const [own, around] = [labels.kindOf(control), champ(control)]
      return around ? kindOfChamp(around, control, own, markup) : own
    },
    keyOf(control, kind) {
      const around = kind === 'linked' || kind === 'unsupported' ? champ(control) : undefined
      return around ? `${kind} ${around.id}` : labels.keyOf(control, kind)
    },
    isAside(control) {
      const around = champ(control)
      return (
        around !== undefined &&
        kindOfChamp(around, control, 'text', markup) === 'unsupported' &&
        wayOf(around, markup) !== 'left'
      )
    },
    say(group, kind, words) {
      const [first] = group as [Control]
      const around = champ(first)
      if (!around) return { ...labels.say(group, kind, words), ...rowAround(first, markup.rows) }
      return {
        name: first.name || markup.name.replace('{id}', around.id),
        section: words.headings.get(first)!,
        ...wordsOfChamp(around, words.labels.get(first), markup),
        ...rowAround(first, markup.rows),
      }
    },
    valueOf(group, kind) {
      const [first] = group as [Control]
      if (kind === 'rows') return rowIdsOf(first, markup.rows!)
      if (kind === 'linked') return listsOf(first, markup).map(({ value }) => value)
      if (kind === 'combobox') return first.value
      if (kind === 'tags') return tagsOf(first, markup)
      const value = labels.valueOf(group, kind)
      const isOther = (kind === 'radio' || kind === 'select') && value === markup.other.value
      return (isOther && otherTextOf(first, markup)) || value
    },
    fingerprint(group, said) {
      const [first] = group as [Control]
      if (said.kind !== 'linked') return labels.fingerprint(group, said)
      // The lists of one question swap their names and ids once answered.
      return [said.kind, champ(first)!.id, said.label, formIdOf(first)].join('\u0001').slice(0, 1000)
    },
    rowsOf: (doc) => (markup.rows ? rowsOf(doc, markup.rows, markup.noise) : []),
    messageOf(control, which) {
      const around = champ(control)
      return around ? cleanText(around.box.querySelector(markup.message[which]), 'svg') : ''
    },
    isLookedUp(control) {
      const around = champ(control)
      return around !== undefined && wayOf(around, markup) === 'lookup'
    },
    isLookingUp: (control) => control.closest(markup.element)?.querySelector(markup.lookup) != null,
    isSavedInSteps: (control, kind) =>
      inSteps.has(kind) ||
      control.closest(markup.element)?.querySelector(`[value="${markup.other.value}"]`) != null,
    isRevealing: (control) => champ(control)?.box.matches(markup.reveals) ?? false,
  }
}
