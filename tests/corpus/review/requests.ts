/** The worked requests, built whole: a sound request of the service, and what the case changes in it. */
import { readBook } from '@/lib/eligibility/review/book'
import { reviewRequest } from '@/lib/eligibility/review/review'
import { bookValues } from '@/lib/eligibility/review/rules'
import type { ReviewInput, ReviewedRequest } from '@/lib/eligibility/review/model'
import { definitions } from '@/lib/form/sites/datapass/definitions'
import heldOut from './held-out.json'
import organisations from './organisations.json'
import sound from './sound-requests.json'
import worked from './worked-requests.json'
import { legalCategoryTable } from '@/lib/profile/legal-categories'
import { serviceOfDefinition } from '@/lib/eligibility/typed-catalogue'

/** The sheet of a definition, that of its other stage where it has none. */
const sheetOf = (definition: string) =>
  serviceOfDefinition(definition) ?? serviceOfDefinition(definition.replace(/_sandbox$/, ''))

const definitionOf = (id: string) => definitions.find((each) => each.id === id)

export const book = readBook(bookValues)

/** The day on which every worked request is read. */
export const TODAY = '2026-11-28'

type Values = Record<string, string | string[]>

export interface WorkedRequest {
  reason: string
  /** Must the reason be found, or is it only close to it? */
  isFound: boolean
  why: string
  definition: string
  form?: string
  organisation?: string
  /** Laid over the sound request. */
  answers?: Values
  /** Answers that nothing shows. */
  absent?: string[]
  /** Other reasons that hold too. */
  also?: string[]
  state?: ReviewedRequest['state']
  applicant?: ReviewedRequest['applicant']
}

type Sound = { form: string; organisation?: string; answers: Values }

export const workedRequests = worked as unknown as WorkedRequest[]
/** Worded otherwise, written before any measure on them. */
export const heldOutRequests = heldOut as unknown as WorkedRequest[]
export const soundRequests = sound as unknown as Record<string, Sound>

export function inputOf(work: Pick<WorkedRequest, 'definition'> & Partial<WorkedRequest>): ReviewInput {
  const base = soundRequests[work.definition]!
  const definition = definitionOf(work.definition)!
  const uid = work.form ?? base.form
  const form = definition.forms.find((each) => each.uid === uid)
  if (!form) throw new Error(`${work.definition} has no form ${uid}`)
  const answers = Object.entries({ ...base.answers, ...work.answers }).filter(
    ([attribute]) => !work.absent?.includes(attribute),
  )
  const name = (work.organisation ?? base.organisation ?? 'commune') as keyof typeof organisations
  return {
    request: {
      definition: work.definition,
      form: { uid, asks: form.steps.flatMap(({ attributes }) => attributes), given: form.given },
      offered: definition.scopes,
      callsPerMinute: definition.appelsParMinute,
      answers: Object.fromEntries(
        answers.map(([attribute, value]) => [
          attribute,
          { values: [value].flat().filter(Boolean), from: 'page' as const },
        ]),
      ),
      ...(work.state ? { state: work.state } : {}),
      ...(work.applicant ? { applicant: work.applicant } : {}),
    },
    organisation: organisations[name],
    today: TODAY,
    categories: legalCategoryTable,
    book,
    service: sheetOf(work.definition),
  }
}

/** Reasons found in a worked request, one each. */
export function reasonsFound(work: Parameters<typeof inputOf>[0]): string[] {
  return [...new Set(reviewRequest(inputOf(work)).findings.map(({ reason }) => reason))]
}
