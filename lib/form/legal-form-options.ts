/** What a form calls the body that fills it: « Commune », « Un EPCI », « Associations ». Pure. */
import { bareWords } from '@/lib/profile/text-fold'
import { legalForms } from './legal-forms'
import type { FieldOption } from './model'

/** The usual word for a body of this INSEE legal category (four digits), '' where none is usual. */
export function legalFormOf(category: string): string {
  return legalForms.find(({ categories }) => categories.includes(category))?.words[0] ?? ''
}

/**
 * The value of the one option that calls by one of its words the body usually called `name`, the most exact word first;
 * articles, plurals and parentheses apart. `name` itself without one, or with two of one word: left to the person.
 */
export function legalFormOption(name: string, options: FieldOption[]): string {
  const { words = [] } = legalForms.find((form) => form.words[0] === name) ?? {}
  for (const word of words) {
    const same = options.filter(({ label }) => plain(label) === plain(word))
    if (same.length > 0) return same.length === 1 ? same[0]!.value : name
  }
  return name
}

/** « SAS » keeps its last letter: it is no plural of « SA ». */
const plain = (label: string) =>
  bareWords(label.replace(/\([^)]*\)/g, ' '))
    .replace(/^(une?|les?|la|l) (?=\S{3})/, '')
    .replace(/(?<=[a-z]{4})s\b/g, '')
