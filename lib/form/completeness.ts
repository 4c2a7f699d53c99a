/**
 * Which questions of a DataPass form the profile can already answer, and which it lacks. It asks `answerOf` and
 * checks by the site's own rules, as planning does, so that the two cannot disagree. Pure.
 */
import { checkFile, checksOf, refusalOf } from './checks'
import { exceptionTo, targetOf } from './match'
import type { Reason, Target } from './model'
import { holds } from './reveal'
import type { CheckId, SiteFields } from './site'
import type { DefinitionFacts, FormFacts } from './sites/datapass/definition'
import { fields as datapass } from './sites/datapass/fields'
import { answerOf, contactFor, type Answer, type Lack } from './answers'
import { isOfEditor } from '@/lib/profile/mandat'
import { type Document, type Organisation, type Profile, type Role, usualName } from '@/lib/profile/records'

export interface MissingAnswer {
  target: Target
  /** Key of its wording: `target_` and the target, `.` written `_` (`target_contact_contact_technique_email`). */
  label: string
  isRequired: boolean
  /** Nothing there (`no_value`), or why the site would refuse what is. */
  reason: Reason
  /** Route of the options page where the answer is given, e.g. `#organisation/<id>/contacts`. */
  route: string
  /** Name of the editor that is to give it, under its mandat. */
  by?: string
}

export interface FormCompleteness {
  definition: string
  formUid: string
  service: string
  form: string
  /** Demanded questions that are answered, by the profile or by DataPass itself, out of `total`. */
  ready: number
  total: number
  /** Demanded answers first, then those that the form leaves optional, which `total` does not count. */
  missing: MissingAnswer[]
}

/** One form, asked of one profile. */
interface Asking {
  profile: Profile
  casUsageId: string | null
  definition: DefinitionFacts
  form: FormFacts
}

/** Attributes of which one answer is enough; most often one. */
interface Question {
  attributes: string[]
  isRequired: boolean
}

const fields: SiteFields = datapass

/** How far `profile` answers each form of the definitions `among`, for one context of use; without it, contacts only. */
export function completeness(
  profile: Profile,
  casUsageId: string | null,
  among: readonly DefinitionFacts[],
): FormCompleteness[] {
  return among.flatMap((definition) =>
    definition.forms.map((form) => ofForm({ profile, casUsageId, definition, form })),
  )
}

function ofForm(asking: Asking): FormCompleteness {
  const { definition, form } = asking
  const questions = questionsOf(asking)
  const missing = questions.flatMap((question) => missingAnswer(question, asking))
  const required = missing.filter(({ isRequired }) => isRequired)
  const total = questions.filter(({ isRequired }) => isRequired).length
  return {
    definition: definition.id,
    formUid: form.uid,
    service: definition.name,
    form: form.name,
    ready: total - required.length,
    total,
    missing: [...required, ...missing.filter(({ isRequired }) => !isRequired)],
  }
}

/** What the form asks of this profile: no consent, no box that may stay unticked, nothing that will not show. */
function questionsOf(asking: Asking): Question[] {
  const { form } = asking
  const shown = form.steps
    .flatMap(({ attributes }) => attributes)
    .filter((attribute) => !Object.hasOwn(fields.never, attribute) && placeOf(attribute, asking))
    .filter((attribute) => !isOptionalBox(attribute) && isShown(attribute, asking))
  return shown.flatMap((attribute) => {
    const group = form.oneOf.find((each) => each.includes(attribute))
    if (!group) return { attributes: [attribute], isRequired: form.required.includes(attribute) }
    return group[0] === attribute ? { attributes: group, isRequired: true } : []
  })
}

function isOptionalBox(attribute: string): boolean {
  return fields.reveals.some(({ by, when }) => by === attribute && 'isChecked' in when)
}

function isShown(attribute: string, asking: Asking): boolean {
  const { definition, form } = asking
  const row = fields.reveals.find((each) => each.attribute === attribute)
  if (!row || !form.steps.some(({ attributes }) => attributes.includes(row.by))) return true
  const ticked = row.by === 'modalities' ? form.tickedModalites : []
  const chosen = refusal(row.by, asking) ? [] : textsOf(answer(row.by, asking))
  const options = definition.appelsParMinute.map(String)
  return holds(row.when, [...ticked, ...chosen], {
    options: options.map((value) => ({ value, label: value, isChecked: false, isLocked: false })),
  })
}

function answer(attribute: string, asking: Asking): Answer | Lack {
  const { profile, casUsageId, definition } = asking
  return answerOf(profile, placeOf(attribute, asking) ?? '', { casUsageId, definition: definition.id })
}

/** Where the profile answers what this form asks there; undefined when only the person can. */
function placeOf(attribute: string, { definition }: Asking): Target | undefined {
  const exception = exceptionTo(attribute, { definition: definition.id }, fields)
  return exception?.asks === null ? undefined : (exception?.asks ?? targetOf(attribute, fields))
}

function textsOf(found: Answer | Lack): string[] {
  if ('values' in found) return found.values
  return 'value' in found ? [found.value] : []
}

