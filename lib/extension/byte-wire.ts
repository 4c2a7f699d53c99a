/** Bytes over a port: base64 chunks, since Chromium's messages are JSON; length and SHA-256 close the series. */

/** Bytes per chunk before base64. */
const CHUNK = 512 * 1024

export interface BytePort {
  postMessage(message: unknown): void
}

export type ByteMessage = { chunk: string } | { end: { size: number; sha256: string } }

/** Lower-case hexadecimal SHA-256. */
export async function sha256Of(bytes: BufferSource): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes)
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Chrome before 140 has neither of the two that are asked here first: there, ten megabytes take more than a second. */
const toBase64 = (bytes: Uint8Array): string => bytes.toBase64?.() ?? btoa(latin1(bytes))

const fromBase64 = (text: string): Uint8Array =>
  Uint8Array.fromBase64?.(text) ?? Uint8Array.from(atob(text), (each) => each.charCodeAt(0))

function latin1(bytes: Uint8Array): string {
  let text = ''
  // `...` goes byte by byte through an iterator, several times slower. Longer lists overflow the stack of some engines.
  for (let at = 0; at < bytes.length; at += 0x1000)
    text += String.fromCharCode.apply(null, bytes.subarray(at, at + 0x1000) as unknown as number[])
  return text
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
