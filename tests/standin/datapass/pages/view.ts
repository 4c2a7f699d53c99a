import type { FieldError, Session } from '../../types'
import type { Draft, StoredFiles, Values } from '../drafts'
import type { FieldFacts, FormFacts, StepFacts } from '../facts'
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

export function shownFields(step: StepFacts, view: View): FieldFacts[] {
  return renewed(step, view).filter((field) => isInPage(field, view.values, view.session))
}

/** The questions of a step as the site draws them today. */
function renewed(
  { step, fields }: StepFacts,
  { form: { paramKey }, session: { renewal } }: View,
): FieldFacts[] {
  if (!renewal) return fields
  const { renamed, withdrawn, added } = renewal
  const nameOf = (attribute: string) => ({
    attribute,
    name: `${paramKey}[${attribute}]`,
    id: `${paramKey}_${attribute}`,
  })
  const own = fields.map((field) => ({
    ...field,
    ...(renamed[field.attribute] ? nameOf(renamed[field.attribute]!) : {}),
    options: field.options.filter(({ value }) => !withdrawn.includes(value)),
  }))
  const blank = { required: false, star: false, presence: false, stimulus: [], options: [], initial: [] }
  const more = (added[step] ?? []).map((field) => ({ ...blank, ...field, ...nameOf(field.attribute) }))
  return [...own, ...more]
}

export function errorOf(view: View, attribute: string): string | undefined {
  return view.errors.find((error) => error.attribute === attribute)?.message
}

/** DOM id of the form element, as Rails names it. */
export function formId(view: View): string {
  return view.draft ? `${view.form.paramKey}_${view.draft.id}` : `new_${view.form.paramKey}`
}