function missingAnswer({ attributes, isRequired }: Question, asking: Asking): MissingAnswer[] {
  if (attributes.some((attribute) => asking.form.given.includes(attribute))) return []
  const reasons = attributes.flatMap((attribute) => refusal(attribute, asking) ?? [])
  if (reasons.length < attributes.length) return []
  const reason = reasons.find(({ code }) => code !== 'no_value') ?? { code: 'no_value' }
  const targets = attributes.flatMap((attribute) => placeOf(attribute, asking) ?? [])
  const [target = '', ...others] = targets
  const label = [
    'target',
    ...target.split('.'),
    ...others.map((other) => `ou_${other.split('.').pop()}`),
  ].join('_')
  const by = editorFor(target, asking)
  return [
    {
      target,
      label,
      isRequired,
      reason,
      route: routeOf(target, asking),
      ...(by ? { by: usualName(by) } : {}),
    },
  ]
}

/** The options that a definition offers, for the answers that choose among them. */
const offers: Record<Target, (definition: DefinitionFacts) => string[]> = {
  'casUsage.scopes': ({ scopes }) => scopes.map(({ value }) => value),
  'casUsage.modalites': ({ modalites }) => modalites.map(({ value }) => value),
  'casUsage.appelsParMinute': ({ appelsParMinute }) => appelsParMinute.map(String),
}

/** Why the answer to `attribute` will not do; undefined when it will. */
function refusal(attribute: string, asking: Asking): Reason | undefined {
  const found = answer(attribute, asking)
  if ('lacks' in found) return { code: found.lacks }
  const checks = checksOf(attribute, fields, {
    definition: asking.definition.id,
    form: asking.form.uid,
    modalites: textsOf(answer('modalities', asking)),
  })
  if ('documents' in found) return refusedFiles(found.documents, checks)
  const texts = textsOf(found)
  const offered = offers[targetOf(attribute, fields) ?? '']?.(asking.definition)
  if (offered && !texts.some((text) => offered.includes(text)))
    return { code: 'option_missing', values: [texts.join(', ')] }
  const pair = fields.laterDates.find(({ end }) => end === attribute)
  const [begin = ''] = pair ? textsOf(answer(pair.begin, asking)) : []
  if (begin && texts.some((text) => text <= begin)) return { code: 'end_before_begin' }
  return texts.map((text) => refusalOf(text, checks)).find(Boolean)
}

function refusedFiles(documents: Document[], checks: CheckId[]): Reason | undefined {
  if (documents.length > fields.maxFiles)
    return { code: 'too_many_files', values: [String(documents.length), String(fields.maxFiles)] }
  return documents.flatMap((document) => checks.map((check) => checkFile(check, document))).find(Boolean)
}

/** The kind of stored document that a file question wants. */
const fileKinds: Record<Target, Document['kind']> = {
  'casUsage.maquettes': 'maquette',
  'casUsage.homologationDocument': 'homologation',
  'casUsage.besoinsSpecifiquesDocument': 'besoins_specifiques',
  'casUsage.attestationFiscaleDocument': 'attestation_fiscale',
}

/** The editor, when it is one of its people who should give the answer, or does. */
function editorFor(
  target: Target,
  { profile, casUsageId }: Pick<Asking, 'profile' | 'casUsageId'>,
): Organisation | undefined {
  const { editor, casUsage } = profile
  const [room, role] = target.split('.')
  if (!editor || room !== 'contact') return undefined
  const usage = casUsage.find(({ id }) => id === casUsageId)
  const found = contactFor(profile, usage, role as Role)
  const isOfIts =
    'lacks' in found
      ? found.lacks === 'no_value' && isOfEditor(editor.mandat, role as Role)
      : editor.contacts.some(({ id }) => id === found.id)
  return isOfIts ? editor.organisation : undefined
}

/** Where the answer to `target` is given or mended: the record that should hold it, else the list to add it to. */
export function routeOf(target: Target, asking: Pick<Asking, 'profile' | 'casUsageId'>): string {
  const { profile, casUsageId } = asking
  const home = `#organisation/${profile.organisation.id}`
  const [room, first = ''] = target.split('.')
  if (room === 'organisation') return `${home}/identite`
  const casUsage = profile.casUsage.find(({ id }) => id === casUsageId)
  const usage = casUsage ? `${home}/usages/${casUsage.id}` : `${home}/usages`
  if (room === 'contact') {
    const contact = contactFor(profile, casUsage, first as Role)
    const people = `#organisation/${(editorFor(target, asking) ?? profile.organisation).id}/contacts`
    if (!('lacks' in contact)) return `${people}/${contact.id}`
    return contact.lacks === 'several_contacts' ? usage : people
  }
  if (!casUsage) return usage
  const wanted = fileKinds[target]
  if (wanted && !profile.documents.some(({ kind }) => kind === wanted)) return `${home}/documents`
  if (room === 'casUsage') return usage
  const chosen =
    room === 'cadreJuridique' ? casUsage.cadreJuridiqueId : casUsage.cadreJuridiqueFranceConnectId
  if (chosen) return `${home}/cadres/${chosen}`
  return profile.cadresJuridiques.length > 0 ? usage : `${home}/cadres`
}
