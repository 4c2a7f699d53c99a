import type { Reminder } from '@/lib/journey/reminder'

/** Gives a text or bytes to the person as a file of their downloads; bytes know their own type. */
export function saveFile(name: string, content: string | Blob, type = 'text/csv;charset=utf-8'): void {
  const bytes = typeof content === 'string' ? new Blob([content], { type }) : content
  const url = URL.createObjectURL(bytes)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The browser has taken the bytes long before.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}

/** Gives a day to remember as a file for calendars. The library comes only when it is needed. */
export async function saveReminder(name: string, reminder: Reminder): Promise<void> {
  const { reminderFile } = await import('@/lib/journey/reminder')
  saveFile(name, reminderFile(reminder, new Date().toISOString()), 'text/calendar;charset=utf-8')
}
