/** From matches and a profile to a fill plan: one line a field, with what will happen and why. Pure. */
import { ownOf } from '@/lib/profile/own'
import { type Answer, answerOf } from './answers'
import type { Profile } from '@/lib/profile/records'
import { personName, usualName } from '@/lib/profile/names'
import { settleCards } from './cards'
import { checksOf, checkText } from './checks'
import { dayKey, writtenDay } from '@/lib/profile/same-text'
import { dressOf, isBlank, isSame, optionLabels } from './same-value'
import type { Matching } from './match'
import type {
  FieldDescriptor,
  FillPlan,
  Match,
  PageDescription,
  PlanLine,
  Reason,
  ReasonCode,
  Target,
} from './model'
import { seatPeople, type Missing } from './people'
import { inWordsOfForm, propose } from './propose'
import { holds } from './reveal'
import type { CheckId, SiteFields } from './site'
import { legalFormOption } from './legal-form-options'
import { asTerritoryOption } from './territory-options'

export interface PlanInput {
  id: string
  page: PageDescription
  matching: Matching
  fields: SiteFields
  profile: Profile
  casUsageId: string | null
  blocked?: FillPlan['blocked']
  /** Names of the data that our description of the service knows; absent where there is none. */
  scopes?: string[]
  /** Nobody has described or confirmed this form. */
  isUnknownForm?: boolean
}

const neverCodes = {
  consent: 'never',
  site: 'left_to_user',
  first: 'choose_first',
  taught: 'taught_never',
  other: 'asks_other',
  stranger: 'row_of_other',
} as const

/** The plan of one view of a page for one organisation; nothing in it is written before a person confirms. */
export function planFill(input: PlanInput): FillPlan {
  const { page, fields, profile, casUsageId } = input
  const { matching, missing } = seatPeople(input.matching, page.fields, profile, casUsageId)
  const byRef = new Map(page.fields.map((field) => [field.ref, field]))
  const lines = new Map<number, PlanLine>()
  for (const { ref, attribute, why } of matching.never)
    lines.set(ref, shutOr(byRef.get(ref)!, attribute, neverCodes[why]))
  for (const { ref, attribute } of matching.unknown)
    lines.set(ref, shutOr(byRef.get(ref)!, attribute, 'unknown_field'))
  for (const match of matching.matches) lines.set(match.ref, lineOf(byRef.get(match.ref)!, match, input))
  for (const each of missing) lines.set(each.ref, rowsLine(byRef.get(each.ref)!, each))
  const ordered = page.fields.flatMap(({ ref }) => lines.get(ref) ?? [])
  settleReveals(ordered, byRef, fields)
  settleDates(ordered, fields)
  settleCards(ordered, byRef, fields)
  warnRetention(ordered, fields)
  if (page.facts.savesInto && page.facts.savesInto !== 'new') warnSaved(ordered, byRef)
  return {
    id: input.id,
    documentId: page.documentId,
    view: page.view,
    organisationId: profile.organisation.id,
    ...namesOf(profile),
    casUsageId,
    lines: ordered,
    ...(page.facts.savesInto ? { savesInto: page.facts.savesInto } : {}),
    ...(page.kind === 'start' ? { startUrl: page.url } : {}),
    ...(input.isUnknownForm ? { isUnknownForm: true as const } : {}),
    ...(input.blocked ? { blocked: input.blocked } : {}),
  }
}

function namesOf({ organisation, editor }: Profile): Pick<FillPlan, 'organisationName' | 'editor'> {
  const by = editor && { editor: { id: editor.organisation.id, name: usualName(editor.organisation) } }
  return { organisationName: usualName(organisation), ...by }
}

function blankLine(field: FieldDescriptor, attribute: string): PlanLine {
  return {
    ref: field.ref,
    target: '',
    attribute,
    label: field.label,
    section: field.section,
    kind: field.kind,
    isRequired: field.isRequired,
    action: 'skip',
    isTicked: false,
    canTick: false,
    value: '',
    was: field.value,
  }
}

function skip(field: FieldDescriptor, attribute: string, code: ReasonCode, values?: string[]): PlanLine {
  return { ...blankLine(field, attribute), reason: values ? { code, values } : { code } }
}

/** A field that nobody may answer is not advised upon: its state comes before what to do there. */
function shutOr(field: FieldDescriptor, attribute: string, code: ReasonCode): PlanLine {
  return skip(field, attribute, unwritable[field.state] ?? code)
}

/** More rows for persons who have none, or a first one: their fields come as the plan that follows. */
function rowsLine(field: FieldDescriptor, { contacts }: Missing): PlanLine {
  if (field.state !== 'writable') return skip(field, 'rows', unwritable[field.state] ?? 'hidden')
  const value = contacts.length > 0 ? contacts.map(personName) : ['']
  return { ...blankLine(field, 'rows'), action: 'write', canTick: true, value }
}

