import '@/components/review/review.css'
import { Review } from '@/components/review/Review'
import { t } from '@/lib/extension/i18n'
import { useReview } from '@/lib/extension/use-review'
import { hrefOf } from './missing-place'

interface Props {
  organisationId: string
  casUsageId: string | null
  formUid: string
}

/** What would send this form back as the profile fills it, before anything is opened. */
export function ProfileReview(asked: Props) {
  const reviewing = useReview(asked)
  if (!reviewing) return <p>{t('organisation_loading')}</p>
  return (
    <Review
      {...reviewing}
      onOpenOptions={(route, target = '') => {
        window.location.hash = hrefOf(route, target)
      }}
    />
  )
}
