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
  onRead: (isOnShow: boolean) => Promise<ReadOutcome | null>
  onKeep: (id: string, keys: string[], isToBegin: boolean) => Promise<KeepRequestOutcome | null>
  onOpenOptions: (route: string) => void
}

export interface RequestProfileProps extends RequestProfileActions {
  view: ProposalView
  /** The page shows the whole request, and nothing is known of anybody yet: what it shows is read at once. */
  isOnShow?: boolean
}

type Shown = (
  | { at: 'start' | 'reading' }
  | { at: 'read'; proposal: ShownProposal }
  | { at: 'kept'; kept: Extract<KeepRequestOutcome, { outcome: 'kept' }> }
) & {
  /** A press of the person led here: its button has gone. */
  isPressed: boolean
  problem?: string
}

const unread: Shown = { at: 'start', isPressed: false }

export type ProposalView = readonly [shown: Shown, show: (shown: Shown) => void]

/** How far the request `of` is read: what is kept may give its page a plan, and this section another place. */
export function useProposal(of: string | undefined): ProposalView {
  const [last, setLast] = useState<{ of: string | undefined; shown: Shown }>({ of, shown: unread })
  return [last.of === of ? last.shown : unread, (shown) => setLast({ of, shown })]
}

/** « Garder cette demande comme profil »: a request already made, read whole at a click, as a difference to accept. */
export function RequestProfile({
  onRead,
  onKeep,
  onOpenOptions,
  view,
  isOnShow = false,
}: RequestProfileProps) {
  const [shown, setShown] = view
  const title = useRef<HTMLHeadingElement>(null)
  const box = useRef<HTMLElement>(null)
  // The focus stays in this section; one that the person took elsewhere meanwhile is left there.
  useEffect(() => {
    const focused = document.activeElement
    const isLeft = focused !== document.body && box.current?.contains(focused) !== true
    if (shown.isPressed && shown.at !== 'reading' && !isLeft) title.current?.focus()
  }, [shown.at])
  const read = async (isPressed: boolean) => {
    setShown({ at: 'reading', isPressed })
    const answer = await onRead(!isPressed)
    if (answer?.outcome === 'read') setShown({ at: 'read', isPressed, proposal: answer.proposal })
    // Nobody asked for it: the button is there to ask.
    else setShown({ ...unread, isPressed, ...(isPressed ? { problem: problemText(answer?.reason) } : {}) })
  }
  useEffect(() => {
    if (isOnShow && shown.at === 'start') void read(false)
  }, [])
  const keep = async (proposal: ShownProposal, keys: string[], isToBegin: boolean) => {
    const answer = await onKeep(proposal.id, keys, isToBegin)
    if (answer?.outcome === 'kept') setShown({ at: 'kept', isPressed: true, kept: answer })
    else setShown({ at: 'read', isPressed: true, proposal, problem: problemText(answer?.reason) })
  }
  return (
    <section
      class="request-profile"
      ref={box}
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
            onClick={() => shown.at === 'start' && void read(true)}
          >
            {t(shown.at === 'reading' ? 'request_profile_reading' : 'request_profile_read')}
          </button>
        </>
      )}
      {shown.at === 'read' && (
        <Difference
          key={shown.proposal.id}
          proposal={shown.proposal}
          onKeep={(keys, isToBegin) => void keep(shown.proposal, keys, isToBegin)}
          onCancel={() => setShown({ at: 'start', isPressed: true })}
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
  onKeep: (keys: string[], isToBegin: boolean) => void
  onCancel: () => void
}

function Difference({ proposal, onKeep, onCancel }: DifferenceProps) {
  const { organisationName, siret, records, sameCount, refused, files, canBegin } = proposal
  const shown = records.filter(({ lines }) => lines.length > 0)
  const all = shown.flatMap(({ lines }) => lines)
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
      {all.length > 0 && <p>{t('request_profile_choose')}</p>}
      {shown.map((record) => (
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
        {keys.length > 0 && canBegin && (
          <button type="button" class="primary" onClick={() => onKeep(keys, true)}>
            {plural('request_profile_begin', keys.length)}
          </button>
        )}
        {all.length > 0 && (
          <button
            type="button"
            class={canBegin && keys.length > 0 ? undefined : 'primary'}
            aria-disabled={keys.length === 0}
            onClick={() => keys.length > 0 && onKeep(keys, false)}
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
  kept: { organisationId, casUsageId, count, isBegun },
  onOpenOptions,
}: { kept: Extract<KeepRequestOutcome, { outcome: 'kept' }> } & Pick<
  RequestProfileActions,
  'onOpenOptions'
>) {
  const open = (tab: string) => onOpenOptions(`#organisation/${organisationId}/${tab}`)
  return (
    <>
      <p role="status">
        {plural('request_profile_kept', count)}
        {isBegun && <> {t('request_profile_begun')}</>}
      </p>
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
