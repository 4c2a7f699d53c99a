/** Messages about eligibility: one service, all of them, many organisations, and answers given to all. */
import { z } from '@/lib/profile/zod'
import type {
  AnswerBatch,
  AnswerRow,
  AskedOfMany,
  ServiceVerdict,
  ShownEligibility,
  ShownVerdict,
} from '@/lib/eligibility/shown'
import type { StoreProblem } from '@/lib/profile/store-problem'
import { Id, message, pages, ServiceId, views } from './message'

/** Organisations of one question or answer, at most. */
const MANY = 20_000
/** Services side by side. */
export const MOST_SERVICES = 6

const ids = z.array(z.uuid()).max(MANY)
const fact = z.string().max(60)
/** The accepted values of an answer. */
export const AnswerValue = z.union([
  z.string().max(200),
  z.number(),
  z.boolean(),
  z.array(z.string().max(60)).max(60),
])
/** Organisations with the answer that each had before, null when it had none. */
const changes = z
  .array(
    z.strictObject({
      organisationId: z.uuid(),
      was: z.strictObject({ value: z.json(), at: z.iso.datetime() }).nullable(),
    }),
  )
  .max(MANY)
/** Nothing was written: the store is shut, or the rule does not take this answer. */
export type BatchRefused = { outcome: 'refused'; problem: StoreProblem } | { outcome: 'not_accepted' }

/** Without a service or an organisation, those of the tab and the active ones. */
export const eligibilityMessages = {
  'eligibility.get': message(
    views,
    z.strictObject({
      serviceId: ServiceId.optional(),
      organisationId: Id.optional(),
      casUsageId: Id.nullable().optional(),
      /** Entity of a mandat, for whom the organisation files. */
      representedId: Id.optional(),
    }),
  ).answers<ShownEligibility | null>(),
  'eligibility.all': message(
    pages,
    z.strictObject({ organisationId: Id, casUsageId: Id.nullable().optional() }),
  ).answers<ServiceVerdict[]>(),
  'eligibility.answer': message(
    views,
    z.strictObject({
      organisationId: Id,
      casUsageId: Id.nullable().optional(),
      fact: z.string().max(60),
      /** null takes the answer back. */
      value: AnswerValue.nullable(),
    }),
  ).answers<{ outcome: 'saved' | 'gone' | 'refused' | 'not_accepted' }>(),
  'eligibility.addLegalBasis': message(
    views,
    z.strictObject({
      organisationId: Id,
      casUsageId: Id.nullable().optional(),
      legalBasisId: z.string().max(60),
      /** The service it is cited for: its definition is noted on the text. */
      serviceId: ServiceId,
    }),
  ).answers<{ outcome: 'saved'; cadreJuridiqueId: string } | { outcome: 'gone' | 'refused' }>(),
  /** In the order asked, services within; an organisation that is gone is left out. */
  'entities.verdicts': message(
    pages,
    z.strictObject({
      serviceIds: z.array(ServiceId).max(MOST_SERVICES),
      organisationIds: ids,
    }),
  ).answers<{ organisationId: string; verdicts: ShownVerdict[] }[]>(),
  'answers.asked': message(pages, z.strictObject({ serviceId: ServiceId, organisationIds: ids })).answers<
    AskedOfMany[]
  >(),
  /** Who would be touched by an answer, and what each says already. */
  'answers.preview': message(
    pages,
    z.strictObject({ serviceId: ServiceId, fact, organisationIds: ids }),
  ).answers<AnswerRow[]>(),
  /** All in one transaction; `was` is the answer that was shown and is to be replaced. */
  'answers.apply': message(
    pages,
    z.strictObject({
      requestId: Id,
      serviceId: ServiceId,
      fact,
      value: AnswerValue,
      organisations: changes,
    }),
  ).answers<({ outcome: 'saved' } & AnswerBatch) | BatchRefused>(),
  /** Puts back what was before a batch, but where another answer came since. */
  'answers.undo': message(
    pages,
    z.strictObject({
      fact,
      at: z.iso.datetime(),
      changes,
    }),
  ).answers<{ outcome: 'undone'; restored: number; kept: AnswerBatch['refused'] } | BatchRefused>(),
}
