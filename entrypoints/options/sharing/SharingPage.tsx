import { Tabs } from '@/components/controls/Tabs'
import { t } from '@/lib/extension/i18n'
import { ExportTab } from './ExportTab'
import { ImportTab } from './ImportTab'
import type { SharingTab } from '../routes'
import { useTitle } from '../use-title'
import './sharing.css'

/** Files that carry organisations from one browser to another. */
export function SharingPage({ tab }: { tab: SharingTab }) {
  const label = t(tab === 'exporter' ? 'share_export' : 'share_import')
  useTitle(label, t('share_title'))
  return (
    <>
      <h1 tabIndex={-1}>{t('share_title')}</h1>
      <Tabs
        label={t('share_title')}
        tabs={[
          { href: '#partage', label: t('share_export'), isCurrent: tab === 'exporter' },
          { href: '#partage/importer', label: t('share_import'), isCurrent: tab === 'importer' },
        ]}
      />
      {tab === 'exporter' ? <ExportTab /> : <ImportTab />}
    </>
  )
}
