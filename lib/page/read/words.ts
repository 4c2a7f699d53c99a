/** The words of a page around its fields: labels, hints, titles of their sections. */
import type { Control } from './describe'
import { cleanText } from './champs'
import type { ChampMarkup, SitePages } from '@/lib/form/site'

const LONGEST = 400

/** Visible text of a node, spaces collapsed, cut at 400 characters. */
export function textOf(node: Node | null | undefined): string {
  return wholeTextOf(node).slice(0, LONGEST)
}

function wholeTextOf(node: Node | null | undefined): string {
  return (node?.textContent ?? '').replace(/\s+/g, ' ').trim()
}

/** Words found on the way through the document, in its order: labels, legends and headings. */
export interface Words {
  labels: Map<Control, Element>
  headings: Map<Control, string>
  /** Titles of the fieldsets that have one of their own. */
  legends: Map<Element, string>
}

/** One pass over the document: quadratic `element.labels` costs fifty times more on long forms. */
export function readWords(doc: Document, { champs }: SitePages): { controls: Control[]; words: Words } {
  const words: Words = { labels: new Map(), headings: new Map(), legends: new Map() }
  const controls: Control[] = []
  const titles: Titles = { last: '', scoped: null }
  const selector = 'h1,h2,h3,h4,h5,h6,legend,label,input,textarea,select'
  for (const element of doc.querySelectorAll(champs ? `${selector},${champs.titles}` : selector)) {
    const tag = element.localName
    if (champs && (tag.startsWith('h') || element.matches(champs.titles))) {
      // The title of the page is that of the procedure: it is over every field, and says whose none is.
      if (tag !== 'h1') addTitle(titles, element, champs)
      continue
    }
    if (tag === 'label') {
      const { control } = element as HTMLLabelElement
      if (control && !words.labels.has(control as Control)) words.labels.set(control as Control, element)
    } else if (tag === 'input' || tag === 'textarea' || tag === 'select') {
      controls.push(element as Control)
      words.headings.set(element as Control, titleOver(element, titles))
    } else if (tag === 'legend') {
      const set = element.parentElement
      if (set?.localName === 'fieldset' && !words.legends.has(set)) words.legends.set(set, textOf(element))
    } else {
      titles.last = textOf(element)
    }
  }
  return { controls, words }
}

/** The last title passed, and the last one whose reach ends with its element. */
interface Titles {
  last: string
  scoped: { scope: Element; text: string } | null
}

/** A title out of sight, of a part that an answer switched off, is over no field. */
function addTitle(titles: Titles, element: Element, { noise, titleScope }: ChampMarkup): void {
  if (element.closest('[hidden]')) return
  const text = cleanText(element, noise)
  const scope = element.closest(titleScope)
  if (scope) titles.scoped = { scope, text }
  else titles.last = text
}

function titleOver(control: Element, { last, scoped }: Titles): string {
  return scoped?.scope.contains(control) ? scoped.text : last
}

/** Title of the innermost fieldset that has one, else the last heading; DataPass draws options as legends too. */
export function sectionOf(control: Control, { legends, headings }: Words, site: SitePages): string {
  const card = site.cards && control.closest(site.cards.card)
  if (card) return textOf(card.querySelector(site.cards!.title))
  for (let set = control.closest('fieldset'); set; set = set.parentElement?.closest('fieldset') ?? null) {
    const legend = legends.get(set)
    if (legend) return legend
  }
  return headings.get(control) ?? ''
}

/** Title of a group: what its options share, which is not the title of the first part of a divided list. */
export function groupLabel(group: Control[], words: Words, site: SitePages): string {
  const [section = '', ...others] = new Set(group.map((each) => sectionOf(each, words, site)))
  return others.length > 0 ? words.headings.get(group[0]!) || section : section
}

/** A field's label, its hint taken out of it; without one, its accessible name or placeholder. */
export function labelOf(control: Control, site: SitePages, words: Words): { label: string; hint: string } {
  const element = words.labels.get(control)
  const hint = wholeTextOf(element?.querySelector(site.hint))
  const whole = wholeTextOf(element)
  const own = hint && whole.endsWith(hint) ? whole.slice(0, -hint.length) : whole
  const label =
    own.replace(/\s*\*\s*$/, '').trim() ||
    control.getAttribute('aria-label')?.trim() ||
    control.getAttribute('placeholder')?.trim() ||
    ''
  return { label: label.slice(0, LONGEST), hint: hint.slice(0, LONGEST) }
}
