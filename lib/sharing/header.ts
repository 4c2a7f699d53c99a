/** What a file is, from its first bytes: looked at before any passphrase is tried. */
import { limits, work } from './limits'
import { SharingProblem } from './problem'

const AGE = 'age-encryption.org/'
const ARMORED = '-----BEGIN AGE ENCRYPTED FILE-----'
/** One passphrase stanza and its authentication code, as the age format writes them (age-encryption.org/v1). */
const HEADER =
  /^age-encryption\.org\/v1\n-> scrypt [A-Za-z0-9+/]{22} ([1-9]\d{0,2})\n[A-Za-z0-9+/]{43}\n--- [A-Za-z0-9+/]{43}\n/

/**
 * Tells a sealed file from a plain one by its first 4 kB at most. Throws `SharingProblem`: `not_ours`,
 * `not_supported`, or `damaged` for a header cut short.
 */
export function kindOfHead(head: Uint8Array): 'sealed' | 'plain' {
  const text = Array.from(head.subarray(0, limits.headerBytes), (byte) => String.fromCharCode(byte)).join('')
  const header = HEADER.exec(text)
  if (header) {
    const logN = Number(header[1])
    if (logN < work.lowest || logN > work.highest) throw new SharingProblem('not_supported', `scrypt ${logN}`)
    return 'sealed'
  }
  if (text.startsWith(`${AGE}v1\n`)) {
    const isCut = head.length < limits.headerBytes && !/\n--- [^\n]*\n/.test(text)
    throw new SharingProblem(isCut ? 'damaged' : 'not_supported')
  }
  if (text.length >= AGE.length && `${AGE}v1\n`.startsWith(text)) throw new SharingProblem('damaged')
  if (text.startsWith(AGE) || text.startsWith(ARMORED)) throw new SharingProblem('not_supported')
  if (/^\s*\{/.test(text)) return 'plain'
  throw new SharingProblem('not_ours')
}

/** What a chosen file is, by its size and its first bytes; nothing else of it is read. Throws `SharingProblem`. */
export async function kindOfFile(file: Blob): Promise<'sealed' | 'plain'> {
  if (file.size > limits.fileBytes) throw new SharingProblem('too_large')
  const kind = kindOfHead(new Uint8Array(await file.slice(0, limits.headerBytes).arrayBuffer()))
  if (kind === 'plain' && file.size > limits.jsonBytes) throw new SharingProblem('too_large', 'json')
  return kind
}
