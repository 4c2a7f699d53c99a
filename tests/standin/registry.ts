import type { ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import type { Exchange } from './exchange'
import { search } from './registry/search'
import type { Standin } from './types'

const SLOW_MS = 8_000
const DRIP_MS = 30_000
const DRIP_PIECES = 60
const TOO_BIG_BYTES = 10 * 1024 * 1024

/** The stand-in of recherche-entreprises.api.gouv.fr, and the ways it can fail. */
export async function answerRegistry(
  { method, path, query }: Exchange,
  response: ServerResponse,
  registry: Standin['registry'],
): Promise<void> {
  response.setHeader('access-control-allow-origin', '*')
  if (method === 'OPTIONS') return send(response, 204, '')
  if (path !== '/search') return send(response, 404, '{"erreur":"Page inconnue."}')
  const words = query.get('q') ?? ''
  registry.requests.push(words)
  if (words === registry.muteOn) return
  const { status, body } = search(words)
  const text = JSON.stringify(body)
  switch (registry.mode) {
    case 'ok':
      return send(response, status, text)
    case 'slow':
      await wait(SLOW_MS, undefined, { ref: false })
      return send(response, status, text)
    case 'drip':
      return drip(response, text)
    case 'down':
      response.socket?.destroy()
      return
    case 'garbage':
      return send(response, 200, text.slice(0, Math.floor(text.length / 2)))
    case 'html':
      return send(response, 200, '<!doctype html><h1>Maintenance</h1>', 'text/html')
    case 'too-big':
      return send(response, 200, JSON.stringify({ results: [], remplissage: 'x'.repeat(TOO_BIG_BYTES) }))
    case 'rate-limited':
      response.setHeader('retry-after', '1')
      return send(response, 429, '')
    case 'redirect':
      response.setHeader('location', 'https://ailleurs.exemple.fr/search?q=detourne')
      return send(response, 302, '')
  }
}

function send(response: ServerResponse, status: number, body: string, type = 'application/json'): void {
  response.writeHead(status, { 'content-type': type })
  response.end(body)
}

/** The whole answer, in small pieces over half a minute, unless the caller gives up. */
async function drip(response: ServerResponse, text: string): Promise<void> {
  response.writeHead(200, { 'content-type': 'application/json' })
  const size = Math.ceil(text.length / DRIP_PIECES)
  for (let start = 0; start < text.length && !response.destroyed; start += size) {
    response.write(text.slice(start, start + size))
    await wait(DRIP_MS / DRIP_PIECES, undefined, { ref: false })
  }
  response.end()
}
