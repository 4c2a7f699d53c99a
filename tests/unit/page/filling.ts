/** Confirmed steps and their writing, for small pages; the clock is a fake one. */
import { vi } from 'vitest'
import type { WriteStep } from '@/lib/form/model'
import { writeSteps, type WriteContext } from '@/lib/page/write/write'
import { control, type show } from './dom'

export type Shown = ReturnType<typeof show>
export type Wanted = Record<string, string | string[]>

/** One confirmed step a question, as the plan of the page as it is now would give it. */
export function stepsFor({ read }: Shown, wanted: Wanted): WriteStep[] {
  const fields = read()
  return Object.entries(wanted).map(([attribute, value]) => {
    const { ref, kind, value: was, fingerprint } = fields.find(({ name }) => name.includes(`[${attribute}]`))!
    return { ref, kind, value, was, fingerprint }
  })
}

export const contextOf = (page: Shown, changes: Partial<WriteContext> = {}): WriteContext => ({
  ...page,
  isStale: () => false,
  fetchFile: () => Promise.reject(new Error('no file here')),
  ...changes,
})

/** Writes, the second look included, at once. */
export async function write(steps: WriteStep[], context: WriteContext) {
  const writing = writeSteps(steps, context)
  await vi.runAllTimersAsync()
  return writing
}

/** Plans and writes `wanted`; `undo` takes it back. */
export async function fill(page: Shown, wanted: Wanted, changes: Partial<WriteContext> = {}) {
  const { results, undo } = await write(stepsFor(page, wanted), contextOf(page, changes))
  return { outcomes: results.map(({ outcome }) => outcome), results, undo }
}

/** Does `change` to the page as soon as the field of `attribute` is written. */
export function onceWritten(attribute: string, change: () => void): void {
  control(attribute).addEventListener('change', change, { once: true })
}
