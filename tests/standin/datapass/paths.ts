import type { Draft } from './drafts'
import type { FormFacts, StepFacts } from './facts'

/** Addresses of the site, decoded. */

export function stepPath(draft: Draft, step: StepFacts): string {
  const base = requestPath(draft)
  if (step.step === 'summary') return summaryPath(draft)
  return step.slug === '' ? base : `${base}/etapes/${step.slug}`
}

export function requestPath({ form, id }: Draft): string {
  return `/formulaires/${form.uid}/demande/${id}`
}

export function summaryPath(draft: Draft): string {
  return `${requestPath(draft)}/résumé`
}

export function startPath(form: FormFacts): string {
  return `/formulaires/${form.uid}/demande/commencer`
}

export function editBlockPath(draft: Draft, step: StepFacts): string {
  return `/demandes/${draft.id}/blocs/${step.slug}/modifier`
}
