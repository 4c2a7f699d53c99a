import type { ComponentChildren } from 'preact'
import { Notice } from '@/components/controls/Notice'
import { RunActions } from '@/entrypoints/options/RunActions'
import { remarkText } from '@/components/controls/Field'
import { plural, t } from '@/lib/extension/i18n'
import type { DossierRow, DossierRun, DossierState, DossierStop } from '@/lib/contract/requests'
import { isStoreProblem } from '@/lib/profile/store-problem'
import { showSiret } from '@/lib/profile/siret'
import { remark } from '@/lib/profile/text'

interface Props {
  run: DossierRun
  isRunning: boolean
  stop: DossierStop | 'unanswered' | null
  /** Drafts whose address could be given here only. */
  unsaved: { name: string; url: string }[]
  /** What the person may do about a row that is not simply sent. */
  actionsOf: (row: DossierRow) => ComponentChildren
  onRun: () => void
  onPause: () => void
  onRetry: () => void
  onClose: () => void
  children: ComponentChildren
}

/** How far the sending got, where each dossier stands, and what needs a look. */
export function DossierRunView({
  run: { rows },
  isRunning,
  stop,
  unsaved,
  actionsOf,
  children,
  ...on
}: Props) {
  const count = (state: DossierState) => rows.filter((row) => row.state === state).length
  const left = count('waiting') + count('sending')
  const isDone = left === 0
  return (
    <section class="dossier-run" aria-label={t('dossiers_progress')}>
      <label class="field">
        <span>{t('dossiers_total', rows.length - left, rows.length)}</span>
        <progress value={rows.length - left} max={rows.length} />
      </label>
      <p role="status">
        {isDone ? t('dossiers_finished') : isRunning ? t('dossiers_running') : t('dossiers_paused', left)}{' '}
        {plural('dossiers_sent', count('sent'))}{' '}
        {count('failed') > 0 && plural('bulk_failed', count('failed'))}
      </p>
      {stop && (
        <Notice tone="warn">
          <p role="alert">{stopText(stop)}</p>
        </Notice>
      )}
      {unsaved.map(({ name, url }) => (
        <Notice key={url} tone="bad">
          <p>{t('dossiers_unsaved', name)}</p>
          <p>
            <bdi class="dossier-address">{url}</bdi>
          </p>
        </Notice>
      ))}
      <RunActions
        isRunning={isRunning}
        isDone={isDone}
        hasFailed={count('failed') > 0}
        closeText={t('dossiers_close')}
        next={
          <a class="button primary" href="#suivi">
            {t('dossiers_follow')}
          </a>
        }
        {...on}
      />
      {children}
      <ul class="dossiers">
        {rows
          .toSorted((one, other) => rank(one) - rank(other))
          .map((row) => (
            <li key={row.key} class="dossier">
              <Row row={row} />
              {actionsOf(row)}
            </li>
          ))}
      </ul>
    </section>
  )
}

/** What needs a look comes first; the others keep their order. */
const rank = ({ state }: DossierRow) => ['unknown', 'changed', 'failed'].indexOf(state) >>> 0

const tones: Record<DossierState, string> = {
  waiting: '',
  sending: '',
  sent: 'good',
  failed: 'warn',
  unknown: 'warn',
  changed: 'warn',
}

function Row({ row: { name, siret, casUsage, state, problem, draftUrl } }: { row: DossierRow }) {
  const whose = name || t('organisation_unnamed')
  return (
    <>
      <div class="dossier-head">
        <bdi class="dossier-name">{whose}</bdi>
        <span class={`badge ${tones[state]}`}>{t(`dossiers_state_${state}`)}</span>
      </div>
      <p class="hint">{[siret && showSiret(siret), casUsage].filter(Boolean).join(' — ')}</p>
      {problem && <p>{remarkText('error', remark(`dossier_${problem}`))}</p>}
      {draftUrl.startsWith('https://') && (
        <a href={draftUrl} target="_blank" rel="noreferrer">
          {t('dossiers_draft_of')}
          <span class="visually-hidden"> – {whose}</span>
        </a>
      )}
    </>
  )
}

function stopText(stop: NonNullable<Props['stop']>): string {
  if (stop === 'unanswered') return remarkText('error', remark('save_unanswered'))
  return remarkText('error', remark(isStoreProblem(stop) ? `store_${stop}` : `dossier_stop_${stop}`))
}
