/** What a page of a site proves of a request: which one it is, the state that its badges say, the steps this completes. Pure. */
import type { Service, Step } from '@/lib/eligibility/model'
import type { Request } from '@/lib/profile/records'
import {
  ourStates,
  reachedBy,
  sandboxEnding,
  updateBadge,
  waitingStates,
  type SiteState,
} from '@/lib/profile/site-states'
import { unaccented } from '@/lib/profile/text-fold'

/** What a page shows of one request, in the site's words. */
export interface SeenRequest {
  site: string
  /** '' until the site gives one. */
  number: string
  /** Shown on a test host of the site. */
  isTest: boolean
  title: string
  /** The title is that of the form: any other that is known says more. */
  isFormTitle?: boolean
  /** The service as a list names it, when it gives no definition. */
  serviceName?: string
  /** Its badges as printed: « Bac à sable A modifier ». */
  badges: string
  /** DataPass definition, underscores; '' when the page does not say. */
  definition: string
  /** Number of its decision, which the site numbers apart. */
  decision?: string | undefined
  /** Where the request opens; without a number, its address with a token. */
  url: string
}

/** The site's words for a state, as its data give them: label -> state. */
export type StateLabels = Readonly<Record<string, SiteState>>

/** The state among the badges of a page; the last label named wins. `label` is the site's own word. */
export function stateOfBadges(
  badges: string,
  labels: StateLabels,
): { state: SiteState; label: string } | undefined {
  const text = plain(badges)
  return Object.entries(labels)
    .map(([label, state]) => ({ state, label, at: text.lastIndexOf(plain(label)) }))
    .filter(({ at }) => at >= 0)
    .sort((one, other) => other.at - one.at || other.label.length - one.label.length)
    .map(({ state, label }) => ({ state, label }))[0]
}

/**
 * The request that a page shows: by site and number, whatever the host, or as the one whose latest decision it is;
 * before it has a number, by its address. A request known by its address alone takes the number that the same address
 * then shows.
 */
export function requestSeen(requests: readonly Request[], seen: Omit<SeenRequest, 'title' | 'badges'>) {
  // One followed before sites were noted has none.
  const own = requests.filter(
    ({ site, isTest }) => (site === seen.site || site === '') && isTest === seen.isTest,
  )
  return (
    own.find(({ number }) => seen.number !== '' && number === seen.number) ??
    own.find(({ decisions }) => seen.number === '' && seen.decision && decisions?.at(-1) === seen.decision) ??
    own.find(({ number, draftUrl }) => number === '' && draftUrl !== '' && draftUrl === seen.url)
  )
}

/**
 * The only request of this title and service: a list may give a decision without the number of its request. Of
 * several, only one that was granted may be revoked.
 */
export function requestTitled(
  requests: readonly Request[],
  { site, isTest, title, number }: SeenRequest,
  serviceId: string,
  state: SiteState,
): Request | undefined {
  if (number !== '' || title === '' || serviceId === '') return undefined
  const same = requests.filter(
    (each) =>
      each.site === site && each.isTest === isTest && each.title === title && each.serviceId === serviceId,
  )
  const granted = same.filter(({ siteState }) => siteState?.state === 'validated')
  const possible = same.length > 1 && state === 'revoked' ? granted : same
  return possible.length === 1 ? possible[0] : undefined
}

/** Requests that `list`, the whole of what a site has under way, should hold and does not. */
export function missingFrom(
  list: readonly SeenRequest[],
  site: string,
  requests: readonly Request[],
): Request[] {
  const listed = new Set(list.map(({ number }) => number))
  return requests.filter(
    ({ number, isTest, siteState, ...each }) =>
      each.site === site &&
      number !== '' &&
      !isTest &&
      siteState !== null &&
      isUnderWay(siteState.state) &&
      !listed.has(number),
  )
}

