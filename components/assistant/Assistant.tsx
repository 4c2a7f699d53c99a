import type { ComponentChildren, Ref } from 'preact'
import { useRef } from 'preact/hooks'
import type { AssistantState, FormRead } from '@/lib/contract/tab'
import type { OrganisationSummary } from '@/lib/contract/organisations'
import { t } from '@/lib/extension/i18n'
import type { Former } from '@/lib/form/former'
import type { ShownJourney } from '@/lib/journey/requests'
import { AnyForm, isAnyForm } from './AnyForm'
import { AssistantHeader } from './AssistantHeader'
import type { Confirming } from './ConfirmBar'
import { Corrections, type Settle } from './Corrections'
import { DriftNotice } from './DriftNotice'
import { type Entering, Entry } from './Entry'
import { ManyDossiers } from './ManyDossiers'
import { PageNotice, type SupportedSite, wordFor } from './PageNotice'
import { Prefill } from './Prefill'
import { isLost, ReportBox, ReportFailures } from './ReportBox'
import { RequestProfile, useProposal, type RequestProfileActions } from './RequestProfile'
import { hasCard, Standing } from './Standing'
import { StoreNotice } from './StoreNotice'
import { Views } from './Views'
import { useChoosing, Who, WhoLine } from './Who'
import { pageText } from './page-text'
import { useKeptFocus } from './use-kept-focus'
import { Notice } from '../controls/Notice'
import { InstructorWords } from '../review/InstructorWords'
import { FindingsBeside } from '../review/LineFindings'
import type { ReviewProps } from '../review/Review'
import type { Asking } from '../eligibility/MayAsk'
import type { Marking } from '../journey/Journey'
import type { CardActions } from '../journey/RequestCard'
import { phaseOf } from '@/lib/journey/life'

export interface AssistantActions {
  onClose?: (() => void) | undefined
  onChoose: (organisationId: string) => void
  /** The organisations are wanted, to search them. */
  onSearch: () => void
  onChooseCasUsage: (casUsageId: string | null) => void
  /** By which editor the form is filled; null for the organisation itself. */
  onChooseEditor: (editorId: string | null) => void
  onOpenOptions: (route: string) => void
  onUndo: (planId: string, isAll: boolean) => Promise<unknown> | void
  onShowField: (ref: number) => void
  onKnowForm?: () => void
  /** Reads the form of a page that no site of ours is; absent in a frame, which such a page cannot have. */
  onReadForm?: (() => Promise<FormRead | null>) | undefined
  /** Whether the page is for the organisation, when nothing else says. */
  onTellWhose: (isRight: boolean) => void
  /** Asks the site again whom the page is for. */
  onAskWhose: () => void
}

export interface AssistantProps extends AssistantActions, Pick<CardActions, 'onRemind'> {
  /** Undefined until the background has answered. */
  state: AssistantState | undefined
  /** Undefined until somebody searches them. */
  organisations: OrganisationSummary[] | undefined
  sites: SupportedSite[]
  /** What the rules say of the page's service; null when the page is about none that the catalogue knows. */
  asking?: Asking | null | undefined
  /** Where the request stands; null when the page is about no service that the catalogue knows. */
  journey?: ShownJourney | null | undefined
  marking?: Marking
  /** What may begin from the page; null where it leads to no request. */
  entering?: Entering | null
  /** « Toute la demande »: the content of the second tab; without it there are no tabs. */
  whole?: ComponentChildren
  /** The tab shown first, where there are two. */
  firstView?: 'step' | 'whole'
  /** The request read again; null where the page is no part of one. */
  /** Keeps a request already made as a profile. */
  keeping?: Omit<RequestProfileActions, 'onOpenOptions'> | undefined
  reviewing?: Omit<ReviewProps, 'onShowField' | 'onOpenOptions'> | null | undefined
  confirming: Confirming
  /** Something asked of the background failed, in words. */
  trouble: string
  titleRef: Ref<HTMLHeadingElement>
  onSettle?: Settle | undefined
}

/**
 * The assistant: the thing to do now comes first. Who and where stay in the header; eligibility and journey fold to
 * one line; then the plan, whose confirmation must stay at the end of the page.
 */
