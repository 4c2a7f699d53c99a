/**
 * Small values of the background's own, in a database that the page side cannot open: what decides (the active
 * organisation, forms taken for known, the shared source) is nobody's in a renderer taken over. Spared on a disk without
 * room: Chromium empties it at its next start, as it does the profiles.
 */
import { browser } from '@/lib/extension/browser'
import { hasDiskSpace } from '@/lib/extension/disk-space'
import { ValueDatabase } from './database'

const database = new ValueDatabase()
const { values } = database

/** Where a value waits until the browser is closed. */
const waiting = (key: string) => `local:${key}`

/** What is kept under `key`, or what waits to be. */
export async function readLocal(key: string): Promise<unknown> {
  const { [waiting(key)]: latest } = await browser.storage.session.get(waiting(key))
  return latest ?? (await values.get(key).catch(unavailable))
}

/** Keeps a value; without room, or when the browser refuses, for as long as it runs. */
export async function keepLocal(key: string, value: unknown): Promise<void> {
  if (await isKept(key, value)) await browser.storage.session.remove(waiting(key))
  else await browser.storage.session.set({ [waiting(key)]: value })
}

/** Forgets every value, whatever it was. */
export async function clearLocal(): Promise<void> {
  await values.clear().catch(unavailable)
}

async function isKept(key: string, value: unknown): Promise<boolean> {
  if (!(await hasDiskSpace())) return false
  try {
    await values.put(value, key)
    return true
  } catch (error) {
    console.debug('habili: local', (error as Error).message)
    // Firefox goes on refusing on a connection that met a full disk: the next value opens another.
    database.close({ disableAutoOpen: false })
    return false
  }
}

/** A browser that opens no database (always private) has kept nothing; another failure must not pass for that. */
function unavailable(error: Error): undefined {
  if (!['MissingAPIError', 'OpenFailedError', 'InvalidStateError'].includes(error.name)) throw error
  console.debug('habili: local', error.message)
}
