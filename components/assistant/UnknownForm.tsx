import { t } from '@/lib/extension/i18n'
import { Notice } from '../controls/Notice'

/** A form that nobody described: nothing is ticked until the person says that they know it. */
export function UnknownForm({ onKnow }: { onKnow?: (() => void) | undefined }) {
  return (
    <Notice tone="warn">
      <p>{t('unknown_form')}</p>
      {onKnow && (
        <button type="button" onClick={onKnow}>
          {t('unknown_form_know')}
        </button>
      )}
    </Notice>
  )
}
