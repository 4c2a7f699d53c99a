/**
 * Words that are not what they look like: letters of two alphabets in one word, a whole word of foreign letters drawn as
 * ours, an address in punycode (Unicode Technical Standard 39, mixed scripts and confusables). Accents are no sign of it.
 */

const WORD = /[\p{L}\p{M}\p{N}]+/gu
const LATIN = /\p{Script=Latin}/u
const FOREIGN = /(?!\p{Script=Latin}|\p{Script=Common}|\p{Script=Inherited})\p{L}/u
/** Cyrillic and Greek letters drawn as Latin ones. */
const TWINS = /^[авеіјкмнорсѕтухһԁԛԝАВЕІЈКМНОРЅСТУХҮαεικνορτυχΑΒΕΖΗΙΚΜΝΟΡΤΥΧ]{2,}$/u
/** A label of a domain name as machines write it. */
const PUNYCODE = /(?<![a-z\d-])xn--[a-z\d-]+(?:\.[a-z\d-]+)*/gi

/** The words of a text that may deceive, each once; none in ordinary French, Greek or Russian. */
export function deceptiveIn(text: string): string[] {
  const words = text.match(WORD) ?? []
  const hasLatin = LATIN.test(text)
  const mixed = words.filter(
    (word) =>
      FOREIGN.test(word) && (LATIN.test(word) || (TWINS.test(word) && (hasLatin || words.length === 1))),
  )
  return [...new Set([...mixed, ...(text.match(PUNYCODE) ?? [])])]
}

/** Those of all texts in a value, whatever its shape. */
export function deceptiveWords(value: unknown): string[] {
  if (typeof value === 'string') return deceptiveIn(value)
  if (value === null || typeof value !== 'object') return []
  return [...new Set(Object.values(value).flatMap(deceptiveWords))]
}
