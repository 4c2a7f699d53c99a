import { describe, expect, it } from 'vitest'
import type { FillReport } from '@/lib/contract/tab'
import type { ReasonCode, UndoOutcome } from '@/lib/form/model'
import { roles } from '@/lib/profile/records'
import english from '@/public/_locales/en/messages.json'
import french from '@/public/_locales/fr/messages.json'

/** A code added to the contract and missing here is a type error; one without a sentence fails below. */
const reasons: Record<ReasonCode, true> = {
  same: true,
  card_of_other: true,
  row_of_other: true,
  scope_unknown: true,
  ticked_there: true,
  page_has_value: true,
  no_value: true,
  never: true,
  unknown_field: true,
  readonly: true,
  disabled: true,
  hidden: true,
  covered: true,
  not_revealed: true,
  too_long: true,
  option_missing: true,
  nearest_above: true,
  several_options: true,
  options_missing_here: true,
  keeps_checked: true,
  locked: true,
  left_to_user: true,
  not_url: true,
  not_mobile: true,
  not_phone: true,
  not_email: true,
  not_date: true,
  not_number: true,
  end_before_begin: true,
  not_pdf: true,
  not_spreadsheet: true,
  too_many_files: true,
  several_contacts: true,
  of_editor: true,
  retention_needs_justification: true,
  generic_email: true,
  by_words: true,
  cannot_empty: true,
  file_stays: true,
  other_option: true,
  must_match: true,
  preset_by_site: true,
  by_label: true,
  choose_first: true,
  opens_dialog: true,
  taught: true,
  taught_elsewhere: true,
  taught_never: true,
  asks_other: true,
  asks_deliberation: true,
  asks_agreement: true,
  no_phone_passes: true,
  page_value_refused: true,
  site_changes_text: true,
}
const outcomes: Record<FillReport['results'][number]['outcome'], true> = {
  written: true,
  saved: true,
  sent: true,
  refused_by_site: true,
  not_saved: true,
  not_confirmed: true,
  several_options: true,
  unchanged: true,
  gone: true,
  changed: true,
  changed_elsewhere: true,
  not_writable: true,
  refused_by_page: true,
  option_missing: true,
  file_missing: true,
  stopped: true,
  unknown: true,
  draft_unknown: true,
}
const undos: Record<UndoOutcome, true> = {
  restored: true,
  as_before: true,
  kept_user_change: true,
  gone: true,
  not_restorable: true,
  not_confirmed: true,
  not_saved: true,
}
const keys = [
  ...Object.keys(reasons).map((code) => `reason_${code}`),
  ...Object.keys(outcomes).map((code) => `outcome_${code}`),
  ...Object.keys(undos).map((code) => `undo_${code}`),
  ...roles.map((role) => `role_${role}`),
]

describe.each([
  ['French', french],
  ['English', english],
])('%s sentences', (_, texts) => {
  it.each(keys)('say %s', (key) => {
    expect((texts as Record<string, { message: string } | undefined>)[key]?.message).toBeTruthy()
  })
})
