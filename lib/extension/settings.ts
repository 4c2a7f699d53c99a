/** Preferences: one key of `storage.local`, in the shape of the contract. */
import { Settings } from '@/lib/contract/settings'
import { keepLocal, readLocal } from './local'

const KEY = 'settings'

/** The settings, defaults filled in; an unreadable key counts as absent. */
export async function getSettings(): Promise<Settings> {
  const parsed = Settings.safeParse((await readLocal(KEY)) ?? {})
  return parsed.success ? parsed.data : Settings.parse({})
}

/** Changes some settings, for good where the disk has room, and gives back all; throws when a value is not valid. */
export async function setSettings(patch: Partial<Settings>): Promise<Settings> {
  const next = Settings.parse({ ...(await getSettings()), ...patch })
  await keepLocal(KEY, next)
  return next
}
