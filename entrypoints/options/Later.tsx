import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { Notice } from '@/components/controls/Notice'
import { t } from '@/lib/extension/i18n'

interface Props<P> {
  /** Always the same function. */
  load: () => Promise<ComponentType<P>>
  props: P
}

/** A page with the catalogue, which weighs as much as all the others: it comes when somebody opens it. */
export function Later<P extends object>({ load, props }: Props<P>) {
  const [Page, setPage] = useState<ComponentType<P> | 'failed' | null>(null)
  useEffect(() => {
    load().then(
      (loaded) => setPage(() => loaded),
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
