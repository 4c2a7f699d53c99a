import type { Decision, Standin } from '../types'
import type { World } from '../world'
import { forms } from './catalogue'
import { initialValues, stepOf, type Draft, type DraftState } from './drafts'
import { completeAnswers } from './examples'
import type { FormFacts, StepFacts } from './facts'
import { editBlockPath, stepPath } from './paths'

type Filling = 'initial' | 'complete'

/** See Standin.draftAt. */
export function draftPath(world: World, formUid: string, step: string, filling: Filling = 'initial'): string {
  const form = formByUid(formUid)
  const target = stepOf(form, step)
  return encodeURI(stepPath(prepare(world, form, target, filling), target))
}

/** See Standin.submit. */
export function submit(world: World, requestId: string): void {
  const draft = world.drafts.find(requestId)
  if (draft?.state !== 'draft') throw new Error(`No draft ${requestId} in the stand-in`)
  draft.state = 'submitted'
}

/** See Standin.validate. */
export function validate(world: World, requestId: string): void {
  decide(world, requestId, 'validated')
}

/** See Standin.decide. */
export function decide(world: World, requestId: string, decision: Decision): void {
  const draft = world.drafts.find(requestId)
  if (!draft || !before[decision].includes(draft.state))
    throw new Error(`No request ${requestId} that may become ${decision} in the stand-in`)
  draft.history.push(decision)
  if (decision === 'reopened') Object.assign(draft, { state: 'draft', isUpdate: true })
  else if (decision === 'revoked') Object.assign(draft, { state: 'revoked', habilitation: 'revoked' })
  else draft.state = decision
  if (decision === 'validated') draft.habilitation = 'active'
}

const before: Record<Decision, DraftState[]> = {
  validated: ['submitted'],
  refused: ['submitted'],
  revoked: ['validated'],
  reopened: ['validated'],
  archived: ['draft'],
}

/** See Standin.stored. */
export function stored(world: World, requestId: string): ReturnType<Standin['stored']> {
  const draft = world.drafts.find(requestId)
  if (!draft) throw new Error(`No request ${requestId} in the stand-in`)
  const names = Object.entries(draft.files).map(([each, list]) => [each, list.map(({ name }) => name)])
  return { state: draft.state, values: draft.values, files: Object.fromEntries(names) }
}

/** See Standin.sendBack. */
export function sendBack(world: World, requestId: string, reason: string): void {
  const draft = world.drafts.find(requestId)
  if (!draft || draft.state === 'validated') throw new Error(`No request ${requestId} to send back`)
  draft.history.push('changes_requested')
  Object.assign(draft, { state: 'changes_requested', reason })
}

/** See Standin.blockAt. */
export function blockPath(world: World, formUid: string, step: string, filling: Filling = 'initial'): string {
  const form = formByUid(formUid)
  const target = stepOf(form, step)
  if (step === 'summary' || target.slug === '') throw new Error(`${formUid}: ${step} is no block`)
  return encodeURI(editBlockPath(prepare(world, form, target, filling), target))
}

/**
 * A request complete but for the step to type in, which keeps what the form itself proposes. Fields that
 * depend on FranceConnect are made to appear: the page then holds all that was read of the site.
 */
function prepare(world: World, form: FormFacts, target: StepFacts, filling: Filling): Draft {
  const isConditional = target.fields.some(
    (field) => field.condition || field.options.some((option) => option.withFranceConnect),
  )
  const { values, files } = completeAnswers(form, world.drafts, isConditional)
  if (filling === 'initial') {
    const initial = initialValues(form)
    for (const { attribute } of target.fields) {
      delete values[attribute]
      delete files[attribute]
      if (initial[attribute]) values[attribute] = initial[attribute]
    }
  }
  return world.drafts.create(form, values, files)
}

function formByUid(uid: string): FormFacts {
  const form = forms.find((candidate) => candidate.uid === uid)
  if (!form) throw new Error(`No form ${uid} in the stand-in`)
  return form
}
