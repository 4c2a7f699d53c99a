import type { FormView } from './form-view'
import { Below } from './Field'
import { fieldHint, fieldId, fieldLabel } from './labels'

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
