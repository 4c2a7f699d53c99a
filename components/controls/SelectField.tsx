import type { FormView } from './form-view'
import { t } from '@/lib/extension/i18n'
import type { Remark } from '@/lib/profile/text'
import { Field } from './Field'
import { frameOf } from './labels'

export interface Option {
  value: string
  label: string
}

interface Props {
  form: FormView
  name: string
  options: Option[]
  emptyLabel?: string
  /** Of the options, where they are not the interface's words. */
  lang?: 'fr'
  /** The field's value for a chosen option; '' is none. Texts as they are unless said otherwise. */
  toRaw?: (option: string) => unknown
  notices?: Remark[]
}

/** One choice among several, or none; a stored value that is no longer offered stays visible. */
export function SelectField(props: Props) {
  const { form, name, options, emptyLabel, lang, toRaw = (option) => option, notices } = props
  const frame = frameOf(form, name)
  const current = String(form.raw(name) ?? '')
  const isKnown = current === '' || options.some(({ value }) => value === current)
  return (
    <Field {...frame} notices={[...frame.notices, ...(notices ?? [])]}>
      {(described) => (
        <select
          {...described}
          value={current}
          onChange={({ currentTarget }) => form.set(name, toRaw(currentTarget.value))}
          onBlur={() => form.leave(name)}
        >
          <option value="">{emptyLabel ?? t('field_none')}</option>
          {!isKnown && <option value={current}>{t('field_unknown_option')}</option>}
          {options.map(({ value, label }) => (
            <option key={value} value={value} lang={lang}>
              {label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

/** For a field that holds an id or null. */
export const idOrNull = (option: string) => option || null
