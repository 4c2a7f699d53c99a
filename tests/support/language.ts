/** In an English interface, the words that are French without saying so to a screen reader. */
import { services } from '@/lib/eligibility/typed-catalogue'

/** The texts under `root`, the document by default, that no element says to be French; runs in a page as it is. */
export function unmarkedIn(root?: Element): string[] {
  const found = new Set<string>()
  const nodes = document.createTreeWalker(root ?? document.body, NodeFilter.SHOW_TEXT)
  while (nodes.nextNode()) {
    const text = nodes.currentNode.textContent!.replaceAll(/\s+/g, ' ').trim()
    const around = nodes.currentNode.parentElement!
    const isRead = text !== '' && around.closest('script, style') === null
    if (isRead && around.closest('[lang]')?.getAttribute('lang') !== 'fr') found.add(text)
  }
  return [...found]
}

/** Every text of the catalogue, as it would stand alone in an element. */
const catalogue = new Set(textsOf(services))

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return / /.test(value) ? [value] : []
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsOf) : []
}

/** Little words of French that English does not have. */
const little = /\b(le|la|les|des|une|du|de|pour|vous|votre|est|dans|sur|avec|et|au|aux|par|ou|qui|en)\b/gi

/** A text of the catalogue, or one that its accents or its little words betray. */
export const isFrench = (text: string): boolean =>
  catalogue.has(text) || /[éèêàçùîôœ]/i.test(text) || (text.match(little)?.length ?? 0) >= 2
