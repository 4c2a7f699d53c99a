import type { ComponentChildren } from 'preact'
import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { t } from '@/lib/extension/i18n'

interface Props {
  isOpen: boolean
  title: string
  confirmLabel: string
  /** Asked to be typed before confirming, for what cannot be brought back. */
  word?: string
  onConfirm: () => void
  onCancel: () => void
  children: ComponentChildren
}

/** Asks before destroying; the browser's own modal dialog, Escape cancels. */
export function ConfirmDialog({ isOpen, title, confirmLabel, word, onConfirm, onCancel, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  const [typed, setTyped] = useState('')
  const [isRefused, setRefused] = useState(false)
  useEffect(() => {
    const element = dialog.current
    if (!element || element.open === isOpen) return
    if (isOpen) element.showModal()
    else element.close()
    setTyped('')
    setRefused(false)
  }, [isOpen])
  const isRight = !word || typed.trim().toLocaleLowerCase() === word.toLocaleLowerCase()
  return (
    <dialog
      ref={dialog}
      aria-labelledby={`${id}-title`}
      onCancel={(event) => {
        event.preventDefault()
        onCancel()
      }}
    >
      <h2 id={`${id}-title`}>{title}</h2>
      {children}
      {word && (
        <div class="field">
          <label for={`${id}-word`}>{t('dialog_type_word', word)}</label>
          <input
            id={`${id}-word`}
            value={typed}
            autocomplete="off"
            aria-invalid={isRefused && !isRight ? 'true' : undefined}
            aria-describedby={isRefused && !isRight ? `${id}-error` : undefined}
            onInput={({ currentTarget }) => setTyped(currentTarget.value)}
          />
          {isRefused && !isRight && (
            <p class="error" id={`${id}-error`}>
              {t('dialog_wrong_word', word)}
            </p>
          )}
        </div>
      )}
      <div class="actions">
        <button type="button" onClick={onCancel}>
          {t('dialog_cancel')}
        </button>
        <button type="button" class="danger" onClick={() => (isRight ? onConfirm() : setRefused(true))}>
          {confirmLabel}
        </button>
      </div>
    </dialog>
  )
}
