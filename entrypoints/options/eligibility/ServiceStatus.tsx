import { Notice } from '@/components/controls/Notice'
import type { Service } from '@/lib/eligibility/model'
import { t } from '@/lib/extension/i18n'

interface Props {
  service: Service
  /** The service to use instead, or through which the request is filed. */
  successor?: Service | undefined
  hrefOf: (serviceId: string) => string
}

/** What to know before anything else: closed, renamed, merged, not requestable, open data, filed elsewhere. */
export function ServiceStatus({ service: { status }, successor, hrefOf }: Props) {
  if (status === 'open' && !successor) return null
  return (
    <Notice tone={status === 'open' || status === 'open_data' ? 'info' : 'warn'}>
      <p>
        {status === 'open' ? t('catalogue_filed_through') : t(`catalogue_status_long_${status}`)}{' '}
        {successor && <a href={hrefOf(successor.id)}>{successor.names.fr}</a>}
      </p>
    </Notice>
  )
}
