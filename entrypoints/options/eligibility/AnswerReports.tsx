/** What was answered for many since the page is open, each with its way back. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { AnswerReport, type Report } from './AnswerReport'
import { plural } from '@/lib/extension/i18n'
import { useAnnounce } from '../records/announce'
import { useBackground } from '../background'
import { useKept } from '../use-kept'

export interface Reports {
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
