/**
 * What was read of a DataPass form: names, ids, kinds, labels (etalab/data_pass, commit c3a17f1 of 6 August
 * 2026). Kept in forms/, one file per definition; texts that were too long to be facts are invented.
 */
export interface FormFacts {
  uid: string
  name: string
  definition: string
  definitionName: string
  paramKey: string
  eligibility?: Record<string, 'yes' | 'no' | 'maybe'>
  layout: 'wizard' | 'single-page'
  default: boolean
  useCase?: string
  editor?: string
  /** The editor is certified by FranceConnect: an habilitation is created with the request. */
  certified: boolean
  steps: StepFacts[]
}

export interface StepFacts {
  step: string
  slug: string
  title: string
  contacts: ContactFacts[]
  fields: FieldFacts[]
}

export interface ContactFacts {
  type: string
  title: string
  itsMe?: boolean
}

export interface FieldFacts {
  attribute: string
  name: string
  id: string
  kind: FieldKind
  label: string
  hint?: string
  required: boolean
  star: boolean
  /** The server refuses the field when it is empty, if its condition holds. */
  presence: boolean
  rows?: number
  contact?: string
  stimulus: string[]
  target?: string
  action?: string
  initiallyHidden?: 'class-fr-hidden' | 'disabled-fieldset'
  condition?: 'france-connect' | 'france-connect-without-habilitation'
  presentIf?: 'always' | 'france-connect-habilitation'
  options: OptionFacts[]
  initial: string[]
}

export type FieldKind =
  | 'text'
  | 'email'
  | 'url'
  | 'number'
  | 'date'
  | 'textarea'
  | 'file'
  | 'checkbox'
  | 'select'
  | 'radio-group'
  | 'checkbox-group'

export interface OptionFacts {
  value: string
  label: string
  id: string
  description?: string
  group?: string
  deprecated?: boolean
  locked?: boolean
  /** Shown only when the request uses FranceConnect without an existing habilitation. */
  withFranceConnect?: boolean
}
