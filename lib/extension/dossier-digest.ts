/** The mark of what a dossier would send, kept instead of its values. */
import { textOf } from '@/lib/form/dossier-digest'
import type { PlanLine } from '@/lib/form/model'
import { sha256Of } from './byte-wire'

/** SHA-256 of questions and values, 64 hexadecimal digits. */
export const digestOf = (lines: readonly PlanLine[]): Promise<string> =>
  sha256Of(new TextEncoder().encode(textOf(lines)))
