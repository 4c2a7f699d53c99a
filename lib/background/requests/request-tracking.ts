/** Keeps what the pages of a site show of its requests: on a request's own page, on dashboards and lists. */
import { sites } from '@/lib/form/sites/pages'
import {
  missingFrom,
  newsOf,
  requestSeen,
  requestTitled,
  stateOfBadges,
  type SeenRequest,
} from '@/lib/journey/tracking'
import { liveRequests } from '@/lib/journey/requests'
import { procedureId, trackedService } from '@/lib/journey/tracked'
import { catalogueIndex, serviceById } from '../eligibility/catalogue'
import { changing, creating } from '../store/records'
import type { SaveRequest, Store } from '../store/store'
import { requestsOf } from './journey'

/** Whom the requests of a page belong to, as far as the page and the fills say it. */
export interface SeenFor {
  /** Its profile; null when the page does not say, or none holds its SIRET: nothing new is then kept. */
  organisationId: string | null
  /** The request that Habili filled in this tab, by its number, and from which context. */
  filled?: { number: string; casUsageId: string | null } | undefined
  /** The site whose whole list of what is under way `seen` is. */
  wholeOf?: string | undefined
}

/**
 * Says whether a request was created or moved on. All that a page shows is saved at once: two hundred rows, each in its
 * turn, keep the assistant waiting. Of several rows of one request, the first decides: sites print the latest first.
 */
export async function keepSeen(
  store: Store,
  seen: readonly SeenRequest[],
  { organisationId, filled, wholeOf }: SeenFor,
  now: string,
): Promise<boolean> {
  const all = organisationId ? await requestsOf(store, organisationId) : await store.db.requests.toArray()
  const missing = organisationId && wholeOf ? missingFrom(seen, wholeOf, all) : []
  const saves = new Map<string, SaveRequest | null>()
  for (const each of seen) {
    const filledFor = filled?.number === each.number ? filled.casUsageId : undefined
    const change = await saveOf(each, all, { organisationId, filledFor }, now)
    if (change && !saves.has(change.of)) saves.set(change.of, change.save)
  }
  for (const request of missing)
    if (!request.missingAt && !saves.has(request.id))
      saves.set(request.id, changing('requests', request, { missingAt: now }))
  const requests = [...saves.values()].filter((each) => each !== null)
  if (requests.length === 0) return false
  const outcomes = await store.saveAll(requests)
  return Array.isArray(outcomes) && outcomes.some(({ outcome }) => outcome === 'saved')
}

/** Would something new be kept of what was seen, were its organisation known? */
export async function hasUnknown(
  store: Store,
  seen: readonly SeenRequest[],
  wholeOf?: string,
): Promise<boolean> {
  const all = await store.db.requests.toArray()
  if (wholeOf && missingFrom(seen, wholeOf, all).length > 0) return true
  return seen.some((each) => each.number !== '' && each.definition !== '' && !requestSeen(all, each))
}

/** What to save of one row, if anything, and of which request; undefined for none that can be followed. */
async function saveOf(
  seen: SeenRequest,
  all: Awaited<ReturnType<typeof requestsOf>>,
  { organisationId, filledFor }: { organisationId: string | null; filledFor: string | null | undefined },
  now: string,
): Promise<{ of: string; save: SaveRequest | null } | undefined> {
  const labels = sites.find(({ id }) => id === seen.site)?.states ?? {}
  const shown = stateOfBadges(seen.badges, labels)
  const serviceId = seen.definition === '' ? '' : serviceIdOf(seen)
  if (!shown) return undefined
  const own = requestSeen(all, seen) ?? requestTitled(all, seen, serviceId, shown.state)
  if (seen.number === '' && seen.url === '' && !own) return undefined
  const purpose = organisationId && { organisationId, casUsageId: filledFor ?? null, serviceId }
  // Marked by hand before the site had it: only a fill says that it is this one.
  const planned = () =>
    purpose && filledFor !== undefined
      ? liveRequests(all, purpose).find(({ site, draftUrl }) => site === '' && draftUrl === '')
      : undefined
  const known = own ?? planned()
  const trackedId = known?.serviceId ?? serviceId
  const service = trackedService(trackedId, await serviceById(trackedId))
  const news = newsOf(known ?? null, seen, shown, service, now)
  const tie = known?.casUsageId === null && filledFor ? { casUsageId: filledFor } : {}
  if (known) {
    const values = { ...news, ...tie }
    const isNews = Object.keys(values).length > 0
    return { of: known.id, save: isNews ? changing('requests', known, values) : null }
  }
  // Whose service nobody names cannot be followed under one.
  if (!purpose || serviceId === '') return undefined
  const serviceName = service && !serviceId.includes('/') ? '' : seen.title.slice(0, 200)
  return {
    of: JSON.stringify([seen.site, seen.isTest, seen.number || seen.url]),
    save: creating('requests', { ...purpose, serviceName, ...news }),
  }
}

function serviceIdOf({ site, definition }: SeenRequest): string {
  return (definition && catalogueIndex.serviceOfDefinition(definition)?.id) || procedureId(site, definition)
}
