/** `storage.local`, spared on a disk without room: Chromium empties it at its next start, as it does the database. */
import { browser } from './browser'
import { hasDiskSpace } from './disk-space'

/** Where a value waits until the browser is closed. */
const waiting = (key: string) => `local:${key}`

/** What is kept under `key`, or what waits to be. */
export async function readLocal(key: string): Promise<unknown> {
  const { [waiting(key)]: latest } = await browser.storage.session.get(waiting(key))
  return latest ?? (await browser.storage.local.get(key))[key]
}

/** Keeps a value; without room, or when the browser refuses, for as long as it runs. */
export async function keepLocal(key: string, value: unknown): Promise<void> {
  if (await isKept(key, value)) await browser.storage.session.remove(waiting(key))
  else await browser.storage.session.set({ [waiting(key)]: value })
}

async function isKept(key: string, value: unknown): Promise<boolean> {
  if (!(await hasDiskSpace())) return false
  try {
    await browser.storage.local.set({ [key]: value })
    return true
  } catch (error) {
    console.debug('habili: local', (error as Error).message)
    return false
  }
}
