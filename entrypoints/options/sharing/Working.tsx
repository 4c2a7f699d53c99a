import { t } from '@/lib/extension/i18n'

interface Props {
  /** null while it cannot be told. */
  share: number | null
  onCancel?: (() => void) | undefined
}

/** A long piece of work: how far it is, and the way to give it up. */
export function Working({ share, onCancel }: Props) {
  return (
    <div class="working" role="status">
      <p>{t(share === null ? 'share_working_key' : 'share_working')}</p>
      <progress value={share ?? undefined} max={1} aria-label={t('share_working')} />
      {onCancel && (
        <button type="button" onClick={onCancel}>
          {t('dialog_cancel')}
        </button>
      )}
    </div>
  )
}
