/** SIRET and SIREN as people type and paste them: normalised, checked, never corrected for them. */
// The CommonJS half: stdnum's modules of the other half import folders, which Node refuses.
import { validate as validateSiren } from 'stdnum/lib/cjs/fr/siren'
import { validate as validateSiret } from 'stdnum/lib/cjs/fr/siret'
import { remark, withoutMarks, type Remark } from './text'

export type SiretReading =
  | { kind: 'empty' }
  | { kind: 'siret'; value: string }
  /**
   * Nine digits: an organisation, of which one establishment is to be picked. `orSiret`: the SIRET it may be, if a
   * spreadsheet dropped five zeros before it.
   */
  | { kind: 'siren'; value: string; orSiret?: string }
  | { kind: 'refused'; problem: Remark }

/** Letters often typed for a digit. */
const LOOKALIKES: Record<string, string> = { O: '0', Q: '0', I: '1', L: '1' }
const SCIENTIFIC = /^(\d+)(?:[.,](\d+))?e\+?(\d+)$/i
/** Fewest digits that a spreadsheet must have kept for the rest to be zeros. */
const ENOUGH_DIGITS = 10
const LINK = /^(?:https?:\/\/|www\.)\S+$|^[a-z\d-]+(?:\.[a-z\d-]+)*\.(?:fr|com|eu|org)\/\S+$/i

/** Nine digits that a SIREN may be (Luhn); zeros alone have the right sum and are nobody's. */
export const isSiren = (digits: string) => /[1-9]/.test(digits) && validateSiren(digits).isValid
/** Fourteen digits that a SIRET may be: its own sum, and that of the SIREN it begins with. */
export const isSiret = (digits: string) => validateSiret(digits).isValid && isSiren(digits.slice(0, 9))

/** What a spreadsheet puts around a number to keep it as it is: `="…"`, quotes, an apostrophe before it. */
const unquoted = (text: string) =>
  text
    .trim()
    .replace(/^=?\s*"+([^"]*)"+$/, '$1')
    .replace(/^['’]+|['’]+$/g, '')
    .trim()

/** `raw` without the word SIRET, spaces of every width, dots and dashes. */
function compact(raw: string): string {
  return raw
    .replace(/^\s*(?:(?:n°|no?\.?|numéro)\s*)?(?:siret|siren)(?![a-z])[\s:n°]*/i, '')
    .replace(/(?<=\d{9})[.,]0+$/, '')
    .replace(/[\s.\-‐‑–—/]/g, '')
}

function withLookalikes(text: string): string {
  return text.toUpperCase().replace(/[OQIL]/g, (letter) => LOOKALIKES[letter]!)
}

/** Reads a SIRET or a SIREN, a link that names one included; `problem` says what is wrong in one of `error_siret_*`. */
export function readSiret(raw: string): SiretReading {
  if (/^\d{14}$/.test(raw)) return readDigits(raw)
  const seen = unquoted(withoutMarks(raw).normalize('NFKC'))
  if (LINK.test(seen)) return readLink(seen)
  const scientific = SCIENTIFIC.exec(seen)
  if (scientific) return readScientific(scientific)
  const text = compact(seen)
  if (text === '') return { kind: 'empty' }
  return /^\d+$/.test(text) ? readDigits(text) : withLetters(text)
}

function readDigits(text: string): SiretReading {
  const { length } = text
  const whole = text.padStart(14, '0')
  const lost = length > 8 && length < 14 && isSiret(whole) ? whole : undefined
  if (length === 9) {
    if (!isSiren(text)) return refused('siren_checksum')
    return { kind: 'siren', value: text, ...(lost ? { orSiret: lost } : {}) }
  }
  if (lost) return suggested(remark('siret_zeros', length), lost)
  if (length !== 14) return refused('siret_length', length)
  if (!validateSiret(text).isValid) return refused('siret_checksum')
  return isSiren(text.slice(0, 9)) ? { kind: 'siret', value: text } : refused('siret_siren')
}

/** Why a text is not the SIRET that a field asks for. */
export function notSiret(reading: Exclude<SiretReading, { kind: 'siret' }>): Remark {
  if (reading.kind === 'refused') return reading.problem
  if (reading.kind === 'empty') return remark('siret_absent')
  const { value, orSiret } = reading
  return orSiret ? { ...remark('siret_zeros', value.length), suggestion: orSiret } : remark('siret_is_siren')
}

/** A number written with an exponent: whole when no digit was lost, else only ever a suggestion. */
function readScientific([, whole = '', decimals = '', exponent = '']: RegExpExecArray): SiretReading {
  const digits = whole + decimals
  const missing = Number(exponent) - decimals.length
  const number = missing >= 0 && missing < 14 ? digits + '0'.repeat(missing) : ''
  if (number.length !== 14 || !isSiret(number)) return refused('siret_scientific')
  if (missing === 0) return { kind: 'siret', value: number }
  return digits.length < ENOUGH_DIGITS
    ? refused('siret_scientific')
    : suggested(remark('siret_scientific'), number)
}

/** The one SIRET of a page about an establishment, else the one SIREN of a page about an organisation. */
function readLink(link: string): SiretReading {
  const numbers = link.match(/(?<!\d)(?:\d{14}|\d{9})(?!\d)/g) ?? []
  const sirets = new Set(numbers.filter((each) => each.length === 14 && isSiret(each)))
  const sirens = new Set(numbers.filter((each) => each.length === 9 && isSiren(each)))
  const [siret] = sirets
  const [siren] = sirens
  if (siret && sirets.size === 1) return { kind: 'siret', value: siret }
  if (siren && sirets.size === 0 && sirens.size === 1) return { kind: 'siren', value: siren }
  return refused('siret_link')
}

function withLetters(text: string): SiretReading {
  if (/^FR[\dA-Z]{2}\d{9}$/i.test(text)) return refused('siret_vat')
  if (/^W\d[\dA-Z]\d{7}$/i.test(text)) return refused('siret_rna')
  const letter = /[^\d]/u.exec(text)![0]
  const digits = withLookalikes(text)
  const digit = LOOKALIKES[letter.toUpperCase()]
  if (!digit || !/^\d+$/.test(digits)) return refused('siret_not_digits', letter)
  return suggested(remark('siret_letter', letter, digit), digits)
}

const suggested = (problem: Remark, suggestion: string): SiretReading => ({
  kind: 'refused',
  problem: { ...problem, suggestion },
})

function refused(code: string, ...values: (string | number)[]): SiretReading {
  return { kind: 'refused', problem: remark(code, ...values) }
}

/** Is this text meant as a number (rather than a name)? At least seven digits and at most two other signs, or a link. */
export function looksLikeSiret(raw: string): boolean {
  const seen = unquoted(withoutMarks(raw))
  const text = compact(seen)
  const digits = text.replace(/\D/g, '').length
  return LINK.test(seen) || SCIENTIFIC.test(seen) || (digits >= 7 && text.length - digits <= 2)
}

/** `21619990100010` → `216 199 901 00010`, as the registry prints it; no-break spaces. */
export function showSiret(siret: string): string {
  return siret.replace(/^(\d{3})(\d{3})(\d{3})(\d*)$/, '$1\u00a0$2\u00a0$3\u00a0$4').trim()
}