export function Assistant({
  state,
  organisations,
  sites,
  asking,
  journey,
  marking,
  entering,
  whole,
  firstView,
  reviewing,
  keeping,
  confirming,
  trouble,
  onSettle,
  onRemind,
  ...on
}: AssistantProps) {
  const choosing = useChoosing(on.onSearch)
  const canWrite = state !== undefined && hasPlan(state)
  const card = marking && hasCard(journey) ? journey : null
  const { words, left } = toldBy(card, reviewing)
  const proposal = useProposal(state?.page?.facts.requestId)
  return (
    <>
      <AssistantHeader
        page={state?.page ?? null}
        titleRef={on.titleRef}
        onClose={on.onClose}
        onSkip={canWrite ? skipToCommit : undefined}
      >
        {state && <WhoLine state={state} choosing={choosing} />}
      </AssistantHeader>
      <main class="assistant" aria-busy={!state}>
        <Trouble text={trouble} />
        {state && (
          <>
            <StoreNotice problem={state.storeProblem} />
            <FormerNotice former={state.page?.former} />
            <Who state={state} organisations={organisations} choosing={choosing} {...on} />
            {entering && !state.page?.former && (
              <Entry
                {...entering}
                verdict={asking?.card.lead.verdict}
                hasOrganisation={state.active !== null}
                casUsageId={state.casUsageId}
                requestNumber={journey?.request?.number ?? ''}
              />
            )}
            <Standing
              asking={asking}
              journey={journey}
              marking={marking}
              isMain={isStandingMain(state, Boolean(whole && firstView === 'whole'))}
              step={state.page?.facts.step}
              onRemind={onRemind}
              onOpenOptions={on.onOpenOptions}
            >
              {words}
            </Standing>
            <Views key={firstView} whole={whole} {...(firstView ? { first: firstView } : {})}>
              <PageNotice state={state} sites={sites} hasCard={card !== null} />
              {state.drift && <DriftNotice drift={state.drift} />}
              {mayRead(state) && on.onReadForm && <AnyForm page={state.page} onRead={on.onReadForm} />}
              {onSettle && <Corrections corrections={state.corrections} onSettle={onSettle} />}
              {keeping && isMade(state) && !hasPlan(state) && (
                <RequestProfile
                  {...keeping}
                  view={proposal}
                  isOnShow={isAllOnShow(state)}
                  onOpenOptions={on.onOpenOptions}
                />
              )}
              <FindingsBeside
                reviewing={left && { ...left, ...on }}
                plan={hasPlan(state) ? state.plan : null}
              >
                {(review) => (
                  <PlanSection state={state} confirming={confirming} isCompact={false} {...on}>
                    {review}
                    {keeping && isMade(state) && hasPlan(state) && (
                      <RequestProfile {...keeping} view={proposal} onOpenOptions={on.onOpenOptions} />
                    )}
                  </PlanSection>
                )}
              </FindingsBeside>
            </Views>
          </>
        )}
      </main>
    </>
  )
}

/**
 * What was read of the request, once it was sent: where it is to be changed, the instructor's words go to its card;
 * where nothing is to be changed, there is nothing to read again.
 */
function toldBy(card: ShownJourney | null, reviewing: AssistantProps['reviewing']) {
  if (!card) return { words: null, left: reviewing }
  if (phaseOf(card.life) !== 'amend') return { words: null, left: null }
  const { review, onKeepNote } = reviewing ?? {}
  const messages = review && review.messages.length > 0 ? review.messages : (card.request?.asked ?? [])
  return {
    words: <InstructorWords isAlone messages={messages} notes={review?.notes ?? []} onKeep={onKeepNote} />,
    left: reviewing && { ...reviewing, review: { ...reviewing.review, messages: [] } },
  }
}

/** The focus goes past the plan, to the button that writes. */
function skipToCommit(): void {
  document.querySelector<HTMLElement>('.commit')?.focus()
}

/** May the form of the page be read at a press: is it a page of no site of ours? */
export const mayRead = ({ page, problem }: AssistantState) =>
  isAnyForm(page) || (!page && problem === 'not_supported')

/** A request that its site keeps: its answers may be a profile. */
const isMade = ({ page }: AssistantState) =>
  page !== null &&
  ['request', 'block', 'summary'].includes(page.kind) &&
  (page.facts.requestId !== undefined || page.facts.savesInto === 'draft' || page.facts.savesInto === 'filed')

