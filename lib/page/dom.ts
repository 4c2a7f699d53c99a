/** Finding elements and their text, for reading and writing. What a site lacks has no selector, and finds nothing. */
import type { FieldKind } from '@/lib/form/model'

export type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

type Selector = string | undefined

export function find<E extends Element = Element>(within: ParentNode, selector: Selector): E | null {
  return selector === undefined ? null : within.querySelector<E>(selector)
}

export function findAll<E extends Element = Element>(within: ParentNode, selector: Selector): E[] {
  return selector === undefined ? [] : [...within.querySelectorAll<E>(selector)]
}

/** The element itself or the nearest around it. */
export function around<E extends Element = Element>(element: Element, selector: Selector): E | null {
  return selector === undefined ? null : element.closest<E>(selector)
}

export const isChoice = (kind: FieldKind) => kind === 'radio' || kind === 'checkboxes' || kind === 'checkbox'

/** Longest text of a page that travels, characters. */
export const LONGEST = 400

/** Text of a node, spaces collapsed, cut at 400 characters. */
export const textOf = (node: Element | null | undefined): string => wholeTextOf(node).slice(0, LONGEST)

const collapsed = (text: string) => text.replace(/\s+/g, ' ').trim()

/** What a drawing says to those who do not see it (« obligatoire », for a star) is none of the words around it. */
export function wholeTextOf(node: Element | null | undefined): string {
  return node?.querySelector('svg') ? textWithout(node, 'svg') : collapsed(node?.textContent ?? '')
}

function textWithout(node: Element, noise: string): string {
  const walker = node.ownerDocument.createTreeWalker(node, NodeFilter.SHOW_TEXT)
  const parts: string[] = []
  for (let text = walker.nextNode(); text; text = walker.nextNode())
    if (!text.parentElement?.closest(noise)) parts.push(text.nodeValue ?? '')
  return collapsed(parts.join(''))
}

/** Text of `node` without what `noise` draws beside its words; spaces collapsed, cut at 400 characters. */
export function cleanText(node: Element | null | undefined, noise: Selector): string {
  return node && noise !== undefined ? textWithout(node, noise).slice(0, LONGEST) : textOf(node)
}
