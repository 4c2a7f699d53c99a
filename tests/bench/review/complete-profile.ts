/** The complete profile of the tests, asked of every form that an applicant may start. */
import { reviewRequest } from '@/lib/eligibility/review/review'
import { match } from '@/lib/form/match'
import { requestToReview } from '@/lib/form/review-request'
import { definitions, definitionOf } from '@/lib/form/sites/datapass/definitions'
import { pages } from '@/lib/form/sites/datapass/pages'
import { forms as standIn } from '@/tests/standin/datapass/catalogue'
import { TODAY } from '@/tests/corpus/review/requests'
import {
  applied,
  casUsageId,
  completeProfile,
  descriptorOf,
  planOf,
  siteFields,
} from '@/tests/unit/form/samples'

export const everyForm = () => definitions.flatMap(({ forms }) => forms)

export interface FormReview {
  form: string
  blocking: string[]
  questions: string[]
}

const profile = completeProfile({}, standIn)

export function reviewsOfCompleteProfile(from: 'profile' | 'page'): FormReview[] {
  return standIn.map((form) => {
    const definition = definitionOf(form.definition)!
    const request = requestToReview({
      definition,
      form: definition.forms.find(({ uid }) => uid === form.uid),
      fields: siteFields,
      profile: { profile, casUsageId },
      ...(from === 'page' ? { page: filledPage(form) } : {}),
    })
    const { findings } = reviewRequest({
      request,
      organisation: profile.organisation,
      people: profile.contacts,
      today: TODAY,
    })
    const rulesAt = (wanted: string) =>
      findings.filter(({ level }) => level === wanted).map(({ rule }) => rule)
    return { form: form.uid, blocking: rulesAt('bloquant'), questions: rulesAt('a-verifier') }
  })
}

/** All the pages of a form as they are once the plan is written. */
function filledPage(form: (typeof standIn)[number]) {
  const descriptors = form.steps.flatMap(({ fields }) => fields.map(descriptorOf))
  const plan = planOf(descriptors, { profile, formUid: form.uid })
  const fields = applied(descriptors, plan, ({ canTick, action }) => canTick && action === 'write')
  return { fields, matching: match(fields, pages, siteFields) }
}
