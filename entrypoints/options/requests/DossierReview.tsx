import { useState } from 'preact/hooks'
import { Answers } from './DossierCard'
import { shownDossier, type ShownDossier } from './dossier-view'
import { t } from '@/lib/extension/i18n'
import { digestOf } from '@/lib/extension/dossier-digest'
import type { DossierRow, DossierRun } from '@/lib/contract/requests'
import { useBackground } from '../background'

interface Props {
  run: DossierRun
  row: DossierRow
  /** The values shown are those to send: their digest. */
  onAccept: (digest: string) => void
}

/** A dossier whose values changed after its preview: read anew, then sent, or left. */
export function DossierReview({ run: { startUrl, questions }, row, onAccept }: Props) {
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
