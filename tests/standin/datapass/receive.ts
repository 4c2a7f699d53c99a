import { page, redirect, type Exchange, type Reply } from '../exchange'
import { readForm, type ReceivedForm } from '../form-data'
import type { FieldError, Submission } from '../types'
import type { World } from '../world'
import { initialValues, isFilling, type Draft } from './drafts'
import type { FormFacts, StepFacts } from './facts'
import { readAnswers } from './answers'
import { stepPath, summaryPath } from './paths'
import { isInPage } from './presence'
import { refusedPage } from './requests'
import type { Visit } from './visit'
import { errorsAtSave, errorsIn, type Answers } from './rules'
import { rejectedPage } from './pages/rejected'
import { refusedSubmit } from './pages/summary'

interface Target {
  form: FormFacts
  draft: Draft | null
  page: Submission['page']
}

type Via = Submission['via']

/** Receives a form: records it, validates what DataPass would validate, stores, then redirects. */
export async function receive({ exchange, params, world }: Visit, target: Target): Promise<Reply> {
  const { form, draft } = target
  const delay = world.session.saves.shift()
  if (delay !== undefined) await new Promise((resume) => setTimeout(resume, delay))
  if (draft?.isColleagues) return redirect('/tableau-de-bord', 303)
  if (draft && !isFilling(draft)) return redirect(summaryPath(draft), 303)
  const step = form.steps.find((candidate) => candidate.slug === params.slug) ?? form.steps[0]
  if (!step) throw new Error(`${form.uid} has no step`)
  const received = await readForm(String(exchange.headers['content-type'] ?? ''), exchange.body)
  if (hasLostToken(received)) return page(rejectedPage(world.session), 422)
  const via = buttonOf(received)
  const answers = answersAfter(received, step, world, target)
  const errors = refusals(via, step, answers, world, target)
  const kept = errors.length === 0 ? keep(answers, world, target) : draft
  record(world, received, { target, step, via, errors, requestId: kept?.id ?? null })
  if (errors.length > 0 || !kept) {
    if (target.page === 'summary' && acceptsStream(exchange)) return refusedSubmit(errors)
    const view = { form, draft, ...answers, errors, session: world.session }
    return refusedPage(view, step, target.page)
  }
  world.notice = noticeAfter(via, target.page)
  return redirect(nextPath(via, kept, step, target.page), 303)
}

/** The token in every form of the stand-in; of another session, nothing of the form is read. */
const TOKEN = 'jeton-d-essai'
const hasLostToken = ({ params: { authenticity_token: given } }: ReceivedForm) =>
  given !== undefined && !given.includes(TOKEN)

function answersAfter(
  { params, files }: ReceivedForm,
  step: StepFacts,
  world: World,
  target: Target,
): Answers {
  const { form, draft } = target
  const before: Answers = draft
    ? { values: draft.values, files: draft.files }
    : { values: { ...initialValues(form), ...world.prefill.get(form.uid) }, files: {} }
  const fields = step.fields.filter((field) => isInPage(field, before.values, world.session))
  return readAnswers(fields, { params, files }, before, world.drafts)
}

/** README of the reference data, 7.1: what each button makes the server check. */
function refusals(via: Via, step: StepFacts, answers: Answers, world: World, target: Target): FieldError[] {
  const { form } = target
  const before = form.steps.filter((candidate) => candidate.step !== 'summary')
  const check = (steps: StepFacts[]) => errorsIn(steps, form, answers, world.session)
  if (target.page === 'summary') return [...check(before), ...refusedTerms(step, answers, world)]
  const isDraftSave = target.page === 'step' && (via === 'save' || via === 'none')
  if (isDraftSave) return errorsAtSave(form, answers)
  const steps = via === 'next' ? before.slice(0, before.indexOf(step) + 1) : before
  const later = errorsAtSave(form, answers)
  return distinct([...check(steps), ...later])
}

function refusedTerms({ fields }: StepFacts, { values }: Answers, { session }: World): FieldError[] {
  return fields
    .filter((field) => isInPage(field, values, session) && values[field.attribute]?.[0] !== '1')
    .map(({ attribute }) => ({ attribute, message: 'Les conditions doivent être acceptées' }))
}

function keep(answers: Answers, world: World, { form, draft, page }: Target): Draft {
  world.prefill.delete(form.uid)
  if (!draft) return world.drafts.create(form, answers.values, answers.files)
  draft.values = answers.values
  draft.files = answers.files
  if (page === 'summary') {
    draft.state = 'submitted'
    draft.history.push('submitted')
  }
  return draft
}

function buttonOf({ params }: ReceivedForm): Via {
  const buttons = ['save', 'next', 'review', 'submit'] as const
  return buttons.find((name) => params[name] !== undefined) ?? 'none'
}

function nextPath(via: Via, draft: Draft, step: StepFacts, page: Submission['page']): string {
  const next = draft.form.steps[draft.form.steps.indexOf(step) + 1]
  if (page === 'step' && (via === 'save' || via === 'none')) return stepPath(draft, step)
  if (page === 'step' && via === 'next' && next) return stepPath(draft, next)
  if (page === 'summary') return '/tableau-de-bord/demandes'
  return summaryPath(draft)
}

function noticeAfter(via: Via, page: Submission['page']): string | null {
  if (page === 'summary') return 'La demande est envoyée.'
  return via === 'save' || via === 'none' ? 'La demande est enregistrée.' : null
}

function acceptsStream({ headers }: Exchange): boolean {
  return String(headers.accept ?? '').includes('text/vnd.turbo-stream.html')
}

function distinct(errors: FieldError[]): FieldError[] {
  const seen = new Set<string>()
  return errors.filter(({ attribute, message }) => {
    const key = `${attribute} ${message}`
    return !seen.has(key) && seen.add(key)
  })
}

function record(
  world: World,
  { params, files }: ReceivedForm,
  facts: { target: Target; step: StepFacts; via: Via; errors: FieldError[]; requestId: number | null },
): void {
  const { target, step, via, errors, requestId } = facts
  world.received.push({
    formUid: target.form.uid,
    definition: target.form.definition,
    step: step.step,
    requestId,
    siret: world.session.siret,
    page: target.page,
    via,
    status: errors.length > 0 ? 'refused' : 'accepted',
    errors,
    params,
    files: Object.fromEntries(
      Object.entries(files).map(([name, list]) => [name, list.map(({ bytes: _bytes, ...file }) => file)]),
    ),
  })
}
