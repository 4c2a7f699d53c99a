import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { type Reminder, reminderFile } from '@/lib/journey/reminder'

const now = '2026-11-20T09:00:00.000Z'
const reminder: Reminder = {
  uid: 'r-reponse',
  day: '2026-12-04',
  title: 'Réponse attendue : Bouton FranceConnect, demande n° 101',
  text: 'Une phrase, avec; virgules\net lignes.',
  url: 'https://datapass.api.gouv.fr/demandes/101',
  before: 0,
}
const read = (file: string) => {
  const calendar = new ICAL.Component(ICAL.parse(file) as never)
  const event = calendar.getFirstSubcomponent('vevent')!
  return { calendar, event, alarm: event.getFirstSubcomponent('valarm')! }
}

describe('a reminder', () => {
  it('is one whole day that takes nobody’s time, read back by a calendar', () => {
    const { calendar, event } = read(reminderFile(reminder, now))
    expect(calendar.getFirstPropertyValue('version')).toBe('2.0')
    expect(String(event.getFirstPropertyValue('dtstart'))).toBe('2026-12-04')
    expect(String(event.getFirstPropertyValue('dtend'))).toBe('2026-12-05')
    expect(event.getFirstPropertyValue('summary')).toBe(reminder.title)
    expect(event.getFirstPropertyValue('description')).toBe(reminder.text)
    expect(event.getFirstPropertyValue('url')).toBe(reminder.url)
    expect(event.getFirstPropertyValue('transp')).toBe('TRANSPARENT')
  })
  it('tells in the morning of the day, or days before', () => {
    expect(String(read(reminderFile(reminder, now)).alarm.getFirstPropertyValue('trigger'))).toBe('PT9H')
    const before = read(reminderFile({ ...reminder, before: 30 }, now)).alarm
    expect(String(before.getFirstPropertyValue('trigger'))).toBe('-P29DT15H')
  })
  it('is the same event each time, folded, its lines ended by CR LF', () => {
    const long = { ...reminder, title: `Réponse attendue : ${'Société d’éxemple '.repeat(20)}` }
    const file = reminderFile(long, now)
    expect(read(file).event.getFirstPropertyValue('uid')).toBe('r-reponse@habili')
    expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true)
    const lines = file.split('\r\n')
    expect(lines.every((each) => !each.includes('\n'))).toBe(true)
    // The library counts 75 bytes beside the space that continues a line.
    expect(Math.max(...lines.map((each) => new TextEncoder().encode(each).length))).toBeLessThanOrEqual(76)
  })
  it('takes a title on one line: nothing of it becomes a property', () => {
    const file = reminderFile({ ...reminder, title: 'Titre\r\nATTACH:https://exemple.example' }, now)
    expect(file).not.toMatch(/^ATTACH/m)
  })
})
