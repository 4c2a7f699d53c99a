/**
 * A request as its form asks it, step by step: each question with its answer and where that comes from, or what lacks,
 * what the site will demand of it, and how it may be typed in place. Its counts are those of completeness. Pure.
 */
import { contactFor, holdersOf } from './answers'
import { editorFor, routeOf } from './answer-place'
import {
  answerTo,
  checksFor,
  fields,
  isLeftToPerson,
  isOnPage,
  lackOf,
  questionsAmong,
  refusal,
  wordingOf,
  type Asking,
  type Question,
} from './asked-questions'
import type { PlanSource, Reason, Target } from './model'
import type { CheckId } from './site'
import type { ScopeFacts } from './sites/datapass/definition'
import { showPhone } from '@/lib/profile/phone'
import { type Role, typingOf, recordOfPlace } from '@/lib/profile/records'
import { personName, usualName } from '@/lib/profile/names'
import { LONG_TEXT, SHORT_TEXT } from '@/lib/profile/typing'

export type { Asking } from './asked-questions'

/** `choose`: several answers are possible, the person picks one; `left`: nobody but the person may answer, on the site. */
export type QuestionState = 'ready' | 'choose' | 'lacks' | 'left'

/** What the site, or the profile before it, will refuse; worded by `limit_<code>`. */
export interface Limit {
  code: Exclude<CheckId, 'at_least'> | 'length' | 'months' | 'after' | 'one_of' | 'max_files' | 'given'
  values?: string[]
}

/** An option; '' as `label`: our own words for `value`, a field of the profile (`eidas_1`). */
export interface EntryOption {
  value: string
  label: string
  group?: string
}

/** How an answer is typed in place; `value` is what the profile holds now, as it is typed. */
export type Entry =
  | { kind: 'text' | 'lines' | 'email' | 'tel' | 'url' | 'date' | 'number'; value: string; most: number }
  | { kind: 'one'; value: string; options: EntryOption[] }
  | { kind: 'many'; value: string[]; options: EntryOption[] }

export interface AskedQuestion extends Question {
  /** Place of the profile, '' when the profile does not hold the answer. */
  target: Target
  /** Key of its wording. */
  label: string
  state: QuestionState
  /** The answer, in the words of the form. */
  shown: string
  /** `site`: DataPass has it when the request is created; null: nobody yet. */
  from: 'profile' | 'page' | 'site' | null
  source?: PlanSource
  /** Why it lacks. */
  reason?: Reason
  limits: Limit[]
  /** Null: given on its own page of the profile, at `route`. */
  entry: Entry | null
  route: string
  /** Name of the editor that is to give it, under its mandat. */
  by?: string
}

export interface RequestStep {
  step: string
  /** Last segment of its address. */
  slug: string
  /** The site's own name for it, where it is not the usual one. */
  title?: string
  questions: AskedQuestion[]
  /** Of the demanded ones. */
  ready: number
  choose: number
  lacks: number
}

/** Every step of the form, in its order. */
export function wholeRequest(asking: Asking): RequestStep[] {
  return asking.form.steps.map(({ step, slug, title, attributes }) => {
    const asked = questionsAmong(attributes, asking).map((question) => askedQuestion(question, asking))
    const left = attributes.filter((attribute) => isLeft(attribute, asking)).map(leftQuestion(asking))
    const count = (state: QuestionState) =>
      asked.filter((each) => each.isRequired && each.state === state).length
    return {
      step,
      slug,
      ...(title ? { title } : {}),
      questions: [...oncePerPerson(asked), ...left],
      ready: count('ready'),
      choose: count('choose'),
      lacks: count('lacks'),
    }
  })
}

/** What the site itself provides is no question. */
const isLeft = (attribute: string, asking: Asking) =>
  isLeftToPerson(attribute, asking) && fields.never[attribute] !== 'site'

