/**
 * When two texts are one answer in another dress: sites write an address in small letters, a number in groups, a day
 * their own way. The one comparison of the plan, the reading back, the undo and the corrections. The page side
 * carries it: no library here. Pure.
 */
import { bareWords } from './text-fold'

/** What an answer is, where its sites may write it otherwise. */
export type Dress = 'email' | 'phone' | 'web' | 'day' | 'place'

/** A text as it is compared: composed, one kind of line end, outer spaces dropped. */
export const plainText = (value: string) => value.normalize('NFC').replace(/\r\n?/g, '\n').trim()

/** Digits that sites write in groups (SIRET, amounts) without them; any other text unchanged. */
const ungrouped = (text: string) => (/^\d[\d\s]*\d$/.test(text) ? text.replace(/\s/g, '') : text)

const keys: Record<Dress, (text: string) => string> = {
  email: (text) => text.toLowerCase(),
  phone: phoneKey,
  web: webKey,
  day: dayKey,
  // A registry writes « Place de l’Exemple 61000 Alençon » for « place de l'Exemple, 61000 ALENCON ».
  place: bareWords,
}

/** Do two texts give the same answer? Without a dress, groups of digits, line ends and outer spaces do not count. */
export function isSameText(one: string, other: string, dress?: Dress): boolean {
  const [left, right] = [plainText(one), plainText(other)] as [string, string]
  if (left === right || ungrouped(left) === ungrouped(right)) return true
  return dress !== undefined && keys[dress](left) === keys[dress](right)
}

/** One answer of a field, or several, in their order. */
export function isSameAnswer(one: string | string[], other: string | string[], dress?: Dress): boolean {
  const [left, right] = [[one].flat(), [other].flat()]
  return left.length === right.length && left.every((each, index) => isSameText(each, right[index]!, dress))
}

/** Overseas numbers are dialled at home with a zero before, Saint-Pierre with its own code after it (ARCEP). */
const OVERSEAS = /^\+(?:262|590|594|596)0?(\d{9})$/

/** The number as it is dialled in France, `+` and its country elsewhere; a text that is none unchanged. */
function phoneKey(text: string): string {
  const number = text
    .replace(/^tel:/i, '')
    .replace(/\(0\)/, '')
    .replace(/[\s\u200e\u200f.\-‐‑–—/_()]/g, '')
    .replace(/^00/, '+')
  if (!/^\+?\d{6,15}$/.test(number)) return text
  return number
    .replace(/^\+330?(\d{9})$/, '0$1')
    .replace(OVERSEAS, '0$1')
    .replace(/^\+(508\d{6})$/, '0$1')
}

/** Scheme and host without case, and without a final slash. */
function webKey(text: string): string {
  const [, origin = '', rest = text] = /^([a-z]+:\/\/[^/?#]+)(.*)$/i.exec(text) ?? []
  return origin.toLowerCase() + rest.replace(/\/$/, '')
}

const MONTHS = 'janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre'.split(
  ' ',
)

/** `2027-03-01` for that day, however French people write it; a text that is none unchanged. */
export function dayKey(text: string): string {
  const numbers = /^(\d{1,2})[/.\s-](\d{1,2})[/.\s-](\d{4})$/.exec(text)
  const words = /^(\d{1,2})(?:er)? ([a-z]+) (\d{4})$/.exec(bareWords(text))
  const [, day, month, year] = numbers ?? words ?? []
  const rank = numbers ? Number(month) : MONTHS.indexOf(month ?? '') + 1
  if (!day || rank < 1 || rank > 12) return text
  return `${year}-${String(rank).padStart(2, '0')}-${day.padStart(2, '0')}`
}

/** `01/03/2027`, as French people write the day `2027-03-01` in a text. */
export const writtenDay = (iso: string) => iso.replace(/^(\d{4})-(\d{2})-(\d{2})$/, '$3/$2/$1')
