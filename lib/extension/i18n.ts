/** Texts of `public/_locales`, typed by the French file. */
import { typeset } from '@/lib/profile/typeset'
import type messages from '@/public/_locales/fr/messages.json'
import { browser } from './browser'

export type MessageKey = keyof typeof messages

/** The text of `key`, `$1`… replaced by `values`; a missing key shows itself, so that it is seen. */
export function t(key: MessageKey, ...values: (string | number)[]): string {
  return tOr(key, key, ...values)
}

/** Making one costs more than all its uses. */
const rulesOf = new Map<string, Intl.PluralRules>()

/** The text of `<key>_one` or `<key>_other` for `count`, which is also `$1`. */
export function plural(key: string, count: number, ...values: (string | number)[]): string {
  const language = browser.i18n.getUILanguage()
  const rules = rulesOf.get(language) ?? new Intl.PluralRules(language)
  rulesOf.set(language, rules)
  return t(`${key}_${rules.select(count) === 'one' ? 'one' : 'other'}` as MessageKey, count, ...values)
}

/** The text of a key made at run time (`reason_<code>`), or `fallback` when the file has none. */
export function tOr(key: string, fallback: string, ...values: (string | number)[]): string {
  return typeset(browser.i18n.getMessage(key, values.map(String)) || fallback)
}
