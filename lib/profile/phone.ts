/** Telephone numbers: typed as people write them, stored in E.164, shown as a French reader expects. */
import {
  getCountries,
  getCountryCallingCode,
  parsePhoneNumberFromString,
  type CountryCode,
  type PhoneNumber,
} from 'libphonenumber-js/min'
import { accept, refuse, remark, withoutMarks, type Checked, type Remark } from './text'

/** Overseas, in the order of the codes below: they dial like mainland France, but under their own country code (ARCEP). */
const OVERSEAS: CountryCode[] = ['GP', 'GF', 'MQ', 'RE', 'YT', 'PM']
/** National prefixes, by what may own them; those of 2023 for mobiles (0709) and of VoIP are parted further on. */
const PREFIXES: [RegExp, CountryCode[]][] = [
  [/^0(?:590|690|691)/, ['GP']],
  [/^0(?:594|694)/, ['GF']],
  [/^0(?:596|696|697)/, ['MQ']],
  [/^0(?:262|263|692|693)/, ['RE']],
  [/^0(?:269|639)/, ['YT']],
  [/^0508/, ['PM']],
  [/^0(?:709|947|976)/, OVERSEAS],
]
/** Territories whose numbers of eight digits are dialled without prefix: told by their digits alone. */
const EIGHT_DIGITS: CountryCode[] = ['PF', 'MC']

/** What people write before a number. */
const LABEL =
  /^(?:tel:|(?:n°|no|numéro)?\s*(?:de\s+)?(?:tél(?:éphone)?|tel(?:ephone)?|mobile|portable|fixe|standard|ligne directe)\.?\s*:?\s*)/i
const EXTENSION = /[\s,;(]*(?:poste|p\.|ext(?:ension)?\.?|int(?:erne)?\.?|#|x)\s*:?\s*(\d{1,6})\)?$/i
const SIGNS = /^[\d\s+().\-‐‑–—/]+$/u

/** Checks a number, French unless it says otherwise; `value` is E.164 (`+33102030405`), '' for ''. */
export function checkPhone(raw: string): Checked {
  const text = withoutMarks(raw).normalize('NFKC').trim().replace(LABEL, '')
  if (text === '') return accept('')
  const extension = EXTENSION.exec(text)
  if (extension) return refuse(withExtension(text.slice(0, extension.index), extension[1]!))
  const first = severalIn(text)
  if (first) return refuse(suggesting(remark('phone_several'), first))
  if (!SIGNS.test(text)) return refuse(remark('phone_letters'))
  const number = numberOf(text)
  return number ? accept(number.number) : refuse(causeOf(text))
}

/** The number that a text is, if any. */
function numberOf(text: string): PhoneNumber | undefined {
  const national = nationalOf(text)
  const overseas = PREFIXES.filter(([prefix]) => prefix.test(national)).flatMap(([, countries]) => countries)
  // Overseas first; a number that their plan does not have (06 39 98 …) may still be a mainland one.
  return [...overseas, 'FR' as const]
    .map((country) => {
      // Six digits there, after the prefix that is their country's code too.
      const dialled = country === 'PM' ? national.replace(/^0508/, '') : national
      return parsePhoneNumberFromString(country === 'FR' ? text : dialled, country)
    })
    .find((each) => each?.isValid())
}

/** As dialled within France: `+33 690 …`, which belongs to no mainland number, is `0690 …`. Other texts as digits. */
const nationalOf = (text: string) => text.replace(/[^\d+]/g, '').replace(/^(?:\+33|0033)0?/, '0')

/** The first of several numbers written together; '' when there is one. */
function severalIn(text: string): string {
  const parts = text.split(/\s*(?:[/;,|]|\bet\b|\bou\b|\s-\s)\s*/)
  const numbers = parts.filter((part) => part.replace(/\D/g, '').length >= 6)
  return numbers.length > 1 ? numbers[0]! : ''
}

const withExtension = (number: string, extension: string): Remark =>
  suggesting(remark('phone_extension', extension), number)

/** The remark, with the number to take in its place where it is one. */
function suggesting(told: Remark, text: string): Remark {
  const number = numberOf(text)
  return number ? { ...told, suggestion: shown(number) } : told
}

/** Why a text of digits is no number. */
function causeOf(text: string): Remark {
  const national = nationalOf(text)
  const digits = national.replace(/\D/g, '')
  if (/^(?:\+|00)/.test(national)) {
    return remark(isKnownCode(digits.replace(/^00/, '')) ? 'phone_abroad' : 'phone_country')
  }
  const owner = EIGHT_DIGITS.map((country) => parsePhoneNumberFromString(digits, country)).find(
    (each) => digits.length === 8 && each?.isValid(),
  )
  if (owner) return suggesting(remark('phone_territory'), owner.number)
  if (digits.length <= 6) return remark('phone_short', digits.length)
  return digits.length === 10 ? remark('phone_invalid') : remark('phone_length', digits.length)
}

const CODES = new Set(getCountries().map((country) => String(getCountryCallingCode(country))))
/** Do these digits begin with a country's code? They have three digits at most. */
const isKnownCode = (digits: string) => [1, 2, 3].some((length) => CODES.has(digits.slice(0, length)))

/** E.164 → `01 02 03 04 05` for mainland France, `+590 590 12 34 56` elsewhere; other text unchanged. */
export function showPhone(stored: string): string {
  const number = parsePhoneNumberFromString(stored)
  return number ? shown(number) : stored
}

const shown = (number: PhoneNumber) =>
  number.country === 'FR' ? number.formatNational() : number.formatInternational()
