/** Messages about the fields of a page: what they are, and what to keep of what was typed in them. Part of the contract. */
import { z } from '@/lib/profile/zod'
import type { TaughtField } from '@/lib/profile/records'
import type { Remark } from '@/lib/profile/text'

/** A place of the profile that a field may be taught, and what it holds for the active organisation. */
export interface FieldPlace {
  /** A role, or the table of the record. */
  group: string
  target: string
  shown: string
  /** Stored documents, for a field that takes a file. */
  isFile: boolean
}
export interface TeachOutcome {
  outcome: 'saved' | 'gone' | 'refused'
}
export type KeepOutcome =
  { outcome: 'saved' | 'gone' | 'covered' } | { outcome: 'not_accepted'; problem: Remark }

/** A value that Habili wrote and the person then changed. */
export interface Correction {
  ref: number
  label: string
  target: string
  written: string
  now: string
}

const Ref = z.number().int().min(0).max(100_000)
const Nothing = z.undefined().or(z.null())
const views: ('page' | 'frame')[] = ['page', 'frame']
const pages: 'page'[] = ['page']
const any = <T>() => z.custom<T>()

export const fieldMessages = {
  'field.places': { from: views, input: Nothing, output: any<FieldPlace[]>() },
  'field.teach': {
    from: views,
    /** '' : never filled here. */
    input: z.strictObject({ ref: Ref, target: z.string().max(100) }),
    output: any<TeachOutcome>(),
  },
  'field.keep': { from: views, input: z.strictObject({ ref: Ref }), output: any<KeepOutcome>() },
  'field.settle': {
    from: views,
    input: z.strictObject({ ref: Ref, choice: z.enum(['everywhere', 'here', 'never']) }),
    output: any<KeepOutcome>(),
  },
  'field.taught': { from: pages, input: Nothing, output: any<TaughtField[]>() },
  'form.know': {
    from: views,
    input: z.strictObject({ isKnown: z.boolean() }),
    output: any<boolean>(),
  },
}
