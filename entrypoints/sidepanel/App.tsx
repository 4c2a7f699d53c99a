import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import { Assistant, Inert } from '@/components/assistant/Assistant'
import { hasCard } from '@/components/assistant/Standing'
import { type FieldTools, FieldToolsContext } from '@/components/assistant/field-tools'
import { type PageLink, PageLinkContext } from '@/components/assistant/page-link'
import { findingsOf, notesBeside } from '@/components/review/AnswerFindings'
import { Review } from '@/components/review/Review'
import { WholeRequest } from '@/components/whole-request/WholeRequest'
import type { Asking } from '@/components/eligibility/MayAsk'
import { focusTopic } from '@/lib/contract/topics'
import type { AssistantPage, AssistantState } from '@/lib/contract/tab'
import { factsOf } from '@/components/journey/RequestCard'
import { reminderOf } from '@/components/journey/life-words'
import { t } from '@/lib/extension/i18n'
import { send } from '@/lib/extension/messenger'
import { saveReminder } from '@/lib/extension/save-file'
import { phaseOf } from '@/lib/journey/life'
import type { ShownJourney } from '@/lib/journey/requests'
import { isFrame, useAssistant } from '@/lib/extension/use-assistant'
import { useEligibility } from '@/lib/extension/use-eligibility'
import { useReview } from '@/lib/extension/use-review'
import { type Keeping, useWholeRequest } from '@/lib/extension/use-whole-request'
import { listen, useQuery } from '@/lib/extension/use-query'
import { openPanelIfNeeded } from '@/lib/extension/native-panel'
import { sitesWithForms } from '@/lib/form/sites/pages'
import { useEntry } from './use-entry'
import { useJourney } from './use-journey'

/** The assistant of this tab, in a frame of the page, in the browser's own panel or in a tab. */
export function App() {
  const { state, hasFailed, retry, organisations, trouble, confirming, act, actions } = useAssistant()
  const asking = useAsking(state?.page ?? null)
  const { journey, marking } = useJourney(state?.page ?? null)
  const entering = useEntry(state)
  const reviewing = useReview({})
  const tools = useFieldTools(state?.pointed ?? null)
  const whole = useWhole(state, journey, actions.onOpenOptions)
  const titleRef = useTitleFocus()
  const close = useCallback(() => void act('assistant.close', undefined), [])
  useEscape(isFrame ? close : undefined)
  useTop(state?.page ?? null)
  if (hasFailed) return <Inert text={t('assistant_unreachable')} onRetry={retry} />
  return (
    <PageLinkContext.Provider value={link}>
      <FieldToolsContext.Provider value={state?.isInvented ? null : tools}>
        <Assistant
          state={state}
          organisations={organisations}
          sites={sitesWithForms}
          asking={asking}
          journey={journey}
          marking={marking}
          entering={entering}
          reviewing={reviewing}
          keeping={keeping}
          whole={whole}
          firstView={state?.page?.kind === 'intro' ? 'whole' : 'step'}
          onRemind={(journey) => void remind(journey, state?.active?.denomination ?? '')}
          confirming={confirming}
          trouble={trouble}
          titleRef={titleRef}
          onClose={isFrame ? close : undefined}
          {...actions}
          onReadForm={
            isFrame ? undefined : async () => (await act('form.read', undefined))?.answer.outcome ?? null
          }
          onKnowForm={() => void act('form.know', { isKnown: true })}
          onSettle={async (ref, choice) => (await act('field.settle', { ref, choice }))?.answer ?? null}
        />
      </FieldToolsContext.Provider>
    </PageLinkContext.Provider>
  )
}

/** Gives the title the focus at opening: at once, or when the browser first gives the focus to this page. */
function useTitleFocus() {
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    const focus = () => {
      if (document.activeElement === document.body) title.current?.focus({ preventScroll: true })
    }
    if (document.hasFocus()) focus()
    window.addEventListener('focus', focus, { once: true })
    return () => window.removeEventListener('focus', focus)
  }, [])
  return title
}

/** Another page, or another step of it, is read from its top: the panel of a browser stays from one to the next. */
function useTop(page: AssistantPage | null): void {
  const { kind, facts } = page ?? {}
  const place = [kind, facts?.formUid, facts?.requestId, facts?.step?.current].join(' ')
  const last = useRef(place)
  useEffect(() => {
    if (page === null || last.current === place) return
    last.current = place
    window.scrollTo(0, 0)
  }, [place])
}

