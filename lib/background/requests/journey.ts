/** Requests as they go: what a person marks, what the site shows, and what the assistant and the board read. */
import { getSettings } from '@/lib/extension/settings'
import { serviceById } from '@/lib/eligibility/catalogue'
import type { RulesetId } from '@/lib/eligibility/terms'
import { boardOf, type BoardRow } from '@/lib/journey/board'
import { journeyOf } from '@/lib/journey/journey'
import {
  liveRequests,
  type MarkOutcome,
  type Purpose,
  requestOfDraft,
  rivalOf,
  type ShownJourney,
} from '@/lib/journey/requests'
import { trackedService } from '@/lib/journey/tracked'
import type { Request } from '@/lib/profile/records'
import { change, create } from '../store/records'
import type { Store } from '../store/store'

/** The day of an instant. */
export const dayOf = (instant: string) => instant.slice(0, 10)

export async function board(store: Store, now: string): Promise<BoardRow[]> {
  const { db } = store
  const { leadRuleset } = await getSettings()
  const [requests, organisations, casUsage] = await Promise.all([
    db.requests.toArray(),
    db.organisations.toArray(),
    db.casUsage.toArray(),
  ])
  return boardOf({ requests, organisations, casUsage }, leadRuleset, dayOf(now))
}

export const requestsOf = (store: Store, organisationId: string): Promise<Request[]> =>
  store.db.requests.where({ organisationId }).toArray()

/** What a page says of the request it shows. */
export interface OnPage {
  /** Address of the request on the site, '' when the page shows none. */
  draftUrl: string
}

const nobody = { purpose: null, request: null, attachedTo: null, rivalUrl: null }

/** The journey of a service, for an organisation or for nobody yet; the request that the page shows comes first. */
export async function shownJourney(
  store: Store,
  wanted: Pick<Purpose, 'serviceId' | 'casUsageId'> & { organisationId: string | null },
  page: OnPage | null,
  now: string,
): Promise<ShownJourney | null> {
  const service = serviceById(wanted.serviceId)
  if (!service) return null
  const { leadRuleset } = await getSettings()
  const { organisationId } = wanted
  const purpose = organisationId === null ? null : { ...wanted, organisationId }
  if (!purpose) {
    const journey = journeyOf(service, leadRuleset satisfies RulesetId, null, dayOf(now))
    return { ...journey, ...nobody, serviceName: service.names.fr }
  }
  const requests = await requestsOf(store, purpose.organisationId)
  const draftUrl = page?.draftUrl ?? ''
  const here = requestOfDraft(requests, draftUrl)
  const request = here ?? liveRequests(requests, purpose)[0] ?? null
  const rival = here ? undefined : rivalOf(requests, purpose, draftUrl)
  const other = here && here.casUsageId !== purpose.casUsageId ? here.casUsageId : null
  return {
    ...journeyOf(service, leadRuleset satisfies RulesetId, request, dayOf(now)),
    serviceName: service.names.fr,
    purpose,
    request: request && {
      id: request.id,
      rev: request.rev,
      casUsageId: request.casUsageId,
      draftUrl: request.draftUrl,
      isHere: request === here,
    },
    attachedTo: other ? ((await store.db.casUsage.get(other))?.intitule ?? '') : null,
    rivalUrl: draftUrl && rival ? rival.draftUrl : null,
  }
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
  const service = trackedService(serviceId)
  if (!service?.journey.some(({ id }) => id === stepId)) return { outcome: 'unknown_step' }
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
