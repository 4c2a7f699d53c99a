/** Which letters the bytes of a text file are: decided by what is found in them. Pure. */

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'macintosh' | 'cp850'

/** Upper half of code page 850, which « CSV (MS-DOS) » of Excel writes and `TextDecoder` does not know (IBM, CP00850). */
const CP850 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0'
/** Signs beyond ASCII of French texts: the usual ones are worth two of the others. */
const USUAL = /[éèêëàâçîïôûùœÉÈÀ’«»]/
const RARE = /[äöüÿæÂÇÊËÎÏÔÖÙÛÜŒ‘“”–…°€\u00a0\u202f]/
/** Bytes looked at to choose: enough for any list, little for a large file. */
const SAMPLE = 200_000

const decode = (bytes: Uint8Array, encoding: string) => new TextDecoder(encoding).decode(bytes)
const decode850 = (bytes: Uint8Array) =>
  Array.from(bytes, (byte) => (byte < 0x80 ? String.fromCharCode(byte) : CP850[byte - 0x80])).join('')
const readers = {
  'windows-1252': (bytes: Uint8Array) => decode(bytes, 'windows-1252'),
  macintosh: (bytes: Uint8Array) => decode(bytes, 'macintosh'),
  cp850: decode850,
}

/**
 * The text of a file: UTF-16 by its mark or its empty bytes, UTF-8 when most of what is beyond ASCII is so, else the
 * encoding of one byte a sign in which it reads as French. No mark is left in the text.
 */
export function decodeText(bytes: Uint8Array): { text: string; encoding: Encoding } {
  const wide = wideOf(bytes)
  if (wide) return { text: decode(bytes, wide), encoding: wide }
  const text = decode(bytes, 'utf-8')
  if (!text.includes('\uFFFD')) return { text, encoding: 'utf-8' }
  const { right, wrong } = countUtf8(bytes.subarray(0, SAMPLE))
  if (right > wrong) return { text: mended(bytes), encoding: 'utf-8' }
  const encoding = singleOf(bytes.subarray(0, SAMPLE))
  return { text: readers[encoding](bytes), encoding }
}

/** UTF-16: by its mark, or because one byte of two is empty. */
function wideOf(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const sample = bytes.subarray(0, 2000)
  if (bytes.length % 2 !== 0 || sample.length < 4) return null
  const empty = [0, 0]
  sample.forEach((byte, at) => (empty[at % 2]! += byte === 0 ? 1 : 0))
  const many = sample.length / 4
  const [even = 0, odd = 0] = empty
  if (odd > many && even === 0) return 'utf-16le'
  return even > many && odd === 0 ? 'utf-16be' : null
}

/** Length of the UTF-8 sequence at `at`, 0 when there is none (RFC 3629; overlong forms are of no account here). */
function sequenceAt(bytes: Uint8Array, at: number): number {
  const first = bytes[at]!
  const length =
    first < 0x80 ? 1 : first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0
  for (let next = 1; next < length; next++) if ((bytes[at + next]! & 0xc0) !== 0x80) return 0
  return at + length > bytes.length ? 0 : length
}

function countUtf8(bytes: Uint8Array): { right: number; wrong: number } {
  let [right, wrong] = [0, 0]
  for (let at = 0; at < bytes.length;) {
    const length = sequenceAt(bytes, at)
    if (length > 1) right++
    if (length === 0) wrong++
    at += Math.max(1, length)
  }
  return { right, wrong }
}

/** A text in UTF-8 with stray bytes of Windows-1252: each read as what it is. */
function mended(bytes: Uint8Array): string {
  const parts: string[] = []
  let from = 0
  for (let at = 0; at < bytes.length;) {
    const length = sequenceAt(bytes, at)
    if (length === 0) {
      parts.push(
        decode(bytes.subarray(from, at), 'utf-8'),
        decode(bytes.subarray(at, at + 1), 'windows-1252'),
      )
      from = at + 1
    }
    at += Math.max(1, length)
  }
  return [...parts, decode(bytes.subarray(from), 'utf-8')].join('')
}

/** Of the encodings of one byte a sign, the one whose letters are French most often; Windows-1252 when none is better. */
function singleOf(bytes: Uint8Array): keyof typeof readers {
  const high = bytes.filter((byte) => byte >= 0x80)
  const share = (encoding: keyof typeof readers) =>
    [...readers[encoding](high)].reduce(
      (sum, sign) => sum + (USUAL.test(sign) ? 2 : RARE.test(sign) ? 1 : 0),
      0,
    )
  const names = Object.keys(readers) as (keyof typeof readers)[]
  return names.reduce((best, each) => (share(each) > share(best) ? each : best))
}
