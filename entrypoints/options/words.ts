/** Values of the profile in the reader's words. */
import { plural, t, tOr } from '@/lib/extension/i18n'
import type { Contact, Profile } from '@/lib/profile/model'

const locale = () => t('options_lang')

/** A day (`2026-11-21`) or an instant, written out. */
export function showDate(when: string): string {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(when)
  const style: Intl.DateTimeFormatOptions = isDay
    ? { dateStyle: 'long', timeZone: 'UTC' }
    : { dateStyle: 'long', timeStyle: 'short' }
  return new Intl.DateTimeFormat(locale(), style).format(new Date(when))
}

export const showDay = (instant: string) => showDate(instant.slice(0, 10))

const UNITS = ['o', 'Ko', 'Mo', 'Go'] as const

/** 2 500 000 → « 2,4 Mo » (of 1 024 Ko, as DataPass counts its 10 Mo). */
export function showBytes(bytes: number): string {
  let [value, unit] = [bytes, 0]
  while (value >= 1024 && unit < UNITS.length - 1) [value, unit] = [value / 1024, unit + 1]
  const number = new Intl.NumberFormat(locale(), { maximumFractionDigits: unit ? 1 : 0 }).format(value)
  return `${number} ${t(`unit_${UNITS[unit]!}`)}`
}

export const nameOf = ({ prenom, nom, email }: Pick<Contact, 'prenom' | 'nom' | 'email'>) =>
  [prenom, nom].filter(Boolean).join(' ') || email || t('contact_unnamed')

/** Any stored value, as a sentence about a conflict shows it. */
export function describeValue(profile: Profile, value: unknown): string {
  if (value === '' || value === null || value === undefined) return t('value_none')
  if (typeof value === 'boolean') return t(value ? 'value_yes' : 'value_no')
  if (Array.isArray(value)) {
    return value.map((each) => describeValue(profile, each)).join(', ') || t('value_none')
  }
  if (typeof value === 'object') return plural('value_entries', Object.keys(value).length)
  const text = String(value)
  const cadre = profile.cadresJuridiques.find(({ id }) => id === text)
  const document = profile.documents.find(({ id }) => id === text)
  if (cadre) return cadre.titre || t('cadre_unnamed')
  if (document) return document.titre || document.fileName
  return tOr(`role_${text}`, text)
}
