/** The only file that calls `fetch` outside the page side. */
import { browser } from './browser'

export type FetchProblem = 'offline' | 'timeout' | 'too_many' | 'refused' | 'too_large' | 'unreadable'

export class FetchError extends Error {
  constructor(readonly problem: FetchProblem) {
    super(problem)
  }
}

const REGISTRY = 'https://recherche-entreprises.api.gouv.fr/search'
/** Longest wait, milliseconds, and longest answer, bytes. */
const PATIENCE = 5000
const LONGEST = 64 * 1024

/** Address of a registry search; short lists keep the answer under the cap. */
function registryUrl(query: string): string {
  const isNumber = /^\d{9}(\d{5})?$/.test(query)
  const limits = isNumber
    ? { per_page: '1', limite_matching_etablissements: '20' }
    : { per_page: '5', limite_matching_etablissements: '3' }
  return `${REGISTRY}?${new URLSearchParams({ q: query, page: '1', ...limits })}`
}

/**
 * Asks the public registry for a SIRET, a SIREN or a name: no credentials, no referrer, no redirect, five
 * seconds, 64 kB. Gives the parsed JSON; throws `FetchError`.
 */
export async function searchRegistry(query: string, signal?: AbortSignal): Promise<unknown> {
  const patience = AbortSignal.timeout(PATIENCE)
  const stop = signal ? AbortSignal.any([signal, patience]) : patience
  try {
    const response = await fetch(registryUrl(query), {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'error',
      cache: 'no-store',
      headers: { accept: 'application/json' },
      signal: stop,
    })
    if (response.status === 429) throw new FetchError('too_many')
    if (!response.ok) throw new FetchError('refused')
    return parse(await readCapped(response))
  } catch (error) {
    if (error instanceof FetchError) throw error
    if (patience.aborted) throw new FetchError('timeout')
    throw new FetchError('offline')
  }
}

async function readCapped(response: Response): Promise<string> {
  if (!response.body) return ''
  const reader = response.body.getReader()
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let text = ''
  let size = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return text + decodeOr(() => decoder.decode())
    size += value.length
    if (size > LONGEST) {
      await reader.cancel()
      throw new FetchError('too_large')
    }
    text += decodeOr(() => decoder.decode(value, { stream: true }))
  }
}

function decodeOr(decode: () => string): string {
  try {
    return decode()
  } catch {
    throw new FetchError('unreadable')
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new FetchError('unreadable')
  }
}

/** Is the look-up allowed? Firefox asks for consent to send what is searched; others have nothing to ask. */
export async function mayLookUp(): Promise<boolean> {
  const query = { data_collection: ['searchTerms'] } as never
  try {
    const all = (await browser.permissions.getAll()) as { data_collection?: string[] }
    return all.data_collection === undefined || (await browser.permissions.contains(query))
  } catch {
    // A consent that cannot be read is not one; the caller says that the search is not permitted.
    return false
  }
}

/** How a shared source is asked: nothing of the person goes along, and it answers from where it was said to be. */
const asStranger = {
  credentials: 'omit',
  referrerPolicy: 'no-referrer',
  redirect: 'error',
  cache: 'no-store',
} as const
/** Longest wait for a whole shared file, milliseconds. */
const FILE_PATIENCE = 300_000

async function askSource(address: string, options: RequestInit, patience: number): Promise<Response> {
  const stop = AbortSignal.timeout(patience)
  try {
    const response = await fetch(address, { ...asStranger, ...options, signal: stop })
    if (!response.ok) throw new FetchError('refused')
    return response
  } catch (error) {
    if (error instanceof FetchError) throw error
    throw new FetchError(stop.aborted ? 'timeout' : 'offline')
  }
}

/** The version that stands at a shared source, by its ETag alone; '' when the server gives none. Throws `FetchError`. */
export async function lookAtSource(address: string): Promise<string> {
  const response = await askSource(address, { method: 'HEAD' }, PATIENCE)
  return (response.headers.get('etag') ?? '').slice(0, 200)
}

/** The file of a shared source with its ETag, of `limit` bytes at most. Throws `FetchError`. */
export async function fetchSource(address: string, limit: number): Promise<{ bytes: Blob; etag: string }> {
  const response = await askSource(address, {}, FILE_PATIENCE)
  if (Number(response.headers.get('content-length') ?? 0) > limit) throw new FetchError('too_large')
  const bytes = await readBytes(response, limit)
  return { bytes, etag: (response.headers.get('etag') ?? '').slice(0, 200) }
}

async function readBytes(response: Response, limit: number): Promise<Blob> {
  const reader = response.body!.getReader()
  const parts: Uint8Array<ArrayBuffer>[] = []
  let size = 0
  for (;;) {
    const { done, value } = await reader.read().catch(() => {
      throw new FetchError('offline')
    })
    if (done) return new Blob(parts)
    size += value.length
    if (size > limit) {
      await reader.cancel()
      throw new FetchError('too_large')
    }
    parts.push(value as Uint8Array<ArrayBuffer>)
  }
}
