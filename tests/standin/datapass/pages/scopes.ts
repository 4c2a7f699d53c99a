import { attributes, html, type Markup } from '../../html'
import type { FieldFacts, OptionFacts } from '../facts'
import { shownOptions } from '../presence'
import { message, values } from './parts'
import { errorOf, type View } from './view'

/** The data asked for, by group, with the repeated hidden inputs of the site. */
export function scopesMarkup(field: FieldFacts, view: View): Markup {
  const chosen = values(field, view)
  return html`${message(errorOf(view, field.attribute))}
    ${byGroup(shownOptions(field, view.values, view.session)).map(
      ([title, options]) =>
        html`<fieldset class="scopes-group fr-fieldset" aria-label="feedme">
          ${title && html`<legend class="scopes-group__title">${title}</legend>`}
          ${options.map((option) => scope(field, option, chosen))}
        </fieldset>`,
    )} <input type="hidden" id="${field.id}" name="${field.name}" value="" autocomplete="off" />`
}

function scope(field: FieldFacts, option: OptionFacts, chosen: string[]): Markup {
  const isChecked = chosen.includes(option.value)
  return html`<div class="fr-fieldset__element">
    <div class="fr-checkbox-group">
      <input type="hidden" name="${field.name}" value="" autocomplete="off" />
      <input${attributes({
        type: 'checkbox',
        class: 'fr-input',
        id: option.id,
        name: field.name,
        value: option.value,
        checked: isChecked,
        disabled: option.locked,
      })} />
      ${
        option.locked &&
        isChecked &&
        html`<input
          type="hidden"
          id="${field.id}"
          name="${field.name}"
          value="${option.value}"
          autocomplete="off"
        />`
      }
      <label class="fr-label" for="${option.id}"
        >${option.label} ${option.deprecated && html`<span class="fr-badge">Déprécié</span>`}<a
          class="fr-link"
          href="#"
        ></a
      ></label>
    </div>
  </div>`
}

function byGroup(options: OptionFacts[]): [string, OptionFacts[]][] {
  const groups = new Map<string, OptionFacts[]>()
  for (const option of options) {
    const title = option.group ?? ''
    groups.set(title, [...(groups.get(title) ?? []), option])
  }
  return [...groups]
}
