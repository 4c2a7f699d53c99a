import { useState } from 'preact/hooks'
import { plural, t } from '@/lib/extension/i18n'
import { useQuery } from '@/lib/extension/use-query'
import { showDate } from '../words'

interface Props {
  requestId: string
  /** For whom and for what, to tell one fold from another. */
  whose: string
}

/** What Habili wrote for a request: dates and questions, never a value. Asked once it is unfolded. */
export function WrittenFold({ requestId, whose }: Props) {
  const [isOpen, setOpen] = useState(false)
  return (
    <details class="written-fold" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        {t('history_title')}
        <span class="visually-hidden">{whose}</span>
      </summary>
      {isOpen && <Fills requestId={requestId} />}
    </details>
  )
}

function Fills({ requestId }: { requestId: string }) {
  const { data, error } = useQuery('requests.history', { requestId }, ['page', 'requests', 'dossiers'])
  if (error) return <p class="hint">{t('history_unread')}</p>
  if (data === undefined) return <p class="hint">{t('board_loading')}</p>
  if (!data?.length) return <p class="hint">{t('history_none')}</p>
  return (
    <ul>
      {data.map(({ key, at, questions }) => (
        <li key={key}>
          {showDate(at)} – {plural('history_questions', questions.length)} <bdi>{questions.join(' · ')}</bdi>
        </li>
      ))}
    </ul>
  )
}
