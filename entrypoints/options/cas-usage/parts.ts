/** What the fields of a cas d'usage may point at, and how a file field is drawn by the page. */
import type { ComponentChildren } from 'preact'
import type { FileNeed } from '@/entrypoints/options/documents/DocumentField'
import type { Option } from '@/components/controls/SelectField'
import type { FormView } from '@/components/controls/form-view'
import type { DefinitionFacts } from '@/lib/form/sites/datapass/definition'
import type { Role } from '@/lib/profile/records'

export interface DocumentFieldOptions {
  need: FileNeed
  /** Kind given to a file added from this field. */
  kind: string
  isSingle?: boolean
}

export interface CasUsageParts {
  form: FormView
  cadres: Option[]
  /** People of whom one serves in a role, in words. */
  holders: (role: Role) => Option[]
  definitions: DefinitionFacts[]
  documentField: (name: string, options: DocumentFieldOptions) => ComponentChildren
  newCadreHref: string
}

/** Nothing typed nor chosen in any of `names`. */
export const isBlank = (form: FormView, ...names: string[]) =>
  names.every((name) => [undefined, null, '', false].includes(form.raw(name) as null))
