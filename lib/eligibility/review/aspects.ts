/** What a rule may read of an answer: of its text, or of its values. */
import type { Value } from '../predicate'
import { citedIn } from './text/citations'
import { hostOf, isConsumerMail, isSharedBox } from './text/mail'
import type { ReviewBook } from './model'
import { isMostlyAcronyms } from './text/words'

/** The four questions of a description, as themes. */
const questions = ['service-named', 'users-named', 'place-named', 'rule-named']

/** Of a text that is not blank. */
export const textAspects: Record<string, (text: string, book: Pick<ReviewBook, 'themesIn'>) => Value> = {
  /** Ids of themes.ts. */
  says: (text, { themesIn }) => themesIn(text),
  /** Kinds and marks of citations.ts. */
  cites: citedIn,
  /** Characters. */
  length: (text) => text.trim().length,
  questionsAnswered: (text, { themesIn }) => {
    const said = themesIn(text)
    return questions.filter((theme) => said.includes(theme)).length
  },
  mostlyAcronyms: isMostlyAcronyms,
  hasFigure: (text) => /\d/.test(text),
  isShared: isSharedBox,
  isConsumer: isConsumerMail,
  isMobile: isMobile,
}

/** Of values, which may be none: no box, no file, no address. `owner` is read in facts.ts. */
export const answerAspects: Record<string, (values: readonly string[], today: string) => Value | undefined> =
  {
    values: (values) => [...values],
    value: ([value]) => value || undefined,
    count: (values) => values.filter(Boolean).length,
    number: ([value]) => (value && Number.isFinite(Number(value)) ? Number(value) : undefined),
    host: ([value]) => {
      if (!value) return 'none'
      return /(^|\.)legifrance\.gouv\.fr$/.test(hostOf(value)) ? 'legifrance' : 'other'
    },
    /** Days from today; below zero in the past. */
    daysAhead: ([value], today) => daysBetween(today, value ?? ''),
    owner: () => undefined,
  }

/** Days from one to another, each written `2026-08-31`; undefined when either is not a day. */
function daysBetween(from: string, to: string): number | undefined {
  const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text)
  return isDay(from) && isDay(to) ? dayNumber(to) - dayNumber(from) : undefined
}

/** A day counted without a clock nor a time zone; years begin in March, so that February ends them. */
function dayNumber(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const shifted = month <= 2 ? year - 1 : year
  const leaps = Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400)
  return 365 * shifted + leaps + Math.floor((153 * ((month + 9) % 12) + 2) / 5) + date
}

/** French mobile ranges, overseas ones included (06 and 07 nationally; +262 692, +590 690, +594 694, +596 696…). */
function isMobile(phone: string): boolean {
  const digits = phone.replace(/[^\d+]/g, '').replace(/^00/, '+')
  return /^(?:\+33|0)[67]\d{8}$|^\+(?:262|590|594|596|508)(?:0?[67]|[45])\d{5,8}$|^\+687[7-9]\d{5}$|^\+689(?:87|89)\d{6}$/.test(
    digits,
  )
}
