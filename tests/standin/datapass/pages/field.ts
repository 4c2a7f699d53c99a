import { attributes, html, type Markup } from '../../html'
import type { FieldFacts } from '../facts'
import { shownOptions } from '../presence'
import { checkbox, modalities, radios } from './choices'
import { common, label, message, values } from './parts'
import { errorOf, type View } from './view'

/** One field of the site: label, control, hidden companions and error, in the site’s structure. */
export function fieldMarkup(field: FieldFacts, view: View): Markup {
  switch (field.kind) {
    case 'textarea':
      return group(field, view, 'fr-input-group', textarea(field, view))
    case 'select':
      return group(field, view, 'fr-select-group', select(field, view))
    case 'file':
      return group(field, view, 'fr-input-group', file(field, view), {
        'data-controller': 'remove-attached-file',
      })
    case 'checkbox':
      return checkbox(field, view)
    case 'radio-group':
      return radios(field, view)
    case 'checkbox-group':
      return modalities(field, view)
    default:
      return group(field, view, 'fr-input-group', input(field, view))
  }
}

function group(
  field: FieldFacts,
  view: View,
  className: string,
  control: Markup,
  extra: Record<string, string> = {},
): Markup {
  const error = errorOf(view, field.attribute)
  const classes = error ? `${className} ${className}--error` : className
  return html`<div class="fr-fieldset__element">
    <div${attributes({ class: classes, ...extra })}>${label(field)} ${control} ${message(error)}</div>
  </div>`
}

function input(field: FieldFacts, view: View): Markup {
  const [value] = values(field, view)
  const isPersonalEmail = field.stimulus.includes('individual-email-checker')
  // The site leaks these Ruby options into the markup: a reader must not trip over them.
  const junk = field.kind === 'number' ? { model: `#<${view.form.definition}>`, width: '100%' } : {}
  return html`<input${attributes({
      class: 'fr-input ',
      autocomplete: 'off',
      type: field.kind,
      ...common(field),
      ...junk,
      placeholder: field.kind === 'number' && 'Exemple: 36',
      'data-individual-email-checker-target': isPersonalEmail && 'input',
      'data-action': isPersonalEmail ? 'input->individual-email-checker#check' : field.action,
      value,
    })} />${
      isPersonalEmail &&
      html`<p class="fr-hidden fr-message" data-individual-email-checker-target="warning">
        Cette adresse ne semble pas nominative.
      </p>`
    }`
}

function textarea(field: FieldFacts, view: View): Markup {
  const [value] = values(field, view)
  const list = attributes({ class: 'fr-input ', autocomplete: 'off', rows: field.rows, ...common(field) })
  // The browser drops the newline that follows the tag, as with the site’s own markup.
  return html`<textarea${list}>
${value ?? ''}</textarea>`
}

function select(field: FieldFacts, view: View): Markup {
  const [chosen = preselected(field, view)] = values(field, view)
  const options = shownOptions(field, view.values, view.session)
  return html`<select${attributes({ class: 'fr-select', autocomplete: 'off', ...common(field) })}>
    ${options.map(
      ({ value, label: text }) =>
        html`<option${attributes({ value, selected: value === chosen && value !== '' })}>${text}</option>`,
    )}
  </select>`
}

/** API Particulier preselects the habilitation: its select is required even while hidden. */
function preselected(field: FieldFacts, view: View): string | undefined {
  if (field.attribute !== 'france_connect_authorization_id' || !field.required) return undefined
  if (view.form.definition !== 'api_particulier') return undefined
  return shownOptions(field, view.values, view.session).at(-1)?.value
}

function file(field: FieldFacts, view: View): Markup {
  const stored = view.files[field.attribute] ?? []
  return html`<input type="hidden" name="${field.name}" value="" autocomplete="off" />
    <input class="fr-upload" type="file" multiple id="${field.id}" name="${field.name}" />
    <div class="fr-input-group__text">
      ${
        stored.length > 0 &&
        html`<input
          type="hidden"
          id="${field.id}_sentinel"
          name="${field.name}"
          value=""
          autocomplete="off"
        />`
      }
      ${stored.map(
        (one) =>
          html`<span data-remove-attached-file-target="file">
            <a href="/fichiers/${one.id}">${one.name}</a>
            <button type="button" data-action="remove-attached-file#remove">Retirer</button>
            <input
              type="hidden"
              id="${field.id}_${one.id}_signed_id"
              name="${field.name}"
              value="${one.signedId}"
              autocomplete="off"
            />
          </span>`,
      )}
    </div>`
}