const unwritable: Partial<Record<FieldDescriptor['state'], ReasonCode>> = {
  readonly: 'readonly',
  disabled: 'disabled',
  covered: 'covered',
}

/** Places and kinds of bodies, as the list of the form calls them. */
function inOptionsOf(field: FieldDescriptor, target: Target, answer: Answer): Answer {
  if (target !== 'organisation.kind' || !('value' in answer)) return asTerritoryOption(target, field, answer)
  return { ...answer, value: legalFormOption(answer.value, field.options ?? []) }
}

function lineOf(field: FieldDescriptor, match: Match, input: PlanInput): PlanLine {
  const { attribute, target } = match
  const base = { ...blankLine(field, attribute), target, ...(match.why ? { why: match.why } : {}) }
  const answer = wholeAnswer(field, match, input)
  const source = answer.source ? { source: answer.source } : {}
  const checks = checksOf(attribute, input.fields, {
    definition: input.matching.definition,
    form: input.page.facts.formUid ?? '',
    modalites: modalitesOf(input),
  })
  const kept = refusedThere(field, checks)
  const mayOpen = input.fields.reveals.some((row) => row.attribute === attribute)
  const obstacle = mayOpen && field.state === 'disabled' ? undefined : unwritable[field.state]
  if ('lacks' in answer) {
    if (obstacle) return { ...base, ...source, reason: { code: obstacle }, ...kept }
    const hasOwn = !isBlank(field) && answer.lacks !== 'scope_unknown'
    return {
      ...base,
      ...source,
      action: hasOwn ? 'keep' : 'skip',
      reason: { code: hasOwn ? 'page_has_value' : answer.lacks },
      ...kept,
    }
  }
  const worded = inWordsOfForm(inWordsOfText(answer, field, target), input.fields.values?.[attribute])
  const translated = inOptionsOf(field, target, worded)
  const { value, files, reason, warning } = propose(field, translated, checks, input.fields)
  const line: PlanLine = {
    ...base,
    ...source,
    value,
    ...(files ? { files } : {}),
    ...(warning ? { warning } : {}),
    ...(field.options
      ? {
          shown: {
            value: optionLabels(field.options, value, field.kind),
            was: optionLabels(field.options, field.value, field.kind),
          },
        }
      : {}),
  }
  if (!reason && isSame(target, field.value, value))
    return { ...line, action: 'same', reason: { code: 'same' } }
  // The profile says which data are wanted, and « no » to none: what is ticked there stays.
  if (field.kind === 'checkbox' && value === '' && !reason)
    return { ...base, reason: { code: 'ticked_there' } }
  const { definition } = input.matching
  if (input.fields.confirmed?.some((row) => row.attribute === attribute && row.definition === definition))
    return { ...line, reason: { code: obstacle ?? 'opens_dialog' } }
  if (reason || obstacle) return { ...line, reason: reason ?? { code: obstacle! }, ...kept }
  const proposal = proposed(field)
  if (proposal.action === 'keep' && kept) return { ...line, ...proposal, ...kept }
  if (proposal.action === 'keep' && input.fields.presets?.includes(attribute))
    return { ...line, ...proposal, warning: { code: 'preset_by_site' } }
  const isSure = match.isSure !== false && !input.isUnknownForm
  return { ...line, ...proposal, isTicked: proposal.isTicked && isSure }
}

/** What stands in the page is checked like what is written: the site may have put it there, and refuse it. */
function refusedThere(field: FieldDescriptor, checks: CheckId[]): Pick<PlanLine, 'warning'> | undefined {
  if (typeof field.value !== 'string' || isBlank(field) || field.options) return undefined
  const isRefused = checks.some((check) => checkText(check, field.value as string))
  return isRefused ? { warning: { code: 'page_value_refused' } } : undefined
}

/** A day in a text is written as French people write it. */
function inWordsOfText(answer: Answer, { kind }: FieldDescriptor, target: string): Answer {
  const isText = kind === 'text' || kind === 'textarea'
  if (!isText || !('value' in answer) || dressOf(target) !== 'day') return answer
  return { ...answer, value: writtenDay(answer.value) }
}

/** The answer to a question, which a type of the site may ask with other places in one text. */
function wholeAnswer(
  field: FieldDescriptor,
  { target }: Match,
  input: PlanInput,
): ReturnType<typeof answerOf> {
  const { casUsageId, matching, profile, fields } = input
  const { definition } = matching
  const answer = (place: string) => answerOf(profile, place, { casUsageId, definition, scopes: input.scopes })
  const own = answer(target)
  const template = fields.templates?.find(
    (each) => each.target === target && each.siteType === field.siteType,
  )
  const isAlone = !template && isWholeAddress(field, target, matching)
  const text = template?.text ?? (isAlone ? WHOLE_ADDRESS : '')
  if (!text || !('value' in own)) return own
  const parts = [...text.matchAll(/\{(.*?)\}/g)].map(([, place]) => answer(place!))
  if (parts.some((part) => !('value' in part)))
    return isAlone ? own : { lacks: 'no_value', source: own.source }
  let index = 0
  const value = text.replace(/\{.*?\}/g, () => (parts[index++] as { value: string }).value)
  return { ...own, value }
}

