import { showDay } from '@/components/eligibility/days'
import { t } from '@/lib/extension/i18n'
import type { ShownMandat } from '@/lib/contract/contract'
import { Notice } from '@/components/controls/Notice'

/** Who files for an organisation and gives its own people, and whether its mandat runs today. */
export function FiledBy({ mandat: { state, editorName, startsOn, endsOn } }: { mandat: ShownMandat }) {
  return (
    <Notice tone={state === 'current' ? 'info' : 'warn'}>
      <p>{t('completeness_filed_by', editorName)}</p>
      {state === 'expired' && <p>{t('assistant_mandat_expired', editorName, showDay(endsOn))}</p>}
      {state === 'to_come' && <p>{t('assistant_mandat_to_come', editorName, showDay(startsOn))}</p>}
    </Notice>
  )
}
