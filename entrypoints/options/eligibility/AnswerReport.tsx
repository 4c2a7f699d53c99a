import { ValueText } from '@/components/eligibility/AnswerList'
import { BusyButton } from '@/components/controls/BusyButton'
import { around, French } from '@/components/controls/French'
import { Undo2 } from 'lucide'
import { useEffect, useRef, useState } from 'preact/hooks'
import { Icon } from '@/components/controls/Icon'
import { Notice } from '@/components/controls/Notice'
import type { AnswerBatch, Refusal } from '@/lib/eligibility/shown'
import { plural, t } from '@/lib/extension/i18n'
import { useBackground } from '../background'
import { useAnnounce } from '../records/announce'
import { useKept } from '../use-kept'

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
        <strong>{plural('answers_done', batch.changes.length)}</strong>{' '}
        {around('answers_said', <French text={question} />, <ValueText shown={answer} />)}{' '}
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
          <BusyButton isBusy={isBusy} onPress={onUndo}>
            <Icon node={Undo2} />{' '}
            {isBusy ? t('eligibility_saving') : plural('answers_undo', batch.changes.length)}
          </BusyButton>
        </p>
      )}
    </Notice>
  )
}

const whyText = (why: Refusal) => t(`answers_why_${why}`)

/** What was answered for many since the page is open, each with its way back. */
interface Reports {
  /** Newest first. */
  list: readonly Report[]
  busy: Report | null
  add: (report: Report) => void
  undo: (report: Report) => void
}

export function useReports(): Reports {
  const { send } = useBackground()
  const announce = useAnnounce()
  const [list, setList] = useKept<readonly Report[]>('answer-reports', [])
  const [busy, setBusy] = useState<Report | null>(null)
  const undo = async (report: Report) => {
    setBusy(report)
    const { fact, at, changes } = report.batch
    const outcome = await send('answers.undo', { fact, at, changes } as never).catch(() => null)
    setBusy(null)
    const undone = outcome?.outcome === 'undone' ? outcome : null
    const next: Report = { ...report, undone, hasFailed: !undone }
    setList(list.map((each) => (each === report ? next : each)))
    if (undone) announce(plural('answers_undone', undone.restored))
  }
  return { list, busy, add: (report) => setList([report, ...list]), undo: (report) => void undo(report) }
}

/** The newest in sight, those before folded; the focus comes to what has just been said. */
export function AnswerReports({ list, busy, undo }: Reports) {
  const box = useRef<HTMLDivElement>(null)
  const [newest, ...before] = list
  useEffect(() => {
    const isNews = newest !== undefined && document.activeElement === document.body
    if (isNews) box.current?.querySelector<HTMLElement>('.answer-report')?.focus()
  }, [newest])
  const show = (report: Report) => (
    <AnswerReport
      key={report.batch.at}
      report={report}
      isBusy={busy === report}
      onUndo={() => undo(report)}
    />
  )
  return (
    <div ref={box} class="answer-reports">
      {newest && show(newest)}
      {before.length > 0 && (
        <details class="fold">
          <summary>{plural('answers_before', before.length)}</summary>
          {before.map(show)}
        </details>
      )}
    </div>
  )
}