const leftQuestion =
  ({ form }: Asking) =>
  (attribute: string): AskedQuestion => ({
    attributes: [attribute],
    isRequired: form.required.includes(attribute),
    target: '',
    label: `left_${attribute}`,
    state: 'left',
    shown: '',
    from: null,
    limits: [],
    entry: null,
    route: '',
  })

function askedQuestion(question: Question, asking: Asking): AskedQuestion {
  const { target, label } = wordingOf(question, asking)
  const reason = lackOf(question, asking)
  const by = editorFor(target, asking)
  const entry = by ? null : entryOf(question, target, asking)
  return {
    ...question,
    target,
    label,
    state: reason ? (isChoice(reason, entry) ? 'choose' : 'lacks') : 'ready',
    ...answerShown(question, asking),
    ...(reason ? { reason } : {}),
    limits: limitsOf(question, target, asking),
    entry,
    route: routeOf(target, asking),
    ...(by ? { by: usualName(by) } : {}),
  }
}

const isChoice = ({ code }: Reason, entry: Entry | null) =>
  code === 'several_contacts' || entry?.kind === 'one' || entry?.kind === 'many'

/** The answer that counts: of the page, of the profile, or the site's own. */
function answerShown(
  { attributes }: Question,
  asking: Asking,
): Pick<AskedQuestion, 'shown' | 'from' | 'source'> {
  const onPage = attributes.find((attribute) => isOnPage(attribute, asking))
  if (onPage) return { shown: inWords(onPage, [...asking.shown![onPage]!], asking), from: 'page' }
  const given = attributes.some((attribute) => asking.form.given.includes(attribute))
  const attribute = attributes.find((each) => !refusal(each, asking))
  const held = attribute ?? attributes.find((each) => !('lacks' in answerTo(each, asking))) ?? attributes[0]!
  const answer = answerTo(held, asking)
  const source = answer.source ? { source: answer.source } : {}
  if ('lacks' in answer) return { shown: '', from: given ? 'site' : null, ...(given ? {} : source) }
  const values =
    'documents' in answer
      ? answer.documents.map(({ fileName }) => fileName)
      : 'values' in answer
        ? answer.values
        : [showPhone(answer.value)]
  // The site's own text stays in the form unless the person ticks the line.
  if (given && !attribute) return { shown: '', from: 'site' }
  return { shown: inWords(held, values, asking), from: given ? 'site' : 'profile', ...source }
}

/** Labels of options, separated by commas. */
function inWords(attribute: string, values: string[], asking: Asking): string {
  const options = optionsOf(attribute, asking)
  return values.map((value) => options?.find((each) => each.value === value)?.label || value).join(', ')
}

function optionsOf(attribute: string, { definition }: Asking): EntryOption[] | undefined {
  if (attribute === 'scopes') return definition.scopes.map(scopeOption)
  if (attribute === 'modalities') return definition.modalites
  if (attribute === 'volumetrie_appels_par_minute')
    return definition.appelsParMinute.map((each) => ({ value: String(each), label: String(each) }))
  return undefined
}

const scopeOption = ({ value, label, group }: ScopeFacts): EntryOption => ({ value, label, group })

/** Fields of the profile that take one of a few values. */
const closed: Record<Target, string[]> = {
  'casUsage.niveauEidas': ['eidas_1', 'eidas_2'],
  'casUsage.equipeTechniqueType': ['editor', 'internal', 'other'],
}

const kinds: Record<string, 'email' | 'tel' | 'url' | 'date' | 'number' | 'lines'> = {
  email: 'email',
  contactTechniqueEmailGenerique: 'email',
  contactSupplementaireEmail: 'email',
  telephone: 'tel',
  url: 'url',
  website: 'url',
  datePrevueMiseEnProduction: 'date',
  homologationDebut: 'date',
  homologationFin: 'date',
  dureeConservation: 'number',
  appelsParMinute: 'number',
  description: 'lines',
  destinataires: 'lines',
  nature: 'lines',
  dureeConservationJustification: 'lines',
  appelsParMinuteJustification: 'lines',
}

