import { FileUp } from 'lucide'
import { useId, useState } from 'preact/hooks'
import { Icon } from './Icon'
import { remarkText } from './Field'
import { t } from '@/lib/extension/i18n'
import type { Remark } from '@/lib/profile/text'

/** One file on its way. */
export interface UploadView {
  key: string
  name: string
  state: 'sending' | 'stored' | 'refused' | 'failed'
  problem: Remark | null
  retry?: () => void
}

interface Props {
  label: string
  hint: string
  /** Of the `accept` attribute; what it lets through is checked all the same. */
  accept: string
  uploads: UploadView[]
  onFiles: (files: File[]) => void
}

/** Files by the browser's own chooser or dropped; each with what became of it. */
export function FileDrop({ label, hint, accept, uploads, onFiles }: Props) {
  const id = useId()
  const [isOver, setOver] = useState(false)
  const hover = (is: boolean) => (event: DragEvent) => {
    event.preventDefault()
    setOver(is)
  }
  return (
    <div class="file-drop">
      <div
        class={`drop-zone ${isOver ? 'over' : ''}`}
        onDragOver={hover(true)}
        onDragLeave={hover(false)}
        onDrop={(event) => {
          hover(false)(event)
          onFiles([...(event.dataTransfer?.files ?? [])])
        }}
      >
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
        {/* The browser's own control would say « no file » above the names of those that were taken: it lies unseen over ours. */}
        <span class="button file-button">
          <label for={id}>
            <Icon node={FileUp} /> {label}
          </label>
          <input
            id={id}
            type="file"
            multiple
            accept={accept}
            aria-describedby={`${id}-hint`}
            onChange={({ currentTarget }) => {
              const files = [...(currentTarget.files ?? [])]
              // The same file may be chosen again after a refusal.
              currentTarget.value = ''
              onFiles(files)
            }}
          />
        </span>
      </div>
      {uploads.length > 0 && (
        <ul class="uploads">
          {uploads.map((upload) => (
            <UploadRow key={upload.key} upload={upload} />
          ))}
        </ul>
      )}
    </div>
  )
}

function UploadRow({ upload: { name, state, problem, retry } }: { upload: UploadView }) {
  return (
    <li class={state}>
      <bdi>{name}</bdi> {state === 'sending' && <progress aria-label={t('upload_sending', name)} />}
      {state === 'stored' && <span class="good">{t('upload_stored')}</span>}
      {problem && <p class="error">{remarkText('error', problem)}</p>}
      {state === 'failed' && retry && (
        <button type="button" onClick={retry}>
          {t('save_retry')}
        </button>
      )}
    </li>
  )
}
