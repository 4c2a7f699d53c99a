import type { ComponentChildren, VNode } from 'preact'
import type { Remark } from '@/lib/profile/text'
import { Below } from './Field'
import type { FormView } from './form-view'
import { fieldHint, fieldId, fieldLabel } from './labels'

export interface Check {
  value: string
  label: string | VNode
  /** Ticked whatever is chosen. */
  isLocked?: boolean
}

interface ListProps {
  id: string
  checks: Check[]
  chosen: string[]
  onChange: (chosen: string[]) => void
}

/** Checkboxes of one list; the order of `checks` is the order of what is chosen. */
export function CheckList({ id, checks, chosen, onChange }: ListProps) {
  const toggle = (value: string, isChecked: boolean) => {
    const offered = checks.map((check) => check.value)
    const others = chosen.filter((each) => !offered.includes(each))
    const here = offered.filter((each) => (each === value ? isChecked : chosen.includes(each)))
    onChange([...others, ...here])
  }
  return (
    <ul class="checks" id={id} tabIndex={-1}>
      {checks.map(({ value, label, isLocked = false }) => (
        <li key={value}>
          <label>
            <input
              type="checkbox"
              checked={isLocked || chosen.includes(value)}
              disabled={isLocked}
              onChange={({ currentTarget }) => toggle(value, currentTarget.checked)}
            />
            <span>{label}</span>
          </label>
        </li>
      ))}
    </ul>
  )
}

interface Props {
  form: FormView
  name: string
  checks: Check[]
  /** Said in place of an empty list. */
  whenEmpty?: ComponentChildren
  notices?: Remark[]
  children?: ComponentChildren
}

/** Several choices among many, as one field of the form. */
export function ChecksField({ form, name, checks, whenEmpty, notices = [], children }: Props) {
  const id = fieldId(name)
  const hint = fieldHint(form.table, name)
  const below = [...form.notices(name), ...notices]
  return (
    <fieldset class="field" aria-describedby={hint && `${id}-hint`}>
      <legend>{fieldLabel(form.table, name)}</legend>
      {hint && (
        <p id={`${id}-hint`} class="hint">
          {hint}
        </p>
      )}
      {checks.length === 0 ? (
        <div id={id} tabIndex={-1} class="hint">
          {whenEmpty}
        </div>
      ) : (
        <CheckList
          id={id}
          checks={checks}
          chosen={(form.raw(name) as string[] | undefined) ?? []}
          onChange={(chosen) => form.set(name, chosen)}
        />
      )}
      {children}
      <Below id={`${id}-below`} problem={form.problem(name)} notices={below} />
    </fieldset>
  )
}

/** One yes or no. */
export function CheckField({ form, name }: { form: FormView; name: string }) {
  const id = fieldId(name)
  const hint = fieldHint(form.table, name)
  return (
    <div class="field">
      <label class="check">
        <input
          id={id}
          type="checkbox"
          checked={form.raw(name) === true}
          aria-describedby={hint && `${id}-hint`}
          onChange={({ currentTarget }) => form.set(name, currentTarget.checked)}
        />
        <span>{fieldLabel(form.table, name)}</span>
      </label>
      {hint && (
        <p id={`${id}-hint`} class="hint">
          {hint}
        </p>
      )}
      <Below id={`${id}-below`} problem={form.problem(name)} notices={form.notices(name)} />
    </div>
  )
}
