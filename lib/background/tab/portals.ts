/** The pages of a producer's portal that the person passes: steps of the request under way. */
import type { AssistantState } from '@/lib/contract/tab'
import { isPageOf } from '@/lib/eligibility/addresses'
import { guideOf } from '@/lib/form/guides'
import type { PageDescription } from '@/lib/form/model'
import { isLive, liveRequests, type Purpose } from '@/lib/journey/requests'
import { serviceById } from '../eligibility/catalogue'
import { requestsOf } from '../requests/journey'
import { change } from '../store/records'
import type { Store } from '../store/store'
import { serviceOf } from './tab-service'

/** A step of the journey that the page of a producer's portal shows as passed. */
export async function notePortal(
  store: Store,
  page: PageDescription,
  { active, casUsageId }: Pick<AssistantState, 'active' | 'casUsageId'>,
  now: string,
): Promise<boolean> {
  const serviceId = guideOf(page.site) && (await serviceOf(page))?.service.id
  if (!serviceId) return false
  return keepPortal(store, page.url, { organisationId: active?.id ?? null, casUsageId, serviceId }, now)
}

/**
 * Notes that a page of the producer's portal was seen, on the live request of the service for the chosen cas d'usage,
 * else on the organisation's only one. Nothing of the page is read, and none is begun. Says whether that is new.
 */
export async function keepPortal(
  store: Store,
  url: string,
  { serviceId, ...whose }: Omit<Purpose, 'organisationId'> & { organisationId: string | null },
  now: string,
): Promise<boolean> {
  const { organisationId } = whose
  const service = await serviceById(serviceId)
  const steps = service?.journey.filter(({ seenAt = [] }) => seenAt.some((each) => isPageOf(each, url))) ?? []
  if (!organisationId || steps.length === 0) return false
  const own = await requestsOf(store, organisationId)
  const [exact] = liveRequests(own, { ...whose, organisationId, serviceId })
  const [only, ...others] = own.filter((each) => each.serviceId === serviceId && isLive(each))
  const request = exact ?? (others.length === 0 ? only : undefined)
  const news = steps.filter(({ id }) => request && !request.seen?.[id])
  if (!request || news.length === 0) return false
  const seen = { ...request.seen, ...Object.fromEntries(news.map(({ id }) => [id, now])) }
  return (await change(store, 'requests', request, { seen })).outcome === 'saved'
}
