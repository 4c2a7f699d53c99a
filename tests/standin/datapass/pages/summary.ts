import type { Reply } from '../../exchange'
import { attributes, html, type Markup } from '../../html'
import type { FieldError } from '../../types'
import type { ContactFacts, FieldFacts, OptionFacts, StepFacts } from '../facts'
import { isFilling, type Draft } from '../drafts'
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
  const isOwn = !draft.isColleagues
  const main = html`<div id="summary_authorization_request_${draft.id}">
    ${header(view, false)}
    <main>
      ${sentBack(draft)}
      <section class="card" id="organization_${formId(view)}">
        <h2>L’organisation</h2>
        ${applicantCard(session)} ${organisationLink(session)}
      </section>
      ${steps.map((step) => section(step, view))}
    </main>
    ${terms && isOwn && isFilling(draft) && submission(terms, view)}
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

/** Why an instructor sent the request back. */
function sentBack({ state, reason }: Draft): Markup | false {
  if (state !== 'changes_requested') return false
  return html`<div class="fr-notice">
    <p class="fr-notice__title">Des modifications sont demandées</p>
    <p class="fr-notice__desc">L’équipe d’instruction écrit :<br /><span>${reason}</span></p>
  </div>`
}

function applicantCard({ user }: View['session']): Markup {
  const lines: [string, string][] = [
    ['Poste occupé', user.job_title ?? ''],
    ['Email', user.email],
    ['Numéro de téléphone', user.phone_number],
  ]
  return html`<div class="fr-basic-card">
    <p class="contact-card__full_name">${user.given_name} ${user.family_name}</p>
    ${lines.map(cardLine)}
  </div>`
}

function cardLine([label, value]: [string, string]): Markup {
  return html`<div class="contact-card__attribute">
    <p class="contact-card__attribute-label">${label}</p>
    <p class="contact-card__attribute-value">${value}</p>
  </div>`
}

function section(step: StepFacts, view: View): Markup {
  const { draft } = view
  return html`<section class="card" id="${step.step}_${formId(view)}">
    <h2>${step.title}</h2>
    <p class="summary-block__ctas">
      ${draft && !draft.isColleagues && step.slug !== '' && html`<a href="${editBlockPath(draft, step)}">Modifier</a>`}
    </p>
    <div class="summary-block__container">
      ${step.contacts.map((contact) => contactCard(contact, step, view))}
      ${shownFields(step, view)
        .filter(({ contact }) => !contact)
        .map((field) => answer(field, view))}
    </div>
  </section>`
}

function contactCard({ type, title }: ContactFacts, step: StepFacts, view: View): Markup {
  const valueOf = (part: string) => view.values[`${type}_${part}`]?.[0] ?? ''
  const fields = step.fields.filter(({ contact }) => contact === type)
  return html`<div class="contact-card" id="${type}_${formId(view)}">
    <p class="contact-card__kind">${title}</p>
    <p class="contact-card__full_name">${valueOf('given_name')} ${valueOf('family_name')}</p>
    ${fields
      .filter(({ attribute }) => !/_(given|family)_name$/.test(attribute))
      .map((field) => cardLine([field.label, view.values[field.attribute]?.[0] ?? '']))}
  </div>`
}

/** The site prints an address and a file under its own words, and only when there are some. */
const words: Record<string, string> = {
  cadre_juridique_url: 'Lien relatif au traitement :',
  cadre_juridique_document: 'Document relatif au traitement :',
  fc_cadre_juridique_url: 'Lien relatif au traitement :',
  fc_cadre_juridique_document: 'Document relatif au traitement :',
}

function answer(field: FieldFacts, view: View): Markup | false {
  const { attribute, kind } = field
  const given = view.values[attribute] ?? []
  if (attribute === 'scopes') return scopes(field, given)
  const files = (view.files[attribute] ?? []).map(({ name }) => name)
  const isLink = kind === 'url' || kind === 'file'
  const links = kind === 'file' ? files : given.filter(Boolean)
  if (isLink && links.length === 0) return false
  const label = (value: string) => field.options.find((option) => option.value === value)?.label ?? value
  if (attribute === 'modalities')
    return html`<ul>
      ${given.map((value) => html`<li>${label(value)}</li>`)}
    </ul>`
  const unit = /^duree_[a-z_]*personnel$/.test(attribute) ? ' mois.' : ''
  return html`<strong>${words[attribute] ?? field.label}</strong> ${
      isLink
        ? links.map((link) => html`<a href="#">${link}</a> `)
        : html`<p>${given.map(label).join(', ') + (given[0] ? unit : '')}</p>`
    }`
}

/** Boxes repeated as they are, disabled, with the values that the site would lose otherwise. */
function scopes({ name, options }: FieldFacts, given: string[]): Markup {
  return html`${options.map(
    (option: OptionFacts) =>
      html`<div class="fr-checkbox-group">
        <input${attributes({
          type: 'checkbox',
          id: option.id,
          name,
          value: option.value,
          checked: given.includes(option.value),
          disabled: true,
        })} />
        <label for="${option.id}">${option.label}</label>
      </div>`,
  )}`
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
    <div class="submission">${stepFields(terms, view)}</div>
    <div class="sticky-bar">
      <button type="submit" class="fr-btn" name="submit" value="1" id="submit_authorization_request">
        Soumettre la demande
      </button>
    </div>
  </form>`
}
