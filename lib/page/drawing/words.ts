/** The words of a document around its controls: labels, legends, headings. */
import { textOf, type Control } from '../dom'
import type { Titles, Words } from './drawing'

/** One pass over the document: quadratic `element.labels` costs fifty times more on long forms. */
export function readWords(doc: Document, titles?: Titles): { controls: Control[]; words: Words } {
  const words: Words = { labels: new Map(), headings: new Map(), legends: new Map() }
  const controls: Control[] = []
  const passed: Passed = { last: '', scoped: null }
  const selector = 'h1,h2,h3,h4,h5,h6,legend,label,input,textarea,select'
  for (const element of doc.querySelectorAll(titles ? `${selector},${titles.selector}` : selector)) {
    const tag = element.localName
    if (titles && (tag.startsWith('h') || element.matches(titles.selector))) {
      addTitle(passed, element, titles)
    } else if (tag === 'label') {
      const { control } = element as HTMLLabelElement
      if (control && !words.labels.has(control as Control)) words.labels.set(control as Control, element)
    } else if (tag === 'input' || tag === 'textarea' || tag === 'select') {
      controls.push(element as Control)
      words.headings.set(element as Control, titleOver(element, passed))
    } else if (tag === 'legend') {
      const set = element.parentElement
      if (set?.localName === 'fieldset' && !words.legends.has(set)) words.legends.set(set, textOf(element))
    } else {
      passed.last = textOf(element)
    }
  }
  return { controls, words }
}

/** The last title passed, and the last one whose reach ends with its element. */
interface Passed {
  last: string
  scoped: { scope: Element; text: string } | null
}

function addTitle(passed: Passed, element: Element, { textOf, scopeOf }: Titles): void {
  const text = textOf(element)
  if (text === null) return
  const scope = scopeOf(element)
  if (scope) passed.scoped = { scope, text }
  else passed.last = text
}

function titleOver(control: Element, { last, scoped }: Passed): string {
  return scoped?.scope.contains(control) ? scoped.text : last
}
