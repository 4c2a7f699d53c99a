// @vitest-environment happy-dom
/** The list of organisations in a page: its first page at once, then all of it, and all of it at each change. */
import { act, cleanup, renderHook } from '@testing-library/preact'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { useOrganisationPages, useOrganisations } from '@/lib/extension/use-organisations'

interface Asked {
  after: { order: string } | null
  answer: (page: object) => Promise<void>
}
const world = vi.hoisted(() => ({
  asked: [] as Asked[],
  tell: (_topics: string[]): void => undefined,
}))
vi.mock('@/lib/extension/messenger', () => ({
  send: (_name: string, { after }: { after: Asked['after'] }) =>
    new Promise((resolve) => {
      const answer = (page: object) =>
        act(async () => {
          resolve(page)
          await new Promise((resume) => setTimeout(resume))
        })
      world.asked.push({ after, answer })
    }),
  onChanged: (listener: (topics: string[]) => void) => void (world.tell = listener),
}))

beforeEach(() => void world.asked.splice(0))
afterEach(cleanup)

const pageOf = (ids: string, next: string | null, total = 4) => ({
  organisations: [...ids].map((id) => ({ id })),
  next: next && { order: next, id: next },
  total,
  activeId: 'a',
})
const idsOf = (list: { organisations: { id: string }[] } | undefined) =>
  list?.organisations.map(({ id }) => id).join('')
const last = () => world.asked.at(-1)!
const shown = () => renderHook(() => useOrganisationPages(['organisations']))

it('shows the first page until the others are there, and those that came first once', async () => {
  const { result } = shown()
  expect(last().after).toBeNull()
  await last().answer(pageOf('da', 'b'))
  expect([idsOf(result.current.data), result.current.data?.isWhole, result.current.data?.total]).toEqual([
    'da',
    false,
    4,
  ])
  expect(last().after).toMatchObject({ order: 'b' })
  await last().answer(pageOf('b', 'c'))
  expect(idsOf(result.current.data)).toBe('da')
  await last().answer(pageOf('cd', null))
  expect([idsOf(result.current.data), result.current.data?.isWhole]).toEqual(['dabc', true])
  expect(world.asked).toHaveLength(3)
})

it('keeps the whole list on show until a newer one is whole', async () => {
  const { result } = shown()
  await last().answer(pageOf('ab', null))
  await act(async () => world.tell(['organisations']))
  await last().answer(pageOf('b', 'b', 2))
  expect(idsOf(result.current.data)).toBe('ab')
  await last().answer(pageOf('c', null, 2))
  expect(idsOf(result.current.data)).toBe('bc')
})

it('asks for no more pages once nobody looks', async () => {
  shown()
  const [first] = world.asked
  await act(async () => cleanup())
  await first!.answer(pageOf('a', 'a'))
  expect(world.asked).toHaveLength(1)
})

it('is nothing before all of it where a part would mislead', async () => {
  const { result } = renderHook(() => useOrganisations(['organisations']))
  await last().answer(pageOf('a', 'a'))
  expect(result.current.data).toBeUndefined()
  await last().answer(pageOf('bc', null, 3))
  expect(idsOf(result.current.data)).toBe('abc')
})
