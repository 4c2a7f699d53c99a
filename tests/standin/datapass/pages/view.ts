import type { FieldError, Session } from '../../types'
import type { Draft, StoredFiles, Values } from '../drafts'
import type { FieldFacts, FormFacts } from '../facts'
import { isInPage } from '../presence'

/** What a form page is drawn from; `draft` is null on « commencer ». */
export interface View {
  form: FormFacts
  draft: Draft | null
  values: Values
  files: StoredFiles
  errors: FieldError[]
  notice?: string | undefined
  /** Name and value of the `?attributes[…]` of the address. */
  hidden?: [string, string][]
  session: Session
}

export function shownFields(fields: FieldFacts[], view: View): FieldFacts[] {
  return fields.filter((field) => isInPage(field, view.values, view.session))
}

export function errorOf(view: View, attribute: string): string | undefined {
  return view.errors.find((error) => error.attribute === attribute)?.message
}

/** DOM id of the form element, as Rails names it. */
export function formId(view: View): string {
  return view.draft ? `${view.form.paramKey}_${view.draft.id}` : `new_${view.form.paramKey}`
}
