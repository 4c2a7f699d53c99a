/** Settings, policy and state of the storage: their shapes and messages. */
import { SourceAddress } from '@/lib/profile/credentials'
import { z } from '@/lib/profile/zod'
import type { StoreProblem } from '@/lib/profile/store-problem'
import { message, Nothing, pages, views } from './message'
import type { Policy, PolicyProblem } from './policy'

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
  /** Open the search of the options page by « / »: a key alone must be one that people can turn off (RGAA 12.10). */
  hasSearchKey: z.boolean().default(true),
  /** Forms that the person said they know, as `site/procedure`: filled in one confirmation. */
  knownForms: z.array(z.string().max(300)).max(500).default([]),
  /** Address of a shared file that the person allowed Habili to ask; '' for none. */
  sharedSource: z.union([z.literal(''), SourceAddress]).default(''),
  /** Rules that lead where the two sets differ (lib/eligibility/vocabulary/rulesets). */
  leadRuleset: z.enum(['current', 'seed']).default('current'),
  /** Services side by side for all entities; empty until they are chosen. */
  entityServices: z.array(z.string().max(80)).max(6).default([]),
  /** Version that an update replaced, until the person has opened the news; '' when there is nothing to read. */
  newsSince: z.string().max(40).default(''),
})
export type Settings = z.infer<typeof Settings>

export const settingsMessages = {
  'policy.get': message(views, Nothing).answers<
    Omit<Policy, 'organisations'> & { organisationCount: number; problems: PolicyProblem[] }
  >(),
  'settings.get': message(views, Nothing).answers<Settings>(),
  'settings.set': message(pages, z.record(z.string(), z.json())).answers<Settings>(),
  'storage.status': message(pages, Nothing).answers<{
    problem: StoreProblem | null
    /** When the browser was found to have emptied the database by itself, until the person has read of it. */
    lostAt: string | null
    isPersisted: boolean
    usedBytes: number
  }>(),
  'storage.settleLoss': message(pages, Nothing).answers<null>(),
  'options.open': message(views, z.strictObject({ route: z.string().max(1000) })).answers<null>(),
}
