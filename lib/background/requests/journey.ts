/** Requests as they go: what a person marks, what the site shows, and what the assistant and the board read. */
import { getSettings } from '@/lib/background/store/settings'
import type { RulesetId } from '@/lib/eligibility/terms'
import { boardOf, type BoardRow } from '@/lib/journey/board'
import { journeyOf } from '@/lib/journey/journey'
import {
  liveRequests,
  type MarkOutcome,
  type Purpose,
  rivalOf,
  type ShownJourney,
} from '@/lib/journey/requests'
import { requestSeen, type SeenRequest } from '@/lib/journey/tracking'
import { trackedService, updateStep } from '@/lib/journey/tracked'
import type { Request } from '@/lib/profile/records'
import type { RequestFill } from '@/lib/contract/requests'
import type { JournalEntry } from '../store/database'
import { serviceById, servicesOf } from '../eligibility/catalogue'
import { change, create } from '../store/records'
import type { Store } from '../store/store'

/** The day of an instant. */
export const dayOf = (instant: string) => instant.slice(0, 10)

export async function board(store: Store, now: string): Promise<BoardRow[]> {
  const { db } = store
  const { leadRuleset } = await getSettings()
  const requests = await db.requests.toArray()
  const [organisations, casUsage] = await Promise.all([
    db.organisations.bulkGet([...new Set(requests.map(({ organisationId }) => organisationId))]),
    db.casUsage.bulkGet([...new Set(requests.flatMap(({ casUsageId }) => casUsageId ?? []))]),
  ])
  const services = await servicesOf([...new Set(requests.map(({ serviceId }) => serviceId))])
  const isThere = <T>(record: T | undefined): record is T => record !== undefined
  const records = { organisations: organisations.filter(isThere), casUsage: casUsage.filter(isThere) }
  return boardOf({ requests, ...records, services }, leadRuleset, dayOf(now))
}

export const requestsOf = (store: Store, organisationId: string): Promise<Request[]> =>
  store.db.requests.where({ organisationId }).toArray()

const nobody = { purpose: null, request: null, canAttach: false, attachedTo: null, rivalUrl: null }

/** The journey of a service, for an organisation or for nobody yet; the request that the page shows comes first. */
export async function shownJourney(
  store: Store,
  wanted: Pick<Purpose, 'serviceId' | 'casUsageId'> & { organisationId: string | null },
  seen: SeenRequest | null,
  now: string,
): Promise<ShownJourney | null> {
  const service = await serviceById(wanted.serviceId)
  if (!service) return null
  const { leadRuleset } = await getSettings()
  const { organisationId } = wanted
  const purpose = organisationId === null ? null : { ...wanted, organisationId }
  if (!purpose) {
    const journey = journeyOf(service, leadRuleset satisfies RulesetId, null, dayOf(now))
    return { ...journey, ...nobody, serviceName: service.names.fr }
  }
  const requests = await requestsOf(store, purpose.organisationId)
  const here = seen ? requestSeen(requests, seen) : undefined
  // Another request than the page's says nothing of the page: its steps are not shown there.
  const planned = seen ? undefined : liveRequests(requests, purpose)[0]
  const request = here ?? planned ?? null
  const rival = here && here.casUsageId !== purpose.casUsageId ? undefined : rivalOf(requests, purpose, here)
  const other = here && here.casUsageId !== purpose.casUsageId ? here.casUsageId : null
  return {
    ...journeyOf(service, leadRuleset satisfies RulesetId, request, dayOf(now)),
    serviceName: service.names.fr,
    purpose,
    request: request && {
      id: request.id,
      rev: request.rev,
      casUsageId: request.casUsageId,
      number: request.number,
      title: request.title,
      siteState: request.siteState,
      isTest: request.isTest,
      draftUrl: request.draftUrl,
      asked: request.asked ?? [],
      isHere: request === here,
    },
    canAttach: here?.casUsageId === null && purpose.casUsageId !== null,
    attachedTo: other ? ((await store.db.casUsage.get(other))?.intitule ?? '') : null,
    rivalUrl: seen && rival ? rival.draftUrl : null,
  }
}

