/** Messages about a request already made, from which a profile is kept. */
import { z } from '@/lib/profile/zod'
import type { Target } from '@/lib/form/model'
import type { RecordTable } from '@/lib/profile/tables'
import { message, views } from './message'

/** One answer of the request beside what the profile holds there. */
export interface ProposedLine {
  key: string
  /** Place of the profile, for its words. */
  target: Target
  now: string
  /** What the profile holds, '' for nothing. */
  was: string
  /** Ticked when first shown. */
  isTicked: boolean
  /** The page leaves it open whether it is that. */
  isGuess?: true
}

export interface ProposedRecord {
  key: string
  table: RecordTable
  isNew: boolean
  /** Name of the record, '' for one without. */
  title: string
  roles: string[]
  lines: ProposedLine[]
}

export interface ShownProposal {
  id: string
  organisationName: string
  siret: string
  records: ProposedRecord[]
  /** Answers that the profile takes as they are already. */
  sameCount: number
  /** Answers that the profile refuses, by place. */
  refused: Target[]
  /** Names of the files of the request, which are not read. */
  files: string[]
  /** Its form is one that may be begun again. */
  canBegin: boolean
}

export type ReadOutcome =
  | { outcome: 'read'; proposal: ShownProposal }
  | { outcome: 'failed'; reason: 'unreachable' | 'covered' | 'no_siret' | 'nothing' }
export type KeepRequestOutcome =
  | { outcome: 'kept'; organisationId: string; casUsageId: string | null; count: number; isBegun: boolean }
  | { outcome: 'failed'; reason: 'stale' | 'covered' | 'nothing' | 'not_saved' }

export const requestProfileMessages = {
  /**
   * Reads every step of the tab's request on its site: at the person's click, and only then. `isOnShow`: only what its
   * page shows, without a word to the site.
   */
  'request.read': message(views, z.strictObject({ isOnShow: z.boolean() })).answers<ReadOutcome>(),
  /**
   * Keeps the lines of these keys; the others are left as the profile has them. `begin`: then opens the form again,
   * for another request.
   */
  'request.keep': message(
    views,
    z.strictObject({
      id: z.uuid(),
      keys: z.array(z.string().max(200)).max(500),
      begin: z.strictObject({ isPanelOpen: z.boolean() }).nullable(),
    }),
  ).answers<KeepRequestOutcome>(),
}
