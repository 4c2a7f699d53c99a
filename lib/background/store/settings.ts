/** Preferences, in the shape of the contract; what the page side must know of them is told in `extension/page-rules.ts`. */
import { Settings } from '@/lib/contract/settings'
import { keepLocal, readLocal } from './local'
import { tellPageSide } from '@/lib/extension/page-rules'

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
  if (patch.hasTab !== undefined) await tellPageSide({ hasTab: next.hasTab })
  if (patch.recentIds?.length) await tellPageSide({ hasOrganisations: true })
  return next
}
