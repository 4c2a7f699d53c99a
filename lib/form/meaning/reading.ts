/** From the words of a form to the entries of the vocabulary that they hold. Pure, in linear time. */
import {
  abbreviations,
  anyoneTitles,
  articles,
  combined,
  conjunctions,
  fillers,
  possessives,
  prepositions,
  titleFillers,
} from './wording'
import { attributes, type Attribute } from './attributes'
import { owners, type Owner } from './owners'

/** Longer texts are no labels; what comes after is not read. */
const LONGEST = 400

/** What the words of one text say: heads (what is asked), complements (whose), and what is left. */
export interface Reading {
  attributes: Attribute[]
  owners: Owner[]
  /** Words without meaning here that stand before what is asked, or where nothing is: they may change it. */
  unknown: number
  /** Such words after it, joined by no preposition: an adjective or a participle leaves the thing what it is. */
  qualifiers: number
  /** Such words beside a person's role (« contact secondaire »): they may tell of somebody else. */
  others: number
  /** Such words as a complement (« de la cantine »): another owner until known. */
  strangers: number
  /** « votre » or « ton »: the applicant's own, or a private person's. */
  isYours: boolean
  isFamiliar: boolean
}

/** A text without case, accents, invisible signs and both-gender endings; mark-up is text like another. */
function unmarked(text: string): string {
  const plain = text
    .slice(0, LONGEST)
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]+/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
  return /[(·•./-]/.test(plain) ? plain.replace(endings, '') : plain
}

/** Both genders in one word: « délégué·e », « représentant(e) », « tuteur.rice ». */
const endings = /(?<=[a-z]{3})[(·•./-](e|s|es|e\.s|e·s|ne|le|trice|rice|euse|ve)(?![a-z])\)?/g

/** Words of an unmarked text, without their plurals and feminine « e ». */
function plainWords(text: string): string[] {
  return text.split(/[^\p{L}\p{N}]+/u).map(singular)
}

function singular(word: string): string {
  if (word.length <= 4) return word
  const one = word.endsWith('s') ? word.slice(0, -1) : word
  return one.endsWith('ee') ? one.slice(0, -1) : one
}

const fold = (texts: string[]) => new Set(texts.flatMap((text) => plainWords(unmarked(text))))
const dropped = fold(articles)
const links = fold(prepositions)
const ands = fold(conjunctions)
const formal = fold(possessives.formal)
const titledFormal = fold([...possessives.formal, ...possessives.titled])
const familiar = fold(possessives.familiar)
const whole = new Map(
  Object.entries(abbreviations).map(([short, long]) => [
    plainWords(unmarked(short))[0]!,
    plainWords(unmarked(long)),
  ]),
)

interface Word {
  text: string
  /** What joins it to the words before: `of` begins a complement, `and` another thing, `:` what a title asks. */
  joint: '' | 'of' | 'and' | ':'
}

/** Words of an unmarked text that count: abbreviations opened; articles, digits and lone letters left out (« n » is « numéro »). */
function wordsIn(text: string): Word[] {
  const words: Word[] = []
  let joint: Word['joint'] = ''
  for (const [part, plains] of text.split(/[:;]/).map(plainWords).entries()) {
    if (part > 0) joint = ':'
    for (const plain of plains) {
      if (links.has(plain)) joint = 'of'
      else if (ands.has(plain)) joint = 'and'
      else if (!dropped.has(plain) && !/^\d*$/.test(plain)) {
        for (const each of whole.get(plain) ?? [plain]) {
          if (each.length === 1 && each !== 'e') continue
          words.push({ text: each, joint })
          joint = ''
        }
      }
    }
  }
  return words
}

const wordsOf = (text: string) => wordsIn(unmarked(text)).map((word) => word.text)

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

/** Letters of a stem (`représentant*`) by which its phrases are found. */
const STEM = 4
const phrasesAt = new Map<string, Phrase[]>()
for (const phrase of phrases) {
  const { start, isWhole } = phrase.words[0]!
  const key = isWhole ? start : `${start.slice(0, STEM)}*`
  phrasesAt.set(key, [...(phrasesAt.get(key) ?? []), phrase])
}
/** The phrases that may begin at a word. */
function beginningAt(word: string): Phrase[] {
  const exact = phrasesAt.get(word)
  const stems = phrasesAt.get(`${word.slice(0, STEM)}*`)
  return exact && stems ? [...exact, ...stems] : (exact ?? stems ?? [])
}

