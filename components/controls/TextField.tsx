import type { ComponentChildren } from 'preact'
import type { FormView } from './form-view'
import type { Remark } from '@/lib/profile/text'
import { Field } from './Field'
import { frameOf } from './labels'
import { useLimit, type Control } from './use-limit'

interface Props {
  form: FormView
  name: string
  /** Most UTF-16 units taken from a paste; the records' limits. */
  limit?: number
  /** More than one: a text area of so many lines. */
  lines?: number
  type?: 'text' | 'date'
  inputMode?: 'text' | 'email' | 'tel' | 'url' | 'numeric'
  autocomplete?: string
  /** Off unless the text is prose: a browser may send what it checks. */
  hasSpellcheck?: boolean
  notices?: Remark[]
  offer?: ComponentChildren
}

/** A typed field. What is pasted beyond `limit` is cut before it reaches the form, and the cut is told. */
export function TextField({ form, name, limit = 200, lines = 1, ...props }: Props) {
  const { type = 'text', inputMode, autocomplete = 'off', hasSpellcheck = false } = props
  const frame = frameOf(form, name)
  const { cuts, paste, typed } = useLimit(limit, (text) => form.set(name, text))

  const shared = {
    value: String(form.raw(name) ?? ''),
    autocomplete,
    spellcheck: hasSpellcheck,
    onInput: ({ currentTarget: control }: { currentTarget: Control }) => {
      // A date half typed has no value yet: what is stored stays until it has one.
      if (!control.validity?.badInput) typed(control)
    },
    ...(type === 'text' ? { onPaste: paste } : {}),
    onBlur: ({ currentTarget: control }: { currentTarget: Control }) => {
      if (control.validity?.badInput) {
        control.value = ''
        form.set(name, '')
      }
      form.leave(name)
    },
  }
  return (
    <Field {...frame} notices={[...frame.notices, ...(props.notices ?? []), ...cuts]} offer={props.offer}>
      {(described) =>
        lines > 1 ? (
          <textarea {...described} {...shared} rows={lines} />
        ) : type === 'date' ? (
          <input {...described} {...shared} type="date" />
        ) : (
          <input {...described} {...shared} type="text" {...(inputMode ? { inputMode } : {})} />
        )
      }
    </Field>
  )
}
