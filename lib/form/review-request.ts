/** The request that is read again: from the profile alone, from a page, or from both, where the page wins. Pure. */
import type { Answer, ReviewedRequest } from '@/lib/eligibility/review/model'
import { answerOf } from './answers'
import type { Profile } from '@/lib/profile/records'
import { isBlank } from './same-value'
import { targetOf, type Matching } from './match'
import type { FieldDescriptor } from './model'
import type { SiteFields } from './site'
import type { DefinitionFacts, FormFacts } from './sites/datapass/definition'

export interface Reviewing {
  definition: DefinitionFacts
  /** Absent: the form is not known yet, every question of the service is supposed to be asked. */
  form?: FormFacts | undefined
  fields: SiteFields
  /** What the profile would answer, for one context of use. */
  profile?: { profile: Profile; casUsageId: string | null } | undefined
  page?: { fields: readonly FieldDescriptor[]; matching: Matching } | undefined
  /** Answers that the page shows without a field: of a summary, files that it keeps; values, by attribute. */
  shown?: Readonly<Record<string, readonly string[]>> | undefined
  state?: ReviewedRequest['state']
  applicant?: ReviewedRequest['applicant']
}

/** Answers by attribute; an attribute that is not there is not known, one without a value is known to be empty. */
export function requestToReview(reviewing: Reviewing): ReviewedRequest {
  const { definition, form, state, applicant } = reviewing
  return {
    definition: definition.id,
    ...(form
      ? {
          form: {
            uid: form.uid,
            asks: form.steps.flatMap(({ attributes }) => attributes),
            given: form.given,
          },
        }
      : {}),
    offered: definition.scopes,
    callsPerMinute: definition.appelsParMinute,
    answers: { ...fromProfile(reviewing), ...fromPage(reviewing), ...fromSummary(reviewing) },
    ...(state ? { state } : {}),
    ...(applicant ? { applicant } : {}),
  }
}

/** Lists to which the profile adds, rather than replaces what the site ticks. */
const added = ['scopes', 'modalities']

function fromProfile({ definition, form, fields, profile }: Reviewing): Record<string, Answer> {
  if (!profile) return {}
  const { casUsageId } = profile
  const casUsage = profile.profile.casUsage.find(({ id }) => id === casUsageId)
  const answers: Record<string, Answer> = {}
  for (const attribute of asked(form, fields)) {
    // The site has its own text there, which stays unless the person ticks the line.
    if (form?.given.includes(attribute) && !added.includes(attribute)) continue
    const target = targetOf(attribute, fields)
    if (!target) continue
    const found = answerOf(profile.profile, target, { casUsageId, definition: definition.id })
    const values = valuesOf(found)
    const isEmptyByChoice = target.startsWith('cadreJuridique.') && Boolean(casUsage?.cadreJuridiqueId)
    // What the form ticks by itself is not known from here: scopes of the profile alone would be a part of it.
    if (attribute === 'scopes' && form?.given.includes('scopes')) continue
    const ticked = attribute === 'modalities' ? (form?.tickedModalites ?? []) : []
    if (values.length > 0 || isEmptyByChoice)
      answers[attribute] = { values: [...new Set([...ticked, ...values])], from: 'profile' }
  }
  return answers
}

function asked(form: FormFacts | undefined, fields: SiteFields): string[] {
  if (form) return form.steps.flatMap(({ attributes }) => attributes)
  const ofPeople = fields.contactRoles.flatMap((role) =>
    Object.keys(fields.contactParts).map((part) => `${role}_${part}`),
  )
  return [...Object.keys(fields.attributes), ...ofPeople]
}

function valuesOf(found: ReturnType<typeof answerOf>): string[] {
  if ('values' in found) return found.values
  if ('documents' in found) return found.documents.map(({ fileName }) => fileName)
  return 'value' in found ? [found.value] : []
}

/** A field without an answer says nothing: the profile may fill it, and a file may be kept beside it. */
function fromPage({ page }: Reviewing): Record<string, Answer> {
  const answers: Record<string, Answer> = {}
  for (const { ref, attribute } of page?.matching.matches ?? []) {
    const field = page!.fields.find((each) => each.ref === ref)
    if (!field || field.state === 'hidden') continue
    // Disabled boxes, of a summary, are all that was chosen.
    if (field.state !== 'disabled' && isBlank(field)) continue
    // Boxes that the form locks are ticked all the same.
    const locked = field.options?.filter(({ isChecked, isLocked }) => isChecked && isLocked) ?? []
    const values = [...new Set([...[field.value].flat(), ...locked.map(({ value }) => value)])]
    answers[attribute] = { values: values.filter(Boolean), from: 'page' }
  }
  return answers
}

function fromSummary({ shown = {} }: Reviewing): Record<string, Answer> {
  return Object.fromEntries(
    Object.entries(shown).map(([attribute, values]) => [attribute, { values, from: 'page' as const }]),
  )
}
