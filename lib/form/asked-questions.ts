/**
 * What a DataPass form asks of a profile, and what the profile answers or why not: by the site's own rules, as planning
 * checks them, so that the two cannot disagree. Completeness and the whole request both read it. Pure.
 */
import { answerOf, type Answer, type Lack } from './answers'
import type { Answering } from './answer-place'
import { checkFile, checksOf, refusalOf } from './checks'
import { exceptionTo, targetOf } from './match'
import type { Reason, Target } from './model'
import { holds } from './reveal'
import type { CheckId, SiteFields } from './site'
import type { DefinitionFacts, FormFacts } from './sites/datapass/definition'
import { fields as datapass } from './sites/datapass/fields'
import type { Document } from '@/lib/profile/records'

/** One form, asked of one profile. */
export interface Asking extends Answering {
  definition: DefinitionFacts
  form: FormFacts
  /** What the page of the request shows of its answers, by attribute: it counts before the profile. */
  shown?: Readonly<Record<string, readonly string[]>> | undefined
}

/** Attributes of which one answer is enough; most often one. */
export interface Question {
  attributes: string[]
  isRequired: boolean
}

export const fields: SiteFields = datapass

/** What `attributes` ask of this profile: no consent, no box that may stay unticked, nothing that will not show. */
export function questionsAmong(attributes: readonly string[], asking: Asking): Question[] {
  const { form } = asking
  return attributes
    .filter((attribute) => !isLeftToPerson(attribute, asking))
    .filter((attribute) => !isOptionalBox(attribute) && isShown(attribute, asking))
    .flatMap((attribute) => {
      const group = form.oneOf.find((each) => each.includes(attribute))
      if (!group) return { attributes: [attribute], isRequired: form.required.includes(attribute) }
      return group[0] === attribute ? { attributes: group, isRequired: true } : []
    })
}

/** Consents, and what the profile does not hold: the person answers on the site. */
export function isLeftToPerson(attribute: string, asking: Asking): boolean {
  return Object.hasOwn(fields.never, attribute) || !placeOf(attribute, asking)
}

function isOptionalBox(attribute: string): boolean {
  return fields.reveals.some(({ by, when }) => by === attribute && 'isChecked' in when)
}

function isShown(attribute: string, asking: Asking): boolean {
  const { definition, form } = asking
  const row = fields.reveals.find((each) => each.attribute === attribute)
  if (!row || !form.steps.some(({ attributes }) => attributes.includes(row.by))) return true
  const ticked = row.by === 'modalities' ? form.tickedModalites : []
  const onPage = asking.shown?.[row.by]
  const chosen = onPage ?? (refusal(row.by, asking) ? [] : textsOf(answerTo(row.by, asking)))
  const options = definition.appelsParMinute.map(String)
  return holds(row.when, [...ticked, ...chosen], {
    options: options.map((value) => ({ value, label: value, isChecked: false, isLocked: false })),
  })
}

/** What the profile answers to `attribute`, or what it lacks. */
export function answerTo(attribute: string, asking: Asking): Answer | Lack {
  const { profile, casUsageId, definition } = asking
  return answerOf(profile, placeOf(attribute, asking) ?? '', { casUsageId, definition: definition.id })
}

/** Where the profile answers what this form asks there; undefined when only the person can. */
export function placeOf(attribute: string, { definition }: Pick<Asking, 'definition'>): Target | undefined {
  const exception = exceptionTo(attribute, { definition: definition.id }, fields)
  return exception?.asks === null ? undefined : (exception?.asks ?? targetOf(attribute, fields))
}

function textsOf(found: Answer | Lack): string[] {
  if ('values' in found) return found.values
  return 'value' in found ? [found.value] : []
}

/** The options that a definition offers, for the answers that choose among them. */
const offers: Record<Target, (definition: DefinitionFacts) => string[]> = {
  'casUsage.scopes': ({ scopes }) => scopes.map(({ value }) => value),
  'casUsage.modalites': ({ modalites }) => modalites.map(({ value }) => value),
  'casUsage.appelsParMinute': ({ appelsParMinute }) => appelsParMinute.map(String),
}

/** What the site checks of an answer to `attribute`, on this form. */
export function checksFor(attribute: string, asking: Asking): CheckId[] {
  return checksOf(attribute, fields, {
    definition: asking.definition.id,
    form: asking.form.uid,
    modalites: textsOf(answerTo('modalities', asking)),
  })
}

/** Why the answer to `attribute` will not do; undefined when it will. */
export function refusal(attribute: string, asking: Asking): Reason | undefined {
  const found = answerTo(attribute, asking)
  if ('lacks' in found) return { code: found.lacks }
  const checks = checksFor(attribute, asking)
  if ('documents' in found) return refusedFiles(found.documents, checks)
  const texts = textsOf(found)
  const offered = offers[targetOf(attribute, fields) ?? '']?.(asking.definition)
  if (offered && !texts.some((text) => offered.includes(text)))
    return { code: 'option_missing', values: [texts.join(', ')] }
  const pair = fields.laterDates.find(({ end }) => end === attribute)
  const [begin = ''] = pair ? textsOf(answerTo(pair.begin, asking)) : []
  if (begin && texts.some((text) => text <= begin)) return { code: 'end_before_begin' }
  return texts.map((text) => refusalOf(text, checks)).find(Boolean)
}

function refusedFiles(documents: Document[], checks: CheckId[]): Reason | undefined {
  if (documents.length > fields.maxFiles)
    return { code: 'too_many_files', values: [String(documents.length), String(fields.maxFiles)] }
  return documents.flatMap((document) => checks.map((check) => checkFile(check, document))).find(Boolean)
}

/** Why none of the answers to a question will do; undefined when one does, or when the site has its own. */
export function lackOf({ attributes }: Question, asking: Asking): Reason | undefined {
  const onPage = attributes.find((attribute) => isOnPage(attribute, asking))
  if (onPage) {
    const checks = checksFor(onPage, asking)
    return asking.shown![onPage]!.map((text) => refusalOf(text, checks)).find(Boolean)
  }
  if (attributes.some((attribute) => asking.form.given.includes(attribute))) return undefined
  const reasons = attributes.flatMap((attribute) => refusal(attribute, asking) ?? [])
  if (reasons.length < attributes.length) return undefined
  return reasons.find(({ code }) => code !== 'no_value') ?? { code: 'no_value' }
}

/** Does the page show an answer there? */
export function isOnPage(attribute: string, { shown }: Asking): boolean {
  return (shown?.[attribute] ?? []).length > 0
}

/** Key of the wording of a question: `target_` and its places. */
export function wordingOf({ attributes }: Question, asking: Asking): { target: Target; label: string } {
  const targets = attributes.flatMap((attribute) => placeOf(attribute, asking) ?? [])
  const [target = '', ...others] = targets
  const alternatives = others.map((other) => `ou_${other.split('.').pop()}`)
  return { target, label: ['target', ...target.split('.'), ...alternatives].join('_') }
}
