/** Days and delays in the reader's language. */
import { t } from '@/lib/extension/i18n'

const styles = {
  long: { dateStyle: 'long' },
  medium: { dateStyle: 'medium' },
  month: { month: 'long', year: 'numeric' },
} satisfies Record<string, Intl.DateTimeFormatOptions>

/** Making a format costs more than using it: one a language and style. */
const formats = new Map<string, Intl.DateTimeFormat>()

function formatIn(language: string, style: keyof typeof styles): Intl.DateTimeFormat {
  const key = `${language} ${style}`
  const format = formats.get(key) ?? new Intl.DateTimeFormat(language, { ...styles[style], timeZone: 'UTC' })
  formats.set(key, format)
  return format
}

/** The day before the month in English too: most of its readers here are in Europe. */
export const dayLanguage = (language: string) => (language === 'en' ? 'en-GB' : language)

/** `2026-08-31` or an instant → « 31 août 2026 »; any other text as it is. */
export const showDay = (when: string): string => dayIn(when, 'long')

/** « 31 août 2026 » where there is little room: « 4 déc. 2026 ». */
export const showShortDay = (when: string): string => dayIn(when, 'medium')

function dayIn(when: string, style: 'long' | 'medium'): string {
  const day = when.slice(0, 10)
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return when
  const language = dayLanguage(t('assistant_lang'))
  return firstOfMonth(formatIn(language, style).format(new Date(day)), language)
}

/** A month begins on its « 1er » in French, which the browser’s formats do not know. */
export const firstOfMonth = (day: string, language: string): string =>
  language.startsWith('fr') ? day.replace(/^1(?=\s)/, '1er') : day

/** `2026-08` → « août 2026 »; any other period as it is. */
export function showPeriod(period: string): string {
  if (!/^\d{4}-\d{2}$/.test(period)) return period
  return formatIn(dayLanguage(t('assistant_lang')), 'month').format(new Date(`${period}-01`))
}

/** « 5 jours ouvrés (moyenne) »; a delay of nothing is only its kind, « immédiat ». */
export function delayText({ value, unit, kind }: { value: number; unit: string; kind: string }): string {
  return value === 0 ? kind : t('catalogue_delay', `${value} ${unit}`, kind)
}

/** Whole months from a period such as `2026-08` to this month; 0 where it is no period. */
export function monthsSince(period: string): number {
  const [, year, month] = /^(\d{4})-(\d{2})/.exec(period) ?? []
  if (!year) return 0
  const now = new Date()
  return (now.getFullYear() - Number(year)) * 12 + now.getMonth() + 1 - Number(month)
}
