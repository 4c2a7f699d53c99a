/**
 * When the store is brought to what the policy provides: at the first wake of each run of the browser, and when the
 * policy changes; the other wakes have nothing to read.
 */
import { browser } from '@/lib/extension/browser'
import { rawPolicy, watchPolicy } from '@/lib/extension/managed'

/** Key of `storage.session` with the policy that the store was brought to. */
const SYNCED = 'policy'

/**
 * Calls `sync` at those times, then `onChange` too when it is a change. Without a database the assistant says so, and
 * the policy waits for the next wake. Gives back what asks for it again, whatever the policy.
 */
export function keepPolicy(sync: () => Promise<void>, onChange: () => void): () => void {
  async function look(isAsked: boolean): Promise<void> {
    const policy = JSON.stringify(await rawPolicy())
    const { [SYNCED]: last } = await browser.storage.session.get(SYNCED)
    if (last === policy && !isAsked) return
    await sync()
    await browser.storage.session.set({ [SYNCED]: policy })
  }
  const start = (isAsked: boolean) =>
    void look(isAsked).catch((error: Error) => console.debug('habili: policy', error.message))
  start(false)
  watchPolicy(() => {
    start(true)
    onChange()
  })
  return () => start(true)
}
