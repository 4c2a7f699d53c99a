import { attributes, html, type Markup } from '../../html'
import type { Draft } from '../drafts'
import type { StepFacts } from '../facts'
import { stepFields } from './fields'
import { organisationLink } from './intro'
import { layout } from './layout'
import { formId, type View } from './view'

export interface FormPage {
  step: StepFacts
  /** Where the form is sent. */
  action: string
  kind: 'wizard' | 'single-page' | 'block'
}

/** A wizard step, a single-page form or the editor of one block. */
export function requestFormPage(view: View, { step, action, kind }: FormPage): string {
  const { form, draft, session, errors, notice } = view
  const main = html`<form${attributes({
    id: formId(view),
    class: 'authorization-request-form',
    action: encodeURI(action),
    method: 'post',
    enctype: 'multipart/form-data',
    'accept-charset': 'UTF-8',
    'data-controller': kind === 'block' && 'modified-form',
  })}>
    ${draft && html`<input type="hidden" name="_method" value="patch" autocomplete="off" />`}
    <input type="hidden" name="authenticity_token" value="jeton-d-essai" autocomplete="off" />
    ${header(view, buttons(view, kind))}
    <main>
      ${kind === 'wizard' && stepper(view, step)}
      ${kind !== 'wizard' && html`<h3>${step.title}</h3>`}
      <p class="fr-hint-text mandatory">Les champs suivis d’un astérisque sont obligatoires.</p>
      ${form.definition.startsWith('hubee_') && html`<p>Pour ${organisationLink(session)}</p>`}
      ${stepFields(step, view)}
    </main>
    ${hiddenAttributes(view)} ${kind === 'wizard' && bottomBar(view, step)}
  </form>
  ${
    draft &&
    html`<a
      class="message-bubble-cta"
      href="/demandes/${draft.id}/messages"
      aria-controls="main-modal"
      data-turbo-frame="main-modal-content"
      >✉</a
    >`
  }`
  return layout({ title: `${form.name}, ${step.title}`, session, errors, notice }, main)
}

/** The words of the site, its straight apostrophe too. */
export const badges: Record<Draft['state'], string> = {
  draft: 'Brouillon',
  submitted: "En cours d'instruction",
  changes_requested: 'A modifier',
  validated: 'Validée',
  refused: 'Refusée',
  revoked: 'Révoquée',
  archived: 'Supprimée',
}

export function header({ form, draft }: View, actions: Markup | false): Markup {
  const state = badges[draft?.state ?? 'draft']
  return html`<div class="authorization-request-form-header">
    <div>
      <h1 class="authorization-request-form-header__name">${form.name}</h1>
      <h2 class="authorization-request-form-header__kind">
        ${form.definitionName}
        ${form.editor && html`<span class="authorization-request-form-header__service-provider-name">${form.editor}</span>`}
      </h2>
      <div class="authorization-request-form-header__badges">
        ${draft && html`<span class="fr-badge authorization-request-id-badge">demande D${draft.id}</span>`}
        ${draft?.isUpdate && html`<span class="fr-badge">Mise à jour</span>`}
        <span class="fr-badge">${state}</span>
      </div>
    </div>
    <div class="authorization-request-form-header__actions">${actions}</div>
  </div>`
}

function buttons({ draft }: View, kind: FormPage['kind']): Markup {
  const save = 'save_authorization_request'
  if (kind === 'block') return html`${submit('save', save, 'Enregistrer', true)}`
  if (kind === 'single-page') {
    return html`${deletion(draft)} ${submit('save', save, 'Enregistrer')}
    ${submit('review', 'review_authorization_request', 'Relire la demande')}`
  }
  return html`${deletion(draft)} ${submit('save', `${save}_from_header`, 'Enregistrer')}`
}

/** The site gives this id to every link to its dialog. */
function deletion(draft: Draft | null): Markup | false {
  if (draft?.state !== 'draft') return false
  return html`<a
    id="main-modal_button"
    class="fr-btn fr-btn--secondary"
    href="/demandes/${draft.id}/archiver/nouveau"
    aria-controls="main-modal"
    data-turbo-frame="main-modal-content"
    >Supprimer</a
  >`
}

/** Stays at the bottom of the window until the form ends. */
function bottomBar({ form, draft }: View, step: StepFacts): Markup {
  const previous = form.steps[form.steps.indexOf(step) - 1]
  return html`<div class="sticky-bar">
    ${
      draft &&
      previous &&
      html`<a
        id="previous_authorization_request"
        class="fr-btn fr-btn--secondary"
        href="/formulaires/${form.uid}/demande/${draft.id}/etapes/${previous.slug}"
        >Précédent</a
      >`
    }
    ${submit('next', 'next_authorization_request', 'Suivant')}
  </div>`
}

function submit(name: string, id: string, text: string, isGuarded = false): Markup {
  return html`<button${attributes({
    type: 'submit',
    name,
    id,
    class: `fr-btn${name === 'save' ? ' fr-btn--secondary' : ''}`,
    value: '1',
    'data-modified-form-target': isGuarded && 'submit',
  })}>${text}</button>`
}

function stepper({ form }: View, step: StepFacts): Markup {
  const steps = form.steps.filter((candidate) => candidate.step !== 'summary')
  const current = steps.indexOf(step) + 1
  return html`<div class="fr-stepper">
    <h2 class="fr-stepper__title">
      <span class="fr-stepper__state">Étape ${current} sur ${steps.length}</span> ${step.title}
    </h2>
    <div class="fr-stepper__steps" data-fr-current-step="${current}" data-fr-steps="${steps.length}"></div>
  </div>`
}

/** `?attributes[x]=…` on « commencer » adds inputs after the visible ones, with the same name and id. */
function hiddenAttributes({ form, hidden = [] }: View): Markup[] {
  return hidden.map(([name, value]) => {
    const attribute = name.replace(/\[\]$/, '')
    const suffix = name.endsWith('[]') ? '[]' : ''
    return html`<input
      type="hidden"
      id="${form.paramKey}_${attribute}"
      name="${form.paramKey}[${attribute}]${suffix}"
      value="${value}"
      autocomplete="off"
    />`
  })
}
