/** Where one request stands among the steps of its service. Pure: the day is given. */
import type { Step } from '@/lib/eligibility/model'
import type { RulesetId, Stage } from '@/lib/eligibility/terms'
import type { Request } from '@/lib/profile/records'
import { after, termKinds } from './days'
import { lifeOf, type Station } from './life'
import { endedStates, ourStates, waitingStates, type SiteState } from '@/lib/profile/site-states'
import { type Tracked, updateStep } from './tracked'

/**
 * `waiting`: filed, the State must answer; `late`: the announced delay is over; `skipped`: never marked, and the site
 * shows that the request went past it; `optional`: nothing asks for it, it may be done when something changes.
 */
export type StepState = 'done' | 'current' | 'waiting' | 'late' | 'later' | 'skipped' | 'optional'

export interface JourneyStep {
  id: string
  title: string
  detail: string
  stage: Stage
  actor: string
  /** The applicant's side must act. */
  isOurs: boolean
  state: StepState
  /** Absent when a later step proves it. */
  doneAt?: string
  by?: 'user' | 'site'
  /** Last that is known of the request this step files. */
  filing?: { state: SiteState; at: string; by: 'user' | 'site' }
  /** The person may say that they have sent this step's request. */
  canFile: boolean
  delay?: NonNullable<Step['delay']>
  /** The delay ends a right, such as a token's life. */
  isTerm: boolean
  /** Last day of the delay, once it runs. */
  dueOn?: string
  /** Nobody announced that day: it is ours, so that a request opened again is not forgotten. */
  isReminder?: true
  /** When the page of the portal that this step leads to was first seen. */
  seenAt?: string
  links: Step['links']
  produces: string[]
  needs: string[]
  sources: string[]
}

export interface Journey {
  serviceId: string
  ruleset: RulesetId
  steps: JourneyStep[]
  /** Id of the step to do now; null when all are done or the request has ended. */
  next: string | null
  done: number
  total: number
  /** Instant since which the next step is awaited, '' without a request. */
  since: string
  isLate: boolean
  /** The request was refused, deleted or revoked. */
  ended?: SiteState
  /** To prepare, begun, sent, to change, granted: where it stands, and when it came there. */
  life: Station[]
}

/** What is known of a request; a service that nobody asked for yet has none. */
export type Progress = Pick<Request, 'steps' | 'filings' | 'createdAt'> &
  Partial<Pick<Request, 'siteState' | 'seen'>>

/** The steps of a service by a rule set; those of the other one when it has none. */
export function stepsOf(service: Tracked, ruleset: RulesetId): { steps: Step[]; readAs: RulesetId } {
  const of = (wanted: RulesetId) => service.journey.filter(({ rulesets }) => rulesets.includes(wanted))
  const steps = of(ruleset)
  if (steps.length > 0) return { steps, readAs: ruleset }
  const other = ruleset === 'current' ? 'seed' : 'current'
  return { steps: of(other), readAs: other }
}

/** The journey of a request on `today` (`2026-11-21`), or of a request to come when `progress` is null. */
export function journeyOf(
  service: Tracked,
  ruleset: RulesetId,
  progress: Progress | null,
  today: string,
): Journey {
  const { steps: own, readAs } = stepsOf(service, ruleset)
  const ended = progress ? endOf(progress) : undefined
  const update = ended || !service.datapass?.definitionId ? null : updateOf(own, progress)
  const given = update?.since ? [...own.slice(0, update.at), update.step, ...own.slice(update.at)] : own
  const found = onSite(own, progress)
  // The request is its update's now: what it was granted for stays done.
  const { live, reached } = update?.since ? { live: update.at, reached: update.at } : found
  const isDone = given.map(
    (step, index) => index !== live && isPassed(step, given.slice(index + 1), progress),
  )
  const nextIndex = ended ? -1 : live >= 0 ? live : isDone.indexOf(false, reached + 1)
  const since = sinceOf(given.slice(0, Math.max(nextIndex, 0)), progress, given[nextIndex])
  const placeOf = (index: number) =>
    isDone[index] ? 'done' : index === nextIndex ? 'current' : index <= reached ? 'skipped' : 'later'
  const steps = given.map((step, index) =>
    step === update?.step
      ? showUpdate(update, progress, since, today)
      : show(step, progress, placeOf(index), since, today),
  )
  const next = steps[nextIndex]
  if (update && !update.since) steps.splice(update.at, 0, show(update.step, progress, 'optional', '', today))
  return {
    serviceId: service.id,
    ruleset: readAs,
    steps,
    next: next?.id ?? null,
    done: isDone.filter(Boolean).length,
    total: given.length,
    since,
    isLate: next?.state === 'late',
    ...(ended ? { ended } : {}),
    life: lifeOf(progress && { siteState: null, ...progress }, own),
  }
}

/** The step to do now. */
export function nextAction({ steps, next }: Journey): JourneyStep | null {
  return steps.find(({ id }) => id === next) ?? null
}

/** How a request ended, by the last word of the site: on the request, else on any of its steps. */
export function endOf({
  filings,
  siteState,
}: Pick<Progress, 'filings' | 'siteState'>): SiteState | undefined {
  if (siteState) return endedStates.includes(siteState.state) ? siteState.state : undefined
  const last = Object.values(filings).flatMap((history) => history.at(-1) ?? [])
  return last.find(({ state }) => endedStates.includes(state))?.state
}

/**
 * What the site shows comes first, whatever was marked before it: `live` is the step whose request is a draft, sent
 * or to be changed, a reopened one included; `reached` the last step that the site has proved. -1 for none.
 */
