/** The complete profile of the tests, asked of every form that an applicant may start. */
import type { ReviewedRequest } from '@/lib/eligibility/review/model'
import { reviewRequest } from '@/lib/eligibility/review/review'
import { match } from '@/lib/form/match'
import { requestToReview } from '@/lib/form/review-request'
import { definitions } from '@/lib/form/sites/datapass/definitions'
import { pages } from '@/lib/form/sites/datapass/pages'
import { forms as standIn } from '@/tests/standin/datapass/catalogue'
import organisations from '@/tests/corpus/review/organisations.json'
import { book, soundRequests, TODAY } from '@/tests/corpus/review/requests'
import changes from '@/tests/corpus/review/sound-changes.json'
import {
  applied,
  casUsageId,
  completeProfile,
  descriptorOf,
  planOf,
  siteFields,
} from '@/tests/unit/form/samples'
import { legalCategoryTable } from '@/lib/profile/legal-categories'
import { serviceOfDefinition } from '@/lib/eligibility/typed-catalogue'

/** The sheet of a definition, that of its other stage where it has none. */
const sheetOf = (definition: string) =>
  serviceOfDefinition(definition) ?? serviceOfDefinition(definition.replace(/_sandbox$/, ''))

const definitionOf = (id: string) => definitions.find((each) => each.id === id)

export const everyForm = () => definitions.flatMap(({ forms }) => forms)

export interface FormReview {
  form: string
  blocking: string[]
  questions: string[]
}

/** `sound`: the filled page, and what sound-changes.json changes in it. */
export type Reading = 'profile' | 'page' | 'sound'

const profile = completeProfile({}, standIn)

export function reviewsOfCompleteProfile(from: Reading): FormReview[] {
  return standIn.map((form) => {
    const definition = definitionOf(form.definition)!
    const request = requestToReview({
      definition,
      form: definition.forms.find(({ uid }) => uid === form.uid),
      fields: siteFields,
      profile: { profile, casUsageId },
      ...(from !== 'profile' ? { page: filledPage(form) } : {}),
    })
    const { findings } = reviewRequest({
      request: from === 'sound' ? soundOf(request) : request,
      organisation: from === 'sound' ? applicantOf(form.uid) : profile.organisation,
      people: profile.contacts,
      today: TODAY,
      categories: legalCategoryTable,
      book,
      service: sheetOf(definition.id),
    })
    const rulesAt = (wanted: string) =>
      findings.filter(({ level }) => level === wanted).map(({ rule }) => rule)
    return { form: form.uid, blocking: rulesAt('bloquant'), questions: rulesAt('a_verifier') }
  })
}

/** All the pages of a form as they are once the plan is written. */
function filledPage(form: (typeof standIn)[number]) {
  const descriptors = form.steps.flatMap(({ fields }) => fields.map(descriptorOf))
  const plan = planOf(descriptors, { profile, formUid: form.uid })
  const fields = applied(descriptors, plan, ({ canTick, action }) => canTick && action === 'write')
  return { fields, matching: match(fields, pages, siteFields) }
}

const isLike = (uid: string, pattern: string) =>
  pattern.endsWith('*') ? uid.startsWith(pattern.slice(0, -1)) : uid === pattern

function applicantOf(uid: string) {
  const other = changes.organisations.find(({ forms }) => isLike(uid, forms))?.organisation
  return other ? organisations[other as keyof typeof organisations] : profile.organisation
}

const TEMPLATE = /à compléter par le demandeur|ou autre fondement juridique/i

function soundOf(request: ReviewedRequest): ReviewedRequest {
  const { definition, form } = request
  const answers: ReviewedRequest['answers'] = { ...request.answers }
  const put = (attribute: string, values: readonly string[]) => {
    if (attribute in answers) Object.assign(answers, { [attribute]: { values, from: 'page' } })
  }
  const family = soundRequests[definition] ?? soundRequests['api_particulier']!
  // The person completes what DataPass leaves to complete, and describes the project.
  for (const [attribute, { values }] of Object.entries(request.answers))
    if (TEMPLATE.test(values.join(' '))) put(attribute, [profile.cadresJuridiques[0]!.nature])
  put('description', [family.answers['description'] as string])
  const kept = (answers['scopes']?.values ?? []).filter((value) => !changes.withoutScopes.includes(value))
  const more = (changes.withScopes as Record<string, string[]>)[definition] ?? []
  put('scopes', [...new Set([...kept, ...more])])
  const own = changes.answers as Record<string, Record<string, string>>
  for (const changed of [own['*'], own[definition], own[form?.uid ?? '']])
    for (const [attribute, value] of Object.entries(changed ?? {})) put(attribute, [value].filter(Boolean))
  return { ...request, answers }
}
