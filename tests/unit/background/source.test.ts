/** The shared source is asked when it was allowed, once a day, and never twice at once. */
import { beforeEach, describe, expect, it, vi } from 'vitest'

const world = vi.hoisted(() => ({
  local: {} as Record<string, unknown>,
  own: '',
  policy: null as string | null,
  answers: [] as (string | Error)[],
  asked: 0,
}))
vi.mock('@/lib/background/store/local', () => ({
  readLocal: async (key: string) => structuredClone(world.local[key]),
  keepLocal: async (key: string, value: unknown) => void (world.local[key] = structuredClone(value)),
}))
vi.mock('@/lib/extension/managed', () => ({
  getPolicy: async () => ({ policy: { sharedSource: world.policy }, problems: [] }),
}))
vi.mock('@/lib/background/store/settings', () => ({ getSettings: async () => ({ sharedSource: world.own }) }))
vi.mock('@/lib/background/broadcast', () => ({ tellChanged: async () => undefined }))
vi.mock('@/lib/extension/network', () => ({
  SourceError: class extends Error {
    constructor(readonly problem: string) {
      super(problem)
    }
  },
  sourceVersion: async () => {
    world.asked++
    const answer = world.answers.length > 1 ? world.answers.shift()! : world.answers[0]!
    if (answer instanceof Error) throw answer
    return answer
  },
}))
const { sourceHandlers } = await import('@/lib/background/sharing/sharing')

const ADDRESS = 'https://partage.exemple.fr/equipe.habili.age'
const get = (isNow = false) => sourceHandlers['source.get']({ isNow }, {} as never)
const opened = (etag: string) => sourceHandlers['source.opened']({ address: ADDRESS, etag }, {} as never)

beforeEach(() => {
  Object.assign(world, { local: {}, own: '', policy: null, answers: ['"1"'], asked: 0 })
  vi.useFakeTimers({ now: Date.parse('2026-11-21T08:00:00Z') })
})

describe('the shared source', () => {
  it('asks nobody without an address, nor before a policy’s address is allowed', async () => {
    expect(await get()).toMatchObject({ address: '', isAllowed: false })
    world.policy = ADDRESS
    expect(await get(true)).toMatchObject({
      address: ADDRESS,
      byPolicy: true,
      isAllowed: false,
      state: 'unknown',
    })
    world.own = 'https://autre.exemple.fr/x'
    expect(await get(true)).toMatchObject({ isAllowed: false })
    expect(world.asked).toBe(0)
    world.own = ADDRESS
    expect(await get()).toMatchObject({ isAllowed: true, state: 'new' })
    expect(world.asked).toBe(1)
  })

  it('is looked at once a day, once for two who ask together, and at once when asked', async () => {
    world.own = ADDRESS
    await Promise.all([get(), get()])
    vi.advanceTimersByTime(23 * 3_600_000)
    await get()
    expect(world.asked).toBe(1)
    await get(true)
    expect(world.asked).toBe(2)
    vi.advanceTimersByTime(24 * 3_600_000)
    await get()
    expect(world.asked).toBe(3)
  })

  it('is new until it is opened, and again when its version changes', async () => {
    world.own = ADDRESS
    expect((await get()).state).toBe('new')
    await opened('"1"')
    expect((await get(true)).state).toBe('opened')
    world.answers = ['"2"']
    expect((await get(true)).state).toBe('new')
  })

  it('without versions is new once', async () => {
    world.own = ADDRESS
    world.answers = ['']
    expect((await get()).state).toBe('new')
    await opened('')
    expect((await get(true)).state).toBe('untold')
  })

  it('that does not answer is said so, and is not asked again before the next day', async () => {
    world.own = ADDRESS
    const { SourceError } = await import('@/lib/extension/network')
    world.answers = [new SourceError('sign_in')]
    expect(await get()).toMatchObject({ state: 'failed', problem: 'sign_in' })
    await get()
    expect(world.asked).toBe(1)
  })

  it('of another address starts anew', async () => {
    world.own = ADDRESS
    await get()
    await opened('"1"')
    world.own = 'https://autre.exemple.fr/x'
    expect(await get()).toMatchObject({ address: world.own, state: 'new' })
  })
})
