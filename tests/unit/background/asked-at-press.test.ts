import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { askedAtPress } from '@/lib/background/tab/asked-at-press'
import { dropTab } from '@/lib/background/tab/sessions'

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }))
afterEach(() => void vi.useRealTimers())

const TAB = 31
const shown = { documentId: 'document', view: 1 }
/** Each answer says how often the site was asked until then. */
function counted() {
  let asked = 0
  return askedAtPress(async () => ++asked)
}

it('a confirmation takes what was asked at its press, once', async () => {
  const press = counted()
  press.ask(TAB, shown)
  expect(await press.answer(TAB, shown)).toBe(1)
  expect(await press.answer(TAB, shown)).toBe(2)
})

it.each<[string, { documentId: string; view: number }, number]>([
  ['another document', { documentId: 'other', view: 1 }, 0],
  ['another view', { documentId: 'document', view: 2 }, 0],
  ['a press of a second before', shown, 1000],
])('asks anew for %s', async (_, of, later) => {
  const press = counted()
  press.ask(TAB, shown)
  vi.advanceTimersByTime(later)
  expect(await press.answer(TAB, of)).toBe(2)
})

it('asks anew for another tab, and for one that was closed', async () => {
  const press = counted()
  press.ask(TAB, shown)
  expect(await press.answer(TAB + 1, shown)).toBe(2)
  await dropTab(TAB)
  expect(await press.answer(TAB, shown)).toBe(3)
})
