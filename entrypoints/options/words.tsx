/** Values of the profile in the reader's words. */
import { French } from '@/components/controls/French'
import type { VNode } from 'preact'
import { wholePlaceText } from '@/components/assistant/place-words'
import { dayLanguage, firstOfMonth, showDay } from '@/components/eligibility/days'
import { kinds } from '@/lib/profile/kinds'
import { plural, t, tOr } from '@/lib/extension/i18n'
import type { Contact, Profile } from '@/lib/profile/records'
import { personName } from '@/lib/profile/names'
import { showPhone } from '@/lib/profile/phone'
import { showSiret } from '@/lib/profile/siret'

const locale = () => t('options_lang')

/** A day (`2026-11-21`) or an instant, written out. */
export function showDate(when: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(when)) return showDay(when)
  const format = new Intl.DateTimeFormat(dayLanguage(locale()), { dateStyle: 'long', timeStyle: 'short' })
  return firstOfMonth(format.format(new Date(when)), locale())
}

const UNITS = ['o', 'Ko', 'Mo', 'Go'] as const

/** 2 500 000 → « 2,4 Mo » (of 1 024 Ko, as DataPass counts its 10 Mo). */
export function showBytes(bytes: number): string {
  let [value, unit] = [bytes, 0]
  while (value >= 1024 && unit < UNITS.length - 1) [value, unit] = [value / 1024, unit + 1]
  const number = new Intl.NumberFormat(locale(), { maximumFractionDigits: unit ? 1 : 0 }).format(value)
  return `${number} ${t(`unit_${UNITS[unit]!}`)}`
}

export const nameOf = (person: Pick<Contact, 'prenom' | 'nom' | 'email'>) =>
  personName(person) || t('contact_unnamed')

/** The name of the record that an id stands for, where it is known. */
export type NameOfId = (id: string) => string | undefined

/** What an organisation's values may refer to. */
export function namesIn({ cadresJuridiques, documents, contacts }: Profile): NameOfId {
  return (wanted) => {
    const isIt = ({ id }: { id: string }) => id === wanted
    const cadre = cadresJuridiques.find(isIt)
    if (cadre) return cadre.titre || t('cadre_unnamed')
    const document = documents.find(isIt)
    if (document) return document.titre || document.fileName
    const contact = contacts.find(isIt)
    return contact && nameOf(contact)
  }
}

/** The fields that hold a code, and what the forms call it. */
const codes: Record<string, (code: string) => string> = {
  'organisations.kind': (code) => kinds.find(({ id }) => id === code)?.fr ?? code,
  'organisations.publicTier': (code) => tOr(`tier_${code}`, code),
  'casUsage.niveauEidas': (code) => tOr(code, code),
  'casUsage.equipeTechniqueType': (code) => tOr(`team_${code}`, code),
  'documents.kind': (code) => tOr(`kind_${code}`, code),
  'taughtFields.target': wholePlaceText,
}

/** The same to read: a kind of organisation is French, as the law names it. */
export function shownValue(names: NameOfId, table: string, field: string, value: unknown): string | VNode {
  const text = describeValue(names, table, field, value)
  return table === 'organisations' && field === 'kind' && value ? <French text={text} /> : text
}

/** Any stored value of a record of `table`, as a conflict or an import shows it. */
export function describeValue(names: NameOfId, table: string, field: string, value: unknown): string {
  if (value === '' || value === null || value === undefined) return t('value_none')
  if (typeof value === 'boolean') return t(value ? 'value_yes' : 'value_no')
  if (Array.isArray(value)) {
    return value.map((each) => describeValue(names, table, field, each)).join(', ') || t('value_none')
  }
  if (field === 'contactByRole')
    return Object.entries(value)
      .map(([role, id]) => `${tOr(`role_${role}`, role)} : ${names(String(id)) ?? t('contact_unnamed')}`)
      .join(' ; ')
  if (typeof value === 'object') return plural('value_entries', Object.keys(value).length)
  const text = String(value)
  const named = names(text) ?? codes[`${table}.${field}`]?.(text)
  if (named !== undefined) return named
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return showDate(text)
  if (field === 'siret') return showSiret(text)
  if (field === 'telephone') return showPhone(text)
  return tOr(`role_${text}`, text)
}