/** Calls `close` when Escape is pressed and nothing in the page took it. */
function useEscape(close: (() => void) | undefined): void {
  useEffect(() => {
    if (!close) return
    const listen = (event: KeyboardEvent) => {
      if (event.isTrusted && event.key === 'Escape' && !event.defaultPrevented) close()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [close])
}

/** What the rules say of the page's service, for the active organisation; null while there is no such page. */
function useAsking(page: AssistantPage | null): Asking | null {
  const [chosen, setChosen] = useState<string | null>(null)
  const { card, onAnswer, onAddLegalBasis } = useEligibility(chosen ? { serviceId: chosen } : {})
  // Another page, that does not stand for the service chosen before.
  const isElsewhere = chosen !== null && card?.serviceId === chosen && card.others.length === 0
  useEffect(() => {
    if (isElsewhere) setChosen(null)
  }, [isElsewhere])
  if (!page || !card || isElsewhere) return null
  return { card, onAnswer, onAddLegalBasis, onChooseService: setChosen }
}

/** « Toute la demande », where the page is of a form that is known step by step, and for this organisation. */
function useWhole(
  state: AssistantState | undefined,
  journey: ShownJourney | null | undefined,
  onOpen: (route: string) => void,
) {
  const { keeping } = useWholeRequest({})
  const isOthers = state?.siretState === 'mismatch' || state?.siretState === 'denied'
  if (!keeping || !state?.page || isOthers) return undefined
  const isSent = hasCard(journey) && phaseOf(journey.life) !== 'amend'
  return <WholeTab keeping={keeping} isSent={isSent} onOpen={onOpen} />
}

/** The whole request, with what reading it again from the profile finds, at the answer concerned. */
function WholeTab({
  keeping,
  isSent,
  onOpen,
}: {
  keeping: Keeping
  /** Nothing is to be read again before it is sent. */
  isSent: boolean
  onOpen: (route: string) => void
}) {
  const { whole, ...on } = keeping
  const { organisationId, casUsageId, formUid } = whole
  const reviewing = useReview({ organisationId, casUsageId, formUid })
  const review = reviewing && !isSent && { ...reviewing, onOpenOptions: onOpen }
  const found = findingsOf(reviewing?.review, whole.steps)
  return (
    <>
      <WholeRequest
        title={`${whole.service} – ${whole.form}`}
        steps={whole.steps}
        current={whole.current}
        onOpen={onOpen}
        notesOf={notesBeside(review || null, found)}
        {...on}
      />
      {review && <Review {...review} beside={new Set([...found.values()].flat())} />}
    </>
  )
}

/** The day to come of the request of the page, as a file for a calendar. */
function remind(journey: ShownJourney, organisation: string): Promise<void> {
  const { id = '', draftUrl = '' } = journey.request ?? {}
  const facts = factsOf(journey, undefined)
  const reminder = reminderOf({ ...facts, id, service: journey.serviceName, organisation, draftUrl })
  return saveReminder(t('life_remind_file', facts.dueOn), reminder)
}

/** The page is asked to mark its fields; one that has gone, or reads no form, marks nothing. */
const link: PageLink = {
  onPoint: (planId, refs, isValue) =>
    void send('assistant.point', { planId, refs, isValue }).catch((error: Error) =>
      console.debug('Habili: marks', error.message),
    ),
  onFocused: (documentId, listener) =>
    listen((topics) => {
      for (const topic of topics) {
        const ref = Number(topic.split(' ').at(-1))
        if (topic === focusTopic(documentId, ref)) listener(ref)
      }
    }),
}

const orNull = <T,>(answer: Promise<T>): Promise<T | null> => answer.catch(() => null)

const keeping = {
  onRead: (isOnShow: boolean) => orNull(send('request.read', { isOnShow })),
  onKeep: async (id: string, keys: string[], isToBegin: boolean) => {
    // First of all: the browser opens its panel within the press only.
    const begin = isToBegin ? { isPanelOpen: !isFrame || (await openPanelIfNeeded()) } : null
    return orNull(send('request.keep', { id, keys, begin }))
  },
}

/** The tools of a field, over messages; a field pointed at in the page opens its question. */
function useFieldTools(pointed: AssistantState['pointed']): FieldTools {
  const { data: places = [] } = useQuery('field.places', null, ['profile', 'settings'])
  const [openRef, setOpenRef] = useState<number | null>(null)
  useEffect(() => {
    if (pointed) setOpenRef(pointed.ref)
  }, [pointed?.at])
  return {
    places,
    openRef,
    onOpen: setOpenRef,
    onTeach: (ref, target) => orNull(send('field.teach', { ref, target })),
    onKeep: (ref) => orNull(send('field.keep', { ref })),
  }
}
