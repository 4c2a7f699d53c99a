import type { ShownAssessment } from '@/lib/eligibility/shown'
import { t } from '@/lib/extension/i18n'
import { PageLinks } from './PageLinks'

/** The official pages where the next step is made, each with its site. */
export function NextPages({ next }: Pick<ShownAssessment, 'next'>) {
  if (next.length === 0) return null
  return (
    <div class="next">
      <p>{t('eligibility_next')}</p>
      <PageLinks links={next} />
    </div>
  )
}
