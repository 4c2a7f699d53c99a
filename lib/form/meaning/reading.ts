/** From the words of a form to the entries of the vocabulary that they hold. Pure, in linear time. */
import {
  abbreviations,
  anyoneTitles,
  articles,
  attributes,
  fillers,
  owners,
  possessives,
  titleFillers,
} from './wording'
import type { Attribute, Owner } from './wording'

/** Longer texts are no labels; what comes after is not read. */
const LONGEST = 400

/** What the words of one text say. */
export interface Reading {
  attributes: Attribute[]
  owners: Owner[]
  /** Words that the vocabulary does not explain. */
  unknown: number
  /** « votre » or « ton »: the applicant's own, or a private person's. */
  isYours: boolean
  isFamiliar: boolean
}

/** Plain words of a text: case, accents, invisible signs and endings apart; mark-up is text like another. */
function plainWords(text: string): string[] {
  return text
    .slice(0, LONGEST)
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replace(/(?<=[a-z]{3})[(·•./-](e|s|es|e\.s|e·s|ne|trice|rice|euse|ve)(?![a-z])\)?/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => (word.length > 4 ? word.replace(/s$/, '').replace(/ee$/, 'e') : word))
}

const fold = (texts: string[]) => new Set(texts.flatMap(plainWords))
const dropped = fold(articles)
const formal = fold(possessives.formal)
const familiar = fold(possessives.familiar)
const whole = new Map(
  Object.entries(abbreviations).map(([short, long]) => [plainWords(short)[0]!, plainWords(long)]),
)

/** Words that count: abbreviations opened; articles, digits and lone letters left out (« n » is « numéro »). */
function wordsOf(text: string): string[] {
  return plainWords(text)
    .filter((word) => !dropped.has(word) && !/^\d*$/.test(word))
    .flatMap((word) => whole.get(word) ?? [word])
    .filter((word) => word.length > 1 || word === 'e')
}

interface Phrase {
  words: { start: string; isWhole: boolean }[]
  attribute?: Attribute
  owner?: Owner
  isForTitles?: boolean
}

function phraseOf(text: string, meaning: Omit<Phrase, 'words'>): Phrase {
  const words = wordsOf(text.replaceAll('*', 'zzz')).map((word) => ({
    start: word.replace(/zzz$/, ''),
    isWhole: !word.endsWith('zzz'),
  }))
  return { words, ...meaning }
}

/** Longest phrases first: « adresse électronique » before « adresse ». */
const phrases = [
  ...attributes.flatMap((attribute) => attribute.words.map((text) => phraseOf(text, { attribute }))),
  ...owners.flatMap((owner) => owner.words.map((text) => phraseOf(text, { owner }))),
  ...fillers.map((text) => phraseOf(text, {})),
  ...titleFillers.map((text) => phraseOf(text, { isForTitles: true })),
].toSorted((one, other) => other.words.length - one.words.length)

/** What a label, a section title or a hint says: each word is explained once, by the longest phrase. */
export function readText(text: string, isTitle = false): Reading {
  const all = wordsOf(text)
  const found: Reading = {
    attributes: [],
    owners: [],
    unknown: 0,
    isYours: all.some((word) => formal.has(word)),
    isFamiliar: all.some((word) => familiar.has(word)),
  }
  let words: string[] = all.filter((word) => !formal.has(word) && !familiar.has(word))
  const heads = new Set(words.map((word) => word.slice(0, 2)))
  for (const phrase of phrases) {
    if (!heads.has(phrase.words[0]!.start.slice(0, 2))) continue
    const at = phrase.isForTitles && !isTitle ? -1 : placeOf(phrase, words)
    if (at < 0) continue
    words = words.toSpliced(at, phrase.words.length, '')
    if (phrase.attribute && !found.attributes.includes(phrase.attribute))
      found.attributes.push(phrase.attribute)
    if (phrase.owner && !found.owners.includes(phrase.owner)) found.owners.push(phrase.owner)
  }
  found.unknown = words.filter((word) => word.length > 1).length + (isSecond(text) ? 1 : 0)
  return found
}

/** « Contact 2 », or more words than are read: what is asked is not what the first words say. */
function isSecond(text: string): boolean {
  return text.length >= LONGEST || /[^\d.]\s*([2-9]|1\d)\W*$/u.test(text.trimEnd().slice(-12))
}

function placeOf({ words: sought }: Phrase, words: string[]): number {
  return words.findIndex((_, at) =>
    sought.every(({ start, isWhole }, next) => {
      const word = words[at + next]
      return word !== undefined && (isWhole ? word === start : word.startsWith(start))
    }),
  )
}

const sameWords = (text: string) => wordsOf(text).join(' ')
const anyone = new Set(anyoneTitles.map(sameWords))

/** Does a title ask for persons of any role? Its very words, the number of a row apart. */
export const isForAnyone = (title: string) => anyone.has(sameWords(title))

/** Does one of `texts` hold one of `sought`, as whole words? */
export function holdsOne(texts: string[], sought: string[]): boolean {
  const wanted = sought.map((text) => phraseOf(text, {}))
  return texts.some((text) => {
    const words = wordsOf(text)
    return wanted.some((phrase) => placeOf(phrase, words) >= 0)
  })
}
