import { Undo2 } from 'lucide'
import { Notice } from '@/components/controls/Notice'
import { Icon } from '@/components/controls/Icon'
import { plural, t } from '@/lib/extension/i18n'
import type { AnswerBatch, Refusal } from '@/lib/eligibility/shown-many'

export interface Report {
  batch: AnswerBatch
  question: string
  answer: string
  /** Entities left as they were: they answered, or need no answer. */
  kept: number
  names: ReadonlyMap<string, string>
  undone: { restored: number; kept: AnswerBatch['refused'] } | null
  /** The undoing failed: nothing was put back. */
  hasFailed: boolean
}

interface Props {
  report: Report
  isBusy: boolean
  onUndo: () => void
}

/** What became of one answer given to many, and the way back. */
export function AnswerReport({ report, isBusy, onUndo }: Props) {
  const { batch, question, answer, kept, names, undone, hasFailed } = report
  const left = undone ? undone.kept : batch.refused
  return (
    <Notice tone={left.length > 0 ? 'warn' : 'good'}>
      <p class="answer-report" tabIndex={-1}>
        <strong>{plural('answers_done', batch.changes.length)}</strong> {t('answers_said', question, answer)}{' '}
        {undone ? plural('answers_undone', undone.restored) : kept > 0 && plural('answers_kept', kept)}
      </p>
      {left.length > 0 && (
        <>
          <p>{plural(undone ? 'answers_not_undone' : 'answers_refused', left.length)}</p>
          <ul>
            {left.map(({ organisationId, why }) => (
              <li key={organisationId}>
                {names.get(organisationId) || t('organisation_unnamed')} : {whyText(why)}
              </li>
            ))}
          </ul>
        </>
      )}
      <div role="alert">{hasFailed && <p>{t('answers_undo_failed')}</p>}</div>
      {!undone && batch.changes.length > 0 && (
        <p>
          <button type="button" aria-disabled={isBusy} onClick={() => !isBusy && onUndo()}>
            <Icon node={Undo2} />{' '}
            {isBusy ? t('eligibility_saving') : plural('answers_undo', batch.changes.length)}
          </button>
        </p>
      )}
    </Notice>
  )
}

const whyText = (why: Refusal) => t(`answers_why_${why}`)