/** Ties a request to a cas d'usage of its organisation, or to none. */
export async function attach(
  store: Store,
  { requestId, casUsageId }: { requestId: string; casUsageId: string | null },
): Promise<{ outcome: 'saved' | 'gone' | 'refused' }> {
  const request = await store.db.requests.get(requestId)
  // The cas d'usage may have been deleted in another window.
  if (!request || (casUsageId && !(await store.db.casUsage.get(casUsageId)))) return { outcome: 'gone' }
  const { outcome } = await change(store, 'requests', request, { casUsageId })
  return { outcome: outcome === 'saved' || outcome === 'gone' ? outcome : 'refused' }
}

export interface Mark {
  requestId?: string | undefined
  organisationId: string
  casUsageId: string | null
  serviceId: string
  stepId: string
  isDone: boolean
  /** `filed`: the step's request was sent and its answer is awaited. */
  mark?: 'done' | 'filed' | undefined
}

/** Marks a step of a request, or takes the mark back; the first mark of a purpose creates its request. */
export async function mark(store: Store, input: Mark, now: string): Promise<MarkOutcome> {
  const { organisationId, casUsageId, serviceId, stepId, isDone } = input
  const service = trackedService(serviceId, await serviceById(serviceId))
  if (!service || ![...service.journey, updateStep].some(({ id }) => id === stepId))
    return { outcome: 'unknown_step' }
  const found = input.requestId
    ? await store.db.requests.get(input.requestId)
    : liveRequests(await requestsOf(store, organisationId), { organisationId, casUsageId, serviceId })[0]
  if (input.requestId && found?.serviceId !== serviceId) return { outcome: 'gone' }
  const before = { steps: found?.steps ?? {}, filings: found?.filings ?? {} }
  const values =
    input.mark === 'filed' ? filed(before, stepId, isDone, now) : done(before, stepId, isDone, now)
  const saved = found
    ? await change(store, 'requests', found, values)
    : await create(store, 'requests', { organisationId, casUsageId, serviceId, ...values })
  return saved.outcome === 'saved'
    ? { outcome: 'saved', requestId: String(saved.record['id']) }
    : { outcome: saved.outcome === 'gone' ? 'gone' : 'refused' }
}

type Marks = Pick<Request, 'steps' | 'filings'>

function done({ steps }: Marks, stepId: string, isDone: boolean, now: string): Partial<Marks> {
  const { [stepId]: _, ...others } = steps
  return { steps: isDone ? { ...others, [stepId]: { doneAt: now, by: 'user' } } : others }
}

/** A filing marked by hand is taken back whole; what the site said stays. */
function filed({ filings }: Marks, stepId: string, isDone: boolean, now: string): Partial<Marks> {
  const { [stepId]: history = [], ...others } = filings
  const bySite = history.filter(({ by }) => by === 'site')
  const next = isDone ? [...bySite, { state: 'submitted' as const, at: now, by: 'user' as const }] : bySite
  return { filings: next.length > 0 ? { ...others, [stepId]: next } : others }
}

/**
 * What Habili wrote for a request these ninety days, newest first: when, and the questions, for no value is kept; null
 * when there is no such request.
 */
export async function historyOf({ db }: Store, requestId: string): Promise<RequestFill[] | null> {
  const request = await db.requests.get(requestId)
  if (!request) return null
  const entries = await db.journal.filter((entry) => isOf(request, entry)).toArray()
  return entries
    .map(({ key, at, questions }) => ({ key, at, questions }))
    .sort((one, other) => other.at.localeCompare(one.at))
}

/** By its number on the site; a page that has none yet is of its service and context. */
function isOf(request: Request, entry: JournalEntry): boolean {
  const { site, number, serviceId, organisationId, casUsageId } = entry
  if (organisationId !== request.organisationId) return false
  if (number && request.number) return site === request.site && number === request.number
  return serviceId === request.serviceId && casUsageId === request.casUsageId
}
