/** Labels and hints of the records' fields: `field_<table>_<name>` and `hint_<table>_<name>` in `_locales`. */
import type { FormView } from './form-view'
import { tOr } from '@/lib/extension/i18n'

export const fieldLabel = (table: string, name: string) => tOr(`field_${table}_${name}`, name)
export const fieldHint = (table: string, name: string) => tOr(`hint_${table}_${name}`, '') || undefined
/** Id of a field's control; the address `?champ=<name>` leads to it. */
export const fieldId = (name: string) => `champ-${name}`

/** What every field of a form shows around its control. */
export function frameOf(form: FormView, name: string) {
  return {
    id: fieldId(name),
    label: fieldLabel(form.table, name),
    hint: fieldHint(form.table, name),
    problem: form.problem(name),
    notices: form.notices(name),
    onTake: (suggestion: string) => form.set(name, suggestion),
  }
}
