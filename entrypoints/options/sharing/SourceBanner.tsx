import { Notice } from '@/components/controls/Notice'
import { t } from '@/lib/extension/i18n'
import { useQuery } from '@/lib/extension/use-query'
import type { Route } from '../routes'

/** A new version stands at the shared source: said wherever Habili is opened. */
export function SourceBanner({ route }: { route: Route }) {
  const { data } = useQuery('source.get', { isNow: false }, ['source', 'settings'])
  if (data?.state !== 'new' || !data.isAllowed || route.page === 'partage') return null
  return (
    <Notice tone="info">
      <p>
        {t('source_new')} <a href="#partage/importer">{t('source_see')}</a>
      </p>
    </Notice>
  )
}
