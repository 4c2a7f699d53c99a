import { useReducer, useState } from 'preact/hooks'
import { Group } from '@/components/controls/Group'
import { TextField } from '@/components/controls/TextField'
import type { FormView } from '@/components/controls/form-view'
import { t } from '@/lib/extension/i18n'
import { TypedFields } from '../records/typed-fields'

const asked = ['denomination', 'siret'] as const

interface Values {
  siret: string
  denomination: string
}
interface Props extends Values {
  isBusy: boolean
  /** Hears what stands in the fields, right or wrong. */
  onTyped: (values: Values) => void
  onCreate: (values: Values) => void
}

/** An organisation typed by hand: its name is enough, everything else may come later. */
export function ManualOrganisation({ siret, denomination, isBusy, onTyped, onCreate }: Props) {
  const [fields] = useState(() => new TypedFields('organisations', { siret, denomination }))
  // A wrong SIRET found again says at once what is wrong with it.
  const [left, setLeft] = useState<string[]>(siret === '' ? [] : ['siret'])
  const [, refresh] = useReducer((turn: number) => turn + 1, 0)
  const problemOf = (field: string) => {
    const { value, problem } = fields.read(field)
    if (problem || field !== 'denomination' || value !== '') return problem
    return { code: 'denomination_needed', values: [] }
  }
  const form: FormView = {
    table: 'organisations',
    raw: (field) => fields.raw(field),
    set: (field, raw) => {
      fields.set(field, raw)
      onTyped({ siret: String(fields.raw('siret')), denomination: String(fields.raw('denomination')) })
      refresh(undefined)
    },
    leave: (field) => fields.isDirty(field) && setLeft((all) => [...all, field]),
    problem: (field) => (left.includes(field) ? problemOf(field) : null),
    notices: (field) => fields.read(field).notices,
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (isBusy) return
        setLeft([...asked])
        const wrong = asked.find(problemOf)
        if (wrong) return document.getElementById(`champ-${wrong}`)?.focus()
        onCreate({
          siret: String(fields.read('siret').value),
          denomination: String(fields.read('denomination').value),
        })
      }}
    >
      <Group title={t('manual_title')} hint={t('manual_hint')}>
        <TextField form={form} name="denomination" autocomplete="organization" />
        <TextField form={form} name="siret" inputMode="numeric" limit={40} />
        <button type="submit" class="primary" aria-disabled={isBusy}>
          {t('manual_create')}
        </button>
      </Group>
    </form>
  )
}