/** Each word is explained once, by the longest phrase that holds it; `phrases` are sorted so. */
function explain(words: Word[], isTitle: boolean): (Phrase | undefined)[] {
  const texts = words.map(({ text }) => text)
  const by: (Phrase | undefined)[] = words.map(() => undefined)
  const found: { phrase: Phrase; at: number }[] = []
  for (const [at, text] of texts.entries())
    for (const phrase of beginningAt(text))
      if ((isTitle || !phrase.isForTitles) && standsAt(phrase, texts, at)) found.push({ phrase, at })
  for (const { phrase, at } of found.toSorted((a, b) => b.phrase.words.length - a.phrase.words.length)) {
    const end = at + phrase.words.length
    if (by.slice(at, end).every((each) => !each)) by.fill(phrase, at, end)
  }
  return by
}

/** What a text says outside its parentheses, or, where that asks for nothing, inside them. */
export function readText(text: string, isTitle = false): Reading {
  const plain = unmarked(text)
  if (!plain.includes('(')) return withSecond(readPart(plain, isTitle), text)
  const asides = [...plain.matchAll(/\(([^()]*)\)?/g)].map(([, inside]) => inside!).join(' ')
  const main = readPart(plain.replace(/\([^()]*\)?/g, ' , '), isTitle)
  const aside = readPart(asides, isTitle)
  const isAside = main.attributes.length === 0 && aside.attributes.length > 0 && !isTitle
  const both = {
    ...main,
    attributes: isAside ? aside.attributes : main.attributes,
    owners: [...new Set([...main.owners, ...aside.owners.filter(({ isOther }) => isOther || isAside)])],
    unknown: isAside ? 0 : main.unknown,
    qualifiers: isAside ? main.qualifiers + main.unknown : main.qualifiers,
    isFamiliar: main.isFamiliar || aside.isFamiliar,
  }
  return withSecond(both, text)
}

const withSecond = (reading: Reading, text: string): Reading =>
  isSecond(text) ? { ...reading, unknown: reading.unknown + 1 } : reading

function readPart(text: string, isTitle: boolean): Reading {
  const all = wordsIn(text)
  const yours = isTitle ? titledFormal : formal
  const words = all.filter((word) => !yours.has(word.text) && !familiar.has(word.text))
  const by = explain(words, isTitle)
  const found = new Set(by)
  const left = { unknown: 0, qualifiers: 0, others: 0, strangers: 0 }
  let way: keyof typeof left = 'unknown'
  for (const [index, { text: word, joint }] of words.entries()) {
    const phrase = by[index]
    if (phrase?.attribute && !isTitle) {
      // « Votre structure et fonction »: what stands before is asked too.
      if (joint === 'and' && way === 'unknown' && index > 0) left.unknown += 1
      way = 'qualifiers'
    } else if (phrase && way !== 'unknown') way = phrase.owner?.isPerson ? 'others' : 'qualifiers'
    if (phrase || word.length === 1) continue
    if (joint && way !== 'unknown') way = joint === 'of' ? 'strangers' : 'unknown'
    // No French word has other letters: what it says is not known.
    left[/[^a-z0-9]/.test(word) ? 'unknown' : way] += 1
  }
  return {
    attributes: asOne([...found].flatMap((phrase) => phrase?.attribute ?? [])),
    owners: [...new Set([...found].flatMap((phrase) => phrase?.owner ?? []))],
    ...left,
    isYours: all.some((word) => yours.has(word.text)),
    isFamiliar: all.some((word) => familiar.has(word.text)),
  }
}

/** Things that one question asks together: « Nom et prénom », « SIREN / SIRET » (the one named first). */
function asOne(asked: Attribute[]): Attribute[] {
  const all = asked.filter(({ id }, index) => asked.findIndex((each) => each.id === id) === index)
  const ids = all.map(({ id }) => id)
  const pair = combined.find(({ of }) => of.length === ids.length && of.every((id) => ids.includes(id)))
  if (!pair) return all
  return [pair.as ? attributes.find(({ id }) => id === pair.as)! : all[0]!]
}

/** « Contact 2 », or more words than are read: what is asked is not what the first words say. */
function isSecond(text: string): boolean {
  return text.length >= LONGEST || /[^\d.]\s*([2-9]|1\d)\W*$/u.test(text.trimEnd().slice(-12))
}

function standsAt({ words: sought }: Phrase, words: string[], at: number): boolean {
  return sought.every(({ start, isWhole }, next) => {
    const word = words[at + next]
    return word !== undefined && (isWhole ? word === start : word.startsWith(start))
  })
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
    return wanted.some((phrase) => words.some((_, at) => standsAt(phrase, words, at)))
  })
}
