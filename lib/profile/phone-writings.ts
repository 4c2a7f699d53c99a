/** French numbers as a site takes them: which writings pass, and in which a number may be given. Pure. */

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
/** Overseas numbers are dialled at home with a leading zero, Saint-Pierre with its own code after it (ARCEP). */
const HOME: [RegExp, string][] = [
  [/^\+(?:262|590|594|596)(\d{9})$/, '0$1'],
  [/^\+(508\d{6})$/, '0$1'],
]
const bareNumber = (value: string) => value.replace(/[\s.-]/g, '')
const isOneOf = (value: string, forms: RegExp[]) => forms.some((form) => form.test(bareNumber(value)))

export const isStoredPhone = (stored: string) => /^\+\d{7,15}$/.test(stored)
/** French, of overseas: none of its writings may please a site that knows another plan. */
export const isOverseas = (stored: string) => /^\+(262|508|59[046]|68[179])\d+$/.test(stored)

/** The writings of a number kept as E.164, the usual one first: a site may take one and refuse another. */
export function phoneWritings(stored: string, usual: string): string[] {
  const home = HOME.flatMap(([form, writing]) => (form.test(stored) ? stored.replace(form, writing) : []))
  return [usual, ...home.map((each) => each.replace(/(\d{2})(?=\d)/g, '$1 ')), stored]
}

/** Whether DataPass takes these words as a French mobile, or as a French number. */
export const isFrenchMobile = (value: string) => isOneOf(value, MOBILE)
export const isFrenchPhone = (value: string) => isOneOf(value, FRENCH)
