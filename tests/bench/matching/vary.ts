/** The same forms as other hands would have worded them, by a seeded generator: same seed, same forms. */
import type { Champ, Form } from '@/tests/corpus/forms'

type Dice = () => number

/** Mulberry32: enough for a choice of spellings. */
function diceOf(seed: number): Dice {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const oneOf = <T>(dice: Dice, all: T[]): T => all[Math.floor(dice() * all.length)]!

const abbreviations: [RegExp, string[]][] = [
  [/\bnuméro de téléphone\b/i, ['n° de téléphone', 'N° tél.', 'Tél.', 'num. de tél.']],
  [/\btéléphone\b/i, ['tél.', 'Tél', 'tel']],
  [/\bnuméro\b/i, ['n°', 'N°', 'num.', 'no']],
  [/\badresse électronique\b/i, ['adresse e-mail', 'courriel', 'mél', 'e-mail']],
  [/\be-?mail\b/i, ['courriel', 'e-mail', 'Mél.', 'mail']],
  [/\badresse\b/i, ['adr.', 'Adr']],
  [/\breprésentant\b/i, ['repr.', 'représentant']],
  [/\bresponsable\b/i, ['resp.']],
  [/\bdépartement\b/i, ['dépt', 'dpt.']],
  [/\borganisme\b/i, ['org.']],
]

const feminines: [RegExp, string[]][] = [
  [/\breprésentant légal\b/i, ['représentante légale', 'représentant(e) légal(e)', 'représentant·e légal·e']],
  [/\bdéclarant\b/i, ['déclarante', 'déclarant(e)', 'déclarant·e', 'déclarant.e']],
  [/\bdemandeur\b/i, ['demandeuse', 'demandeur(euse)', 'demandeur·euse']],
  [/\bchargée\b/i, ['chargé(e)', 'chargé·e']],
  [/\bemployeur\b/i, ['employeur(euse)']],
  [/\btuteur\b/i, ['tutrice', 'tuteur(trice)', 'tuteur·rice']],
  [/\bprénom\b/i, ['prénom(s)', 'prénoms']],
]

const unaccented = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '')

const habits: ((text: string, dice: Dice) => string)[] = [
  (text, dice) => oneOf(dice, [text.toUpperCase(), text.toLowerCase(), unaccented(text)]),
  (text, dice) => unaccented(oneOf(dice, [text.toUpperCase(), text])),
  (text, dice) => reworded(text, abbreviations, dice),
  (text, dice) => reworded(text, feminines, dice),
  (text, dice) =>
    oneOf(dice, [`${text} :`, `${text} *`, `« ${text} »`, `${text} -`, `${text}.`, `-- ${text}`]),
  (text, dice) => oneOf(dice, ['1. ', '2.a ', 'a) ', 'II. ', '3/ ', 'B - ', '4.1.2 ']) + text,
  (text) => text.replaceAll("'", '’').replaceAll(' ', ' '),
]

function reworded(text: string, table: [RegExp, string[]][], dice: Dice): string {
  return table.reduce((now, [word, others]) => now.replace(word, () => oneOf(dice, others)), text)
}

function varied(text: string, dice: Dice): string {
  const first = oneOf(dice, habits)(text, dice)
  return dice() < 0.5 ? first : oneOf(dice, habits)(first, dice)
}

/** One rewording of a form; the title of a section changes alike for all its questions. */
export function vary(form: Form, seed: number): Form {
  const dice = diceOf(seed)
  const titles = new Map<string, string>()
  const titleOf = (title: string) => {
    if (!titles.has(title)) titles.set(title, varied(title, dice))
    return titles.get(title)!
  }
  const again = (champ: Champ): Champ => ({
    ...champ,
    label: champ.type === 'repetition' ? titleOf(champ.label) : varied(champ.label, dice),
    ...(champ.section ? { section: titleOf(champ.section) } : {}),
    ...(champ.children ? { children: champ.children.map(again) } : {}),
  })
  return { ...form, champs: form.champs.map(again) }
}
