/** What a file is, from its first bytes: looked at before any passphrase is tried. */
import { limits, work } from './limits'
import { SharingProblem } from './problem'

const AGE = 'age-encryption.org/'
const ARMORED = '-----BEGIN AGE ENCRYPTED FILE-----'
/** One passphrase stanza and its authentication code, as the age format writes them (age-encryption.org/v1). */
const HEADER =
  /^age-encryption\.org\/v1\n-> scrypt [A-Za-z0-9+/]{22} ([1-9]\d{0,2})\n[A-Za-z0-9+/]{43}\n--- [A-Za-z0-9+/]{43}\n/

/** Marks that editors put before a text: UTF-8, UTF-16 either way. */
const BOM = /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/

/**
 * Tells a sealed file from a plain one by its first 4 kB at most. Throws `SharingProblem`: `not_ours`, `armored`,
 * `work_factor`, `not_supported`, `changed` for one saved again as a text, or `damaged` for a header cut short.
 */
export function kindOfHead(head: Uint8Array): 'sealed' | 'plain' {
  const text = Array.from(head.subarray(0, limits.headerBytes), (byte) => String.fromCharCode(byte)).join('')
  const header = HEADER.exec(text)
  if (header) {
    const logN = Number(header[1])
    if (logN < work.lowest || logN > work.highest) throw new SharingProblem('work_factor', String(logN))
    return 'sealed'
  }
  if (text.startsWith(`${AGE}v1\n`)) {
    const isCut = head.length < limits.headerBytes && !/\n--- [^\n]*\n/.test(text)
    throw new SharingProblem(isCut ? 'damaged' : 'not_supported')
  }
  if (text.length >= AGE.length && `${AGE}v1\n`.startsWith(text)) throw new SharingProblem('damaged')
  const isWide = /^(?:\xff\xfe|\xfe\xff|\0|[^]\0)/.test(text)
  const unmarked = text.replace(BOM, '')
  const bare = (isWide ? unmarked.replaceAll('\0', '') : unmarked).trimStart()
  // Bytes that no seal has: an editor, a mail server or a disk took the file for a text.
  if (bare.startsWith(`${AGE}v1\r`) || (bare.startsWith(AGE) && bare !== text))
    throw new SharingProblem('changed')
  if (bare.startsWith(ARMORED)) throw new SharingProblem('armored')
  if (bare.startsWith(AGE)) throw new SharingProblem('not_supported')
  if (bare.startsWith('{')) return 'plain'
  throw new SharingProblem('not_ours')
}

/** What a chosen file is, by its size and its first bytes; nothing else of it is read. Throws `SharingProblem`. */
export async function kindOfFile(file: Blob): Promise<'sealed' | 'plain'> {
  if (file.size > limits.fileBytes) throw new SharingProblem('too_large')
  const kind = kindOfHead(new Uint8Array(await file.slice(0, limits.headerBytes).arrayBuffer()))
  if (kind === 'plain' && file.size > limits.jsonBytes) throw new SharingProblem('too_large', 'json')
  return kind
}
