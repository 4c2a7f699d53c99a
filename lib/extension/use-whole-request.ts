/** A request as its form asks it, asked of the background; what the person types in it is sent back to be kept. */
import { useState } from 'preact/hooks'
import type { Input } from '@/lib/contract/contract'
import type { KeepAnswerOutcome, WholeRequest } from '@/lib/contract/whole-request'
import type { AskedQuestion } from '@/lib/form/whole-request'
import { recordTables } from '@/lib/profile/tables'
import { plural, t, tOr } from './i18n'
import { send } from './messenger'
import { useQuery } from './use-query'

const TOPICS = ['page', 'profile', 'settings', ...recordTables]

export interface Keeping {
  whole: WholeRequest
  /** What became of the last press. */
  said: { attribute: string; isSaved: boolean; text: string } | null
  isBusy: boolean
  onKeep: (question: AskedQuestion, raw: string | string[]) => void
}

/** null until there is something to show. `input`: {} for the form of the tab's page. */
export function useWholeRequest(input: Input<'whole.get'>): { keeping: Keeping | null; hasFailed: boolean } {
  const { data, error, refresh } = useQuery('whole.get', input, TOPICS)
  const [said, setSaid] = useState<Keeping['said']>(null)
  const [isBusy, setBusy] = useState(false)
  if (!data) return { keeping: null, hasFailed: error !== undefined }
  const onKeep = ({ attributes: [attribute = ''], entry }: AskedQuestion, raw: string | string[]) => {
    if (!entry) return
    const { organisationId, casUsageId, formUid } = data
    setBusy(true)
    setSaid(null)
    send('whole.keep', { organisationId, casUsageId, formUid, attribute, was: entry.value, raw })
      .then(
        (kept) => setSaid({ attribute, isSaved: kept.outcome === 'saved', text: keptText(kept) }),
        () => setSaid({ attribute, isSaved: false, text: t('assistant_failed') }),
      )
      .finally(() => {
        setBusy(false)
        refresh()
      })
  }
  return { keeping: { whole: data, said, isBusy, onKeep }, hasFailed: false }
}

/** What became of an answer that was to be kept, in words. */
export function keptText(kept: KeepAnswerOutcome): string {
  switch (kept.outcome) {
    case 'saved':
      return kept.sharedWith > 0
        ? `${t('keep_saved')} ${plural('whole_shared', kept.sharedWith)}`
        : t('keep_saved')
    case 'conflict':
      return t('whole_conflict', kept.theirs || t('plan_value_empty'))
    case 'not_accepted':
      return tOr(`error_${kept.problem.code}`, t('assistant_failed'), ...kept.problem.values)
    case 'site_refuses':
      return tOr(`reason_${kept.reason.code}`, t('plan_reason_other'), ...(kept.reason.values ?? []))
    case 'refused':
      return tOr(`error_store_${kept.problem}`, t('assistant_failed'))
    default:
      return t(kept.outcome === 'covered' ? 'keep_covered' : 'teach_gone')
  }
}
