/** Bytes over a port: base64 chunks, since Chromium's messages are JSON; length and SHA-256 close the series. */

/** Bytes per chunk before base64. */
const CHUNK = 512 * 1024

export interface BytePort {
  postMessage(message: unknown): void
}

export type ByteMessage = { chunk: string } | { end: { size: number; sha256: string } }

/** Lower-case hexadecimal SHA-256. */
export async function sha256Of(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes)
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** What browsers bring (Chrome 140, Firefox 133), many times as fast as what is spelled out here. */
interface OwnBase64 {
  toBase64?(this: Uint8Array): string
  fromBase64?(text: string): Uint8Array
}

function toBase64(bytes: Uint8Array): string {
  const own = (bytes as OwnBase64).toBase64
  if (own) return own.call(bytes)
  let text = ''
  // `...` goes byte by byte through an iterator, several times slower. Longer lists overflow the stack of some engines.
  for (let at = 0; at < bytes.length; at += 0x1000)
    text += String.fromCharCode.apply(null, bytes.subarray(at, at + 0x1000) as unknown as number[])
  return btoa(text)
}

function fromBase64(text: string): Uint8Array {
  const own = Uint8Array as OwnBase64
  if (own.fromBase64) return own.fromBase64(text)
  const characters = atob(text)
  const bytes = new Uint8Array(characters.length)
  // `Uint8Array.from` takes over a second for ten megabytes, on the page's own thread.
  for (let at = 0; at < bytes.length; at++) bytes[at] = characters.charCodeAt(at)
  return bytes
}

/** Sends all of `bytes`, then the closing count; `onProgress` gets the share sent, 0 to 1. */
export async function sendBytes(
  port: BytePort,
  bytes: Uint8Array<ArrayBuffer>,
  onProgress?: (share: number) => void,
): Promise<void> {
  const sha256 = await sha256Of(bytes)
  for (let at = 0; at < bytes.length; at += CHUNK) {
    port.postMessage({ chunk: toBase64(bytes.subarray(at, at + CHUNK)) } satisfies ByteMessage)
    onProgress?.(Math.min(1, (at + CHUNK) / bytes.length))
    await Promise.resolve()
  }
  port.postMessage({ end: { size: bytes.length, sha256 } } satisfies ByteMessage)
}

/** Collects chunks; `finish` throws when the count or the digest differs. */
export function newByteCollector(limit: number) {
  const parts: Uint8Array[] = []
  let size = 0
  return {
    add(chunk: string): void {
      const part = fromBase64(chunk)
      size += part.length
      if (size > limit) throw new Error('too_large')
      parts.push(part)
    },
    async finish(end: { size: number; sha256: string }): Promise<Uint8Array<ArrayBuffer>> {
      const bytes = new Uint8Array(size)
      let at = 0
      for (const part of parts) {
        bytes.set(part, at)
        at += part.length
      }
      if (size !== end.size || (await sha256Of(bytes)) !== end.sha256) throw new Error('damaged')
      return bytes
    },
  }
}
