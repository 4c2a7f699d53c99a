import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import {
  FetchError,
  fetchSource,
  sourceVersion,
  mayLookUp,
  searchRegistry,
  SourceError,
} from '@/lib/extension/network'

const permissions = vi.hoisted(() => ({ getAll: vi.fn(), contains: vi.fn() }))
vi.mock('@/lib/extension/browser', () => ({ browser: { permissions } }))

const ask = vi.fn<typeof fetch>()
beforeEach(() => vi.stubGlobal('fetch', ask))
afterEach(() => {
  ask.mockReset()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

const json = (body: BodyInit | null, status = 200, type = 'application/json') =>
  new Response(body, { status, headers: { 'content-type': type } })
const bytes = (...values: number[]) => Uint8Array.from(values)
/** A body that breaks off: its first piece is read, the next one never comes. */
const broken = () =>
  new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(new TextEncoder().encode('{"results":')),
    pull: (controller) => controller.error(new TypeError('network error')),
  })

async function problemOf(answer: () => Promise<Response>): Promise<string> {
  ask.mockImplementation(answer)
  const error = await searchRegistry('21619990100010').catch((thrown: unknown) => thrown)
  return error instanceof FetchError ? error.problem : JSON.stringify(error)
}

describe('a search of the registry', () => {
  it('sends what is searched, and nothing of the person', async () => {
    ask.mockImplementation(async () => json('{"results":[]}'))
    expect(await searchRegistry('21619990100010')).toEqual({ results: [] })
    const [address, options] = ask.mock.calls[0]!
    expect(String(address)).toBe(
      'https://recherche-entreprises.api.gouv.fr/search?q=21619990100010&page=1&per_page=1&limite_matching_etablissements=20',
    )
    expect(options).toMatchObject({
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'error',
      cache: 'no-store',
    })
    expect(ask).toHaveBeenCalledOnce()
  })

  it('by name writes the name as a value of the address, never as more of it', async () => {
    ask.mockImplementation(async () => json('{}'))
    await searchRegistry('bourg & cie?q=1#x')
    const { searchParams, hash } = new URL(String(ask.mock.calls[0]![0]))
    expect([searchParams.getAll('q'), searchParams.get('per_page'), hash]).toEqual([
      ['bourg & cie?q=1#x'],
      '5',
      '',
    ])
  })

  it('reads an answer cut anywhere, inside a character too', async () => {
    const [first, ...rest] = new TextEncoder().encode('é')
    const parts = [
      new TextEncoder().encode('{"nom":"'),
      bytes(first!),
      bytes(...rest),
      new TextEncoder().encode('"}'),
    ]
    const body = new ReadableStream({
      start: (it) => (parts.forEach((each) => it.enqueue(each)), it.close()),
    })
    ask.mockImplementation(async () => json(body))
    expect(await searchRegistry('x')).toEqual({ nom: 'é' })
  })

  it.each<[string, string, () => Promise<Response>]>([
    ['too many requests', 'too_many', async () => json('{"erreur":"…"}', 429)],
    ['an error of the server', 'refused', async () => json('{}', 500)],
    ['a refusal', 'refused', async () => json('{}', 403)],
    ['a bad request', 'refused', async () => json('{"erreur":"…"}', 400)],
    ['a page', 'unreadable', async () => json('<!doctype html><title>Maintenance</title>', 200, 'text/html')],
    ['half an answer', 'unreadable', async () => json('{"results":[{"siren":"2161')],
    ['nothing', 'unreadable', async () => json('')],
    ['no body at all', 'unreadable', async () => json(null, 204)],
    ['letters of no alphabet', 'unreadable', async () => json(bytes(0x22, 0xff, 0x22))],
    ['half a letter at the end', 'unreadable', async () => json(bytes(0x22, 0xc3))],
    ['over 64 kB', 'too_large', async () => json(`"${'x'.repeat(65_536)}"`)],
    ['a body that breaks off', 'offline', async () => json(broken())],
    ['a redirection, or no network', 'offline', () => Promise.reject(new TypeError('Failed to fetch'))],
  ])('that meets %s says %s', async (_, problem, answer) => expect(await problemOf(answer)).toBe(problem))

  it('takes an answer of 64 kB to the byte, and stops reading at one more', async () => {
    const text = `"${'x'.repeat(65_534)}"`
    ask.mockImplementation(async () => json(text))
    expect(await searchRegistry('x')).toHaveLength(65_534)
    const cancel = vi.fn()
    const endless = new ReadableStream({ pull: (it) => it.enqueue(new Uint8Array(20_000)), cancel })
    expect(await problemOf(async () => json(endless))).toBe('too_large')
    expect(cancel).toHaveBeenCalledOnce()
  })
})

