/** An answer of the profile in the form of one field: text, option, options or files. Pure. */
import { showPhone } from '@/lib/profile/phone'
import type { Answer } from './answers'
import { unaccented } from '@/lib/profile/text-fold'
import type { Document } from '@/lib/profile/records'
import { isOverseas, isStoredPhone, phoneWritings } from '@/lib/profile/phone-writings'
import { safeText, storedText } from '@/lib/profile/site-text'
import { checkFile, checkKind, checkText, warnText } from './checks'
import type { FieldDescriptor, FieldOption, PlannedFile, Reason } from './model'
import type { CheckId, SiteFields } from './site'

export interface Proposal {
  value: string | string[]
  files?: PlannedFile[]
  reason?: Reason
  warning?: Reason
}

/** Case, accents and spaces apart, for option labels. */
function fold(text: string): string {
  return unaccented(text).replace(/\s+/g, ' ').trim()
}

/** The field asks in another form than the profile answers: a box for a text, a text for a choice. */
const otherKind: Proposal = { value: '', reason: { code: 'unknown_field' } }

/** The answer as the options of the form say it. */
export function inWordsOfForm(answer: Answer, values: Record<string, string> = {}): Answer {
  if (!('value' in answer)) return answer
  return { ...answer, value: Object.hasOwn(values, answer.value) ? values[answer.value]! : answer.value }
}

/** What to write into `field` for `answer`; `reason` says why it must not be. */
export function propose(
  field: FieldDescriptor,
  answer: Answer,
  checks: CheckId[],
  { maxFiles, otherOption, readsHtml }: Pick<SiteFields, 'maxFiles' | 'otherOption' | 'readsHtml'>,
): Proposal {
  if ('documents' in answer) return proposeFiles(field, answer.documents, checks, maxFiles)
  const wanted = 'values' in answer ? answer.values : [answer.value]
  switch (field.kind) {
    case 'checkboxes':
      return proposeOptions(field, wanted)
    case 'radio':
    case 'select':
      return withOther(field, wanted, otherOption, proposeOption(field, wanted, checks))
    case 'combobox':
      return searched('values' in answer ? otherKind : proposeText(field, wanted[0] ?? '', checks))
    case 'tags':
      return { value: [...new Set([...[field.value].flat(), ...wanted])] }
    case 'linked':
      return 'values' in answer ? { value: wanted } : otherKind
    case 'checkbox':
      return wanted[0] === '1' || wanted[0] === '' ? { value: wanted[0] } : otherKind
    case 'file':
    case 'unsupported':
      return otherKind
    default:
      if ('values' in answer) return otherKind
      return proposeText(field, wanted[0] ?? '', checks, readsHtml)
  }
}

/** The page shows no option before a search: whether one has these very words is only known while writing. */
function searched(proposal: Proposal): Proposal {
  return proposal.reason ? proposal : { warning: { code: 'must_match' }, ...proposal }
}

function proposeText(field: FieldDescriptor, raw: string, checks: CheckId[], readsHtml = false): Proposal {
  const writings = isStoredPhone(raw) ? phoneWritings(raw, showPhone(raw)) : [raw]
  const refusedAs = (text: string) =>
    [checkKind(field.kind, text), ...checks.map((check) => checkText(check, text))].find(Boolean)
  const whole = writings.find((each) => !refusedAs(each)) ?? writings[0]!
  // A single-line field drops line ends without a trace: words would run together.
  const asked = field.kind === 'textarea' ? whole : whole.trim().replace(/\s*[\r\n]+\s*/g, ' ')
  const value = readsHtml ? safeText(asked) : asked
  const refused = refusedAs(value)
  if (refused) {
    return { value, reason: isStoredPhone(raw) && isOverseas(raw) ? { code: 'no_phone_passes' } : refused }
  }
  if (field.maxLength !== undefined && value.length > field.maxLength)
    return { value, reason: { code: 'too_long', values: [String(value.length), String(field.maxLength)] } }
  if (value !== asked) return { value, warning: { code: 'site_changes_text', values: [storedText(asked)] } }
  const warning = checks.map((check) => warnText(check, raw)).find(Boolean)
  return warning ? { value, warning } : { value }
}

function proposeOption(field: FieldDescriptor, wanted: string[], checks: CheckId[]): Proposal {
  const { options = [] } = field
  const found = options.filter(
    ({ value, label }) => value !== '' && wanted.some((each) => each === value || fold(each) === fold(label)),
  )
  if (found.length > 1) return { value: '', reason: { code: 'several_options' } }
  const [only] = found
  const above = only || !checks.includes('at_least') ? undefined : nearestAbove(options, Number(wanted[0]))
  if (above)
    return { value: above.value, warning: { code: 'nearest_above', values: [wanted[0]!, above.label] } }
  if (!only) return { value: '', reason: { code: 'option_missing', values: [wanted.join(', ')] } }
  return only.isLocked ? { value: only.value, reason: { code: 'locked' } } : { value: only.value }
}

/** A value that the list does not offer goes into the text of « Autre », where there is one. */
function withOther(
  { options = [] }: FieldDescriptor,
  [wanted = '']: string[],
  otherOption: string | undefined,
  proposal: Proposal,
): Proposal {
  const hasOther = options.some(({ value, isLocked }) => value === otherOption && !isLocked)
  if (proposal.reason?.code !== 'option_missing' || !hasOther) return proposal
  return { value: wanted, warning: { code: 'other_option' } }
}

function nearestAbove(options: FieldOption[], wanted: number): FieldOption | undefined {
  const above = options.filter(({ value, isLocked }) => value !== '' && !isLocked && Number(value) >= wanted)
  return above.toSorted((one, other) => Number(one.value) - Number(other.value))[0]
}

/** Options are added, never taken away: what the form or the person ticked stays ticked. */
function proposeOptions({ options = [] }: FieldDescriptor, wanted: string[]): Proposal {
  const known = options.filter(({ value }) => wanted.includes(value))
  const offered = known.filter(({ isChecked, isLocked }) => isChecked || !isLocked)
  if (offered.length === 0) {
    const reason: Reason =
      known.length > 0 ? { code: 'locked' } : { code: 'option_missing', values: [wanted.join(', ')] }
    return { value: [], reason }
  }
  const value = options.filter((each) => each.isChecked || offered.includes(each)).map((each) => each.value)
  const kept = options.filter((each) => each.isChecked && !each.isLocked && !offered.includes(each))
  if (kept.length > 0)
    return { value, warning: { code: 'keeps_checked', values: [kept.map(({ label }) => label).join(', ')] } }
  const absent = wanted.filter((each) => !offered.some((option) => option.value === each)).length
  return absent > 0
    ? { value, warning: { code: 'options_missing_here', values: [String(absent)] } }
    : { value }
}

function proposeFiles(
  field: FieldDescriptor,
  documents: Document[],
  checks: CheckId[],
  maxFiles: number,
): Proposal {
  const value = documents.map(({ fileName }) => fileName)
  if (field.kind !== 'file') return { value, reason: { code: 'unknown_field' } }
  const refused = documents.flatMap((each) => checks.map((check) => checkFile(check, each))).find(Boolean)
  if (refused) return { value, reason: refused }
  if (documents.length > maxFiles)
    return { value, reason: { code: 'too_many_files', values: [String(documents.length), String(maxFiles)] } }
  const files = documents.map(({ id, fileName, mediaType, size }) => ({
    documentId: id,
    fileName,
    mediaType,
    size,
  }))
  return { value, files }
}
