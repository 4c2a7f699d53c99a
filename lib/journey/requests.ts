/** One context, one live request, one token: which requests compete for the same context. Pure. */
import type { Request } from '@/lib/profile/records'
import { endOf } from './journey'

/** What a request is for. */
export interface Purpose {
  organisationId: string
  casUsageId: string | null
  serviceId: string
}

/** A request that was neither refused, deleted nor revoked. */
export function isLive(request: Pick<Request, 'filings'>): boolean {
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

/** The request that a site's own address designates. */
export function requestOfDraft(requests: readonly Request[], draftUrl: string): Request | undefined {
  return draftUrl ? requests.find((request) => request.draftUrl === draftUrl) : undefined
}

/**
 * The live request that stands in the way of filing `draftUrl` for this purpose: another one, of the same
 * context. Without a context nothing is known to be shared.
 */
export function rivalOf(
  requests: readonly Request[],
  purpose: Purpose,
  draftUrl: string,
): Request | undefined {
  if (purpose.casUsageId === null) return undefined
  return liveRequests(requests, purpose).find((request) => request.draftUrl && request.draftUrl !== draftUrl)
}

/** Whether the site, or the person, said that a request of this service was granted and still is. */
export function hasValidated(requests: readonly Request[], serviceId: string): boolean {
  return requests.some(
    (request) =>
      request.serviceId === serviceId &&
      isLive(request) &&
      Object.values(request.filings).some((history) => history.some(({ state }) => state === 'validated')),
  )
}
