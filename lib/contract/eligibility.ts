/** Messages about many organisations and their services: verdicts, and one answer given to all. Part of the contract. */
import { z } from '@/lib/profile/zod'
import type { AnswerBatch, AnswerRow, AskedOfMany } from '@/lib/eligibility/shown'
import type { ShownVerdict } from '@/lib/eligibility/shown'
import type { StoreProblem } from '@/lib/profile/store-problem'

/** Organisations of one question or answer, at most. */
const MANY = 20_000
/** Services side by side. */
export const MOST_SERVICES = 6

const ServiceId = z.string().max(80)
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
const pages: 'page'[] = ['page']
const any = <T>() => z.custom<T>()

/** Nothing was written: the store is shut, or the rule does not take this answer. */
export type BatchRefused = { outcome: 'refused'; problem: StoreProblem } | { outcome: 'not_accepted' }

export const entityMessages = {
  /** In the order asked, services within; an organisation that is gone is left out. */
  'entities.verdicts': {
    from: pages,
    input: z.strictObject({
      serviceIds: z.array(ServiceId).max(MOST_SERVICES),
      organisationIds: ids,
    }),
    output: any<{ organisationId: string; verdicts: ShownVerdict[] }[]>(),
  },
  'answers.asked': {
    from: pages,
    input: z.strictObject({ serviceId: ServiceId, organisationIds: ids }),
    output: any<AskedOfMany[]>(),
  },
  /** Who would be touched by an answer, and what each says already. */
  'answers.preview': {
    from: pages,
    input: z.strictObject({ serviceId: ServiceId, fact, organisationIds: ids }),
    output: any<AnswerRow[]>(),
  },
  /** All in one transaction; `was` is the answer that was shown and is to be replaced. */
  'answers.apply': {
    from: pages,
    input: z.strictObject({
      requestId: z.uuid(),
      serviceId: ServiceId,
      fact,
      value: AnswerValue,
      organisations: changes,
    }),
    output: any<({ outcome: 'saved' } & AnswerBatch) | BatchRefused>(),
  },
  /** Puts back what was before a batch, but where another answer came since. */
  'answers.undo': {
    from: pages,
    input: z.strictObject({
      fact,
      at: z.iso.datetime(),
      changes,
    }),
    output: any<{ outcome: 'undone'; restored: number; kept: AnswerBatch['refused'] } | BatchRefused>(),
  },
}
