import { useId } from 'preact/hooks'
import { t } from '@/lib/extension/i18n'
import type { OrganisationSummary } from '@/lib/extension/messages'
import type { BulkMandat as Value } from '@/lib/extension/organisation-messages'

interface Props {
  organisations: OrganisationSummary[]
  value: Value | null
  onChange: (value: Value | null) => void
}

/** Do these entities entrust their requests to an editor kept here? One mandat each, then. */
export function BulkMandat({ organisations, value, onChange }: Props) {
  const id = useId()
  if (organisations.length === 0) return null
  return (
    <fieldset class="bulk-columns bulk-mandat">
      <legend>{t('bulk_mandat')}</legend>
      <label class="field">
        <span>{t('bulk_mandat_editor')}</span>
        <select
          id={id}
          value={value?.editorId ?? ''}
          onChange={({ currentTarget: { value: editorId } }) =>
            onChange(editorId ? { startsOn: '', endsOn: '', ...value, editorId } : null)
          }
        >
          <option value="">{t('bulk_mandat_none')}</option>
          {organisations.map(({ id, nomUsage, denomination }) => (
            <option key={id} value={id}>
              {nomUsage || denomination || t('organisation_unnamed')}
            </option>
          ))}
        </select>
      </label>
      {value &&
        (['startsOn', 'endsOn'] as const).map((field) => (
          <label key={field} class="field">
            <span>{t(`field_mandats_${field}`)}</span>
            <input
              type="date"
              value={value[field]}
              onChange={({ currentTarget }) => onChange({ ...value, [field]: currentTarget.value })}
            />
          </label>
        ))}
    </fieldset>
  )
}
