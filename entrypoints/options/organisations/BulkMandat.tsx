import { useMemo } from 'preact/hooks'
import { organisationChoice } from '@/components/controls/choices'
import { Combobox } from '@/components/controls/Combobox'
import { t } from '@/lib/extension/i18n'
import type { OrganisationSummary } from '@/lib/contract/contract'
import type { BulkMandat as Value } from '@/lib/contract/organisations'

interface Props {
  organisations: OrganisationSummary[]
  value: Value | null
  onChange: (value: Value | null) => void
}

/** Do these entities entrust their requests to an editor kept here? One mandat each, then. */
export function BulkMandat({ organisations, value, onChange }: Props) {
  const choices = useMemo(() => organisations.map(organisationChoice), [organisations])
  if (organisations.length === 0) return null
  return (
    <fieldset class="bulk-columns bulk-mandat">
      <legend>{t('bulk_mandat')}</legend>
      <Combobox
        id="champ-editor"
        label={t('bulk_mandat_editor')}
        of="organisation"
        choices={choices}
        chosenId={value?.editorId ?? ''}
        noneLabel={t('bulk_mandat_none')}
        onChoose={(editorId) => onChange(editorId ? { startsOn: '', endsOn: '', ...value, editorId } : null)}
      />
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
