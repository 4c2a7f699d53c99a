/** How servers answer for a shared file, played by a real one: what HEAD may say, ETags, redirections, refusals. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import fc from '@/tests/support/properties'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SourceError, fetchSource, sourceVersion } from '@/lib/extension/network'

type Answer = (request: IncomingMessage, response: ServerResponse) => void
let server: Server
let address = ''
let answer: Answer
let asked: string[] = []
beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.method!)
    answer(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/equipe.habili.age`
})
afterAll(() => new Promise((resolve) => server.close(resolve)))

/** HEAD, then GET, each its status and headers. */
function play(head: [number, Record<string, string>], get = head, body = 'sealed'): void {
  asked = []
  answer = ({ method }, response) => {
    const [status, headers] = method === 'HEAD' ? head : get
    response.writeHead(status, headers).end(method === 'HEAD' ? undefined : body)
  }
}
const look = () => sourceVersion(address)
const open = () => fetchSource(address, 1000)
const problemOf = (work: Promise<unknown>) =>
  work.then(
    () => 'none',
    (error: unknown) => (error instanceof SourceError ? error.problem : String(error)),
  )

describe('a server', () => {
  it.each([405, 500, 501, 404, 403])(
    'H63: that answers HEAD by %i is asked by GET, its body unread',
    async (status) => {
      play([status, {}], [200, { etag: '"abc"' }])
      expect(await look()).toBe('abc')
      expect(asked).toEqual(['HEAD', 'GET'])
    },
  )

  it.each([
    ['W/"abc"', '"abc"'],
    ['"abc-gzip"', '"abc"'],
    ['"abc--gzip"', '"abc"'],
    ['W/"abc;br"', '"abc"'],
    ['"abc"', 'W/"abc"'],
    ['abc', '"abc"'],
  ])('H65: %s of GET and %s of HEAD are one version', async (get, head) => {
    play([200, { etag: head }], [200, { etag: get }])
    expect((await open()).etag).toBe(await look())
  })

  it('H65: whatever a proxy adds, an ETag is its version, and two are two', async () => {
    const tag = fc.stringMatching(/^[a-f0-9]{4,20}$/)
    const adds = fc.constantFrom<(tag: string) => string>(
      (each) => `"${each}"`,
      (each) => `W/"${each}"`,
      (each) => `"${each}-gzip"`,
      (each) => `W/"${each}-br"`,
    )
    await fc.assert(
      fc.asyncProperty(tag, adds, async (each, add) => {
        play([200, { etag: add(each) }])
        expect(await look()).toBe(each)
      }),
      { numRuns: 30 },
    )
  })

  it('without ETag is told by the date of its file', async () => {
    const dated = { 'last-modified': 'Sat, 28 Nov 2026 08:00:00 GMT' }
    play([200, dated])
    expect(await look()).toBe((await open()).etag)
    expect(await look()).not.toBe('')
    play([200, {}])
    expect(await look()).toBe('')
  })

  it.each<[number, string]>([
    [401, 'sign_in'],
    [403, 'forbidden'],
    [404, 'not_found'],
    [410, 'not_found'],
    [429, 'too_many'],
    [500, 'refused'],
    [503, 'refused'],
    [204, 'empty'],
  ])('H67: that answers %i says %s, looked at and opened', async (status, problem) => {
    play([status, {}])
    expect(await problemOf(look())).toBe(problem)
    expect(await problemOf(open())).toBe(problem)
  })

  it.each([301, 302, 303, 307, 308])(
    'that points elsewhere by %i is not followed, and it is said',
    async (status) => {
      play([status, { location: '/login' }])
      expect(await problemOf(look())).toBe('redirected')
      expect(await problemOf(open())).toBe('redirected')
      expect(asked).toEqual(['HEAD', 'GET'])
    },
  )

  it('that gives a page in place of the file says so', async () => {
    play([200, { 'content-type': 'text/html; charset=utf-8' }], undefined, '<!doctype html>')
    expect(await problemOf(look())).toBe('page')
    expect(await problemOf(open())).toBe('page')
  })

  it('that gives nothing says so', async () => {
    play([200, { 'content-length': '0' }], undefined, '')
    expect(await problemOf(open())).toBe('empty')
  })

  it('that hangs up is offline', async () => {
    answer = ({ socket }) => socket.destroy()
    expect(await problemOf(look())).toBe('offline')
  })
})