describe('the time it takes', () => {
  /** Five seconds pass when the test says so; as in a browser, an aborted wait rejects. */
  function clock() {
    const patience = new AbortController()
    const timeout = vi.spyOn(AbortSignal, 'timeout').mockReturnValue(patience.signal)
    return { timeout, pass: () => patience.abort(new DOMException('', 'TimeoutError')) }
  }
  const never: typeof fetch = (_, options) =>
    new Promise((_resolve, reject) => {
      options!.signal!.addEventListener('abort', () => reject(options!.signal!.reason as Error))
    })

  it('is five seconds at most', async () => {
    const { timeout, pass } = clock()
    ask.mockImplementation(never)
    const search = searchRegistry('x')
    pass()
    await expect(search).rejects.toMatchObject({ problem: 'timeout' })
    expect(timeout).toHaveBeenCalledExactlyOnceWith(5000)
  })

  it('counts an answer that drips', async () => {
    const { pass } = clock()
    ask.mockImplementation(async (_, options) => {
      const dripping = new ReadableStream({
        start(controller) {
          options!.signal!.addEventListener('abort', () => controller.error(options!.signal!.reason))
          controller.enqueue(new TextEncoder().encode('{'))
        },
      })
      return json(dripping)
    })
    const search = searchRegistry('x')
    await new Promise((resume) => setImmediate(resume))
    pass()
    await expect(search).rejects.toMatchObject({ problem: 'timeout' })
  })

  it('ends when another search takes its place', async () => {
    ask.mockImplementation(never)
    const newer = new AbortController()
    const search = searchRegistry('x', newer.signal)
    newer.abort()
    await expect(search).rejects.toBeInstanceOf(FetchError)
  })
})

describe('the consent to search', () => {
  it.each([
    ['where the browser asks nothing', { permissions: [] }, undefined, true],
    ['where the person agreed', { data_collection: ['searchTerms'] }, true, true],
    ['where the person did not', { data_collection: [] }, false, false],
  ])('%s', async (_, all, contains, may) => {
    permissions.getAll.mockResolvedValue(all)
    permissions.contains.mockResolvedValue(contains)
    expect(await mayLookUp()).toBe(may)
  })

  it('is not given when it cannot be read', async () => {
    permissions.getAll.mockRejectedValue(new Error('no answer'))
    expect(await mayLookUp()).toBe(false)
  })
})

describe('a shared source', () => {
  const ADDRESS = 'https://partage.exemple.fr/equipe.habili.age'
  const file = (body: BodyInit | null, headers: Record<string, string> = {}) =>
    new Response(body, { headers })
  const failure = (work: Promise<unknown>) =>
    work.then(
      () => 'none',
      (error: unknown) => (error instanceof SourceError ? error.problem : String(error)),
    )

  it('is asked for its version without its content, and as a stranger', async () => {
    ask.mockResolvedValue(file(null, { etag: '"7"' }))
    expect(await sourceVersion(ADDRESS)).toBe('7')
    expect(ask.mock.calls[0]).toMatchObject([
      ADDRESS,
      { method: 'HEAD', credentials: 'omit', referrerPolicy: 'no-referrer', redirect: 'manual' },
    ])
    ask.mockResolvedValue(file(null))
    expect(await sourceVersion(ADDRESS)).toBe('')
  })

  it('is read whole, up to its limit', async () => {
    ask.mockImplementation(async () => file('12345', { etag: '"7"' }))
    const { bytes, etag } = await fetchSource(ADDRESS, 5)
    expect([await bytes.text(), etag]).toEqual(['12345', '7'])
    expect(await failure(fetchSource(ADDRESS, 4))).toBe('too_large')
    ask.mockImplementation(async () => file('12', { 'content-length': '5000' }))
    expect(await failure(fetchSource(ADDRESS, 4))).toBe('too_large')
  })

  it('that refuses, breaks off or is not there says which', async () => {
    ask.mockImplementation(async () => new Response('', { status: 404 }))
    expect(await failure(sourceVersion(ADDRESS))).toBe('not_found')
    ask.mockRejectedValue(new TypeError('network error'))
    expect(await failure(sourceVersion(ADDRESS))).toBe('offline')
    ask.mockImplementation(async () => new Response(broken()))
    expect(await failure(fetchSource(ADDRESS, 100))).toBe('offline')
  })
})
