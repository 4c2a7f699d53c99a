/**
 * Which questions of each DataPass form the profile can already answer, and which it lacks: the counts of the whole
 * request (`whole-request.ts`), for many forms at once. Pure.
 */
import { editorFor, routeOf } from './answer-place'
import { lackOf, questionsAmong, wordingOf, type Asking, type Question } from './asked-questions'
import type { Reason, Target } from './model'
import type { DefinitionFacts } from './sites/datapass/definition'
import type { Profile } from '@/lib/profile/records'
import { usualName } from '@/lib/profile/names'

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
  const questions = questionsAmong(
    form.steps.flatMap(({ attributes }) => attributes),
    asking,
  )
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

function missingAnswer(question: Question, asking: Asking): MissingAnswer[] {
  const reason = lackOf(question, asking)
  if (!reason) return []
  const { target, label } = wordingOf(question, asking)
  const by = editorFor(target, asking)
  return [
    {
      target,
      label,
      isRequired: question.isRequired,
      reason,
      route: routeOf(target, asking),
      ...(by ? { by: usualName(by) } : {}),
    },
  ]
}
