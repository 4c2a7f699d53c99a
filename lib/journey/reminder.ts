/** A day to remember as a calendar file (RFC 5545), read by every calendar. Pure: the instant is given. */
import ICAL from 'ical.js'
import { after } from './days'

export interface Reminder {
  /** The same request and day give the same event: a second file changes the first, it adds none. */
  uid: string
  /** `2026-12-04`. */
  day: string
  title: string
  text: string
  /** Where the request opens, '' when nowhere. */
  url: string
  /** Days before at which the calendar tells: 0 for the morning of the day itself. */
  before: number
}

/** Hour of a calendar's notice, counted from midnight. */
const MORNING = 9

/** The file, with its one event of a whole day; `now` is an instant. */
export function reminderFile({ uid, day, title, text, url, before }: Reminder, now: string): string {
  const calendar = new ICAL.Component('vcalendar')
  calendar.addPropertyWithValue('version', '2.0')
  calendar.addPropertyWithValue('prodid', '-//Habili//Suivi//FR')
  const event = new ICAL.Component('vevent')
  event.addPropertyWithValue('uid', `${uid}@habili`)
  event.addPropertyWithValue('dtstamp', ICAL.Time.fromDateTimeString(`${now.slice(0, 19)}Z`))
  event.addPropertyWithValue('dtstart', ICAL.Time.fromDateString(day))
  event.addPropertyWithValue('dtend', ICAL.Time.fromDateString(after(day, 1, 'jours') ?? day))
  event.addPropertyWithValue('summary', oneLine(title))
  event.addPropertyWithValue('description', text)
  if (url) event.addPropertyWithValue('url', url)
  // A day that stands in a calendar takes nobody's time.
  event.addPropertyWithValue('transp', 'TRANSPARENT')
  const alarm = new ICAL.Component('valarm')
  alarm.addPropertyWithValue('action', 'DISPLAY')
  alarm.addPropertyWithValue('description', oneLine(title))
  alarm.addPropertyWithValue('trigger', ICAL.Duration.fromSeconds(3600 * (MORNING - 24 * before)))
  event.addSubcomponent(alarm)
  calendar.addSubcomponent(event)
  return `${calendar.toString()}\r\n`
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()
