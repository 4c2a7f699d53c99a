import { Away } from '@/components/controls/Away'
import { Notice } from '@/components/controls/Notice'
import type { ShownEligibility } from '@/lib/eligibility/shown'
import { t } from '@/lib/extension/i18n'
import { PlaceLink } from './PlaceLink'

interface Props {
  card: Pick<ShownEligibility, 'status' | 'successor'>
  onOpen: (route: string) => void
}

/** Closed, merged, renamed, not requestable, open data, filed through another: one sentence, and what to use instead. */
export function ServiceState({ card: { status, successor }, onOpen }: Props) {
  if (status === 'open' && !successor) return null
  return (
    <Notice tone={status === 'open' || status === 'open_data' ? 'info' : 'warn'}>
      <p>
        {status === 'open' ? t('catalogue_filed_through') : t(`catalogue_status_long_${status}`)}{' '}
        {successor && <strong>{successor.name}</strong>}
      </p>
      {successor && (
        <PlaceLink route={`#catalogue/${successor.id}`} onOpen={onOpen}>
          {t('eligibility_successor', successor.name)}
        </PlaceLink>
      )}
      {successor?.url && (
        <p>
          <Away href={successor.url} hasHost>
            {t('eligibility_successor_page', successor.name)}
          </Away>
        </p>
      )}
    </Notice>
  )
}
