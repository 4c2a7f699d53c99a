import { expect, it } from 'vitest'
import { dayLanguage, showDay, showShortDay } from '@/components/eligibility/days'

it.each([
  ['2027-03-01', '1er mars 2027', '1er mars 2027'],
  ['2026-08-31', '31 août 2026', '31 août 2026'],
  ['2026-12-11T23:30:00.000Z', '11 décembre 2026', '11 déc. 2026'],
  ['avant l’été', 'avant l’été', 'avant l’été'],
])('%s is written as French people write it', (when, long, short) => {
  expect([showDay(when), showShortDay(when)]).toEqual([long, short])
})

it('in English the day comes before the month', () => {
  const day = new Intl.DateTimeFormat(dayLanguage('en'), { dateStyle: 'long', timeZone: 'UTC' })
  expect(day.format(new Date('2026-11-21'))).toBe('21 November 2026')
  expect(dayLanguage('fr')).toBe('fr')
})
