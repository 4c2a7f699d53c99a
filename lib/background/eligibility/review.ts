/** A request read again: what is known of it put before the rules, and what they find put into words for a view. */
import type { ReviewedQuestion, ShownReview } from '@/lib/contract/review'
import type { Finding, ReviewReport } from '@/lib/eligibility/review/model'
import { reviewRequest, silence } from '@/lib/eligibility/review/review'
import { packaged } from '@/lib/extension/packaged'
import { routeOf } from '@/lib/form/answer-place'
import { targetOf } from '@/lib/form/match'
import type { Target } from '@/lib/form/model'
import { requestToReview, type Reviewing } from '@/lib/form/review-request'
import { findForm, type DefinitionFacts, type FormFacts } from '@/lib/form/sites/datapass/definition'
import { fields } from '@/lib/form/sites/datapass/fields'
import type { Contact, Organisation, Profile } from '@/lib/profile/records'
import { personName } from '@/lib/profile/names'
import { withAnswers } from './applicant-facts'
import type { Store } from '../store/store'
import { catalogueIndex, serviceById } from './catalogue'

export type ToReview = Omit<Reviewing, 'fields' | 'profile'> & {
  /** Whose request it is: who answers, or only what is known of them. */
  owner: { profile: Profile; casUsageId: string | null } | { organisation: Partial<Organisation> }
  /** Does the profile stand for what the page does not show? */
  hasProfile: boolean
  /** `2026-11-28`. */
  today: string
}

/** A definition that is none of DataPass' own: the rules of all services alone. */
export const noDefinition: DefinitionFacts = {
  id: '',
  name: '',
  provider: '',
  scopes: [],
  modalites: [],
  appelsParMinute: [],
  contacts: [],
  forms: [],
}

/** The definition and form of a uid, or of a definition: its form when it has only one. */
export async function formOf({
  uid,
  definition,
  title,
}: {
  uid?: string | undefined
  definition?: string
  title?: string | undefined
}): Promise<{ definition: DefinitionFacts; form?: FormFacts | undefined }> {
  const all = await packaged('datapass-definitions.json')
  const exact = findForm(all, uid)
  if (exact) return exact
  const found = all.find(({ id }) => definition && id === definition)
  if (!found) return { definition: { ...noDefinition, id: definition ?? '' } }
  const { forms } = found
  const form =
    forms.find(({ name }) => title && name === title) ?? (forms.length === 1 ? forms[0] : undefined)
  return { definition: found, form }
}

/** The sheet of a definition in the catalogue, that of its other stage where it has none. */
const sheetOf = (definition: string) =>
  catalogueIndex.serviceOfDefinition(definition) ??
  catalogueIndex.serviceOfDefinition(definition.replace(/_sandbox$/, ''))

/** What the rules say of a request. */
export async function reportOf({ owner, hasProfile, today, ...known }: ToReview): Promise<ReviewReport> {
  const profile = 'profile' in owner ? owner : undefined
  const request = requestToReview({ ...known, fields, profile: hasProfile ? profile : undefined })
  const entry = sheetOf(known.definition.id)
  const casUsage = profile?.profile.casUsage.find(({ id }) => id === profile.casUsageId) ?? null
  return reviewRequest({
    request,
    organisation: profile
      ? { ...profile.profile.organisation, ...withAnswers(profile.profile, casUsage) }
      : 'organisation' in owner
        ? owner.organisation
        : {},
    people: profile ? peopleOf(profile.profile) : [],
    service: entry && (await serviceById(entry.id)),
    categories: await packaged('legal-categories.json'),
    book: await packaged('review.json'),
    today,
  })
}

const peopleOf = ({ contacts, editor }: Profile): Contact[] => [...contacts, ...(editor?.contacts ?? [])]

/** Of the page's words and places of a question, what is known. */
export type Places = Record<string, Partial<Pick<ReviewedQuestion, 'label' | 'ref' | 'target'>>>

/** A report as a view shows it: what was answered before is apart, and every name that it says is there. */
export async function shownReview(
  report: ReviewReport,
  { owner, definition }: Pick<ToReview, 'owner' | 'definition'>,
  places: Places,
): Promise<Omit<ShownReview, 'scope' | 'messages' | 'notes'>> {
  const profile = 'profile' in owner ? owner : undefined
  const casUsage = profile?.profile.casUsage.find(({ id }) => id === profile.casUsageId)
  const { open, answered } = silence(report.findings, casUsage?.reviewAnswers ?? {})
  const attributes = [...report.findings.flatMap(({ about }) => about), ...report.read, ...report.notRead]
  const questions = Object.fromEntries(
    [...new Set(attributes)].map((attribute): [string, ReviewedQuestion] => {
      const target: Target = targetOf(attribute, fields) ?? ''
      const route = profile && target ? routeOf(target, profile) : ''
      const { label = '', ref = null } = places[attribute] ?? {}
      return [attribute, { label, ref, target, route }]
    }),
  )
  return {
    definition: definition.id,
    serviceId: sheetOf(definition.id)?.id ?? '',
    organisationId: profile?.profile.organisation.id ?? null,
    casUsageId: casUsage?.id ?? null,
    open,
    answered,
    read: report.read,
    notRead: report.notRead,
    questions,
    ...(await names(open, definition, profile ? peopleOf(profile.profile) : [])),
  }
}

/** What the person kept of this service, from any request, the newest first. */
export async function notesOf({ db }: Store, serviceId: string): Promise<ShownReview['notes']> {
  if (serviceId === '') return []
  const all = await db.casUsage.filter(({ serviceNotes }) => serviceNotes !== undefined).toArray()
  return all
    .flatMap(({ id, serviceNotes = [] }) =>
      serviceNotes
        .filter((note) => note.serviceId === serviceId)
        .map(({ text, at }) => ({ casUsageId: id, text, at })),
    )
    .sort((one, other) => other.at.localeCompare(one.at))
}

/** Words of the boxes, people and forms that findings offer. */
async function names(
  findings: readonly Finding[],
  { scopes, modalites }: DefinitionFacts,
  people: readonly Contact[],
): Promise<Pick<ShownReview, 'boxes' | 'people' | 'forms'>> {
  const uids = findings.flatMap(({ mend }) =>
    mend.kind === 'other-form' ? mend.forms.map(({ uid }) => uid) : [],
  )
  const all = uids.length > 0 ? await packaged('datapass-definitions.json') : []
  const named = all.flatMap(({ name, forms }) =>
    forms
      .filter(({ uid }) => uids.includes(uid))
      .map((form) => [form.uid, `${form.name} (${name})`] as const),
  )
  return {
    boxes: Object.fromEntries([...scopes, ...modalites].map(({ value, label }) => [value, label])),
    people: Object.fromEntries(people.map((each) => [each.id, personName(each)])),
    forms: Object.fromEntries(named),
  }
}
