import { Copy, Download } from 'lucide'
import { useState } from 'preact/hooks'
import { Icon } from '@/components/controls/Icon'
import type { DossierRow, DossierRun } from '@/lib/contract/requests'
import { digestOf } from '@/lib/extension/dossier-digest'
import { t } from '@/lib/extension/i18n'
import { useQuery } from '@/lib/extension/use-query'
import { showSiret } from '@/lib/profile/siret'
import { useBackground } from '../background'
import { useAnnounce } from '../records/announce'
import { Answers } from './DossierCard'
import { DossierRunView } from './DossierRunView'
import { shownDossier, type ShownDossier } from './dossier-view'
import type { useDossiers } from './use-dossiers'
import { saveFile } from '@/lib/extension/save-file'

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

/** `day` (`2026-11-21`) names the file. The library comes only when it is needed. */
async function exportDossiers(rows: readonly DossierRow[], day: string): Promise<void> {
  const { writeCsv } = await import('@/lib/profile/csv')
  const fields = [t('dossiers_entity'), 'SIRET', t('dossiers_casusage'), t('dossiers_address')]
  const data = rows.map(({ name, siret, casUsage, draftUrl }) => [name, showSiret(siret), casUsage, draftUrl])
  saveFile(t('dossiers_file', day), writeCsv(fields, data))
}

interface DossierReviewProps {
  run: DossierRun
  row: DossierRow
  /** The values shown are those to send: their digest. */
  onAccept: (digest: string) => void
}

/** A dossier whose values changed after its preview: read anew, then sent, or left. */
function DossierReview({ run: { startUrl, questions }, row, onAccept }: DossierReviewProps) {
  const { send } = useBackground()
  const [shown, setShown] = useState<ShownDossier | null | undefined>(undefined)
  const look = async () => {
    const { organisationId, casUsageId } = row
    const found = await send('dossiers.plan', { startUrl, entities: [{ organisationId, casUsageId }] }).catch(
      () => null,
    )
    const [preview] = found ?? []
    setShown(preview ? shownDossier(preview, new Set(questions), new Map([[organisationId, true]])) : null)
  }
  if (shown?.status === 'ready') {
    return (
      <>
        <Answers lines={shown.sent} />
        <button type="button" onClick={() => void digestOf(shown.sent).then(onAccept)}>
          {t('dossiers_accept')}
          <span class="visually-hidden"> – {row.name}</span>
        </button>
      </>
    )
  }
  return (
    <>
      {shown !== undefined && <p role="alert">{t('dossiers_review_gone')}</p>}
      <button type="button" onClick={() => void look()}>
        {t('dossiers_review')}
        <span class="visually-hidden"> – {row.name}</span>
      </button>
    </>
  )
}
