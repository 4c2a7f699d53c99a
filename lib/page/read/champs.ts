/** Reads questions that have a container of their own, which says their type and lasting id (sites/demarches). */
import type { Control } from './describe'
import type { FieldDescriptor, FieldKind } from '@/lib/form/model'
import type { ChampMarkup, SitePages } from '@/lib/form/site'

/** One question around its controls. */
export interface Champ {
  box: Element
  /** Type as the site names it. */
  type: string
  /** Id of the question, row included. */
  id: string
}

/** The question that holds `control`; undefined on sites, or parts of a page, without such containers. */
export function champOf(control: Element, { champs }: SitePages): Champ | undefined {
  const box = champs && control.closest(champs.container)
  if (!box) return undefined
  const type = [...box.classList].find((name) => name.startsWith(champs.typeClass))
  const id = box.closest(champs.element)?.id.slice(champs.idPrefix.length)
  return type && id ? { box, type: type.slice(champs.typeClass.length), id } : undefined
}

const LONGEST = 400

/** Words of `node` without what is drawn beside them; spaces collapsed, cut at 400 characters. */
export function cleanText(node: Element | null | undefined, noise: string): string {
  if (!node) return ''
  const walker = node.ownerDocument.createTreeWalker(node, NodeFilter.SHOW_TEXT)
  const parts: string[] = []
  for (let text = walker.nextNode(); text; text = walker.nextNode())
    if (!text.parentElement?.closest(noise)) parts.push(text.nodeValue ?? '')
  return parts.join('').replace(/\s+/g, ' ').trim().slice(0, LONGEST)
}

/** The way a question is written, from its type; one that the site's data does not name is left alone. */
export function kindOfChamp(champ: Champ, control: Control, own: FieldKind, site: ChampMarkup): FieldKind {
  const way = Object.hasOwn(site.types, champ.type) ? site.types[champ.type] : 'left'
  if (way === 'left') return 'unsupported'
  if (isOther(control, site)) return 'unsupported'
  if (control.matches(site.combobox.input)) return way === 'tags' ? 'tags' : 'combobox'
  if (way === 'linked') return control.localName === 'select' ? 'linked' : 'unsupported'
  if (way === 'combobox') return 'unsupported'
  return way === 'datetime' ? 'datetime' : own
}

/** The text of « Autre », which is written with its list. */
export const isOther = (control: Element, { other }: ChampMarkup) => control.matches(other.input)

/** Fields with the words of their question: its legend first, for other ids on the page name other words. */
export function wordsOfChamp(
  { box, type, id }: Champ,
  label: Element | undefined,
  { champs }: SitePages,
): Pick<FieldDescriptor, 'label' | 'hint' | 'siteType' | 'stableId'> {
  const { noise, hint } = champs!
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

/** What a question of several parts holds: each list in turn, the tags, or the chosen option's words. */
export function valueOfChamp(control: Control, kind: FieldKind, champs: ChampMarkup): string | string[] {
  if (kind === 'linked') return listsOf(control, champs).map(({ value }) => value)
  if (kind === 'combobox') return control.value
  const hidden = control.closest(champs.container)?.querySelectorAll<HTMLInputElement>(champs.combobox.hidden)
  return [...(hidden ?? [])].map(({ value }) => value).filter(Boolean)
}

/** The text under « Autre », when that is the choice; undefined otherwise. */
export function otherTextOf(control: Control, champs: ChampMarkup): string | undefined {
  return control.closest(champs.element)?.querySelector<HTMLInputElement>(champs.other.input)?.value
}

/** What the site says under the question: an error, or anything. */
export function messageOf(control: Element, site: SitePages, which: 'error' | 'any'): string {
  const champ = champOf(control, site)
  return champ ? cleanText(champ.box.querySelector(site.champs!.message[which]), 'svg') : ''
}
