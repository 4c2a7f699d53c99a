import { useState } from 'preact/hooks'
import { remarkText } from '@/components/controls/Field'
import { Notice } from '@/components/controls/Notice'
import { showDay } from '@/components/eligibility/days'
import { t } from '@/lib/extension/i18n'
import { useQuery } from '@/lib/extension/use-query'
import { remark } from '@/lib/profile/text'
import { showBytes } from '../words'

/** How much is kept, and whether the browser promised not to clear it by itself. */
export function StorageState() {
  const { data, error, refresh } = useQuery('storage.status', null, ['storage'])
  const [isRefused, setRefused] = useState(false)
  if (error) return <p class="error">{remarkText('error', remark('save_unanswered'))}</p>
  if (!data) return null
  const ask = async () => {
    setRefused(!(await navigator.storage.persist()))
    refresh()
  }
  return (
    <>
      <p>{t('storage_used', showBytes(data.usedBytes))}</p>
      {data.problem && <p class="error">{remarkText('error', remark(`store_${data.problem}`))}</p>}
      <p>{data.isPersisted ? t('storage_persisted') : t('storage_not_persisted')}</p>
      {!data.isPersisted && (
        <button type="button" onClick={() => void ask()}>
          {t('storage_persist')}
        </button>
      )}
      {isRefused && <p class="hint">{t('storage_persist_refused')}</p>}
    </>
  )
}

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
