import { createServer, type Server } from 'node:https'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { selfSignedCertificate } from './certificate'
import { distinctPages, forms } from './datapass/catalogue'
import { blockPath, decide, draftPath, sendBack, stored, submit, validate } from './datapass/scenes'
import { newDemarche, watchDemarches } from './demarches/scenes'
import type { Exchange, Reply } from './exchange'
import { answerRegistry } from './registry'
import { siteOf, sites } from './sites'
import type { Standin } from './types'
import { newWorld, resetWorld, type World } from './world'

const REGISTRY = 'recherche-entreprises.api.gouv.fr'

/**
 * Starts the stand-in of the outside world on a free port of 127.0.0.1, over https with a certificate
 * of its own: the sites and the company registry, told apart by the Host header.
 */
export async function startStandin(): Promise<Standin> {
  const world = newWorld()
  const certificate = selfSignedCertificate([...sites.flatMap(({ hosts }) => hosts), REGISTRY])
  const server = createServer(certificate, (request, response) => {
    serve(world, request, response).catch((error: unknown) => fail(response, error))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    received: world.received,
    signup: world.signup,
    portal: world.portal,
    requests: world.requests,
    session: world.session,
    registry: world.registry,
    forms,
    distinctPages: distinctPages(),
    draftAt: (formUid, step, values) => draftPath(world, formUid, step, values),
    blockAt: (formUid, step, values) => blockPath(world, formUid, step, values),
    submit: (requestId) => submit(world, requestId),
    validate: (requestId) => validate(world, requestId),
    decide: (requestId, decision) => decide(world, requestId, decision),
    stored: (requestId) => stored(world, requestId),
    giveToColleague: (requestId) => void (world.drafts.find(requestId)!.isColleagues = true),
    sendBack: (requestId, reason) => sendBack(world, requestId, reason),
    write: (requestId, from, text) => world.drafts.find(requestId)!.messages.push({ from, text }),
    demarches: watchDemarches(world.demarches),
    demarche: (champs, options) => newDemarche(world.demarches, champs, options),
    reset: () => resetWorld(world),
    close: () => close(server),
  }
}

async function serve(world: World, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const exchange = await read(request)
  world.requests.push({ host: exchange.host, method: exchange.method, path: exchange.url })
  if (exchange.host === REGISTRY) return answerRegistry(exchange, response, world.registry)
  const reply = (await siteOf(exchange.host)?.answer(exchange, world)) ?? unknownHost
  const { policy } = world.session
  response.writeHead(reply.status, {
    ...reply.headers,
    ...(policy === null ? {} : { 'content-security-policy': policy }),
  })
  response.end(exchange.method === 'HEAD' ? '' : reply.body)
}

const unknownHost: Reply = {
  status: 404,
  headers: { 'content-type': 'text/plain; charset=utf-8' },
  body: 'Hôte inconnu du site d’essai',
}

async function read(request: IncomingMessage): Promise<Exchange> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const url = new URL(request.url ?? '/', 'https://standin')
  return {
    host: (request.headers.host ?? '').replace(/:\d+$/, ''),
    method: request.method ?? 'GET',
    path: decodeURIComponent(url.pathname),
    url: url.pathname + url.search,
    query: url.searchParams,
    headers: request.headers,
    body: Buffer.concat(chunks),
  }
}

/** A fault of the stand-in itself: told to the test that watches the page, and on the terminal. */
function fail(response: ServerResponse, error: unknown): void {
  console.error('stand-in:', error)
  if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' })
  response.end(error instanceof Error ? (error.stack ?? error.message) : String(error))
}

function close(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()))
    server.closeAllConnections()
  })
}
