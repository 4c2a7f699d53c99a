/** Words shared by reading, matching, planning and writing. Types only: the page side imports this file. */
import type { Dress } from '@/lib/profile/same-text'

export type FieldKind =
  | 'text'
  | 'email'
  | 'url'
  | 'tel'
  | 'number'
  | 'date'
  | 'datetime'
  | 'textarea'
  | 'select'
  | 'radio'
  | 'checkbox'
  | 'checkboxes'
  | 'file'
  /** A search box with a list of options: one choice, or several as tags. */
  | 'combobox'
  | 'tags'
  /** Lists of which the second depends on the first. */
  | 'linked'
  /** A question that repeats: its value is the rows that it has; to write is to add some. */
  | 'rows'
  | 'unsupported'

/** `covered`: painted out of reach by the page (clip, opacity, overlay): never written, always listed. */
export type FieldState = 'writable' | 'readonly' | 'disabled' | 'hidden' | 'covered'

export interface FieldOption {
  value: string
  label: string
  isChecked: boolean
  /** Disabled by the form, or out of sight beside others that are seen: stays as it is. */
  isLocked: boolean
}

/** One question of a form. Radio buttons or checkboxes of one name are one field. */
export interface FieldDescriptor {
  /** Opaque number, meaning something to the page side only. */
  ref: number
  kind: FieldKind
  name: string
  id: string
  label: string
  hint: string
  section: string
  /** The site's own type of the question (`communes`, `siret`), when the page says one. */
  siteType?: string
  /** The site's lasting id of the question, shared by the clones of a procedure. */
  stableId?: string
  /** In a question that repeats: its lasting id, and the place of the row among its rows. */
  row?: { of: string; index: number }
  options?: FieldOption[]
  isRequired: boolean
  maxLength?: number
  /** Text; `'1'` or `''` for a checkbox; chosen option values; names of chosen files. */
  value: string | string[]
  state: FieldState
  /** Digest of tag, type, name, id, label and form: a write is refused when it differs. */
  fingerprint: string
}

/**
 * `service`: a page about a service, without any form that Habili fills. `list`: only read, nothing is shown there.
 * `entrance`: where a site leads when the session has ended; `rejected`: in the place of a page that was sent, and of
 * which it took nothing. Both are told only to who loses by it.
 */
export type PageKind =
  | 'request'
  | 'block'
  | 'summary'
  | 'intro'
  | 'choice'
  | 'service'
  | 'start'
  | 'list'
  | 'signed-out'
  | 'entrance'
  | 'rejected'

/** What a page shows besides its fields. Absent = the page does not say. */
export interface PageFacts {
  siret?: string
  organisationName?: string
  userName?: string
  formUid?: string
  requestId?: string
  definition?: string
  /** Of the form, in the names of its fields, as `SitePages.fieldName` finds it. */
  named?: string
  title?: string
  /** `title`: in the site's own words. */
  step?: { current: number; total: number; title?: string }
  stateLabel?: string
  /** The summary has the site's own button that sends the request. */
  canSend?: true
  /** As many views in a row, this one last, came of sends that the site refused: nothing is stored since the one before. */
  refusals?: number
  /** Requests that the page lists, each with its badges as printed. */
  requests?: ListedRequest[]
  /** It lists all requests under way of its organisation. */
  isWhole?: true
  /** The model of a form that the address names (`?demarche=marches_publics`). */
  model?: string
  /** What the instructor asks, newest first. */
  messages?: InstructorMessage[]
  /** The procedure whose form it is, as the site names it (`demande-creation-fs-fca`). */
  procedure?: string
  /** The site saves each answer by itself: into a draft, beside a request already filed, or into a new draft. */
  savesInto?: 'draft' | 'filed' | 'new'
  /** What a page that leads to a request says of it. */
  entry?: EntryFacts
}

/** `links`: addresses, in the page's order; `audiences`: whom the page says that it is for, in its own words. */
export interface EntryFacts {
  links: string[]
  audiences: string[]
}

/** A request in a list of the site. */
export interface ListedRequest {
  number: string
  title: string
  badges: string
  /** Definition or procedure, '' when the list does not say. */
  definition: string
  /** Number of the decision that is shown of it, which the site numbers apart from its request. */
  decision?: string | undefined
  /** The service as the list names it, '' when it does not. */
  serviceName?: string
}

/** An answer that a page prints without a field. */
export interface PrintedAnswer {
  /** The part of the page, as the site names it (`basic_infos`, `contact_technique`). */
  block: string
  /** The page's own words; '' for a value that has none. */
  label: string
  text: string
  /** Words of the links in it: an address, the names of the files kept. */
  links: string[]
  /** Where the answer is changed, for the page side to show. */
  ref: number
}

/** What an instructor wrote of the request. */
export interface InstructorMessage {
  text: string
  /** Day or instant, as printed; '' when the page says none. */
  at: string
}

/** One view of one document: `documentId` changes with the document, `view` with each re-render. */
export interface PageDescription {
  documentId: string
  view: number
  /** Number of the reading, by which the page side tells whether it is still true. */
  reading?: number
  site: string
  kind: PageKind
  url: string
  facts: PageFacts
  fields: FieldDescriptor[]
  printed?: PrintedAnswer[]
}

/** What a match points at: a place of the profile (`casUsage.intitule`, `contact.contact_technique.email`). */
export type Target = string

