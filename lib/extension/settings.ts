/** Preferences: one zod-parsed key of `storage.local`. */
import { z } from '@/lib/profile/zod'
import { keepLocal, readLocal } from './local'

export const Settings = z.object({
  activeOrganisationId: z.uuid().nullable().default(null),
  /** Cas d'usage chosen last, by organisation id; null when none was wanted. */
  activeCasUsage: z.record(z.string(), z.uuid().nullable()).default({}),
  /** Editor that files for an organisation, by its id; null for the organisation itself. */
  activeEditor: z.record(z.string(), z.uuid().nullable()).default({}),
  /** Organisations used last, newest first. */
  recentIds: z.array(z.uuid()).default([]),
  /** Organisations kept at the head of lists. */
  pinnedIds: z.array(z.uuid()).default([]),
  /** Show the folded tab at the edge of request pages. */
  hasTab: z.boolean().default(true),
  /** Forms that the person said they know, as `site/procedure`: filled in one confirmation. */
  knownForms: z.array(z.string().max(300)).max(500).default([]),
  /** Address of a shared file that the person allowed Habili to ask; '' for none. */
  sharedSource: z.union([z.literal(''), z.url({ protocol: /^https$/ }).max(2000)]).default(''),
  /** Rules that lead where the two sets differ (lib/eligibility/vocabulary/rulesets). */
  leadRuleset: z.enum(['current', 'seed']).default('current'),
  /** Services side by side for all entities; empty until they are chosen. */
  entityServices: z.array(z.string().max(80)).max(6).default([]),
})
export type Settings = z.infer<typeof Settings>

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
