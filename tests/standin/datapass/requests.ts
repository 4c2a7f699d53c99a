import { page, redirect, type Reply } from '../exchange'
import type { World } from '../world'
import { initialValues, isFilling, type Draft } from './drafts'
import type { FormFacts, StepFacts } from './facts'
import { historyPage } from './pages/habilitations'
import { header, requestFormPage } from './pages/request-form'
import { messagesPage } from './pages/messages'
import { summaryPage } from './pages/summary'
import { notFoundPage } from './pages/not-found'
import type { View } from './pages/view'
import { stepPath, summaryPath } from './paths'
import type { FieldError } from '../types'
import type { Visit } from './visit'

/** « commencer »: first step or single page of a request that does not exist yet. */
export function newRequest(form: FormFacts, { exchange, world }: Visit): Reply {
  const hidden = [...exchange.query].flatMap(([name, value]): [string, string][] => {
    const attribute = /^attributes\[(\w+)\](\[\])?$/.exec(name)
    return attribute ? [[`${attribute[1]}${attribute[2] ?? ''}`, value]] : []
  })
  const values = { ...initialValues(form), ...world.prefill.get(form.uid) }
  return formPage({ form, draft: null, values, files: {}, errors: [], session: world.session, hidden })
}

/** The dispatcher: last step of a wizard, form of a single page, summary of what was sent. */
export function openRequest(draft: Draft, { exchange, world }: Visit): Reply {
  if (draft.state !== 'draft' || draft.isColleagues) return redirect(summaryPath(draft))
  if (draft.form.layout === 'single-page') return formPage(viewOf(draft, world))
  const cookie = new RegExp(`demande_${draft.id}_build_step=([\\w-]+)`).exec(
    String(exchange.headers.cookie ?? ''),
  )
  const step = draft.form.steps.find((candidate) => candidate.slug === cookie?.[1]) ?? draft.form.steps[0]
  return redirect(step ? stepPath(draft, step) : summaryPath(draft))
}

export function openStep(draft: Draft, { params, world }: Visit): Reply {
  const { slug = '' } = params
  if (draft.isColleagues) return redirect('/tableau-de-bord')
  const step = draft.form.steps.find((candidate) => candidate.slug === slug)
  if (!step) return page(notFoundPage(), 404)
  if (draft.state !== 'draft') return redirect(summaryPath(draft))
  const reply = formPage(viewOf(draft, world), step)
  const cookie = `demande_${draft.id}_build_step=${slug}; path=/; max-age=604800; samesite=lax`
  return { ...reply, headers: { ...reply.headers, 'set-cookie': cookie } }
}

export function editBlock(draft: Draft, { params, world }: Visit): Reply {
  const step = draft.form.steps.find((candidate) => candidate.slug === params.slug)
  if (!step || step.step === 'summary') return page(notFoundPage(), 404)
  if (draft.isColleagues) return redirect('/tableau-de-bord')
  if (!isFilling(draft)) return redirect(summaryPath(draft))
  return page(requestFormPage(viewOf(draft, world), blockPage(draft, step)))
}

export function openMessages(draft: Draft, { world }: Visit): Reply {
  return page(messagesPage(viewOf(draft, world)))
}

export function openHistory(draft: Draft, { world }: Visit): Reply {
  return page(historyPage(draft, world.session, header(viewOf(draft, world), false)))
}

export function openSummary(draft: Draft, { world }: Visit): Reply {
  return page(summaryPage(viewOf(draft, world)))
}

/** The same page again, with what was typed and what was refused. */
export function refusedPage(view: View, step: StepFacts, kind: 'step' | 'block' | 'summary'): Reply {
  if (kind === 'summary') return page(summaryPage(view), 422)
  if (kind === 'block' && view.draft) {
    return page(requestFormPage(view, blockPage(view.draft, step)), 422)
  }
  return { ...formPage(view, step), status: 422 }
}

export function viewOf(draft: Draft, world: World, errors: FieldError[] = []): View {
  const { form, values, files } = draft
  const notice = world.notice ?? undefined
  world.notice = null
  return { form, draft, values, files, errors, notice, session: world.session }
}

function formPage(view: View, step: StepFacts | undefined = view.form.steps[0]): Reply {
  if (!step) throw new Error(`${view.form.uid} has no step`)
  const kind = view.form.layout
  const action = view.draft ? stepPath(view.draft, step) : `/formulaires/${view.form.uid}/demande`
  return page(requestFormPage(view, { step, kind, action }))
}

function blockPage(draft: Draft, step: StepFacts): { step: StepFacts; action: string; kind: 'block' } {
  return { step, kind: 'block', action: `/demandes/${draft.id}/blocs/${step.slug}` }
}
