/** One row of the table of `npm run test:trust`, which tests/run/trust.mjs prints. */
import { appendFileSync } from 'node:fs'
import type { BrowserName } from './browser'

export interface TrustCase {
  /** What is promised: one part of the table. */
  subject: string
  /** The case, in a few words. */
  name: string
  browser: BrowserName
  /**
   * `refused`: nothing wrong was written or said. `written`: it was. `honest`: no attack, and what the person asked was
   * done; `hindered`: it was not.
   */
  result: 'refused' | 'written' | 'honest' | 'hindered'
  /** What was seen; of a case that cannot be met, what was tried. */
  note?: string | undefined
}

const file = new URL('../../../test-results/trust.jsonl', import.meta.url)

/** Keeps a row where the table is wanted. */
export function tellCase(row: TrustCase): void {
  if (process.env.HABILI_TRUST) appendFileSync(file, `${JSON.stringify(row)}\n`)
}
