import { html, type Markup } from '../../html'
import type { FieldFacts } from '../facts'
import type { View } from './view'

export function message(error: string | undefined): Markup | false {
  if (!error) return false
  return html`<p class="fr-messages-group"><span class="fr-message fr-message--error">${error}</span></p>`
}

export function values(field: FieldFacts, view: View): string[] {
  return view.values[field.attribute] ?? []
}

export function label(field: FieldFacts): Markup {
  return html`<label class="fr-label" for="${field.id}"
    ><span>${field.label}${field.star && html`<span class="fr-ml-1w fr-text-error">*</span>`}</span
    >${field.hint && html`<span class="fr-hint-text">${field.hint}</span>`}</label
  >`
}

export function common(field: FieldFacts): Record<string, string | boolean | undefined> {
  const [controller] = field.stimulus
  return {
    id: field.id,
    name: field.name,
    required: field.required,
    [`data-${controller}-target`]: field.target,
    'data-action': field.action,
  }
}
