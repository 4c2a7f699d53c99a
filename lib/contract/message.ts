/** One message of the contract: who may send it, what it takes, and the type of its answer. */
import { z } from '@/lib/profile/zod'

/**
 * Who may send a message:
 * `page` an extension page in a tab, popup or native panel; `frame` the assistant's frame, once it has
 * claimed its nonce; `content` the page side of a supported site.
 */
export type Caller = 'page' | 'frame' | 'content'

export interface Message<I extends z.ZodType = z.ZodType, O = unknown> {
  from: readonly Caller[]
  /** What comes in is checked; what goes out is ours, and only typed. */
  input: I
  /** Never present: it carries the type of the answer. */
  answer?: O
}

/** `message(pages, schema).answers<Outcome>()`. */
export function message<I extends z.ZodType>(from: readonly Caller[], input: I) {
  return { answers: <O>(): Message<I, O> => ({ from, input }) }
}

export const pages: readonly Caller[] = ['page']
export const views: readonly Caller[] = ['page', 'frame']
export const frames: readonly Caller[] = ['frame']
/** The page side; the sample request of the welcome page runs it too. */
export const guests: readonly Caller[] = ['content', 'page']

export const Nothing = z.undefined().or(z.null())
export const Id = z.uuid()
/** Number of a field in its view. */
export const Ref = z.number().int().min(0).max(100_000)
export const ServiceId = z.string().max(80)
