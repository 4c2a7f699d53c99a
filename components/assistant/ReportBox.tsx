import { useEffect, useRef } from 'preact/hooks'
import type { FillReport, Undoable } from '@/lib/contract/tab'
import { plural, t, tOr } from '@/lib/extension/i18n'
import { PageText } from './PageText'
import { type OnUndo, UndoBar, useUndoing } from './UndoBar'
import { Notice } from '../controls/Notice'

interface Props {
  report: FillReport | null
  undoable: Undoable | null
  isBusy: boolean
  onUndo: OnUndo
}

const isFine = (outcome: string) => ['written', 'saved', 'sent', 'unchanged'].includes(outcome)

/** What the last confirmation did, line by line where it failed, and the way back. */
export function ReportBox({ report, undoable, isBusy, onUndo }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const stamp = report && `${report.planId} ${report.at} ${report.undone?.length ?? ''}`
  const first = useRef(stamp)
  useEffect(() => {
    if (stamp && stamp !== first.current) box.current?.scrollIntoView({ block: 'nearest' })
    first.current = stamp
  }, [stamp])
  const { isUndoing, undo } = useUndoing(onUndo)
  const hasFailed = report !== null && report.written < report.total
  return (
    <div class="report" ref={box}>
      <div role="status">
        {report?.cut && !report.isRefused && !report.undone && <CutNotice report={report} />}
        {report?.isRefused && !report.undone && (
          <Notice tone="warn">
            <p>{t('plan_refused_send')}</p>
          </Notice>
        )}
        {report && !report.cut && !report.isRefused && !report.undone && (
          <Notice tone={hasFailed ? 'warn' : 'good'}>
            <p>
              <strong>{plural('plan_done', report.written, report.total)}</strong>
            </p>
          </Notice>
        )}
        {report?.undone && <Undone undone={report.undone} />}
        {/* Leaving the page before the site has saved it would keep what was filled. */}
        {isUndoing && <Notice tone="warn">{t('plan_undoing')}</Notice>}
      </div>
      {report && !report.undone && (
        <Failures
          rows={report.results
            .filter(({ outcome }) => !isFine(outcome))
            .map(({ ref, label, outcome, message }) => ({ ref, label, message, key: `outcome_${outcome}` }))}
          title={t(report.cut ? 'plan_cut_check' : 'plan_failures')}
        />
      )}
      {report?.undone && (
        <Failures
          rows={report.undone
            .filter(({ outcome }) => outcome !== 'restored')
            .map(({ ref, label, outcome }) => ({ ref, label, key: `undo_${outcome}` }))}
          title={t('plan_undo_kept')}
        />
      )}
      {undoable && <UndoBar undoable={undoable} isBusy={isBusy || isUndoing} onUndo={undo} />}
    </div>
  )
}

function Undone({ undone: all }: { undone: NonNullable<FillReport['undone']> }) {
  // What the person had put back by hand is none of Habili's doing.
  const undone = all.filter(({ outcome }) => outcome !== 'as_before')
  const restored = undone.filter(({ outcome }) => outcome === 'restored').length
  return (
    <Notice tone={restored === undone.length ? 'good' : 'warn'}>
      <p>
        <strong>{plural('plan_undone', restored, undone.length)}</strong>
      </p>
    </Notice>
  )
}

function Failures({
  rows,
  title,
}: {
  rows: { ref: number; label: string; key: string; message?: string | undefined }[]
  title: string
}) {
  if (rows.length === 0) return null
  return (
    <>
      <h3>{title}</h3>
      <ul class="failures">
        {rows.map(({ ref, label, key, message }) => (
          <li key={ref}>
            <strong>
              <PageText text={label} />
            </strong>{' '}
            : {tOr(key, key)}
            {message && (
              <q class="message">
                <PageText text={message} />
              </q>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

const isWritten = (outcome: string) => ['written', 'saved', 'unchanged'].includes(outcome)
const isUnconfirmed = (outcome: string) => ['not_confirmed', 'not_saved', 'unknown'].includes(outcome)

/** A fill that the page left in the middle: how many fields were written, which ones, and what may still be done. */
function CutNotice({ report }: { report: FillReport }) {
  const written = report.results.filter(({ outcome }) => isWritten(outcome))
  const unsaved = report.results.filter(({ outcome }) => ['not_confirmed', 'not_saved'].includes(outcome))
  const unconfirmed = report.results.filter(({ outcome }) => isUnconfirmed(outcome))
  return (
    <Notice tone="warn">
      <p>
        <strong>{t('plan_cut', written.length, unconfirmed.length)}</strong>
      </p>
      <Named title={t('plan_cut_written')} results={written} />
      <Named title={t('plan_cut_unsaved')} results={unsaved} />
      {report.cut === 'away' && <p>{t('plan_cut_away')}</p>}
    </Notice>
  )
}

function Named({ title, results }: { title: string; results: FillReport['results'] }) {
  if (results.length === 0) return null
  return (
    <p>
      {title}{' '}
      {results.map(({ ref, label }, index) => (
        <>
          {index > 0 && ', '}
          <PageText key={ref} text={label} />
        </>
      ))}
    </p>
  )
}
