/** Sealing and opening by age and a passphrase; the only file that imports the library. Runs in a worker. */
import { Decrypter, Encrypter, type Identity } from 'age-encryption'
import type { ShareFile } from './format'
import { limits, MEBIBYTE, work } from './limits'
import { kindOfFile } from './header'
import { normalise, spellings } from './passphrase'
import { SharingProblem } from './problem'
import { readShare } from './read'

export interface Opened {
  file: ShareFile
  /** Bytes of `file.documents`, in their order. */
  documents: Blob[]
}

/** Share of the bytes gone through, 0 to 1; the first call says that the key is made. */
export type Progress = (share: number) => void

type Bytes = Uint8Array<ArrayBuffer>
type Blobs = Iterable<Blob> | AsyncIterable<Blob>
const NEW_LINE = 0x0a

/**
 * One file as others will open it: `json` on its own line, then the documents, each asked for when its turn comes.
 * `onBytes` hears how many bytes of the file are made; first 0, once the key is.
 */
export async function seal(
  json: string,
  documents: Blobs,
  passphrase: string,
  onBytes: (total: number) => void = () => undefined,
  logN: number = work.written,
): Promise<Blob> {
  const encrypter = new Encrypter()
  encrypter.setPassphrase(normalise(passphrase))
  encrypter.setScryptWorkFactor(logN)
  const sealed = await encrypter.encrypt(streamOf(partsOf(json, documents)))
  onBytes(0)
  return blobOf(readingOf(sealed, onBytes).next, 'application/octet-stream')
}

async function* partsOf(json: string, documents: Blobs): AsyncGenerator<Blob> {
  yield new Blob([json])
  let isFirst = true
  for await (const document of documents) {
    if (isFirst) yield new Blob(['\n'])
    isFirst = false
    yield document
  }
}

/** The bytes of all blobs, one after the other: a document is 10 MiB at most. */
function streamOf(blobs: AsyncGenerator<Blob>): ReadableStream<Bytes> {
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await blobs.next()
      if (done) controller.close()
      else controller.enqueue(new Uint8Array(await value.arrayBuffer()))
    },
  })
}

/** Opens a file and checks all of it; `key` is its passphrase, or an identity of the library. Throws `SharingProblem`. */
export async function open(
  file: Blob,
  key: string | Identity,
  onProgress: Progress = () => undefined,
): Promise<Opened> {
  const isSealed = (await kindOfFile(file)) === 'sealed'
  const plain = isSealed ? await decrypt(file, key) : file.stream()
  onProgress(0)
  const { json, rest } = await part(plain, (total) => onProgress(Math.min(1, total / file.size)))
  const line = await decode(json)
  // Laid out by an editor or a tool, the JSON is all there is.
  const isWhole = rest.size > 0 && rest.size <= limits.jsonBytes && !isJson(line)
  const text = isWhole ? await decode(new Blob([json, '\n', rest])) : line
  const share = readShare(text)
  return { file: share, documents: await cut(isWhole ? new Blob() : rest, share) }
}

/** The first line, and what follows it. */
async function part(
  plain: ReadableStream<Uint8Array>,
  onTotal: (total: number) => void,
): Promise<{ json: Blob; rest: Blob }> {
  const { next, cancel } = readingOf(plain, onTotal)
  try {
    const json: Bytes[] = []
    for (let bytes = await next(); bytes; bytes = await next()) {
      const end = bytes.indexOf(NEW_LINE)
      json.push(end < 0 ? bytes : bytes.subarray(0, end))
      // Without documents the file is too large; with them, its JSON is: no need to read on.
      const isLong = json.reduce((size, each) => size + each.length, 0) > limits.jsonBytes
      if (isLong) throw new SharingProblem('too_large', 'json')
      if (end >= 0)
        return { json: new Blob(json), rest: new Blob([bytes.subarray(end + 1), await blobOf(next)]) }
    }
    return { json: new Blob(json), rest: new Blob() }
  } catch (error) {
    // One that failed by itself has nothing left to give up.
    await cancel().catch(() => undefined)
    throw isOurs(error) ? error : new SharingProblem('damaged')
  }
}

type Next = () => Promise<Bytes | undefined>

/** Reads `stream` part by part, nothing at its end; `onTotal` hears how many bytes have come. */
function readingOf(stream: ReadableStream<Uint8Array>, onTotal: (total: number) => void) {
  const reader = stream.getReader()
  let total = 0
  const next: Next = async () => {
    const { value } = await reader.read()
    if (value) onTotal((total += value.length))
    return value as Bytes | undefined
  }
  return { next, cancel: () => reader.cancel() }
}

/** Bytes that the browser is given at once: by 64 KiB, as age gives them, opening took a tenth longer and more. */
const BLOCK = MEBIBYTE

/** All that `next` gives: the browser keeps it, out of the script's memory. Rejects as `next` does. */
async function blobOf(next: Next, type = ''): Promise<Blob> {
  let failure: unknown
  const stream = new ReadableStream<Bytes>({
    async pull(controller) {
      try {
        const parts: Bytes[] = []
        let size = 0
        for (let bytes; size < BLOCK && (bytes = await next()); size += bytes.length) parts.push(bytes)
        if (size > 0) controller.enqueue(joined(parts, size))
        else controller.close()
      } catch (error) {
        failure = error
        throw error
      }
    },
  })
  // The browser's own error for a body that fails says nothing of why.
  return new Response(stream, { headers: { 'Content-Type': type } }).blob().catch((error: unknown) => {
    throw failure ?? error
  })
}

function joined(parts: Bytes[], size: number): Bytes {
  const bytes = new Uint8Array(size)
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    // The first line of several: the JSON goes on.
    return false
  }
}

/** A limit passed, or a file that the system no longer gives: no fault of its content. */
const isOurs = (error: unknown) =>
  error instanceof SharingProblem || /^Not(Found|Readable)Error$/.test((error as Error).name)

async function decrypt(file: Blob, key: string | Identity): Promise<ReadableStream<Uint8Array>> {
  const decrypter = new Decrypter()
  if (typeof key === 'string') spellings(key).forEach((each) => decrypter.addPassphrase(each))
  else decrypter.addIdentity(key)
  try {
    return await decrypter.decrypt(file.stream())
  } catch (error) {
    if (isOurs(error)) throw error
    // The library's only word for a header that no key of ours opens.
    const isKey = (error as Error).message.startsWith('no identity matched')
    throw new SharingProblem(isKey ? 'wrong_passphrase' : 'damaged')
  }
}

/** UTF-8, or the UTF-16 of an editor by its mark; no mark is left. */
async function decode(json: Blob): Promise<string> {
  const bytes = new Uint8Array(await json.arrayBuffer())
  if (bytes[0] === 0xff || bytes[0] === 0xfe)
    return new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new SharingProblem('not_ours')
  }
}

/** The bytes of each document, of the length and digest that its record says. */
async function cut(bytes: Blob, { documents }: ShareFile): Promise<Blob[]> {
  const found: Blob[] = []
  let at = 0
  for (const { size, sha256, mediaType } of documents) {
    const blob = bytes.slice(at, at + Number(size), String(mediaType))
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await blob.arrayBuffer()))
    const hex = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
    if (blob.size !== size || hex !== sha256) throw new SharingProblem('damaged')
    found.push(blob)
    at += blob.size
  }
  if (at !== bytes.size) throw new SharingProblem('damaged')
  return found
}
