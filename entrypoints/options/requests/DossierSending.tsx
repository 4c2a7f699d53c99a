import { Copy, Download } from 'lucide'
import { useState } from 'preact/hooks'
import { DossierRunView } from './DossierRunView'
import { Icon } from '@/components/controls/Icon'
import { t } from '@/lib/extension/i18n'
import type { DossierRow, DossierRun } from '@/lib/contract/requests'
import { useQuery } from '@/lib/extension/use-query'
import { useAnnounce } from '../records/announce'
import { useBackground } from '../background'
import { DossierReview } from './DossierReview'
import { exportDossiers } from './dossier-export'
import type { useDossiers } from './use-dossiers'

interface Props {
  run: DossierRun
  dossiers: ReturnType<typeof useDossiers>
}

/** A sending under way or over: each row, and the addresses to hand over. */
export function DossierSending({ run, dossiers }: Props) {
  const { isRunning, stop, unsaved } = dossiers
  const actionsOf = (row: DossierRow) => {
    if (row.state === 'unknown')
      return (
        <>
          <button type="button" onClick={() => void dossiers.again({ key: row.key })}>
            {t('dossiers_again')}
            <span class="visually-hidden"> – {row.name}</span>
          </button>
          <p class="hint">{t('dossiers_again_hint')}</p>
        </>
      )
    if (row.state !== 'changed') return null
    return (
      <DossierReview
        run={run}
        row={row}
        onAccept={(digest) => void dossiers.again({ key: row.key, digest })}
      />
    )
  }
  return (
    <DossierRunView
      run={run}
      isRunning={isRunning}
      stop={stop}
      unsaved={unsaved}
      actionsOf={actionsOf}
      onRun={() => void dossiers.go()}
      onPause={dossiers.pause}
      onRetry={() => void dossiers.retry()}
      onClose={() => void dossiers.close()}
    >
      <Addresses rows={run.rows.filter(({ draftUrl }) => draftUrl !== '')} />
    </DossierRunView>
  )
}

/** The addresses of the drafts made, to be given each to its entity. */
function Addresses({ rows }: { rows: DossierRow[] }) {
  const { now } = useBackground()
  const announce = useAnnounce()
  const canExport = useQuery('policy.get', null, ['settings']).data?.disableExport !== true
  const [outcome, setOutcome] = useState<'' | 'copied' | 'copy_failed'>('')
  if (rows.length === 0) return null
  const copy = () => {
    const text = rows.map(({ name, siret, draftUrl }) => [name, siret, draftUrl].join('\t')).join('\n')
    navigator.clipboard.writeText(text).then(
      () => {
        setOutcome('copied')
        announce(t('dossiers_copied'))
      },
      () => setOutcome('copy_failed'),
    )
  }
  return (
    <>
      <p>{t('dossiers_hand_over')}</p>
      {canExport && (
        <p class="actions">
          <button type="button" onClick={copy}>
            <Icon node={Copy} /> {t('dossiers_copy')}
          </button>
          <button type="button" onClick={() => void exportDossiers(rows, now().slice(0, 10))}>
            <Icon node={Download} /> {t('dossiers_csv')}
          </button>
        </p>
      )}
      {outcome === 'copied' && <p class="good">{t('dossiers_copied')}</p>}
      {outcome === 'copy_failed' && <p role="alert">{t('dossiers_copy_failed')}</p>}
    </>
  )
}
