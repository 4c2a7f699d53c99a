/** Right, wrong or blank: what the site received for a question, beside what its concept calls for. */
import { wantedAt } from './identity'
import type { Question } from './demarche'

export type Verdict = 'right' | 'wrong' | 'blank'

/** What became of one question; `shown` by the page, `received` by the site. */
export interface Outcome {
  shown: string
  received: string
}

/** Case, accents and signs apart; a telephone without its country. */
function plain(text: string): string {
  const bare = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  return bare.replace(/[^\p{L}\p{N}+]/gu, '').replace(/^\+33(?=\d{9}$)/, '0')
}

/** A value that only the page shows, or that the site refused, is not right. */
export function judge({ truth }: Question, { shown, received }: Outcome): Verdict {
  if (!shown && !received) return 'blank'
  return wantedAt(truth).some((wanted) => plain(wanted) === plain(received)) ? 'right' : 'wrong'
}

export interface Count {
  right: number
  wrong: number
  blank: number
}

export function countOf(verdicts: Verdict[]): Count {
  const count = { right: 0, wrong: 0, blank: 0 }
  for (const verdict of verdicts) count[verdict]++
  return count
}
