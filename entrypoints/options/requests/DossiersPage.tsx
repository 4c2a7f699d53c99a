import './dossiers.css'
import { useEffect, useRef } from 'preact/hooks'
import { Notice } from '@/components/controls/Notice'
import { pageText } from '@/components/assistant/page-text'
import { remarkText } from '@/components/controls/Field'
import { t } from '@/lib/extension/i18n'
import { useQuery } from '@/lib/extension/use-query'
import { remark } from '@/lib/profile/text'
import { DossierSending } from './DossierSending'
import { NewDossiers } from './NewDossiers'
import { useDossiers } from './use-dossiers'
import { useTitle } from '../use-title'

/** One dossier of a démarche for each of many entities: chosen, previewed, sent one by one through its start page. */
export function DossiersPage({ startUrl: wanted }: { startUrl: string }) {
  const dossiers = useDossiers()
  const { run, stop } = dossiers
  useTitle(t('dossiers_title'))
  const startUrl = run?.startUrl ?? wanted
  return (
    <>
      <p>
        <a href="#suivi">{t('dossiers_to_board')}</a>
      </p>
      <h1 tabIndex={-1}>{t('dossiers_title')}</h1>
      <p>{t('dossiers_intro')}</p>
      {run && wanted && run.startUrl !== wanted && (
        <Notice tone="warn">
          <p>{t('dossiers_other')}</p>
        </Notice>
      )}
      {run === undefined && stop && <p class="error">{remarkText('error', remark('save_unanswered'))}</p>}
      {run !== undefined &&
        (startUrl ? <OfForm key={startUrl} startUrl={startUrl} dossiers={dossiers} /> : <NoForm />)}
    </>
  )
}

const NoForm = () => (
  <Notice tone="info">
    <p>{t('dossiers_no_address')}</p>
  </Notice>
)

interface Props {
  startUrl: string
  dossiers: ReturnType<typeof useDossiers>
}

function OfForm({ startUrl, dossiers }: Props) {
  const { run } = dossiers
  const { data: form, refresh } = useQuery('dossiers.form', { startUrl }, ['page'])
  useReturn(form?.isHere, dossiers, refresh)
  if (!form) return null
  if (!form.siteName) {
    return (
      <Notice tone="warn">
        <p>{t('dossiers_not_site')}</p>
      </Notice>
    )
  }
  const title = pageText(form.title || (run?.title ?? ''))
  return (
    <>
      {title && (
        <p>
          <strong>{t('dossiers_for', title)}</strong> <span class="hint">({form.siteName})</span>
        </p>
      )}
      <StartPage startUrl={startUrl} isHere={form.isHere} />
      {run ? (
        <DossierSending run={run} dossiers={dossiers} />
      ) : (
        form.isHere && <OnPage startUrl={startUrl} questions={form.questions} dossiers={dossiers} />
      )}
    </>
  )
}

/** Everything goes through a tab that shows the start page: said, and the way back when it is gone. */
function StartPage({ startUrl, isHere }: { startUrl: string; isHere: boolean }) {
  if (isHere) return <p class="hint">{t('dossiers_here')}</p>
  return (
    <Notice tone="warn">
      <p>{t('dossiers_gone')}</p>
      <p>
        <a class="button" href={startUrl} target="_blank" rel="noreferrer">
          {t('dossiers_open_page')}
        </a>
      </p>
    </Notice>
  )
}

function OnPage({ startUrl, questions, dossiers }: Props & { questions: number }) {
  if (questions > 0) return <NewDossiers startUrl={startUrl} onStart={dossiers.start} />
  return (
    <Notice tone="info">
      <p>{t('dossiers_no_question')}</p>
    </Notice>
  )
}

/** A sending that lost its start page goes on once a tab shows it again. */
function useReturn(isHere: boolean | undefined, { stop, go }: Props['dossiers'], refresh: () => void): void {
  const wasGone = useRef(false)
  useEffect(() => {
    if (stop === 'no_page') refresh()
    else wasGone.current = false
  }, [stop])
  useEffect(() => {
    if (stop !== 'no_page' || isHere === undefined) return
    if (isHere && wasGone.current) void go()
    wasGone.current = !isHere
  }, [stop, isHere])
}