function onSite(steps: readonly Step[], progress: Progress | null): { live: number; reached: number } {
  const last = steps.map(({ id }) => progress?.filings[id]?.at(-1))
  const pending = last.map((filing) =>
    filing?.by === 'site' && [...ourStates, ...waitingStates].includes(filing.state) ? filing.at : '',
  )
  // The last word of the site: a request sent, then to be changed, is back at an earlier step.
  const latest = pending.toSorted().at(-1) ?? ''
  const live = latest ? pending.lastIndexOf(latest) : -1
  const reached = last.findLastIndex(
    (filing, index) => filing?.by === 'site' && (!pending[index] || pending[index] === latest),
  )
  return { live, reached: Math.max(live, reached) }
}

interface Update {
  step: Step
  /** Its place among the steps: after the one that it changes. */
  at: number
  /** Instant since which the granted request is a draft, to change or sent again; '' while it is not. */
  since: string
  /** What the site said last of it. */
  filing: JourneyStep['filing']
}

/** What DataPass granted may be changed: the step of it, once there is something to change. */
function updateOf(steps: readonly Step[], progress: Progress | null): Update | null {
  const historyOf = ({ id, onSite }: Step) => (onSite && progress?.filings[id]) || []
  const grantIn = (history: Request['filings'][string]) =>
    history.findLastIndex(({ state }) => state === 'validated')
  const at = steps.findLastIndex((step) => grantIn(historyOf(step)) >= 0)
  const granted = steps[at]
  if (!granted) return null
  // A test request and that of production are two.
  const after = steps
    .filter(({ onSite }) => onSite && onSite.stage === granted.onSite?.stage)
    .map((step) => historyOf(step))
    .flatMap((history) => (grantIn(history) >= 0 ? [history.slice(grantIn(history) + 1)] : []))
    .toSorted((one, other) => one.length - other.length)
    .at(-1)!
  const { delay } = granted
  const step = { ...updateStep, ...(delay ? { delay } : {}) }
  return { step, at: at + 1, since: after[0]?.at ?? '', filing: after.at(-1) }
}

/** Days after which a request opened again and not sent is told. */
const FORGOTTEN = 30

function showUpdate(
  { step, since, filing }: Update,
  progress: Progress | null,
  before: string,
  today: string,
): JourneyStep {
  const shown = show(
    step,
    progress && { ...progress, filings: filing ? { [step.id]: [filing] } : {} },
    'current',
    before,
    today,
  )
  const { delay: _, ...bare } = shown
  if (!shown.isOurs) return shown
  // Said by hand before the site shows it.
  if (shown.doneAt && shown.doneAt > since) return { ...bare, isOurs: false, state: 'waiting' }
  const dueOn = after(since, FORGOTTEN, 'jours')!
  return { ...bare, canFile: false, dueOn, isReminder: true, state: dueOn < today ? 'late' : 'current' }
}

/** Marked, or a check that a later step proves. */
function isPassed(step: Step, later: readonly Step[], progress: Progress | null): boolean {
  if (!progress) return false
  // A right that was prolonged ends again: its step comes back each time.
  if (progress.steps[step.id]) return !isTermOf(step)
  return step.stage === 'eligibility' && later.some(({ id }) => progress.steps[id] ?? progress.filings[id])
}

function sinceOf(before: readonly Step[], progress: Progress | null, next: Step | undefined): string {
  if (!progress) return ''
  const counted = next && isTermOf(next) ? [...before, next] : before
  const marks = counted.flatMap(({ id }) => progress.steps[id]?.doneAt ?? [])
  return marks.toSorted().at(-1) ?? progress.createdAt
}

function show(
  step: Step,
  progress: Progress | null,
  place: 'done' | 'current' | 'later' | 'skipped' | 'optional',
  since: string,
  today: string,
): JourneyStep {
  const { id, titleFr, detailFr, stage, actor, delay, links, produces = [], needs = [], sources } = step
  const mark = progress?.steps[id]
  const filing = progress?.filings[id]?.at(-1)
  const seenAt = progress?.seen?.[id]
  const isTerm = isTermOf(step)
  const isOfProducer = actor === PRODUCER
  const isWaiting = filing !== undefined && waitingStates.includes(filing.state)
  const start = isOfProducer || isTerm ? since : isWaiting ? filing.at : ''
  const dueOn =
    place === 'current' && delay && delay.value > 0 && start
      ? after(start, delay.value, delay.unit)
      : undefined
  const isLate = dueOn !== undefined && dueOn < today
  const awaited = isWaiting || (isOfProducer && since !== '') ? 'waiting' : 'current'
  return {
    id,
    title: titleFr,
    detail: detailFr,
    stage,
    actor,
    isOurs: !isOfProducer && !isWaiting,
    state: place !== 'current' ? place : isLate ? 'late' : awaited,
    ...(mark ? { doneAt: mark.doneAt, by: mark.by } : {}),
    ...(filing ? { filing } : {}),
    canFile: !isOfProducer && !isTerm && delay !== undefined && delay.value > 0,
    ...(delay ? { delay } : {}),
    isTerm,
    ...(dueOn ? { dueOn } : {}),
    ...(seenAt ? { seenAt } : {}),
    links,
    produces,
    needs,
    sources,
  }
}

const isTermOf = ({ delay }: Step) => delay !== undefined && termKinds.includes(delay.kind)

/** The actor, in the words of the service files, for whom we wait. */
const PRODUCER = 'producteur'
