// @vitest-environment happy-dom
/** A question of a page: its last asking is the only one that answers, and it is asked again when its topic changed. */
import { act, cleanup, renderHook } from '@testing-library/preact'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { useQuery } from '@/lib/extension/use-query'

interface Asked {
  input: unknown
  answer: (data: unknown) => void
  fail: (error: Error) => void
}
const world = vi.hoisted(() => ({
  asked: [] as Asked[],
  tell: (_topics: string[]): void => undefined,
}))
vi.mock('@/lib/extension/messenger', () => ({
  send: (_name: string, input: unknown) =>
    new Promise((answer, fail) => world.asked.push({ input, answer, fail })),
  onChanged: (listener: (topics: string[]) => void) => void (world.tell = listener),
}))

beforeEach(() => void world.asked.splice(0))
afterEach(cleanup)

const profileOf = (organisationId: string) => ({ organisationId })
const ask = (organisationId = 'first') =>
  renderHook(({ id }) => useQuery('profile.get', profileOf(id), ['profile']), {
    initialProps: { id: organisationId },
  })
const settle = (work: () => void) =>
  act(async () => {
    work()
    await Promise.resolve()
  })

it('a late answer of an older question never replaces that of a newer one', async () => {
  const { result, rerender } = ask()
  rerender({ id: 'second' })
  const [older, newer] = world.asked
  expect([older!.input, newer!.input]).toEqual([profileOf('first'), profileOf('second')])
  await settle(() => newer!.answer('of the second'))
  await settle(() => older!.answer('of the first'))
  expect(result.current.data).toBe('of the second')
})

it('an older question answers nothing while the newer one waits', async () => {
  const { result, rerender } = ask()
  rerender({ id: 'second' })
  await settle(() => world.asked[0]!.answer('of the first'))
  expect(result.current).toMatchObject({ data: undefined, isLoading: true })
})

it('a late failure of an older question is no failure of the newer one', async () => {
  const { result, rerender } = ask()
  rerender({ id: 'second' })
  await settle(() => world.asked[1]!.answer('of the second'))
  await settle(() => world.asked[0]!.fail(new Error('late')))
  expect(result.current).toMatchObject({ data: 'of the second', error: undefined })
})

it('is asked again when one of its topics changed, and not for another', async () => {
  const { result } = ask()
  await settle(() => world.asked[0]!.answer('before'))
  await settle(() => world.tell(['settings']))
  expect(world.asked).toHaveLength(1)
  await settle(() => world.tell(['settings', 'profile']))
  expect(world.asked).toHaveLength(2)
  expect(result.current.data).toBe('before')
  await settle(() => world.asked[1]!.fail(new Error('gone')))
  expect(result.current).toMatchObject({ data: 'before', error: new Error('gone') })
  await settle(() => result.current.refresh())
  await settle(() => world.asked[2]!.answer('after'))
  expect(result.current).toMatchObject({ data: 'after', error: undefined, isLoading: false })
})

it('is asked once more, not once for each change, while its answer is under way', async () => {
  const { result } = ask()
  for (let changes = 0; changes < 5; changes++) await settle(() => world.tell(['profile']))
  expect(world.asked).toHaveLength(1)
  await settle(() => world.asked[0]!.answer('in between'))
  expect(result.current.data).toBe('in between')
  expect(world.asked).toHaveLength(2)
  await settle(() => world.asked[1]!.answer('last'))
  expect(world.asked).toHaveLength(2)
  expect(result.current.data).toBe('last')
})

it('is asked beside a question that nobody answers, which then says nothing', async () => {
  const { result } = ask()
  const now = performance.now()
  vi.spyOn(performance, 'now').mockReturnValue(now + 2001)
  await settle(() => world.tell(['profile']))
  expect(world.asked).toHaveLength(2)
  await settle(() => world.asked[1]!.answer('of the second'))
  await settle(() => world.asked[0]!.answer('of the first'))
  expect(result.current.data).toBe('of the second')
  vi.restoreAllMocks()
})

it('asks nothing more once its page is gone', async () => {
  const { unmount } = ask()
  await settle(() => world.tell(['profile']))
  await settle(() => unmount())
  await settle(() => world.asked[0]!.answer('late'))
  expect(world.asked).toHaveLength(1)
})

it('an answer that says the same is not drawn again, and one that follows a failure is', async () => {
  const { result } = ask()
  await settle(() => world.asked[0]!.answer({ lines: [{ ref: 1 }] }))
  const shown = result.current.data
  world.tell(['profile'])
  await settle(() => world.asked[1]!.answer({ lines: [{ ref: 1 }] }))
  expect(result.current.data).toBe(shown)
  world.tell(['profile'])
  await settle(() => world.asked[2]!.fail(new Error('gone')))
  expect(result.current.error).toBeDefined()
  world.tell(['profile'])
  await settle(() => world.asked[3]!.answer({ lines: [{ ref: 1 }] }))
  expect(result.current).toMatchObject({ data: { lines: [{ ref: 1 }] }, error: undefined })
})