/** Its page prints all of a request that was sent, to a person of whom nothing is kept: there is nothing else to do. */
const isAllOnShow = ({ page, organisationCount, isInvented }: AssistantState) =>
  page?.kind === 'summary' && !page.facts.canSend && organisationCount === 0 && !isInvented

/** A failure of the last action, announced at once. */
export function Trouble({ text }: { text: string }) {
  return (
    <div role="alert">
      {text !== '' && (
        <Notice tone="bad">
          <p>{text}</p>
        </Notice>
      )}
    </div>
  )
}

interface PlanSectionProps extends Pick<
  AssistantActions,
  'onUndo' | 'onShowField' | 'onOpenOptions' | 'onKnowForm'
> {
  state: AssistantState
  confirming: Confirming
  isCompact: boolean
  /** Told before the confirmation. */
  children?: ComponentChildren
}

/** Is there nothing to do before reading whether one may ask: no plan, no whole request, no answers that were lost? */
function isStandingMain(state: AssistantState, isWholeFirst: boolean): boolean {
  const isLoss = state.report !== null && isLost(state.report)
  return !state.plan?.lines.length && !isWholeFirst && !isAllOnShow(state) && !isLoss
}

/** Is there a plan to show, with its confirmation? */
function hasPlan(
  state: AssistantState,
): state is AssistantState & { plan: NonNullable<AssistantState['plan']> } {
  return state.plan !== null && !state.plan.blocked && !wordFor(state)
}

/** « Préremplir », when the page has something to prefill. */
export function PlanSection({ state, onOpenOptions, onKnowForm, children, ...rest }: PlanSectionProps) {
  const { report, undoable, active, drift } = state
  if (!hasPlan(state)) {
    const { plan } = state
    return (
      <>
        {children}
        {(report || undoable) && <LastReport report={report} undoable={undoable} {...rest} />}
        {!rest.isCompact && <ManyDossiers startUrl={plan?.startUrl} onOpenOptions={onOpenOptions} />}
      </>
    )
  }
  const { plan } = state
  return (
    // Ticks are about one organisation: another's plan starts afresh.
    <Prefill
      key={`${plan.organisationId} ${plan.editor?.id ?? ''}`}
      plan={plan}
      report={report}
      step={state.page?.facts.step}
      undoable={undoable}
      onOpenOptions={onOpenOptions}
      onCompleteProfile={() => onOpenOptions(`#organisation/${active?.id ?? ''}/completude`)}
      // What Habili's own data describe otherwise is nobody's to know.
      onKnowForm={drift?.since === 'described' ? undefined : onKnowForm}
      {...rest}
    >
      {children}
    </Prefill>
  )
}

/** What was filled before stays undoable, even where nothing more can be planned. */
function LastReport({
  report,
  undoable,
  confirming,
  onUndo,
}: Pick<AssistantState, 'report' | 'undoable'> & Pick<PlanSectionProps, 'confirming' | 'onUndo'>) {
  const box = useRef<HTMLElement>(null)
  useKeptFocus(box)
  return (
    <section class="prefill" aria-labelledby="prefill-title" ref={box}>
      <h2 id="prefill-title" tabIndex={-1}>
        {t('plan_title')}
      </h2>
      <ReportBox report={report} undoable={undoable} isBusy={confirming.isBusy} onUndo={onUndo} />
      <ReportFailures report={report} />
    </section>
  )
}

/** The page when it may show nothing: not opened by Habili, or out of touch with the background. */
export function Inert({ text, onRetry }: { text: string; onRetry?: () => void }) {
  return (
    <main class="assistant inert">
      <h1>{t('assistant_title')}</h1>
      <p>{text}</p>
      {onRetry && (
        <button type="button" onClick={onRetry}>
          {t('assistant_retry')}
        </button>
      )}
    </main>
  )
}

/** On an address of a former DataPass: that it is one, and today's form. */
export function FormerNotice({ former }: { former: Former | undefined }) {
  if (!former) return null
  const { isClosed, today } = former
  const moved = today ? t('former_moved') : t('former_moved_none')
  const closed = today ? t('former_closed') : t('former_closed_none')
  return (
    <Notice tone={isClosed ? 'warn' : 'info'}>
      <p>{isClosed ? closed : moved}</p>
      {today && (
        <p>
          <a href={today.url} target="_blank" rel="noreferrer">
            {t('former_link', pageText(today.name))}
          </a>
        </p>
      )}
    </Notice>
  )
}
