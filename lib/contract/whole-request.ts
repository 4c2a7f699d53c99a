/** Messages about a request as its form asks it, step by step, and what is typed there to be kept in the profile. */
import { z } from '@/lib/profile/zod'
import type { Reason } from '@/lib/form/model'
import type { RequestStep } from '@/lib/form/whole-request'
import type { StoreProblem } from '@/lib/profile/store-problem'
import type { Remark } from '@/lib/profile/text'
import { Id, message, pages, views } from './message'

export interface WholeRequest {
  organisationId: string
  casUsageId: string | null
  formUid: string
  /** DataPass definition. */
  definition: string
  service: string
  form: string
  /** Where the form is opened on the site. */
  url: string
  steps: RequestStep[]
  /** The step that the page shows; null where it shows none. */
  current: string | null
}

export type KeepAnswerOutcome =
  /** `sharedWith`: how many other organisations use the record that was changed. */
  | { outcome: 'saved'; sharedWith: number }
  /** The profile changed since it was shown: `theirs` is what it holds now. */
  | { outcome: 'conflict'; theirs: string }
  | { outcome: 'not_accepted'; problem: Remark }
  | { outcome: 'site_refuses'; reason: Reason }
  | { outcome: 'refused'; problem: StoreProblem }
  | { outcome: 'gone' | 'covered' }

const Answer = z.union([z.string().max(20_000), z.array(z.string().max(200)).max(300)])
const Attribute = z.string().max(100)
const FormUid = z.string().max(200)

export const wholeRequestMessages = {
  /** Of the form of the tab's page; with an organisation, of `formUid`. */
  'whole.get': message(
    views,
    z.strictObject({
      organisationId: Id.optional(),
      casUsageId: Id.nullable().optional(),
      formUid: FormUid.optional(),
    }),
  ).answers<WholeRequest | null>(),
  /** `was`: the entry's value as it was shown. */
  'whole.keep': message(
    views,
    z.strictObject({
      organisationId: Id,
      casUsageId: Id.nullable(),
      formUid: FormUid,
      attribute: Attribute,
      was: Answer,
      raw: Answer,
    }),
  ).answers<KeepAnswerOutcome>(),
  /**
   * Opens the form on its site, in a tab of its own, with the assistant; works with this profile from now on.
   * `isPanelOpen`: the assistant stands in the browser's own panel already.
   */
  'whole.open': message(
    pages,
    z.strictObject({
      organisationId: Id,
      casUsageId: Id.nullable(),
      formUid: FormUid,
      isPanelOpen: z.boolean(),
    }),
  ).answers<{ isOpen: boolean }>(),
}
