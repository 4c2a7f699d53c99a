/** Messages about a request read again before it is sent: what was found, what the person answered and chose. */
import { z } from '@/lib/profile/zod'
import type { Finding, ReviewReport } from '@/lib/eligibility/review/model'
import type { InstructorMessage, Target } from '@/lib/form/model'
import { Id, message, Nothing, pages, ServiceId, views } from './message'

/** Where a question of the form stands: its words, its place in the page and in the profile. */
export interface ReviewedQuestion {
  /** The page's own words, '' where it shows none. */
  label: string
  /** Place of the profile, '' when the profile does not hold it. */
  target: Target
  /** In the page; null where the page does not show it. */
  ref: number | null
  /** Route of the options page, '' without a profile. */
  route: string
}

export interface ShownReview extends Pick<ReviewReport, 'read' | 'notRead'> {
  /** `lines`: of a page that is a part of the form; `whole`: of all the request. */
  scope: 'lines' | 'whole'
  /** DataPass definition, '' of a form that is none of its own. */
  definition: string
  serviceId: string
  organisationId: string | null
  /** Where answers are kept and mends are made; null: nowhere. */
  casUsageId: string | null
  open: Finding[]
  answered: Finding[]
  /** By attribute of the findings, and of what was read and not. */
  questions: Record<string, ReviewedQuestion>
  /** Words of the boxes, people and forms that the findings offer. */
  boxes: Record<string, string>
  people: Record<string, string>
  forms: Record<string, string>
  /** What the instructor wrote, newest first. */
  messages: InstructorMessage[]
  /** What the person kept of other messages about this service. */
  notes: ServiceNote[]
}

/** A note is known by its cas d'usage and its instant. */
export interface ServiceNote {
  casUsageId: string
  text: string
  at: string
}

/** What a person chose among what a finding offers: a change of the profile, which the plan then proposes. */
const Mending = z.union([
  z.strictObject({ kind: z.literal('legal-text'), text: z.string().max(80) }),
  z.strictObject({
    kind: z.enum(['untick', 'tick']),
    attribute: z.string().max(100),
    values: z.array(z.string().max(200)).min(1).max(300),
  }),
  z.strictObject({ kind: z.literal('person'), role: z.string().max(60), person: Id }),
  z.strictObject({
    kind: z.literal('skeleton'),
    attribute: z.string().max(100),
    text: z.string().max(20_000),
  }),
])
export type MendingInput = z.infer<typeof Mending>

/** `sharedWith`: how many other organisations use what was changed. */
export type MendOutcome =
  { outcome: 'saved'; sharedWith: number } | { outcome: 'gone' | 'refused' | 'covered' | 'unchanged' }

export interface FindingCount {
  blocking: number
  questions: number
}

export const reviewMessages = {
  /** Of the tab's page; with an organisation, of what its profile would answer. */
  'review.get': message(
    views,
    z.strictObject({
      organisationId: Id.optional(),
      casUsageId: Id.nullable().optional(),
      /** Of DataPass; else the service's only form, or any. */
      formUid: z.string().max(200).optional(),
      serviceId: ServiceId.optional(),
    }),
  ).answers<ShownReview | null>(),
  /** A question is answered once: it is asked again when what it was about changes. */
  'review.answer': message(
    views,
    z.strictObject({
      casUsageId: Id,
      key: z.string().max(200),
      digest: z.string().regex(/^[0-9a-f]{16}$/),
    }),
  ).answers<{ outcome: 'saved' | 'gone' | 'refused' | 'covered' }>(),
  'review.mend': message(
    views,
    z.strictObject({
      casUsageId: Id,
      definition: z.string().max(100),
      serviceId: z.string().max(200),
      mending: Mending,
    }),
  ).answers<MendOutcome>(),
  /** Keeps what an instructor asked, for the next requests of the service. */
  'review.note': message(
    views,
    z.strictObject({
      casUsageId: Id,
      /** `<site>/<procedure>` of a démarche that the catalogue does not know. */
      serviceId: z.string().min(1).max(200),
      text: z.string().min(1).max(2000),
    }),
  ).answers<{ outcome: 'saved' | 'gone' | 'refused' | 'covered' }>(),
  'review.dropNote': message(views, z.strictObject({ casUsageId: Id, at: z.iso.datetime() })).answers<{
    outcome: 'saved' | 'gone' | 'refused' | 'covered'
  }>(),
  /** Findings left open of each request that waits for us, from the profile, by request; none where none is. */
  'review.counts': message(pages, Nothing).answers<Record<string, FindingCount>>(),
}
