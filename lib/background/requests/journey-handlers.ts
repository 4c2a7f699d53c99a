/** The answers about the journey of a service and the board of requests. */
import type { Handlers } from '@/lib/extension/messenger'
import { wantedOf } from '../eligibility/eligibility'
import type { Store } from '../store/store'
import { tabOf } from '../tab/frames'
import { serviceOfTab } from '../tab/tab-service'
import { attach, board, historyOf, mark, shownJourney } from './journey'

const now = () => new Date().toISOString()

export function journeyHandlers(store: () => Promise<Store>) {
  return {
    'journey.get': async (input, origin) => {
      const tab = await serviceOfTab(await tabOf(origin))
      const serviceId = input.serviceId ?? tab?.service.id
      const { casUsageId, ...wanted } = await wantedOf(await store(), input)
      // The request is the entity's, whoever files it.
      const organisationId = wanted.representedId ?? wanted.organisationId
      if (!serviceId) return null
      const isHere = tab?.service.id === serviceId
      return shownJourney(
        await store(),
        { organisationId, casUsageId, serviceId },
        isHere ? tab.seen : null,
        now(),
      )
    },
    'journey.mark': async (input) => mark(await store(), input, now()),
    'request.attach': async (input) => attach(await store(), input),
    'board.get': async () => board(await store(), now()),
    'requests.history': async ({ requestId }) => historyOf(await store(), requestId),
  } satisfies Partial<Handlers>
}