export interface Match {
  ref: number
  target: Target
  /** The site's own name for the question. */
  attribute: string
  /** 0 to 1; 1 when the site's own map or the person says so. */
  confidence: number
  /** Why this place: absent when the site's map says so. */
  why?: Reason
  /** False: shown, and left to the person to tick. */
  isSure?: boolean
}

/** Why a line is not proposed for writing, or what is special in it; worded by `_locales` (`reason_<code>`). */
export type ReasonCode =
  | 'same'
  | 'page_has_value'
  | 'no_value'
  | 'never'
  | 'unknown_field'
  | 'readonly'
  | 'disabled'
  | 'hidden'
  | 'covered'
  | 'not_revealed'
  | 'too_long'
  | 'option_missing'
  | 'several_options'
  | 'nearest_above'
  | 'options_missing_here'
  | 'keeps_checked'
  | 'locked'
  | 'left_to_user'
  | 'choose_first'
  | 'opens_dialog'
  | 'not_url'
  | 'not_mobile'
  | 'not_phone'
  | 'not_email'
  | 'not_date'
  | 'not_number'
  | 'end_before_begin'
  | 'not_pdf'
  | 'not_spreadsheet'
  | 'too_many_files'
  | 'several_contacts'
  | 'of_editor'
  | 'retention_needs_justification'
  | 'generic_email'
  | 'by_words'
  | 'cannot_empty'
  | 'file_stays'
  | 'other_option'
  | 'must_match'
  | 'preset_by_site'
  | 'by_label'
  | 'taught'
  | 'taught_elsewhere'
  | 'taught_never'
  | 'asks_other'
  | 'asks_deliberation'
  | 'asks_agreement'
  | 'no_phone_passes'
  | 'page_value_refused'
  | 'site_changes_text'
  | 'scope_unknown'
  | 'ticked_there'
  | 'card_of_other'
  | 'row_of_other'

export interface Reason {
  code: ReasonCode
  /** Substitutions of the sentence, in order. */
  values?: string[]
}

/** A file the plan proposes: its bytes are fetched after the confirmation only. */
export interface PlannedFile {
  documentId: string
  fileName: string
  mediaType: string
  size: number
}

/** Whose data a line carries, for the reader: a person and role, or a record of the organisation. */
export interface PlanSource {
  table: 'organisations' | 'contacts' | 'cadresJuridiques' | 'casUsage' | 'documents'
  id: string
  label: string
  role?: string
  /** Organisation whose person it is, said when an editor acts for another. */
  owner?: string
}

/** One line of a plan. `value` is what will be written, in the field's own form. */
export interface PlanLine {
  ref: number
  target: Target
  attribute: string
  label: string
  section: string
  kind: FieldKind
  /** Required by the form. */
  isRequired: boolean
  action: 'write' | 'keep' | 'skip' | 'same'
  /** Ticked when first shown. */
  isTicked: boolean
  /** May the person tick it? */
  canTick: boolean
  value: string | string[]
  was: string | string[]
  /** Option labels of `value` and `was`, when the field has options. */
  shown?: { value: string; was: string }
  files?: PlannedFile[]
  source?: PlanSource
  /** Why this place of the profile, when no map of the site says it. */
  why?: Reason
  reason?: Reason
  warning?: Reason
  /** The block of somebody else of which it would be a part: its lines are ticked together, or not at all. */
  card?: string
  /** Lines on which this field's appearance depends: written before it. */
  after?: number[]
}

export interface FillPlan {
  id: string
  documentId: string
  view: number
  organisationId: string
  organisationName: string
  /** Who acts for the organisation. */
  editor?: { id: string; name: string }
  casUsageId: string | null
  lines: PlanLine[]
  /** The site saves each answer as soon as it is written. */
  savesInto?: PageFacts['savesInto']
  /** Start page of a form whose answers may go into its address. */
  startUrl?: string
  /** Nobody has described or confirmed this form: nothing is ticked beforehand. */
  isUnknownForm?: true
  /** Why nothing may be written in bulk, if so. */
  blocked?:
    | 'siret_mismatch'
    | 'siret_asking'
    | 'siret_failed'
    | 'siret_unknown'
    | 'siret_denied'
    | 'mandat_expired'
    | 'mandat_to_come'
    | 'no_organisation'
    | 'signed_out'
    | 'no_field'
    | 'page_gone'
}

/** One confirmed write, as the page side receives it. */
export interface WriteStep {
  ref: number
  kind: FieldKind
  value: string | string[]
  /** What the plan saw, to refuse when the page changed since. */
  was: string | string[]
  fingerprint: string
  /** How the site may write it otherwise. */
  dress?: Dress
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
  | 'changed_elsewhere'
  | 'not_writable'
  | 'refused_by_page'
  | 'option_missing'
  | 'several_options'
  | 'file_missing'
  | 'stopped'
  /** The page left before its side said how this step ended. */
  | 'unknown'
  /** Sent from a start page to a site that neither refused nor named a draft: there may be one. */
  | 'draft_unknown'

/** What a site answered to a start page's answers: HTTP status, 0 without a word; its draft, '' where it named none. */
export interface Posted {
  status: number
  url: string
  number: string
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
  dress?: Dress
}

/** `as_before`: the person had put it back already. */
export type UndoOutcome =
  'restored' | 'as_before' | 'kept_user_change' | 'gone' | 'not_restorable' | 'not_confirmed' | 'not_saved'
export interface UndoResult {
  ref: number
  label: string
  outcome: UndoOutcome
}
