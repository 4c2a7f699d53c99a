/** Keeps what a request page shows of its request: draft made, filed, granted. Only for the organisation the page is for. */
import type { AssistantState } from '@/lib/contract/tab'
import { afterSighting, stateOfLabel } from '@/lib/journey/recognise'
import { liveRequests, requestOfDraft, rivalOf } from '@/lib/journey/requests'
import { requestsOf } from './journey'
import { change, create } from '../store/records'
import type { Store } from '../store/store'
import type { TabService } from '../tab/tab-service'

/** Says whether a request was created or moved on. A second request for one context is left for the person to sort out. */
export async function keepSighting(
  store: Store,
  { siretState, active, casUsageId }: Pick<AssistantState, 'siretState' | 'active' | 'casUsageId'>,
  { service, definition, draftUrl, page }: TabService,
  now: string,
): Promise<boolean> {
  const state = stateOfLabel(page.facts.stateLabel ?? '')
  if (!state || !draftUrl || !active || siretState !== 'match') return false
  const purpose = { organisationId: active.id, casUsageId, serviceId: service.id }
  const requests = await requestsOf(store, active.id)
  const known =
    requestOfDraft(requests, draftUrl) ??
    liveRequests(requests, purpose).find((request) => request.draftUrl === '')
  if (!known && rivalOf(requests, purpose, draftUrl)) return false
  const before = known ?? { steps: {}, filings: {} }
  const marks = afterSighting(service, before, { state, definition, at: now })
  if (known) {
    const values = { ...marks, ...(known.draftUrl === '' ? { draftUrl } : {}) }
    if (Object.keys(values).length === 0) return false
    return (await change(store, 'requests', known, values)).outcome === 'saved'
  }
  return (await create(store, 'requests', { ...purpose, draftUrl, ...marks })).outcome === 'saved'
}
