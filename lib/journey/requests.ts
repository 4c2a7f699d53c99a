/** One context, one live request, one token: which requests compete for the same context. Pure. */
import type { Request } from '@/lib/profile/records'
import { endOf, type Journey } from './journey'

/** What a request is for. */
export interface Purpose {
  organisationId: string
  casUsageId: string | null
  serviceId: string
}

/** A request that was neither refused, deleted nor revoked. */
export function isLive(request: Pick<Request, 'filings' | 'siteState'>): boolean {
  return endOf(request) === undefined
}

const isFor = (request: Request, { organisationId, casUsageId, serviceId }: Purpose) =>
  request.organisationId === organisationId &&
  request.casUsageId === casUsageId &&
  request.serviceId === serviceId

/** The live request of this purpose, the oldest first; with a context there should be one at most. */
export function liveRequests(requests: readonly Request[], purpose: Purpose): Request[] {
  return requests
    .filter((request) => isFor(request, purpose) && isLive(request))
    .sort((one, other) => one.createdAt.localeCompare(other.createdAt))
}

/**
 * The live request that stands in the way of filing another one (`here`, if the page shows one) for this purpose.
 * Without a context nothing is known to be shared; a request of a test site stands in nobody's way.
 */
export function rivalOf(
  requests: readonly Request[],
  purpose: Purpose,
  here: Request | undefined,
): Request | undefined {
  if (purpose.casUsageId === null || here?.isTest) return undefined
  return liveRequests(requests, purpose).find(
    ({ id, draftUrl, isTest }) => draftUrl && !isTest && id !== here?.id,
  )
}

/** Whether the site, or the person, said that a request of this service was granted and still is; a test proves nothing. */
export function hasValidated(requests: readonly Request[], serviceId: string): boolean {
  return requests.some(
    (request) =>
      request.serviceId === serviceId &&
      !request.isTest &&
      isLive(request) &&
      Object.values(request.filings).some((history) => history.some(({ state }) => state === 'validated')),
  )
}

/** The steps of a service for one purpose, and the request they are about. */
export interface ShownJourney extends Journey {
  serviceName: string
  /** Whose steps these are; null without an organisation: they can be read, not marked. */
  purpose: Purpose | null
  /** null as long as nothing was marked nor seen. */
  request: {
    id: string
    rev: number
    casUsageId: string | null
    /** Number and title on the site, '' while it has none. */
    number: string
    title: string
    siteState: Request['siteState']
    isTest: boolean
    draftUrl: string
    /** What the instructor wrote, newest first. */
    asked: NonNullable<Request['asked']>
    /** The page is about this very request. */
    isHere: boolean
  } | null
  /** The page's request belongs to no cas d'usage yet: the person may say that it is for the chosen one. */
  canAttach: boolean
  /** Title of the other cas d'usage that the page's request belongs to. */
  attachedTo: string | null
  /** Address of another live request for the same context. */
  rivalUrl: string | null
}

export type MarkOutcome =
  { outcome: 'saved'; requestId: string } | { outcome: 'gone' | 'refused' | 'unknown_step' }
