/** What a chosen file is, before it is read. */
import { inspect } from './header'
import { limits } from './limits'
import { SharingProblem } from './problem'

/** Looks at the size and the first bytes of a file; nothing else of it is read. Throws `SharingProblem`. */
export async function look(file: Blob): Promise<'sealed' | 'plain'> {
  if (file.size > limits.fileBytes) throw new SharingProblem('too_large')
  const kind = inspect(new Uint8Array(await file.slice(0, limits.headerBytes).arrayBuffer()))
  if (kind === 'plain' && file.size > limits.jsonBytes) throw new SharingProblem('too_large', 'json')
  return kind
}
