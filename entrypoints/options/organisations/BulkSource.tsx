import { useId } from 'preact/hooks'
import { FileDrop } from '@/components/controls/FileDrop'
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
