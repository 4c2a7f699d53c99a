import type { Reply } from '../../exchange'
import { attributes, html, type Markup } from '../../html'
import type { FieldError } from '../../types'
import type { FieldFacts, StepFacts } from '../facts'
import { editBlockPath, summaryPath } from '../paths'
import { stepFields } from './fields'
import { organisationLink } from './intro'
import { flash, layout } from './layout'
import { header } from './request-form'
import { formId, shownFields, type View } from './view'

/** The whole request, read only, then the conditions to accept and the button that sends. */
export function summaryPage(view: View): string {
  const { form, draft, session, errors, notice } = view
  if (!draft) throw new Error('A summary needs a request')
  const steps = form.steps.filter((step) => step.step !== 'summary')
  const terms = form.steps.find((step) => step.step === 'summary')
  const main = html`<div id="summary_authorization_request_${draft.id}">
    ${header(view, false)}
    <main>
      <section class="card" id="organization_${formId(view)}">
        <h3>Organisation</h3>
        ${organisationLink(session)}
      </section>
      ${steps.map((step) => section(step, view))}
      ${terms && draft.state === 'draft' && submission(terms, view)}
    </main>
  </div>`
  return layout({ title: `${form.name}, résumé`, session, errors, notice }, main)
}

/** The site answers a refused submission by replacing the flash messages alone. */
export function refusedSubmit(errors: FieldError[]): Reply {
  const stream = html`<turbo-stream action="replace" target="flash-alerts"
    ><template>${flash(errors)}</template></turbo-stream
  >`
  return {
    status: 422,
    headers: { 'content-type': 'text/vnd.turbo-stream.html; charset=utf-8' },
    body: stream.text,
  }
}

function section(step: StepFacts, view: View): Markup {
  const { draft } = view
  return html`<section class="card" id="${step.step}_${formId(view)}">
    <h3>${step.title}</h3>
    ${draft && step.slug !== '' && html`<a href="${editBlockPath(draft, step)}">Modifier</a>`}
    <dl>
      ${shownFields(step.fields, view).map(
        (field) =>
          html`<dt>${field.label}</dt>
            <dd>${answer(field, view)}</dd>`,
      )}
    </dl>
  </section>`
}

function answer(field: FieldFacts, { values, files }: View): string {
  if (field.kind === 'file') return (files[field.attribute] ?? []).map((file) => file.name).join(', ')
  const given = values[field.attribute] ?? []
  const label = (value: string) => field.options.find((option) => option.value === value)?.label ?? value
  return given.map(label).join(', ')
}

function submission(terms: StepFacts, view: View): Markup {
  const { draft } = view
  return html`<form${attributes({
    id: formId(view),
    action: draft && encodeURI(summaryPath(draft)),
    method: 'post',
  })}>
    <input type="hidden" name="_method" value="patch" autocomplete="off" />
    <input type="hidden" name="authenticity_token" value="jeton-d-essai" autocomplete="off" />
    ${stepFields(terms, view)}
    <button type="submit" class="fr-btn" name="submit" value="1" id="submit_authorization_request">
      Soumettre la demande
    </button>
  </form>`
}
