import { Notice } from '@/components/controls/Notice'
import { showDay } from '@/components/eligibility/days'
import { t } from '@/lib/extension/i18n'

/** The browser emptied the database by itself: said at once, so that an empty list is not taken for a new profile. */
export function LossNotice({ at, onRead }: { at: string; onRead: () => void }) {
  return (
    <Notice tone="bad">
      <p>{t('storage_lost', showDay(at))}</p>
      <p class="actions">
        <a class="button" href="#partage/importer">
          {t('storage_lost_import')}
        </a>
        <button type="button" onClick={onRead}>
          {t('storage_lost_read')}
        </button>
      </p>
    </Notice>
  )
}
