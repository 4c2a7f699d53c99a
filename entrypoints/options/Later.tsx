import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { Notice } from '@/components/controls/Notice'
import { t } from '@/lib/extension/i18n'

/** A page whose script is read when somebody opens it: all of them weigh ten times the one that is looked at. */
export function later<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  return (props) => {
    const [Page, setPage] = useState<ComponentType<P> | 'failed' | null>(null)
    useEffect(() => {
      load().then(
        (loaded) => setPage(() => loaded),
        () => setPage('failed'),
      )
    }, [])
    if (Page === null) return <p class="later">{t('organisation_loading')}</p>
    if (Page !== 'failed') return <Page {...props} />
    return (
      <Notice tone="bad">
        <p>{t('page_unread')}</p>
      </Notice>
    )
  }
}