const WHOLE_ADDRESS = '{organisation.adresse}, {organisation.codePostal} {organisation.commune}'

/** « Adresse postale », where nothing else on the page asks for the post code nor the commune. */
function isWholeAddress({ kind, label }: FieldDescriptor, target: Target, { matches }: Matching): boolean {
  const isText = (kind === 'text' || kind === 'textarea') && !/\b(rue|voie)\b/i.test(label)
  const isPart = (each: Target) => each === 'organisation.codePostal' || each === 'organisation.commune'
  return isText && target === 'organisation.adresse' && !matches.some((each) => isPart(each.target))
}

function modalitesOf({ profile, casUsageId, matching }: PlanInput): string[] {
  const casUsage = profile.casUsage.find(({ id }) => id === casUsageId)
  return ownOf(casUsage?.choices, matching.definition)?.modalites ?? []
}

/** A blank field is ticked; one that has an answer is kept unless ticked; files always wait for a tick. */
function proposed(field: FieldDescriptor): Pick<PlanLine, 'action' | 'isTicked' | 'canTick' | 'reason'> {
  const addsOnly = field.kind === 'checkboxes'
  if (isBlank(field) || addsOnly) return { action: 'write', isTicked: field.kind !== 'file', canTick: true }
  return { action: 'keep', isTicked: false, canTick: true, reason: { code: 'page_has_value' } }
}

/** Fields shut until another has a value: planned when the plan gives it that value, and written after it. */
function settleReveals(lines: PlanLine[], byRef: Map<number, FieldDescriptor>, fields: SiteFields): void {
  for (const line of lines) {
    const { state } = byRef.get(line.ref)!
    if (state !== 'hidden' && state !== 'disabled') continue
    const row = fields.reveals.find(({ attribute }) => attribute === line.attribute)
    const by = row && lines.find(({ attribute }) => attribute === row.by)
    const mayOpen = by?.canTick && holds(row!.when, by.value, byRef.get(by.ref)!)
    if (!row) {
      if (state === 'hidden') setSkipped(line, { code: 'hidden' })
    } else if (!mayOpen) {
      setSkipped(line, { code: 'not_revealed' })
    } else if (line.canTick) {
      line.after = [by!.ref]
      line.isTicked &&= by!.isTicked
    }
  }
}

/** A date that must follow another: refused by the server when it does not. */
function settleDates(lines: PlanLine[], fields: SiteFields): void {
  for (const { begin, end } of fields.laterDates) {
    const [first, last] = [begin, end].map((name) => lines.find(({ attribute }) => attribute === name))
    if (!first || !last || last.action === 'skip') continue
    // A begin that the page keeps is the one the server will compare with.
    const start = dayKey([first.isTicked ? first.value : first.was].flat()[0] ?? '')
    const stop = dayKey([last.value].flat()[0] ?? '')
    if (start && stop && stop <= start) setSkipped(last, { code: 'end_before_begin' })
  }
}

/** A long retention without its justification is refused at the next step. */
function warnRetention(lines: PlanLine[], fields: SiteFields): void {
  for (const { attribute, by, when } of fields.reveals) {
    if (!('above' in when)) continue
    const duration = lines.find((line) => line.attribute === by)
    const justification = lines.find((line) => line.attribute === attribute)
    if (!duration || !justification) continue
    const lacks = justification.was === '' && !justification.canTick
    if (lacks && Number(duration.canTick ? duration.value : duration.was) > when.above)
      duration.warning = { code: 'retention_needs_justification', values: [String(when.above)] }
  }
}

/** On a site that saves at once and for good, what undo cannot take back. */
function warnSaved(lines: PlanLine[], byRef: Map<number, FieldDescriptor>): void {
  for (const line of lines) {
    const { kind, value, options } = byRef.get(line.ref)!
    if (!line.canTick || line.warning) continue
    if (kind === 'file') line.warning = { code: 'file_stays' }
    const canEmpty = options?.some((each) => each.value === '')
    if (kind === 'radio' && value === '' && !canEmpty) line.warning = { code: 'cannot_empty' }
  }
}

function setSkipped(line: PlanLine, reason: Reason): void {
  Object.assign(line, { action: 'skip', isTicked: false, canTick: false, reason })
}
