import { useId, useMemo } from 'preact/hooks'
import { Combobox } from '@/components/controls/Combobox'
import { FileDrop } from '@/components/controls/FileDrop'
import { organisationChoice } from '@/components/controls/choices'
import type { OrganisationSummary } from '@/lib/contract/organisations'
import type { BulkMandat as Value } from '@/lib/contract/organisations'
import { t } from '@/lib/extension/i18n'
import { TABLE_FILES } from '../table-file'

interface Props {
  text: string
  onText: (text: string) => void
  onFile: (file: File) => void
}

/** Where the list comes from: pasted, or a file. */
export function BulkSource({ text, onText, onFile }: Props) {
  const id = useId()
  return (
    <>
      <div class="field">
        <label for={id}>{t('bulk_paste')}</label>
        <p class="hint" id={`${id}-hint`}>
          {t('bulk_paste_hint')}
        </p>
        <textarea
          id={id}
          rows={6}
          value={text}
          spellcheck={false}
          autocomplete="off"
          aria-describedby={`${id}-hint`}
          onInput={({ currentTarget }) => onText(currentTarget.value)}
        />
      </div>
      <FileDrop
        label={t('bulk_file')}
        hint={t('bulk_file_hint')}
        accept={TABLE_FILES}
        uploads={[]}
        onFiles={([file]) => file && onFile(file)}
      />
    </>
  )
}

interface BulkMandatProps {
  organisations: OrganisationSummary[]
  value: Value | null
  onChange: (value: Value | null) => void
}

/** Do these entities entrust their requests to an editor kept here? One mandat each, then. */
export function BulkMandat({ organisations, value, onChange }: BulkMandatProps) {
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
