import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { Notice } from '@/components/assistant/Notice'
import { t } from '@/lib/extension/i18n'
import type { CatalogueProps } from './CataloguePage'

type Loaded = ComponentType<CatalogueProps> | 'failed' | null

/** The catalogue weighs as much as all the other pages: it comes when somebody opens it. */
export function Catalogue(props: CatalogueProps) {
  const [Page, setPage] = useState<Loaded>(null)
  useEffect(() => {
    import('./CataloguePage').then(
      ({ CataloguePage }) => setPage(() => CataloguePage),
      () => setPage('failed'),
    )
  }, [])
  if (Page === null) return <p>{t('catalogue_loading')}</p>
  if (Page !== 'failed') return <Page {...props} />
  return (
    <Notice tone="bad">
      <p>{t('catalogue_unread')}</p>
    </Notice>
  )
}