function entryOf({ attributes }: Question, target: Target, asking: Asking): Entry | null {
  const [attribute = ''] = attributes
  const { profile, casUsageId } = asking
  const casUsage = profile.casUsage.find(({ id }) => id === casUsageId)
  const [room = '', first = '', part = ''] = target.split('.')
  const held = answerTo(attribute, asking)
  const value = 'value' in held ? held.value : ''
  if (room === 'contact') {
    const person = contactFor(profile, casUsage, first as Role)
    if ('lacks' in person && person.lacks === 'several_contacts')
      return casUsage ? personEntry(first as Role, asking) : null
    if ('lacks' in person && person.lacks === 'of_editor') return null
  }
  // The second text of a request is chosen among those kept; the first needs a context that cites it.
  if (room === 'cadreJuridiqueFranceConnect' || (room === 'cadreJuridique' && !casUsage)) return null
  if (attribute === 'scopes' || attribute === 'modalities') {
    const options = optionsOf(attribute, asking)!
    const chosen = 'values' in held ? held.values : []
    return casUsage && options.length > 0 ? { kind: 'many', value: chosen, options } : null
  }
  const options = optionsOf(attribute, asking) ?? closed[target]?.map((each) => ({ value: each, label: '' }))
  if (options && options.length > 0) return { kind: 'one', value, options }
  const name = room === 'contact' ? part : first
  const table = recordOfPlace[room]
  const typing = table && typingOf(table, name)
  if (!typing || 'documents' in held || isFile(attribute, asking)) return null
  const kind = kinds[name] ?? 'text'
  return { kind, value: String(typing.show(value) ?? ''), most: kind === 'lines' ? LONG_TEXT : SHORT_TEXT }
}

const isFile = (attribute: string, asking: Asking) =>
  checksFor(attribute, asking).some((check) => check === 'pdf' || check === 'spreadsheet')

function personEntry(role: Role, { profile }: Asking): Entry {
  const options = holdersOf(profile, role).map((each) => ({ value: each.id, label: personName(each) }))
  return { kind: 'one', value: '', options }
}

/** Who holds a role is asked once, at the first question about them. */
function oncePerPerson(questions: AskedQuestion[]): AskedQuestion[] {
  const asked = new Set<string>()
  return questions.map((question) => {
    const [, role = ''] = question.target.split('.')
    if (question.reason?.code !== 'several_contacts') return question
    if (asked.has(role)) return { ...question, entry: null }
    asked.add(role)
    return question
  })
}

function limitsOf({ attributes }: Question, target: Target, asking: Asking): Limit[] {
  const checks = [...new Set(attributes.flatMap((each) => checksFor(each, asking)))]
  const limits: Limit[] = checks.flatMap((code) => (code === 'at_least' ? [] : [{ code }]))
  const isOfFiles = attributes.some((each) => isFile(each, asking))
  if (isOfFiles && attributes.length === 1)
    limits.push({ code: 'max_files', values: [String(fields.maxFiles)] })
  if (attributes.length > 1) limits.unshift({ code: 'one_of' })
  const pair = fields.laterDates.find(({ end }) => attributes.includes(end))
  if (pair) limits.push({ code: 'after' })
  if (target === 'casUsage.dureeConservation') limits.push({ code: 'months', values: [monthsAsked()] })
  if (attributes.some((each) => asking.form.given.includes(each))) limits.push({ code: 'given' })
  const entry = entryOf({ attributes, isRequired: true }, target, asking)
  if ((entry?.kind === 'text' || entry?.kind === 'lines') && !target.startsWith('contact.'))
    limits.push({ code: 'length', values: [String(entry.most)] })
  return limits
}

/** Months of retention over which the site asks why. */
function monthsAsked(): string {
  const row = fields.reveals.find(({ when }) => 'above' in when)
  return row && 'above' in row.when ? String(row.when.above) : ''
}
