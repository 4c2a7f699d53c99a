import { tOr, t } from '@/lib/extension/i18n'
import type { AssistantState } from '@/lib/contract/tab'
import { Notice } from '../controls/Notice'

/** The profile cannot be read or written, and what to do about it. */
export function StoreNotice({ problem }: { problem: AssistantState['storeProblem'] }) {
  if (!problem) return null
  return (
    <Notice tone="bad">
      <p>{tOr(`assistant_store_${problem}`, t('assistant_store_unavailable'))}</p>
    </Notice>
  )
}
