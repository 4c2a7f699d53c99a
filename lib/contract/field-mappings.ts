/** Messages about the fields of a page: what they are, and what to keep of what was typed in them. */
import { z } from '@/lib/profile/zod'
import type { TaughtField } from '@/lib/profile/records'
import type { Remark } from '@/lib/profile/text'
import { message, Nothing, pages, Ref, views } from './message'

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

export const fieldMessages = {
  'field.places': message(views, Nothing).answers<FieldPlace[]>(),
  /** '' : never filled here. */
  'field.teach': message(
    views,
    z.strictObject({ ref: Ref, target: z.string().max(100) }),
  ).answers<TeachOutcome>(),
  'field.keep': message(views, z.strictObject({ ref: Ref })).answers<KeepOutcome>(),
  'field.settle': message(
    views,
    z.strictObject({ ref: Ref, choice: z.enum(['everywhere', 'here', 'never']) }),
  ).answers<KeepOutcome>(),
  'field.taught': message(pages, Nothing).answers<TaughtField[]>(),
  'form.know': message(views, z.strictObject({ isKnown: z.boolean() })).answers<boolean>(),
}
