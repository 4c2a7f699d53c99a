import { Notice } from '@/components/controls/Notice'
import { remarkText } from '@/components/controls/Field'
import { plural, t } from '@/lib/extension/i18n'
import type { BulkProgress, BulkStep } from '@/lib/contract/organisations'
import { isStoreProblem } from '@/lib/profile/store-problem'
import { showSiret } from '@/lib/profile/siret'
import { remark } from '@/lib/profile/text'
import { RunActions } from '../RunActions'

interface Props {
  progress: BulkProgress
  isRunning: boolean
  stop: BulkStep['stop'] | 'unanswered'
  onRun: () => void
  onPause: () => void
  onRetry: () => void
  onDownload: () => void
  onClose: () => void
}

/** How far the creation got, and what it left aside. */
export function BulkRun({ progress, isRunning, stop, ...on }: Props) {
  const { total, waiting, created, known, failed } = progress
  const isDone = waiting === 0
  const done = total - waiting
  const made = created + known
  return (
    <section class="bulk-run" aria-label={t('bulk_progress')}>
      <label class="field">
        <span>{t('bulk_done_of', done, total)}</span>
        <progress value={done} max={total} />
      </label>
      <p role="status">
        {isDone ? t('bulk_finished') : isRunning ? t('bulk_running') : t('bulk_paused', waiting)}{' '}
        {plural('bulk_created', created)} {known > 0 && plural('bulk_known', known)}{' '}
        {failed.length > 0 && plural('bulk_failed', failed.length)}
      </p>
      {stop && (
        <Notice tone="warn">
          <p>{stopText(stop)}</p>
        </Notice>
      )}
      <RunActions
        isRunning={isRunning}
        isDone={isDone}
        hasFailed={failed.length > 0}
        closeText={t('bulk_close')}
        next={
          <a class="button primary" href="#organisations">
            {made > 0 ? plural('bulk_see', made) : t('see_organisations')}
          </a>
        }
        {...on}
      >
        <button type="button" onClick={on.onDownload}>
          {t('bulk_download')}
        </button>
      </RunActions>
      {failed.length > 0 && (
        <>
          <h2>{plural('bulk_failures', failed.length)}</h2>
          <ul class="cards">
            {failed.slice(0, 200).map(({ line, siret, denomination, problem }) => (
              <li key={line} class="card">
                <strong>{showSiret(siret)}</strong> <bdi>{denomination}</bdi>
                <p class="hint">
                  {t('bulk_line_nth', line)} {remarkText('error', remark(problem))}
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function stopText(stop: NonNullable<Props['stop']>): string {
  if (stop === 'unanswered') return remarkText('error', remark('save_unanswered'))
  return remarkText('error', remark(isStoreProblem(stop) ? `store_${stop}` : `bulk_stop_${stop}`))
}
