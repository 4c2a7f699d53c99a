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
export const textOf = (node: Node | null | undefined): string => wholeTextOf(node).slice(0, LONGEST)

export function wholeTextOf(node: Node | null | undefined): string {
  return (node?.textContent ?? '').replace(/\s+/g, ' ').trim()
}

/** Text of `node` without what `noise` draws beside its words; spaces collapsed, cut at 400 characters. */
export function cleanText(node: Element | null | undefined, noise: Selector): string {
  if (!node) return ''
  const walker = node.ownerDocument.createTreeWalker(node, NodeFilter.SHOW_TEXT)
  const parts: string[] = []
  for (let text = walker.nextNode(); text; text = walker.nextNode())
    if (noise === undefined || !text.parentElement?.closest(noise)) parts.push(text.nodeValue ?? '')
  return parts.join('').replace(/\s+/g, ' ').trim().slice(0, LONGEST)
}
