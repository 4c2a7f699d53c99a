import { attributes, html, type Markup } from '../../html'
import type { ContactFacts, FieldFacts, StepFacts } from '../facts'
import { DEFAULT_CONSERVATION_LIMIT, smallestRate } from '../presence'
import { fieldMarkup } from './field'
import { scopesMarkup } from './scopes'
import { formId, shownFields, type View } from './view'

/** The fields of a step, gathered as the site does: contact cards, and one block per controller. */
export function stepFields(step: StepFacts, view: View): Markup {
  return html`${runs(shownFields(step, view)).map((run) => {
    const contact = step.contacts.find((card) => card.type === run.contact)
    return contact ? contactCard(contact, run.fields, view) : block(run, view)
  })}
  ${lacksHabilitation(step, view) && html`<p class="fr-callout">Aucune habilitation FranceConnect validée.</p>`}`
}

function lacksHabilitation(step: StepFacts, { session }: View): boolean {
  const asks = step.fields.some((field) => field.presentIf === 'france-connect-habilitation')
  return asks && !session.hasFranceConnectHabilitation
}

interface Run {
  contact: string | undefined
  controller: string | undefined
  fields: FieldFacts[]
}

function runs(fields: FieldFacts[]): Run[] {
  const list: Run[] = []
  for (const field of fields) {
    const controller = field.stimulus[0]
    const last = list.at(-1)
    if (last && last.contact === field.contact && last.controller === controller) last.fields.push(field)
    else list.push({ contact: field.contact, controller, fields: [field] })
  }
  return list
}

function block({ controller, fields }: Run, view: View): Markup {
  const isRate = fields.some((field) => field.attribute === 'volumetrie_appels_par_minute')
  const minimum = isRate ? smallestRate(view.form) : DEFAULT_CONSERVATION_LIMIT
  // The label and the dangling id are the site’s own: they name nothing.
  return html`<fieldset${attributes({
    class: 'fr-fieldset',
    'aria-label': 'feedme',
    'aria-describedby': 'name-1-fieldset-messages',
    'data-controller': controller,
    'data-justification-min-value': controller === 'justification' && minimum,
  })}>
    ${fields.map((field) => html`${separator(field)}${contained(field, view)}`)}
  </fieldset>`
}

function separator(field: FieldFacts): Markup | false {
  return field.attribute.endsWith('cadre_juridique_url') && html`<p class="legal-separator">OU</p>`
}

/** Fields that a controller shows or hides sit in a container of their own. */
function contained(field: FieldFacts, view: View): Markup {
  const content = field.attribute === 'scopes' ? scopesMarkup(field, view) : fieldMarkup(field, view)
  const [controller] = field.stimulus
  const isToggled =
    field.initiallyHidden ||
    field.attribute === 'technical_team_value' ||
    field.attribute === 'france_connect_authorization_id'
  if (!isToggled || !controller) return content
  const target = { [`data-${controller}-target`]: 'content' }
  if (field.initiallyHidden === 'disabled-fieldset') {
    return html`<fieldset${attributes({ class: 'fr-fieldset', disabled: true, ...target })}>${content}</fieldset>`
  }
  return html`<div${attributes({
    id: controller === 'show-and-hide' && 'france-connect-container',
    class: field.initiallyHidden && 'fr-hidden',
    ...target,
  })}>${content}</div>`
}

function contactCard(contact: ContactFacts, fields: FieldFacts[], view: View): Markup {
  const suffix = view.draft ? `_${view.draft.id}` : ''
  const checker = fields.some((field) => field.stimulus.includes('individual-email-checker'))
  return html`<div${attributes({
    class: 'contact-form-card',
    id: `${contact.type}_${view.form.paramKey}${suffix}`,
    'data-controller': `fill-contact-data-with-applicant-data${checker ? ' individual-email-checker' : ''}`,
    'data-fill-contact-data-with-applicant-data-applicant-data-value': JSON.stringify(view.session.user),
  })}>
    <fieldset class="fr-fieldset" aria-describedby="&quot;${contact.type}-${formId(view)}&quot;">
      <legend class="contact-form-card__title">${contact.title}</legend>
      ${
        contact.itsMe &&
        html`<button
          type="button"
          class="fr-btn fr-btn--secondary contact-form-card__fill-button"
          data-action="fill-contact-data-with-applicant-data#fill"
          data-fill-contact-data-with-applicant-data-target="button"
        >
          C’est moi
        </button>`
      }
      ${fields.map((field) => fieldMarkup(field, view))}
    </fieldset>
  </div>`
}
