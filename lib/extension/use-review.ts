/** A request read again, asked of the background; what the person answers or chooses is sent back. */
import { useState } from 'preact/hooks'
import type { Input } from '@/lib/contract/contract'
import type { MendingInput, ServiceNote, ShownReview } from '@/lib/contract/review'
import type { Finding } from '@/lib/eligibility/review/model'
import { recordTables } from '@/lib/profile/tables'
import { plural, t } from './i18n'
import { send } from './messenger'
import { useQuery } from './use-query'

const TOPICS = ['page', 'profile', 'settings', ...recordTables]

/** Longest note, characters. */
const LONGEST_NOTE = 2000

export interface Reviewing {
  review: ShownReview
  /** What became of the last press, '' before the first. */
  said: string
  /** Absent where nothing is kept: no cas d'usage is chosen, or the page is of another organisation. */
  onAnswer?: ((finding: Finding) => void) | undefined
  /** Keeps what the instructor asked, for the next requests of the service. */
  onKeepNote?: ((text: string) => void) | undefined
  onDropNote?: ((note: ServiceNote) => void) | undefined
  onMend?: ((finding: Finding, mending: MendingInput) => void) | undefined
}

/** null until there is something to read. `input`: {} for the page of the tab. */
export function useReview(input: Input<'review.get'>): Reviewing | null {
  const { data, refresh } = useQuery('review.get', input, TOPICS)
  const [said, setSaid] = useState('')
  if (!data) return null
  const { casUsageId, definition, serviceId } = data
  const tell = (text: string) => {
    setSaid(text)
    refresh()
  }
  const failed = () => tell(t('review_failed'))
  const onAnswer = (finding: Finding) =>
    void send('review.answer', { casUsageId: casUsageId!, key: finding.key, digest: finding.digest }).then(
      ({ outcome }) => tell(t(outcome === 'saved' ? 'review_answer_kept' : 'review_failed')),
      failed,
    )
  const onMend = (_finding: Finding, mending: MendingInput) =>
    void send('review.mend', { casUsageId: casUsageId!, definition, serviceId, mending }).then((done) => {
      if (done.outcome === 'unchanged') return tell(t('review_unchanged'))
      if (done.outcome !== 'saved') return failed()
      const shared = done.sharedWith > 0 ? ` ${plural('review_mended_shared', done.sharedWith)}` : ''
      return tell(t('review_mended') + shared)
    }, failed)
  const onKeepNote = (text: string) =>
    void send('review.note', { casUsageId: casUsageId!, serviceId, text: text.slice(0, LONGEST_NOTE) }).then(
      ({ outcome }) => tell(t(outcome === 'saved' ? 'review_note_kept' : 'review_failed')),
      failed,
    )
  const onDropNote = ({ casUsageId, at }: ServiceNote) =>
    void send('review.dropNote', { casUsageId, at }).then(
      ({ outcome }) => tell(t(outcome === 'saved' ? 'review_note_dropped' : 'review_failed')),
      failed,
    )
  const canKeep = casUsageId !== null
  return {
    review: data,
    said,
    onDropNote,
    ...(canKeep ? { onAnswer, onMend } : {}),
    ...(canKeep && serviceId !== '' ? { onKeepNote } : {}),
  }
}
