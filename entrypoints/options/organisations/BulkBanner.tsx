import { Notice } from '@/components/controls/Notice'
import { plural, t } from '@/lib/extension/i18n'
import { useQuery } from '@/lib/extension/use-query'

/** A creation in bulk waits, perhaps since the browser was closed: said where the person would miss its organisations. */
export function BulkBanner() {
  const { data } = useQuery('bulk.get', null, ['organisations'])
  const waiting = data?.progress?.waiting ?? 0
  if (waiting === 0) return null
  return (
    <Notice tone="info">
      <p>
        {plural('bulk_unfinished', waiting)} <a href="#ajouter-plusieurs">{t('bulk_resume')}</a>
      </p>
    </Notice>
  )
}
