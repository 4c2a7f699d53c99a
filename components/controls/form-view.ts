/** What a form of one record shows and asks for; the same shape for every record. */
import type { Remark } from '@/lib/profile/text'

export interface FormView {
  /** Table of the record: labels are `field_<table>_<name>`. */
  table: string
  /** What stands in the field: text for typed fields, a value for chosen ones. */
  raw(field: string): unknown
  set(field: string, raw: unknown): void
  /** The person left the field: from now on its problem is shown. */
  leave(field: string): void
  problem(field: string): Remark | null
  notices(field: string): Remark[]
}

export type SaveState =
  | { is: 'clean' | 'saving' | 'saved' }
  /** Typed, not sent yet, or not sendable while `invalid` fields are to be corrected. */
  | { is: 'dirty'; invalid: number }
  | { is: 'failed'; reason: Remark }
  | { is: 'conflict' }
  | { is: 'gone' }
  /** Erased for good: nothing of it is shown any more. */
  | { is: 'erased' }

/** One field that two windows changed: raw values, described by the page. */
export interface Clash {
  field: string
  theirs: unknown
  mine: unknown
}

export interface SaveView {
  state: SaveState
  clashes: Clash[]
  /** When the unsaved typing found at opening had been kept, or null. */
  restoredAt: string | null
  retry(): void
  resolve(picks: Record<string, 'mine' | 'theirs'>): void
  recreate(): void
  discard(): void
}
