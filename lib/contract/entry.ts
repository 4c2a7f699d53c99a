/** Messages about a page that leads to a request: what to begin from it, and the cas d'usage that it makes. */
import { z } from '@/lib/profile/zod'
import type { SiteAudience } from '@/lib/eligibility/audiences'
import type { EntryStart } from '@/lib/form/entry'
import type { HandItem } from '@/lib/form/guides'
import { Id, message, Nothing, views } from './message'

export interface ShownStart extends EntryStart {
  /** The text to cite, '' where none is known. */
  legalText: string
  /** Cas d'usage of the active organisation that this form made before; null when none did. */
  taken: string | null
}

export interface ShownEntry {
  siteName: string
  /** A portal of the producer: where we are and what comes next, nothing to begin. */
  isGuide: boolean
  starts: ShownStart[]
  /** Site to which the page's own button leads, when it is neither DataPass nor a démarche; '' otherwise. */
  elsewhere: string
  /** What the page itself says to an organisation such as the active one. */
  audience: SiteAudience | null
  /** What the portal will ask. */
  atHand: readonly HandItem[]
  /** Day on which the table of use cases was read. */
  readOn: string
}

export const entryMessages = {
  /** Of the tab; null on a page that leads to no request. */
  'entry.get': message(views, Nothing).answers<ShownEntry | null>(),
  /** Makes the cas d'usage of a form that the page leads to, with its text, and chooses it. */
  'entry.take': message(views, z.strictObject({ url: z.string().max(2000), organisationId: Id })).answers<{
    outcome: 'saved' | 'gone' | 'refused'
  }>(),
}
