import { useState } from 'preact/hooks'
import { ConfirmDialog } from '@/components/controls/ConfirmDialog'
import { plural, t } from '@/lib/extension/i18n'

/** Dossiers a minute, at the pace of the background. */
const A_MINUTE = 40

interface Props {
  count: number
  onSend: () => void
}

/** What sending does on the site, said before the one confirmation. */
export function SendDossiers({ count, onSend }: Props) {
  const [isAsking, setAsking] = useState(false)
  return (
    <section>
      <p class="hint">{plural('dossiers_pace', Math.ceil(count / A_MINUTE))}</p>
      <p class="actions">
        <button type="button" class="primary" disabled={count === 0} onClick={() => setAsking(true)}>
          {plural('dossiers_send', count)}
        </button>
      </p>
      <ConfirmDialog
        isOpen={isAsking}
        title={plural('dossiers_confirm_title', count)}
        confirmLabel={plural('dossiers_send', count)}
        onCancel={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false)
          onSend()
        }}
      >
        <p>{plural('dossiers_warn', count)}</p>
        <p>{t('dossiers_warn_owner')}</p>
        <p>{t('dossiers_warn_mail')}</p>
      </ConfirmDialog>
    </section>
  )
}
