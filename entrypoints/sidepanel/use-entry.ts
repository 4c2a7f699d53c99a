import { useRef, useState } from 'preact/hooks'
import type { Entering } from '@/components/assistant/Entry'
import type { AssistantState } from '@/lib/contract/tab'
import { t } from '@/lib/extension/i18n'
import { send } from '@/lib/extension/messenger'
import { useQuery } from '@/lib/extension/use-query'
import { recordTables } from '@/lib/profile/tables'

const TOPICS = ['page', 'settings', ...recordTables]

/** What may begin from the page of this tab; null while it leads to no request. */
export function useEntry(state: AssistantState | undefined): Entering | null {
  const { data, refresh } = useQuery('entry.get', undefined, TOPICS)
  const [said, setSaid] = useState({ text: '', hasFailed: false, on: '' })
  const [isBusy, setBusy] = useState(false)
  const isSent = useRef(false)
  const organisationId = state?.active?.id
  const onTake = async (url: string) => {
    if (!organisationId || isSent.current) return
    isSent.current = true
    setBusy(true)
    const outcome = await send('entry.take', { url, organisationId }).then(
      (answer) => answer.outcome,
      () => 'refused' as const,
    )
    isSent.current = false
    setBusy(false)
    const hasFailed = outcome !== 'saved'
    setSaid({ text: t(hasFailed ? 'entry_failed' : 'entry_taken'), hasFailed, on: url })
    refresh()
  }
  if (!data || !state?.page) return null
  // What was said of another page's form is over.
  const isHere = data.starts.some(({ url }) => url === said.on)
  return {
    entry: data,
    said: isHere ? said.text : '',
    hasFailed: isHere && said.hasFailed,
    isBusy,
    onTake: (url) => void onTake(url),
  }
}
