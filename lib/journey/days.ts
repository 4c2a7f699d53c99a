/** Days written `2026-08-31`, counted without a clock nor a time zone. */
/** The day `value` `unit` after `day`; undefined for a unit that is not in the table. Working days skip French holidays. */
export function after(day: string, value: number, unit: string): string | undefined {
  const way = delayUnits[unit]
  if (way === 'days') return dayOf(numberOf(day) + value)
  if (way === 'months') return addMonths(day, value)
  if (way === 'working_days') return addWorkingDays(day, value)
  return undefined
}

/** Days from one day to another, below zero when it stands before; undefined when either is not a day. */
export function daysBetween(from: string, to: string): number | undefined {
  const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text)
  return isDay(from) && isDay(to) ? numberOf(to) - numberOf(from) : undefined
}

function addWorkingDays(day: string, count: number): string {
  let number = numberOf(day)
  for (let left = count; left > 0;) {
    number++
    if (isWorked(dayOf(number), number)) left--
  }
  return dayOf(number)
}

function isWorked(day: string, number: number): boolean {
  // Day 0 is a Thursday.
  const weekday = (((number + 4) % 7) + 7) % 7
  if (weekday === 0 || weekday === 6) return false
  if ((fixedHolidays as readonly string[]).includes(day.slice(5))) return false
  return !(easterHolidays as readonly number[]).includes(number - easter(Number(day.slice(0, 4))))
}

/** The last day of the month stands for a day that the month lacks. */
function addMonths(day: string, count: number): string {
  const [year, month, date] = partsOf(day)
  const months = year * 12 + month - 1 + count
  const first = numberOf(written(Math.floor(months / 12), (months % 12) + 1, 1))
  const next = numberOf(written(Math.floor((months + 1) / 12), ((months + 1) % 12) + 1, 1))
  return dayOf(Math.min(first + date - 1, next - 1))
}

/** Easter Sunday of a year as a day number (Meeus, Jones and Butcher's Gregorian rule). */
function easter(year: number): number {
  const [century, rest] = [Math.floor(year / 100), year % 100]
  const golden = year % 19
  const skipped = Math.floor((8 * century + 13) / 25)
  const epact = (19 * golden + century - Math.floor(century / 4) - skipped + 15) % 30
  const lag = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - epact - (rest % 4)) % 7
  const shift = Math.floor((golden + 11 * epact + 22 * lag) / 451)
  const ordinal = epact + lag - 7 * shift + 114
  return numberOf(written(year, Math.floor(ordinal / 31), (ordinal % 31) + 1))
}

/** Days since 1 January 1970 (Hinnant's civil calendar: years begin in March). */
function numberOf(day: string): number {
  const [year, month, date] = partsOf(day)
  const shifted = month <= 2 ? year - 1 : year
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + date - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

function dayOf(number: number): string {
  const days = number + 719_468
  const era = Math.floor(days / 146_097)
  const dayOfEra = days - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shifted = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shifted < 10 ? shifted + 3 : shifted - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return written(year, month, dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1)
}

function partsOf(day: string): [number, number, number] {
  const [year = 0, month = 1, date = 1] = day.slice(0, 10).split('-').map(Number)
  return [year, month, date]
}

function written(year: number, month: number, date: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
}

/** Unit of a delay -> how to count it. */
const delayUnits: Record<string, 'days' | 'working_days' | 'months'> = {
  jours: 'days',
  'jours ouvrés': 'working_days',
  mois: 'months',
}

/** Kinds of delay after which a right ends, instead of an answer being late. */
export const termKinds: readonly string[] = ['durée de validité']

/** French public holidays of fixed day, `MM-DD`, then those counted in days from Easter Sunday. */
const fixedHolidays = ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25'] as const
const easterHolidays = [1, 39, 50] as const
