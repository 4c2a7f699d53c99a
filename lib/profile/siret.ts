/** SIRET and SIREN as people type and paste them: normalised, checked, never corrected for them. */
// The CommonJS half: stdnum's modules of the other half import folders, which Node refuses.
import { validate as validateSiren } from 'stdnum/lib/cjs/fr/siren'
import { validate as validateSiret } from 'stdnum/lib/cjs/fr/siret'
import { remark, withoutInvisible, type Remark } from './text'

export type SiretReading =
  | { kind: 'empty' }
  | { kind: 'siret'; value: string }
  /** Nine digits: an organisation, of which one establishment is to be picked. */
  | { kind: 'siren'; value: string }
  | { kind: 'refused'; problem: Remark }

/** Letters often typed for a digit. */
const LOOKALIKES: Record<string, string> = { O: '0', Q: '0', I: '1', L: '1' }
const SCIENTIFIC = /^\d+(?:[.,]\d+)?e\+?\d+$/i

/** `raw` without the word SIRET, spaces of every width, dots and dashes. */
function compact(raw: string): string {
  return withoutInvisible(raw)
    .replace(/^\s*(?:n°\s*)?(?:siret|siren)\b[\s:n°]*/i, '')
    .replace(/[\s.\-‐‑–/]/g, '')
}

function withLookalikes(text: string): string {
  return text.toUpperCase().replace(/[OQIL]/g, (letter) => LOOKALIKES[letter]!)
}

/** Reads a SIRET or a SIREN; `problem` says what is wrong in one of `error_siret_*`. */
export function readSiret(raw: string): SiretReading {
  if (SCIENTIFIC.test(raw.trim())) return refused('siret_scientific')
  const text = compact(raw)
  if (text === '') return { kind: 'empty' }
  if (!/^\d+$/.test(text)) return withLetters(text)
  if (text.length === 9) {
    return validateSiren(text).isValid ? { kind: 'siren', value: text } : refused('siren_checksum')
  }
  if (text.length !== 14) return refused('siret_length', text.length)
  return validateSiret(text).isValid ? { kind: 'siret', value: text } : refused('siret_checksum')
}

function withLetters(text: string): SiretReading {
  const letter = /[^\d]/u.exec(text)![0]
  const digits = withLookalikes(text)
  const digit = LOOKALIKES[letter.toUpperCase()]
  if (!digit || !/^\d+$/.test(digits)) return refused('siret_not_digits', letter)
  const problem = remark('siret_letter', letter, digit)
  return { kind: 'refused', problem: { ...problem, suggestion: digits } }
}

function refused(code: string, ...values: (string | number)[]): SiretReading {
  return { kind: 'refused', problem: remark(code, ...values) }
}

/** Is this text meant as a number (rather than a name)? At least seven digits, and at most two other signs. */
export function looksLikeSiret(raw: string): boolean {
  const text = compact(raw)
  const digits = text.replace(/\D/g, '').length
  return SCIENTIFIC.test(raw.trim()) || (digits >= 7 && text.length - digits <= 2)
}

/** `21619990100010` → `216 199 901 00010`, as the registry prints it; no-break spaces. */
export function showSiret(siret: string): string {
  return siret.replace(/^(\d{3})(\d{3})(\d{3})(\d*)$/, '$1\u00a0$2\u00a0$3\u00a0$4').trim()
}
