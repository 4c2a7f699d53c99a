import type { Exchange, Reply } from '../exchange'
import type { World } from '../world'

/** One request to the site, with the `:names` of its path. */
export interface Visit {
  exchange: Exchange
  world: World
  params: Record<string, string>
}

export type Handler = (visit: Visit) => Reply | Promise<Reply>

/** Method, path with `:names`, handler. */
export type Route = [string, string, Handler]

/** The first route that fits, with its names read. */
export function findRoute(
  routes: Route[],
  exchange: Exchange,
): { handler: Handler; params: Record<string, string> } | undefined {
  const method = exchange.method === 'HEAD' ? 'GET' : exchange.method
  const parts = exchange.path.split('/')
  for (const [wanted, path, handler] of routes) {
    const params = wanted === method ? readNames(path.split('/'), parts) : undefined
    if (params) return { handler, params }
  }
  return undefined
}

function readNames(pattern: string[], parts: string[]): Record<string, string> | undefined {
  if (pattern.length !== parts.length) return undefined
  const names: Record<string, string> = {}
  for (const [i, wanted] of pattern.entries()) {
    const part = parts[i] ?? ''
    if (wanted.startsWith(':')) names[wanted.slice(1)] = part
    else if (wanted !== part) return undefined
  }
  return names
}
