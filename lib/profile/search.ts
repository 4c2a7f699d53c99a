/** Search in lists of thousands as one types: accents, order of words and one slip a word forgiven. Pure. */
import { unaccented } from './text-fold'
import uFuzzy from '@leeoniya/ufuzzy'

/** Pinned or recent ones are shown first. */
interface Near {
  isPinned?: boolean
  isRecent?: boolean
}

/** What an organisation is found by. */
export interface Findable {
  denomination: string
  nomUsage: string
  siret: string
  commune: string
  formerNames: string[]
  tags: string[]
  isPinned: boolean
  isRecent: boolean
}

export interface SearchIndex<T> {
  all: T[]
  /** One folded text each, in the order of `all`. */
  texts: string[]
  /** Ranks of those that hold each word; made at the first slip. */
  words?: Map<string, number[]>
  /** What was found last: one more letter only narrows it. */
  last: { folded: string; found: number[] }
}

/** `Œuvres de l’Étang` → `oeuvres de l etang`; line feeds stay. */
export function fold(text: string): string {
  return unaccented(text)
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replace(/[^a-z0-9\n]+/g, ' ')
    .trim()
}

/** Every word that an organisation is found by. */
export const wordsOfOrganisation = ({
  denomination,
  nomUsage,
  commune,
  siret,
  formerNames,
  tags,
}: Omit<Findable, keyof Near>) => [nomUsage, denomination, commune, siret, ...formerNames, ...tags].join(' ')

export const indexOrganisations = <T extends Findable>(all: T[]) => indexOf(all, wordsOfOrganisation)

/** What `search` reads, found by `textOf`; made once a list. */
export function indexOf<T>(all: T[], textOf: (each: T) => string): SearchIndex<T> {
  const lines = all.map((each) => textOf(each).replaceAll('\n', ' '))
  // At once: thousands of small texts cost three times as much.
  const texts = all.length > 0 ? fold(`|${lines.join('|\n|')}|`).split('\n') : []
  return { all, texts: texts.map((text) => text.trim()), last: { folded: '', found: [...all.keys()] } }
}

/** One insertion, omission, swap or other letter a word of three letters or more; digits stay exact. */
const forgiving = new uFuzzy({
  intraMode: 1,
  intraIns: 1,
  intraSub: 1,
  intraTrn: 1,
  intraDel: 1,
  intraSlice: [0, Infinity],
})

/**
 * Those that hold every word of `query`; when there is none, those that nearly do. Pinned and recent ones
 * first, then names that begin with it, then words that do; otherwise the order of the list.
 */
export function search<T extends Near>(index: SearchIndex<T>, query: string): T[] {
  // A number is pasted with its spaces or dots.
  const folded = fold(query.replaceAll('\n', ' ')).replace(/(?<=\d) (?=\d)/g, '')
  if (folded === '') return index.all
  const words = folded.split(' ')
  const { last, texts } = index
  const among = folded.startsWith(last.folded) ? last.found : [...texts.keys()]
  const found = among.filter((at) => words.every((word) => texts[at]!.includes(word)))
  if (found.length === 0) return ranked(nearly(index, words), folded, index)
  index.last = { folded, found }
  return ranked(found, folded, index)
}

/** Those that hold, for each word, that word or one with a slip. */
function nearly<T>(index: SearchIndex<T>, words: string[]): number[] {
  index.words ??= wordsOf(index.texts)
  const { words: known } = index
  const vocabulary = [...known.keys()]
  let left: number[] | null = null
  for (const word of words) {
    const same = vocabulary.filter((each) => each.includes(word))
    const near =
      same.length > 0 ? same : (forgiving.filter(vocabulary, word) ?? []).map((at) => vocabulary[at]!)
    const here = new Set(near.flatMap((each) => known.get(each)!))
    left = left ? left.filter((at) => here.has(at)) : [...here]
    if (left.length === 0) return []
  }
  return (left ?? []).toSorted((one, other) => one - other)
}

function wordsOf(texts: string[]): Map<string, number[]> {
  const words = new Map<string, number[]>()
  for (const [at, text] of texts.entries())
    for (const word of new Set(text.split(' '))) {
      const ranks = words.get(word)
      if (ranks) ranks.push(at)
      else words.set(word, [at])
    }
  return words
}

function ranked<T extends Near>(found: number[], folded: string, { all, texts }: SearchIndex<T>): T[] {
  const groups: T[][] = [[], [], [], []]
  for (const at of found) {
    const each = all[at]!
    const isNear = each.isPinned || each.isRecent
    groups[isNear ? 0 : rankOf(texts[at]!, folded)]!.push(each)
  }
  return groups.flat()
}

function rankOf(text: string, folded: string): number {
  if (text.startsWith(folded)) return 1
  return text.includes(` ${folded}`) ? 2 : 3
}
