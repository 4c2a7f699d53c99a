/** Telephone numbers: typed as people write them, stored in E.164, shown as a French reader expects. */
import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/min'
import { accept, refuse, remark, withoutInvisible, type Checked } from './text'

/** National prefixes of overseas numbers: dialled like French ones, but under their own country code (ARCEP). */
const OVERSEAS: [RegExp, CountryCode][] = [
  [/^0(?:590|690|691)/, 'GP'],
  [/^0(?:594|694)/, 'GF'],
  [/^0(?:596|696|697)/, 'MQ'],
  [/^0(?:262|263|692|693)/, 'RE'],
  [/^0(?:269|639)/, 'YT'],
  [/^0508/, 'PM'],
]

/** Checks a number, French unless it says otherwise; `value` is E.164 (`+33102030405`), '' for ''. */
export function checkPhone(raw: string): Checked {
  const text = withoutInvisible(raw).trim()
  if (text === '') return accept('')
  if (/[^\d\s+().\-‐‑–/]/u.test(text)) return refuse(remark('phone_letters'))
  const digits = text.replace(/\D/g, '')
  if (digits.length <= 6) return refuse(remark('phone_short', digits.length))
  // Overseas first; a number that their plan does not have (06 39 98 …) may still be a mainland one.
  const overseas = OVERSEAS.filter(([prefix]) => prefix.test(digits)).map(([, country]) => country)
  const number = [...overseas, 'FR' as const]
    .map((country) => parsePhoneNumberFromString(text, country))
    .find((each) => each?.isValid())
  return number ? accept(number.number) : refuse(remark('phone_invalid'))
}

/** E.164 → `01 02 03 04 05` for mainland France, `+590 590 12 34 56` elsewhere; other text unchanged. */
export function showPhone(stored: string): string {
  const number = parsePhoneNumberFromString(stored)
  if (!number) return stored
  return number.country === 'FR' ? number.formatNational() : number.formatInternational()
}

/**
 * What DataPass takes for a French number, spaces apart (its FrenchPhoneNumberValidator). Its overseas lengths are not
 * those of the numbering plan: eight digits after +262 and six after +689, where real numbers have nine and eight.
 */
const FRENCH = [
  /^0[1-9]\d{8}$/,
  /^\+33[1-9]\d{8}$/,
  /^\+59[046][1-9]\d{8}$/,
  /^\+262\d{8}$/,
  /^\+(508|681|687)\d{6}$/,
  /^\+6894\d{5}$/,
]
const MOBILE = [
  /^0[67]\d{8}$/,
  /^\+33[67]\d{8}$/,
  /^\+59[046][67]\d{8}$/,
  /^\+262[67]\d{6}$/,
  /^\+5087\d{5}$/,
  /^\+(681|687)\d{6}$/,
  /^\+6898[79]\d{4}$/,
]

const bareNumber = (value: string) => value.replace(/[\s.-]/g, '')
const isOneOf = (value: string, forms: RegExp[]) => forms.some((form) => form.test(bareNumber(value)))

/** Whether DataPass takes a number, in E.164 or as typed, as a French mobile. */
export const isFrenchMobile = (value: string) => isOneOf(value, MOBILE)
/** Whether DataPass takes a number, in E.164 or as typed, as French. */
export const isFrenchPhone = (value: string) => isOneOf(value, FRENCH)
