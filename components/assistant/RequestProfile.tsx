import { useEffect, useRef, useState } from 'preact/hooks'
import { Notice } from '@/components/controls/Notice'
import type {
  KeepRequestOutcome,
  ProposedRecord,
  ReadOutcome,
  ShownProposal,
} from '@/lib/contract/request-profile'
import { plural, t } from '@/lib/extension/i18n'
import { showSiret } from '@/lib/profile/siret'
import { PageText, Value } from './PageText'
import { groupText, placeText, wholePlaceText } from './place-words'

export interface RequestProfileActions {
  /** null: the background did not answer. */
  onRead: () => Promise<ReadOutcome | null>
  onKeep: (id: string, keys: string[]) => Promise<KeepRequestOutcome | null>
  onOpenOptions: (route: string) => void
}

type Shown =
  | { at: 'start' | 'reading'; problem?: string }
  | { at: 'read'; proposal: ShownProposal; problem?: string }
  | { at: 'kept'; kept: Extract<KeepRequestOutcome, { outcome: 'kept' }>; problem?: string }

/** « Garder cette demande comme profil »: a request already made, read whole at a click, as a difference to accept. */
export function RequestProfile({ onRead, onKeep, onOpenOptions }: RequestProfileActions) {
  const [shown, setShown] = useState<Shown>({ at: 'start' })
  const title = useRef<HTMLHeadingElement>(null)
  const isFirst = useRef(true)
  // The button that was pressed has gone: the focus stays in this section.
  useEffect(() => {
    if (!isFirst.current && shown.at !== 'reading') title.current?.focus()
    isFirst.current = false
  }, [shown.at])
  const read = async () => {
    setShown({ at: 'reading' })
    const answer = await onRead()
    if (answer?.outcome === 'read') setShown({ at: 'read', proposal: answer.proposal })
    else setShown({ at: 'start', problem: problemText(answer?.reason) })
  }
  const keep = async (proposal: ShownProposal, keys: string[]) => {
    const answer = await onKeep(proposal.id, keys)
    if (answer?.outcome === 'kept') setShown({ at: 'kept', kept: answer })
    else setShown({ at: 'read', proposal, problem: problemText(answer?.reason) })
  }
  return (
    <section
      class="request-profile"
      aria-labelledby="request-profile-title"
      aria-busy={shown.at === 'reading'}
    >
      <h2 id="request-profile-title" tabIndex={-1} ref={title}>
        {t('request_profile_title')}
      </h2>
      <div role="status">
        {shown.problem && (
          <Notice tone="warn">
            <p>{shown.problem}</p>
          </Notice>
        )}
      </div>
      {(shown.at === 'start' || shown.at === 'reading') && (
        <>
          <p>{t('request_profile_hint')}</p>
          <button
            type="button"
            aria-disabled={shown.at === 'reading'}
            onClick={() => shown.at === 'start' && void read()}
          >
            {t(shown.at === 'reading' ? 'request_profile_reading' : 'request_profile_read')}
          </button>
        </>
      )}
      {shown.at === 'read' && (
        <Difference
          key={shown.proposal.id}
          proposal={shown.proposal}
          onKeep={(keys) => void keep(shown.proposal, keys)}
          onCancel={() => setShown({ at: 'start' })}
        />
      )}
      {shown.at === 'kept' && <Kept kept={shown.kept} onOpenOptions={onOpenOptions} />}
    </section>
  )
}

type Problem = Extract<ReadOutcome | KeepRequestOutcome, { outcome: 'failed' }>['reason']
const problemText = (code: Problem = 'unreachable') => t(`request_profile_${code}`)

interface DifferenceProps {
  proposal: ShownProposal
  onKeep: (keys: string[]) => void
  onCancel: () => void
}

function Difference({ proposal, onKeep, onCancel }: DifferenceProps) {
  const { organisationName, siret, records, sameCount, refused, files } = proposal
  const all = records.flatMap(({ lines }) => lines)
  const [keys, setKeys] = useState(() => all.filter(({ isTicked }) => isTicked).map(({ key }) => key))
  const toggle = (key: string) =>
    setKeys((old) => (old.includes(key) ? old.filter((each) => each !== key) : [...old, key]))
  return (
    <>
      <p>
        <strong>
          <PageText text={organisationName || t('request_profile_no_name')} />
        </strong>{' '}
        {showSiret(siret)}
      </p>
      {records.map((record) => (
        <fieldset key={record.key}>
          <legend>{legendOf(record)}</legend>
          {record.lines.map(({ key, target, now, was, isGuess }) => (
            <div key={key} class="difference">
              <label class="check">
                <input type="checkbox" checked={keys.includes(key)} onChange={() => toggle(key)} />
                <span>{placeText(target)}</span>
              </label>
              <p class="now">
                <Value text={now} name={placeText(target)} />
              </p>
              {was !== '' && (
                <p class="hint">
                  {t('request_profile_was')} <PageText text={was} />
                </p>
              )}
              {isGuess && <p class="hint">{t('request_profile_guess')}</p>}
            </div>
          ))}
        </fieldset>
      ))}
      {all.length === 0 && <p>{t('request_profile_all_same')}</p>}
      {sameCount > 0 && <p class="hint">{plural('request_profile_same', sameCount)}</p>}
      {refused.length > 0 && (
        <p class="hint">{t('request_profile_refused', refused.map(wholePlaceText).join(', '))}</p>
      )}
      {files.length > 0 && (
        <p class="hint">
          {t('request_profile_files')} <PageText text={files.join(', ')} />
        </p>
      )}
      <p class="actions">
        {all.length > 0 && (
          <button
            type="button"
            class="primary"
            aria-disabled={keys.length === 0}
            onClick={() => keys.length > 0 && onKeep(keys)}
          >
            {keys.length === 0 ? t('request_profile_none') : plural('request_profile_keep', keys.length)}
          </button>
        )}
        <button type="button" class="quiet" onClick={onCancel}>
          {t('request_profile_cancel')}
        </button>
      </p>
    </>
  )
}

function legendOf({ table, title, isNew, roles }: ProposedRecord): string {
  const kind = roles.length > 0 ? roles.map(groupText).join(', ') : groupText(table)
  const name = title ? t('place_whole', kind, title) : kind
  return isNew ? name : t('request_profile_known', name)
}

function Kept({
  kept: { organisationId, casUsageId, count },
  onOpenOptions,
}: { kept: Extract<KeepRequestOutcome, { outcome: 'kept' }> } & Pick<
  RequestProfileActions,
  'onOpenOptions'
>) {
  const open = (tab: string) => onOpenOptions(`#organisation/${organisationId}/${tab}`)
  return (
    <>
      <p role="status">{plural('request_profile_kept', count)}</p>
      <p class="actions">
        <button type="button" onClick={() => open('identite')}>
          {t('request_profile_open')}
        </button>
        {casUsageId && (
          <button type="button" class="quiet" onClick={() => open('completude')}>
            {t('request_profile_next')}
          </button>
        )}
      </p>
    </>
  )
}