/** What is news in what was seen, as values of the request; undefined when there is none. Nothing done is undone. */
export function newsOf(
  before: Pick<Request, keyof Seen> | null,
  { site, number, isTest, title, isFormTitle, url, definition, badges, decision }: SeenRequest,
  shown: { state: SiteState; label: string },
  service: Pick<Service, 'journey'> | undefined,
  at: string,
): Partial<Seen> | undefined {
  const was = before?.siteState
  const isSame = was?.state === shown.state && was.label === shown.label
  const kept = before ?? { steps: {}, filings: {} }
  // First seen while it is changed: it was granted before.
  const isUnknownUpdate = plain(badges).includes(plain(updateBadge)) && !wasGranted(kept)
  const marked =
    service && isUnknownUpdate && isUnderWay(shown.state)
      ? marksOf(service, kept, 'validated', definition, at)
      : kept
  const marks = service ? marksOf(service, marked, shown.state, definition, at) : {}
  const next: Partial<Seen> = {
    site,
    isTest,
    ...(number ? { number } : {}),
    // A title alone may be that of another request: a decision is noted only where the request is named.
    ...(number && decision ? { decisions: withDecision(before?.decisions, decision) } : {}),
    ...(title && !(isFormTitle && before?.title) ? { title: title.slice(0, 400) } : {}),
    ...(url ? { draftUrl: url } : {}),
    ...(isSame ? {} : { siteState: { ...shown, at } }),
    ...(before?.missingAt ? { missingAt: null } : {}),
    ...marks,
  }
  const news = Object.entries(next).filter(
    ([field, value]) => !before || JSON.stringify(before[field as keyof Seen]) !== JSON.stringify(value),
  )
  return news.length > 0 ? (Object.fromEntries(news) as Partial<Seen>) : undefined
}

type Seen = Pick<
  Request,
  | 'site'
  | 'number'
  | 'decisions'
  | 'isTest'
  | 'title'
  | 'draftUrl'
  | 'siteState'
  | 'missingAt'
  | 'steps'
  | 'filings'
>

/** Decisions known of one request. */
const DECISIONS = 50

/** Numbers rise: the highest is the latest. */
function withDecision(known: readonly string[] = [], decision: string): string[] {
  const all = known.includes(decision) ? [...known] : [...known, decision]
  return all.sort((one, other) => Number(one) - Number(other)).slice(-DECISIONS)
}

const isUnderWay = (state: SiteState) => [...ourStates, ...waitingStates].includes(state)

const wasGranted = ({ filings }: Pick<Request, 'filings'>) =>
  Object.values(filings).some((history) => history.some(({ state }) => state === 'validated'))

/** The steps that this state completes, and the filing's history. */
function marksOf(
  service: Pick<Service, 'journey'>,
  before: Pick<Request, 'steps' | 'filings'>,
  state: SiteState,
  definition: string,
  at: string,
): Pick<Request, 'steps' | 'filings'> {
  const stage = definition.endsWith(sandboxEnding) ? 'sandbox' : 'production'
  const own = service.journey.filter(
    ({ onSite }) => onSite && (onSite.stage === undefined || onSite.stage === stage),
  )
  const after = { steps: { ...before.steps }, filings: { ...before.filings } }
  // One that waits for us is at its first step; one that waits for its answer, at the first that this does not complete.
  const toldBy = (ruleset: Step['rulesets'][number]) => {
    const steps = own.filter(({ rulesets }) => rulesets.includes(ruleset))
    const open = ourStates.includes(state) ? 0 : steps.findIndex((step) => !isReached(step, state))
    return open < 0 ? steps : steps.slice(0, open + 1)
  }
  // The same request is followed by the steps of either rule set.
  const told = own.filter((step) => step.rulesets.some((ruleset) => toldBy(ruleset).includes(step)))
  // All of them: the step of the last word is the one to do now.
  const isNews = told.some(({ id }) => before.filings[id]?.at(-1)?.state !== state)
  for (const step of told) {
    const history = before.filings[step.id] ?? []
    if (isNews) after.filings[step.id] = [...history, { state, at, by: 'site' as const }].slice(-HISTORY)
    if (isReached(step, state) && !before.steps[step.id]) after.steps[step.id] = { doneAt: at, by: 'site' }
  }
  return after
}

/** States kept of one filing. */
const HISTORY = 50

function isReached({ onSite }: Step, state: SiteState): boolean {
  return onSite !== undefined && reachedBy[state].includes(onSite.doneWhen)
}

/** One apostrophe, no accent on capitals, one case: DataPass prints « A modifier » and « En cours d'instruction ». */
function plain(text: string): string {
  return unaccented(text).replace(/[’‘]/g, "'").replace(/\s+/g, ' ')
}
