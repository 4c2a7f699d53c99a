/** The policy that an IT department set (`storage.managed`). */
import { browser } from './browser'
import type { ReadPolicy } from '@/lib/contract/policy'

/** The policy as the browser gives it; empty where there is none. */
export async function rawPolicy(): Promise<Record<string, unknown>> {
  try {
    return await browser.storage.managed.get()
  } catch {
    // Firefox refuses to read where no policy names the extension: there is none.
    return {}
  }
}

/** The policy in force; none where the browser has no such storage. */
export async function getPolicy(): Promise<ReadPolicy> {
  const [{ readPolicy }, raw] = await Promise.all([import('@/lib/contract/policy'), rawPolicy()])
  return readPolicy(raw)
}

/** Calls `onChange` each time the policy changes. Firefox reads it at its start only. */
export function watchPolicy(onChange: () => void): void {
  browser.storage.onChanged.addListener((_, area) => {
    if (area === 'managed') onChange()
  })
}
