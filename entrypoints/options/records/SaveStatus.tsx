import { CircleAlert, CircleCheck, LoaderCircle, Pencil, type IconNode } from 'lucide'
import { Icon } from '@/components/controls/Icon'
import type { SaveState } from '@/components/controls/form-view'
import { plural, t } from '@/lib/extension/i18n'
import { remarkText } from '@/components/controls/Field'

const drawings: Record<SaveState['is'], IconNode | null> = {
  clean: null,
  dirty: Pencil,
  saving: LoaderCircle,
  saved: CircleCheck,
  failed: CircleAlert,
  conflict: CircleAlert,
  gone: CircleAlert,
  erased: CircleAlert,
}

const lowerFirst = (sentence: string) => sentence.charAt(0).toLowerCase() + sentence.slice(1)

/** How far the typing got, in a sentence. */
export function saveText(state: SaveState): string {
  switch (state.is) {
    case 'clean':
      return t('save_clean')
    case 'dirty':
      return state.invalid > 0 ? plural('save_invalid', state.invalid) : t('save_dirty')
    case 'saving':
      return t('save_saving')
    case 'saved':
      return t('save_saved')
    case 'failed':
      return t('save_failed', lowerFirst(remarkText('error', state.reason)))
    case 'conflict':
      return t('save_conflict')
    case 'gone':
      return t('save_gone')
    case 'erased':
      return t('save_erased')
  }
}

interface Props {
  state: SaveState
  onRetry: () => void
  /** Leads to the panel where a choice is to be made. */
  onShow: () => void
}

/** « Enregistré », only once the background has acknowledged; what went wrong, with a way out. */
export function SaveStatus({ state, onRetry, onShow }: Props) {
  const drawing = drawings[state.is]
  return (
    <div class={`save-status ${state.is}`}>
      <p>
        {drawing && <Icon node={drawing} />} <span>{saveText(state)}</span>
      </p>
      {state.is === 'failed' && (
        <button type="button" onClick={onRetry}>
          {t('save_retry')}
        </button>
      )}
      {(state.is === 'conflict' || state.is === 'gone') && (
        <button type="button" onClick={onShow}>
          {t('save_show')}
        </button>
      )}
    </div>
  )
}
