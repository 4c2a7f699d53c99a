import { around, French } from '@/components/controls/French'
import { CircleCheck, FilePlus } from 'lucide'
import type { ShownEntry, ShownStart } from '@/lib/contract/entry'
import { isAtOdds } from '@/lib/eligibility/audiences'
import type { ShownVerdict } from '@/lib/eligibility/shown'
import { t } from '@/lib/extension/i18n'
import { Icon } from '../controls/Icon'
import { Notice } from '../controls/Notice'
import { showDay } from '../eligibility/days'

export interface Entering {
  entry: ShownEntry
  /** What came of the last press, '' before any. */
  said: string
  hasFailed: boolean
  isBusy: boolean
  onTake: (url: string) => void
}

interface Props extends Entering {
  /** Of the page's service for the active organisation; absent while it is not known. */
  verdict: ShownVerdict | undefined
  /** There is an organisation to make a cas d'usage for, and the one chosen now. */
  hasOrganisation: boolean
  casUsageId: string | null
  /** Number of the request that the page's service has on the board, '' for none. */
  requestNumber: string
}

/** On a page that leads to a request: what it says of us, and the form that it leads to. */
export function Entry(props: Props) {
  const { entry, verdict, said, hasFailed } = props
  const { starts, isGuide, siteName, elsewhere } = entry
  const isRefused = verdict === 'not_eligible'
  return (
    <section class="entry" aria-labelledby="entry-title">
      <h2 id="entry-title">{isGuide ? siteName : t('entry_title')}</h2>
      <Audience entry={entry} verdict={verdict} />
      {isGuide && <Guide {...props} />}
      {starts.map((start) => (
        <Start key={start.url} start={start} isAlone={starts.length === 1} isRefused={isRefused} {...props} />
      ))}
      {starts.some(({ useCase }) => useCase) && (
        <p class="hint">{t('entry_read_on', showDay(entry.readOn))}</p>
      )}
      {elsewhere && <p>{t('entry_elsewhere', elsewhere)}</p>}
      {!isGuide && !elsewhere && starts.length === 0 && <p>{t('entry_none')}</p>}
      <p role="status" class="entry-said">
        {!hasFailed && said && (
          <>
            <Icon node={CircleCheck} /> {said}
          </>
        )}
      </p>
      <div role="alert">
        {hasFailed && (
          <Notice tone="bad">
            <p>{said}</p>
          </Notice>
        )}
      </div>
    </section>
  )
}

/** The page's own word to such an organisation, where our rules say something else, or nothing yet. */
function Audience({ entry: { audience, siteName }, verdict }: Pick<Props, 'entry' | 'verdict'>) {
  if (!audience || !verdict || !isAtOdds(audience, verdict)) return null
  const key = verdict === 'unknown' ? 'entry_audience_only' : 'entry_audience_odds'
  const words = [t(`entry_audience_${audience.answer}`), t(`entry_audience_${audience.audience}`)]
  return (
    <Notice tone={verdict === 'unknown' ? 'info' : 'warn'}>
      <p>{t(key, siteName, ...words)}</p>
    </Notice>
  )
}

interface StartProps extends Props {
  start: ShownStart
  isAlone: boolean
  isRefused: boolean
}

/** One form: what it is for, its text, the cas d'usage that it makes, and its address. */
function Start({ start, isAlone, isRefused, hasOrganisation, ...props }: StartProps) {
  const { url, serviceName, formName, legalText } = start
  const name = formName || serviceName
  return (
    <div class="entry-start">
      <p>
        <strong lang="fr">{formName ? `${serviceName} – ${formName}` : serviceName}</strong>
      </p>
      {legalText && <p>{around('entry_legal', <French text={legalText} />)}</p>}
      {start.useCase && hasOrganisation && <Take start={start} {...props} />}
      <div class="actions">
        <a
          class={isRefused || !isAlone ? 'button' : 'button primary'}
          href={url}
          target="_blank"
          rel="noopener noreferrer"
        >
          {isAlone ? t('entry_begin') : around('entry_begin_named', <French text={name} />)}
        </a>{' '}
        <span class="hint">{new URL(url).host}</span>
      </div>
    </div>
  )
}

function Take({
  start,
  casUsageId,
  isBusy,
  onTake,
}: Pick<Props, 'casUsageId' | 'isBusy' | 'onTake'> & Pick<StartProps, 'start'>) {
  const { taken, url } = start
  if (taken && taken === casUsageId)
    return (
      <p class="good">
        <Icon node={CircleCheck} /> {t('entry_chosen')}
      </p>
    )
  return (
    <div class="actions">
      <button type="button" aria-disabled={isBusy} onClick={() => onTake(url)}>
        <Icon node={FilePlus} /> {t(taken ? 'entry_choose' : 'entry_take')}
      </button>
    </div>
  )
}

/** Where nothing is begun: what the portal will ask. */
function Guide({ entry: { atHand }, requestNumber }: Pick<Props, 'entry' | 'requestNumber'>) {
  return (
    <>
      <p>{t('entry_guide_never')}</p>
      {atHand.length > 0 && (
        <>
          <p>{t('entry_hand_title')}</p>
          <ul>
            {atHand.map((item) => (
              <li key={item}>
                {item === 'request_number' && requestNumber
                  ? t('entry_hand_request_number_known', requestNumber)
                  : t(`entry_hand_${item}`)}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
