import { useState } from 'preact/hooks'
import { remarkText } from '@/components/controls/Field'
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
