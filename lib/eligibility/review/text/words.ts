/** Which themes of themes.ts a French text speaks of: whole words, singular or plural, no grammar. */
import { wordsOf } from './fold'

/** `maire` is the word and its plural; `prospect*` any word that begins so; words in a row are a phrase. */
function patternOf(words: readonly string[]): RegExp {
  const ways = words.map((phrase) =>
    wordsOf(phrase.replaceAll('*', 'qqq'))
      .trim()
      .split(' ')
      .map((word) => (word.endsWith('qqq') ? `${word.slice(0, -3)}[a-z0-9]*` : `${word}(?:s|x)?`))
      .join(' '),
  )
  return new RegExp(` (?:${ways.join('|')})(?= )`)
}

/** Words by theme; `fr` names it. */
export type Themes = Readonly<Record<string, { fr: string; words: readonly string[] }>>

/** Tells the themes that a text speaks of, in their order. */
export function themeReader(themes: Themes): (text: string) => string[] {
  const patterns = Object.entries(themes).map(([id, { words }]) => [id, patternOf(words)] as const)
  return (text) => {
    const words = wordsOf(text)
    return patterns.filter(([, pattern]) => pattern.test(words)).map(([id]) => id)
  }
}

const SPELLED = /\b(\p{Lu}[\p{Lu}\d]{1,7})\b/gu
/** Acronyms that anybody who reads requests knows. */
const KNOWN_ACRONYMS =
  /^(API|CAF|MSA|CCAS|CIAS|SIRET|SIREN|RGPD|CNIL|DPO|DPD|RFR|QF|INSEE|URSSAF|SMS|PDF|FAQ|RSA|AAH|AEEH|ASF|CRPA|CASF|CGCT|LPF|DGFIP|EPCI|HLM|TVA|QR|URL|SI|RH|II|III|IV|XX|XXI)$/

/** Acronyms of the text that are neither known nor spelled out beside them, in brackets. */
export function acronymsIn(text: string): string[] {
  const found = [...text.matchAll(SPELLED)].map(([, acronym]) => acronym!)
  const isSpelledOut = (acronym: string) =>
    new RegExp(`\\(\\s*${acronym}\\s*\\)|${acronym}\\s*(\\(|:)`, 'u').test(text)
  return [...new Set(found)].filter(
    (acronym) => !KNOWN_ACRONYMS.test(acronym) && !/^\d+$/.test(acronym) && !isSpelledOut(acronym),
  )
}

/** Whether unexplained acronyms or code names carry the text: most of its words of substance. */
export function isMostlyAcronyms(text: string): boolean {
  // All in capitals says nothing: the whole title is typed so.
  if (!/\p{Ll}/u.test(text) && text.trim().split(/\s+/).length > 2) return false
  const substance = text.match(/[\p{L}\d]{4,}|\p{Lu}[\p{Lu}\d]+/gu) ?? []
  const acronyms = acronymsIn(text)
  const count = substance.filter((word) => acronyms.includes(word)).length
  return count > 0 && count * 2 >= substance.length
}
