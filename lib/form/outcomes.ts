/** What the page side is asked to write and to take back, and what it answers. Types only. */
import type { FieldKind, PlannedFile } from './model'

/** One confirmed write, as the page side receives it. */
export interface WriteStep {
  ref: number
  kind: FieldKind
  value: string | string[]
  /** What the plan saw, to refuse when the page changed since. */
  was: string | string[]
  fingerprint: string
  files?: PlannedFile[]
}

/** `written` where the site saves nothing by itself; there, `saved` and the three that follow it. */
export type WriteOutcome =
  | 'written'
  | 'saved'
  /** Taken by the site for a draft that is yet to be read. */
  | 'sent'
  | 'refused_by_site'
  | 'not_saved'
  | 'not_confirmed'
  | 'unchanged'
  | 'gone'
  | 'changed'
  | 'not_writable'
  | 'refused_by_page'
  | 'option_missing'
  | 'several_options'
  | 'file_missing'
  | 'stopped'
  /** The page left before its side said how this step ended. */
  | 'unknown'

/** What a site answered to a start page's answers: 0 without a word; '' when no draft of its own was named. */
export interface Posted {
  /** HTTP status. */
  status: number
  url: string
}

export interface WriteResult {
  ref: number
  outcome: WriteOutcome
  before: string | string[]
  after: string | string[]
  /** What the site says under the field. */
  message?: string
}

/** What undo needs, kept in `storage.session`; `files` cannot be put back, only emptied. */
export interface UndoStep {
  ref: number
  kind: FieldKind
  name: string
  label: string
  fingerprint: string
  before: string | string[]
  written: string | string[]
}

export type UndoOutcome = 'restored' | 'kept_user_change' | 'gone' | 'not_restorable' | 'not_confirmed'
export interface UndoResult {
  ref: number
  label: string
  outcome: UndoOutcome
}
