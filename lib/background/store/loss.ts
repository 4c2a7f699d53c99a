/**
 * A database that the browser emptied by itself: Chromium and Firefox, when its files are broken, begin a new one
 * without a word. The settings, kept elsewhere, remember that there were organisations.
 */
import { getSettings } from '@/lib/extension/settings'
import type { Database } from './database'
import type { Store } from './store'

/** Key of `meta` with the instant at which the loss was found. */
const LOST = 'lost'

/** Remembers, at `now`, that a database just made takes the place of a lost one; gives back `store`. */
export async function noteLoss(store: Store, now: string): Promise<Store> {
  if (store.isNew && (await getSettings()).recentIds.length > 0)
    await store.db.meta.put({ key: LOST, value: now })
  return store
}

/** When the loss was found; null without one, or once the person has read of it. */
export async function lostAt(db: Database): Promise<string | null> {
  return ((await db.meta.get(LOST))?.value as string | undefined) ?? null
}

/** The person has read of it. */
export const settleLoss = (db: Database): Promise<void> => db.meta.delete(LOST)
