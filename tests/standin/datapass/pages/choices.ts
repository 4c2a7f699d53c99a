import { attributes, html, type Markup } from '../../html'
import type { FieldFacts, OptionFacts } from '../facts'
import { common, label, message, values } from './parts'
import { errorOf, type View } from './view'

export function checkbox(field: FieldFacts, view: View): Markup {
  const error = errorOf(view, field.attribute)
  const isChecked = values(field, view)[0] === '1'
  return html`<div class="fr-fieldset__element">
    <div class="fr-checkbox-group${error && ' fr-checkbox-group--error'}">
      <input type="hidden" name="${field.name}" value="0" autocomplete="off" />
      <input${attributes({ type: 'checkbox', class: 'fr-input', value: '1', ...common(field), checked: isChecked })} />
      ${label(field)} ${message(error)}
    </div>
  </div>`
}

export function radios(field: FieldFacts, view: View): Markup {
  const chosen = values(field, view)
  const isModality = field.attribute === 'modalities'
  const junk = isModality ? { multiple: 'multiple', skipped: 'true', input_options: '{}' } : {}
  const radio = (option: OptionFacts): Markup =>
    html`<div class="fr-radio-group">
      <input${attributes({
        type: 'radio',
        ...common(field),
        ...junk,
        id: option.id,
        value: option.value,
        checked: chosen.includes(option.value),
      })} />
      <label for="${option.id}"
        >${
          option.description
            ? html`<legend>${option.label}</legend>
                <small>${option.description}</small>`
            : option.label
        }</label
      >
    </div>`
  return html`<div class="fr-fieldset__element">
    ${field.label && html`<p class="fr-label">${field.label}</p>`} ${field.options.map(radio)}
    ${message(errorOf(view, field.attribute))}
  </div>`
}

export function modalities(field: FieldFacts, view: View): Markup {
  const chosen = values(field, view)
  const box = (option: OptionFacts): Markup =>
    html`<div class="fr-fieldset__element modality">
      ${option.locked && html`<input type="hidden" name="${field.name}" value="${option.value}" />`}
      <input${attributes({
        type: 'checkbox',
        class: 'fr-checkbox-group',
        id: option.id,
        name: field.name,
        value: option.value,
        checked: chosen.includes(option.value),
        disabled: option.locked,
        'data-action': field.stimulus.includes('show-and-hide') && 'change->show-and-hide#toggle',
        'data-show-and-hide-target': option.value === 'france_connect' && 'trigger',
      })} />
      <label class="fr-label" for="${option.id}">${option.label}</label>
    </div>`
  return html`<div>${field.options.map(box)} ${message(errorOf(view, field.attribute))}</div>`
}
