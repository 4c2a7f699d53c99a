/** The 43 forms of the first DataPass: names, types, short labels, roles. */
import data from './forms.json'

export interface SignupField {
  type: string
  name: string
  label: string
  section: string
  /** Its label holds a hint too. */
  hasHint?: boolean
  id?: string
  /** Title of its contact card, and the role that the site sends with it. */
  card?: string
  role?: string
  options?: { value: string; label: string }[]
  value?: string
  checked?: boolean
  disabled?: boolean
  readonly?: boolean
  maxLength?: number
  initial?: string
}

export interface SignupForm {
  slug: string
  title: string
  sections: string[]
  /** Roles of the contacts, in the order of their numbers; some have no card. */
  members: string[]
  fields: SignupField[]
}

interface Entry extends Omit<SignupForm, 'fields'> {
  fields?: SignupField[]
  sameAs?: string
}

const entries = data as Entry[]

export const signupForms: SignupForm[] = entries.map(({ sameAs, fields, ...form }) => ({
  ...form,
  fields: fields ?? entries.find(({ slug }) => slug === sameAs)!.fields!,
}))
