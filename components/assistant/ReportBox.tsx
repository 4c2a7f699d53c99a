import { CircleCheck, TriangleAlert } from 'lucide'
import { type ComponentChildren, Fragment } from 'preact'
import type { FillReport, Undoable } from '@/lib/contract/tab'
import { plural, t, tOr } from '@/lib/extension/i18n'
import { useIntoView } from './into-view'
import { PageText } from './PageText'
import { type OnUndo, UndoBar, useUndoing } from './UndoBar'
import { Icon } from '../controls/Icon'
import { Notice } from '../controls/Notice'

interface Props {
  report: FillReport | null
  undoable: Undoable | null
  isBusy: boolean
  onUndo: OnUndo
  /** What comes next, once something was filled. */
  children?: ComponentChildren
}

const isFine = (outcome: string) => ['written', 'saved', 'sent', 'unchanged'].includes(outcome)

/** What the last confirmation did in one line, and the way back: in the bar, where the button was. */
export function ReportBox({ report, undoable, isBusy, onUndo, children }: Props) {
  const { isUndoing, undo } = useUndoing(onUndo)
  const hasFailed = report !== null && report.written < report.total
  return (
    <div class="report">
      <div role="status" tabIndex={-1}>
        {report?.cut && !report.isRefused && !report.undone && <CutNotice report={report} />}
        {report?.isRefused && !report.undone && (
          <Notice tone="warn">
            <p>{t('plan_refused_send')}</p>
          </Notice>
        )}
        {report && !report.cut && !report.isRefused && !report.undone && (
          <p class={`outcome ${hasFailed ? 'warn' : 'good'}`}>
            <Icon node={hasFailed ? TriangleAlert : CircleCheck} />
            <strong>{doneText(report)}</strong>
          </p>
        )}
        {report?.isUncompared && !report.undone && (
          <Notice tone="warn">
            <p>{t('plan_uncompared')}</p>
          </Notice>
        )}
        {report?.undone && <Undone undone={report.undone} />}
        {/* Leaving the page before the site has saved it would keep what was filled. */}
        {isUndoing && <Notice tone="warn">{t('plan_undoing')}</Notice>}
      </div>
      {undoable && <UndoBar undoable={undoable} isBusy={isBusy || isUndoing} onUndo={undo} />}
      {report && !report.undone && children}
    </div>
  )
}

/** « 12 champs remplis »; of how many, when some were not. */
function doneText({ written, total }: FillReport): string {
  return written === total ? plural('plan_all_done', written) : plural('plan_done', written, total)
}

/** What was not filled or not put back, line by line, with the reason: above the plan. */
export function ReportFailures({ report }: { report: FillReport | null }) {
  // After the session's end, what was lost is named in the bar.
  if (!report || isLost(report)) return null
  if (report.undone)
    return (
      <Failures
        rows={report.undone
          .filter(({ outcome }) => outcome !== 'restored')
          .map(({ ref, label, outcome }) => ({ ref, label, key: `undo_${outcome}` }))}
        title={t('plan_undo_kept')}
        at={report.at}
      />
    )
  const isAlike = alikeIn(report.results)
  return (
    <Failures
      rows={report.results
        .filter(({ outcome }) => !isFine(outcome))
        .map((each) => ({
          ref: each.ref,
          label: isAlike(each) ? `${each.label} (${each.section})` : each.label,
          message: each.message,
          key: `outcome_${each.outcome}`,
        }))}
      title={t(report.cut ? 'plan_cut_check' : 'plan_failures')}
      at={report.at}
    />
  )
}

function Undone({ undone: all }: { undone: NonNullable<FillReport['undone']> }) {
  // What the person had put back by hand is none of Habili's doing.
  const undone = all.filter(({ outcome }) => outcome !== 'as_before')
  const restored = undone.filter(({ outcome }) => outcome === 'restored').length
  return (
    <p class={`outcome ${restored === undone.length ? 'good' : 'warn'}`}>
      <Icon node={restored === undone.length ? CircleCheck : TriangleAlert} />
      <strong>
        {undone.length === 0 ? t('plan_undone_nothing') : plural('plan_undone', restored, undone.length)}
      </strong>
    </p>
  )
}

function Failures({
  rows,
  title,
  at,
}: {
  rows: { ref: number; label: string; key: string; message?: string | undefined }[]
  title: string
  at: string
}) {
  const box = useIntoView<HTMLElement>(`${at} ${title} ${rows.length}`)
  if (rows.length === 0) return null
  return (
    <section class="group failed" ref={box}>
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
    </section>
  )
}

const isWritten = (outcome: string) => ['written', 'saved', 'unchanged'].includes(outcome)
const isUnconfirmed = (outcome: string) => ['not_confirmed', 'not_saved', 'unknown'].includes(outcome)

/** The site holds none of these results. */
export const isLost = ({ cut }: FillReport) => cut === 'ended' || cut === 'rejected'

/** A fill that the page left in the middle: how many fields were written, which ones, and what may still be done. */
function CutNotice({ report }: { report: FillReport }) {
  const written = report.results.filter(({ outcome }) => isWritten(outcome))
  const unsaved = report.results.filter(({ outcome }) => ['not_confirmed', 'not_saved'].includes(outcome))
  const unconfirmed = report.results.filter(({ outcome }) => isUnconfirmed(outcome))
  if (isLost(report)) {
    const count = report.results.length
    const isRejected = report.cut === 'rejected'
    return (
      <Notice tone="bad">
        <p>
          <strong>{isRejected ? plural('plan_rejected', count) : plural('plan_ended', count)}</strong>
        </p>
        <Named title={t('plan_ended_lost')} results={report.results} />
        <p>{t(isRejected ? 'plan_rejected_next' : 'plan_ended_next')}</p>
      </Notice>
    )
  }
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
  const isAlike = alikeIn(results)
  const blocks = new Map<string, FillReport['results']>()
  for (const result of results) {
    const key = isAlike(result) ? result.section : `${result.ref}`
    blocks.set(key, [...(blocks.get(key) ?? []), result])
  }
  return (
    <p>
      {title}{' '}
      {[...blocks].map(([key, members], index) => (
        <Fragment key={key}>
          {index > 0 && ', '}
          {isAlike(members[0]!) ? (
            <>
              <PageText text={key} /> (<Labels results={members} />)
            </>
          ) : (
            <Labels results={members} />
          )}
        </Fragment>
      ))}
    </p>
  )
}

function Labels({ results }: { results: FillReport['results'] }) {
  return results.map(({ ref, label }, index) => (
    <Fragment key={ref}>
      {index > 0 && ', '}
      <PageText text={label} />
    </Fragment>
  ))
}

type Result = FillReport['results'][number]

/** Tells the results that their block must name: a question of it is asked in another block too. */
function alikeIn(results: Result[]): (result: Result) => result is Result & { section: string } {
  const sections = new Map<string, Set<string>>()
  for (const { label, section = '' } of results)
    sections.set(label, (sections.get(label) ?? new Set()).add(section))
  const alike = new Set([...sections.values()].filter(({ size }) => size > 1).flatMap((all) => [...all]))
  return (result): result is Result & { section: string } =>
    result.section !== undefined && alike.has(result.section)
}
