import type { ComponentChildren } from 'preact'
import { t } from '@/lib/extension/i18n'

interface Props {
  isRunning: boolean
  isDone: boolean
  hasFailed: boolean
  onRun: () => void
  onPause: () => void
  onRetry: () => void
  onClose: () => void
  /** What else may be done about the failures. */
  children?: ComponentChildren
}

/** What a person may do about work that goes on row by row. */
export function RunActions({ isRunning, isDone, hasFailed, children, ...on }: Props) {
  return (
    <p class="actions">
      {!isDone &&
        (isRunning ? (
          <button type="button" onClick={on.onPause}>
            {t('bulk_pause')}
          </button>
        ) : (
          <button type="button" class="primary" onClick={on.onRun}>
            {t('bulk_resume')}
          </button>
        ))}
      {hasFailed && !isRunning && (
        <>
          <button type="button" onClick={on.onRetry}>
            {t('bulk_retry')}
          </button>
          {children}
        </>
      )}
      {!isRunning && (
        <button type="button" class={isDone ? 'primary' : 'quiet'} onClick={on.onClose}>
          {t(isDone ? 'bulk_close' : 'bulk_give_up')}
        </button>
      )}
    </p>
  )
}
