/** The policy that an IT department set (`storage.managed`). */
import { browser } from './browser'
import { readPolicy, type ReadPolicy } from '@/lib/contract/policy'

/** The policy in force; none where the browser has no such storage. */
export async function getPolicy(): Promise<ReadPolicy> {
  try {
    return readPolicy(await browser.storage.managed.get())
  } catch {
    // Firefox refuses to read where no policy names the extension: there is none.
    return readPolicy({})
  }
}

/** Calls `onChange` each time the policy changes. Firefox reads it at its start only. */
export function watchPolicy(onChange: () => void): void {
  browser.storage.onChanged.addListener((_, area) => {
    if (area === 'managed') onChange()
  })
}
