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
  /** What closing leads to, once it is done. */
  closeText: string
  /** What else may be done about the failures. */
  children?: ComponentChildren
  /** Where to go once it is done. */
  next?: ComponentChildren
}

/** What a person may do about work that goes on row by row. */
export function RunActions({ isRunning, isDone, hasFailed, closeText, children, next, ...on }: Props) {
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
      {isDone && next}
      {!isRunning && (
        <button type="button" class={isDone && !next ? 'primary' : 'quiet'} onClick={on.onClose}>
          {isDone ? closeText : t('bulk_give_up')}
        </button>
      )}
    </p>
  )
}
