import { plural, t } from '@/lib/extension/i18n'
import type { ImportEntry } from '@/lib/contract/sharing'

interface Props {
  imports: ImportEntry[]
  showDate: (instant: string) => string
  onUndo: (entry: ImportEntry) => void
}

/** Imports of the last thirty days, each with its way back. */
export function ImportList({ imports, showDate, onUndo }: Props) {
  if (imports.length === 0) return <p class="hint">{t('share_imports_none')}</p>
  return (
    <ul class="cards">
      {imports.map((entry) => (
        <li key={entry.id} class="card">
          <strong>
            <bdi>{entry.name}</bdi>
          </strong>
          <p class="hint">
            {showDate(entry.at)} — {plural('share_created', entry.created)},{' '}
            {plural('share_modified', entry.changed)}
          </p>
          <button type="button" onClick={() => onUndo(entry)}>
            {t('share_undo')} <span class="visually-hidden">{showDate(entry.at)}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
