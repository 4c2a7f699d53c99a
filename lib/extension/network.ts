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

/** Why a shared source gives no file; the sentence is `error_source_<problem>`. */
export type SourceProblem =
  | 'offline'
  | 'timeout'
  | 'too_many'
  | 'too_large'
  | 'sign_in'
  | 'forbidden'
  | 'not_found'
  | 'redirected'
  | 'empty'
  | 'page'
  | 'refused'

export class SourceError extends Error {
  constructor(readonly problem: SourceProblem) {
    super(problem)
  }
}

/** How a shared source is asked: nothing of the person goes along, and no other address is followed. */
const asStranger = {
  credentials: 'omit',
  referrerPolicy: 'no-referrer',
  redirect: 'manual',
  cache: 'no-store',
} as const
/** Longest wait for a whole shared file, milliseconds. */
const FILE_PATIENCE = 300_000
const causes: Record<number, SourceProblem> = {
  401: 'sign_in',
  403: 'forbidden',
  404: 'not_found',
  410: 'not_found',
  429: 'too_many',
}

/** What the source answers, whatever it is; throws `SourceError` when it does not. */
async function askSource(address: string, options: RequestInit, patience: number): Promise<Response> {
  const stop = AbortSignal.timeout(patience)
  try {
    return await fetch(address, { ...asStranger, ...options, signal: stop })
  } catch {
    throw new SourceError(stop.aborted ? 'timeout' : 'offline')
  }
}

/** Why an answer gives no file, if so. */
function causeOf({ status, ok, type, headers }: Response): SourceProblem | null {
  if (type === 'opaqueredirect' || (status >= 300 && status < 400)) return 'redirected'
  if (!ok) return causes[status] ?? 'refused'
  if (status === 204 || status === 205) return 'empty'
  return /^(?:text\/html|application\/xhtml)/i.test(headers.get('content-type') ?? '') ? 'page' : null
}

/**
 * What tells one version of a file from another: its ETag without what servers and proxies add to it (`W/`, quotes,
 * `-gzip`; RFC 9110, 8.8.3, and Apache's bugs 39727 and 45023), else its date; '' when nothing does. Its length would not do: it
 * is that of what was sent, compressed or not.
 */
function versionOf({ headers }: Response): string {
  const etag = (headers.get('etag') ?? '').trim()
  const bare = etag
    .replace(/^W\//i, '')
    .replace(/^"(.*)"$/, '$1')
    .replace(/(?:[-;:]+(?:gzip|br|deflate|zstd|df))+$/i, '')
  return (bare || (headers.get('last-modified') ?? '')).slice(0, 200)
}

/**
 * The version that stands at a shared source, '' when the server does not tell. Asked by HEAD; by GET, its body unread,
 * where HEAD is refused and GET may not be. Throws `SourceError`.
 */
export async function sourceVersion(address: string): Promise<string> {
  const head = await askSource(address, { method: 'HEAD' }, PATIENCE)
  // Redirections and refusals of the person are the same for both.
  const isFinal = !['refused', 'empty', 'page', 'not_found', 'forbidden'].includes(causeOf(head) ?? '')
  const response = isFinal ? head : await askSource(address, {}, PATIENCE)
  if (!isFinal) await response.body?.cancel()
  const cause = causeOf(response)
  if (cause) throw new SourceError(cause)
  return versionOf(response)
}

/** The file of a shared source with its version, of `limit` bytes at most. Throws `SourceError`. */
export async function fetchSource(address: string, limit: number): Promise<{ bytes: Blob; etag: string }> {
  const response = await askSource(address, {}, FILE_PATIENCE)
  const cause = causeOf(response)
  if (cause) throw new SourceError(cause)
  if (Number(response.headers.get('content-length') ?? 0) > limit) throw new SourceError('too_large')
  const bytes = await readBytes(response, limit)
  if (bytes.size === 0) throw new SourceError('empty')
  return { bytes, etag: versionOf(response) }
}

async function readBytes(response: Response, limit: number): Promise<Blob> {
  if (!response.body) return new Blob()
  const reader = response.body.getReader()
  const parts: Uint8Array<ArrayBuffer>[] = []
  let size = 0
  for (;;) {
    const { done, value } = await reader.read().catch(() => {
      throw new SourceError('offline')
    })
    if (done) return new Blob(parts)
    size += value.length
    if (size > limit) {
      await reader.cancel()
      throw new SourceError('too_large')
    }
    parts.push(value as Uint8Array<ArrayBuffer>)
  }
}
