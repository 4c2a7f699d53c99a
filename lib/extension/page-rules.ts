/**
 * The few words that the page side reads before it wakes anybody, in `storage.local`, and that it could write too: they
 * decide of nothing but what it draws. The background asks its own settings and the policy again.
 */
import { browser } from './browser'
import { hasDiskSpace } from './disk-space'

const KEY = 'page'

export interface PageRules {
  /** Does a folded tab stand on request pages? */
  hasTab?: boolean
  /** Hosts on which it works; null: all of ours. Content scripts read no policy in Firefox. */
  allowedSites?: string[] | null
  /** Organisations were kept: a database without any was lost, and this is not kept with it. */
  hasOrganisations?: boolean
}

export async function readPageRules(): Promise<PageRules> {
  return ((await browser.storage.local.get(KEY))[KEY] as PageRules | undefined) ?? {}
}

/** Changes some of them; on a full disk they stay as they were, as Chromium empties what is written there. */
export async function tellPageSide(patch: PageRules): Promise<void> {
  const rules = await readPageRules()
  const isSame = Object.entries(patch).every(
    ([key, value]) => JSON.stringify(value) === JSON.stringify(rules[key as keyof PageRules]),
  )
  if (isSame || !(await hasDiskSpace())) return
  await browser.storage.local
    .set({ [KEY]: { ...rules, ...patch } })
    .catch((error: Error) => console.debug('habili: page rules', error.message))
}
