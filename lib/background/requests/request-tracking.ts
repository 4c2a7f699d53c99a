/** Keeps what the pages of a site show of its requests: on a request's own page, on dashboards and lists. */
import { sites } from '@/lib/form/sites/pages'
import type { InstructorMessage } from '@/lib/form/model'
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
import { change, create } from '../store/records'
import type { Store } from '../store/store'
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

/** Says whether a request was created or moved on. */
export async function keepSeen(
  store: Store,
  seen: readonly SeenRequest[],
  { organisationId, filled, wholeOf }: SeenFor,
  now: string,
): Promise<boolean> {
  const isMissed = await keepMissing(store, seen, organisationId, wholeOf, now)
  if (seen.length === 0) return isMissed
  const all = organisationId ? await requestsOf(store, organisationId) : await store.db.requests.toArray()
  let isNews = isMissed
  for (const each of seen) {
    const filledFor = filled?.number === each.number ? filled.casUsageId : undefined
    if (await keepOne(store, each, all, { organisationId, filledFor }, now)) isNews = true
  }
  return isNews
}

/** Notes since when the list of the site does without a request that was under way; says whether that is new. */
async function keepMissing(
  store: Store,
  seen: readonly SeenRequest[],
  organisationId: string | null,
  wholeOf: string | undefined,
  now: string,
): Promise<boolean> {
  if (!organisationId || !wholeOf) return false
  const missing = missingFrom(seen, wholeOf, await requestsOf(store, organisationId))
  const news = missing.filter(({ missingAt }) => !missingAt)
  for (const request of news) await change(store, 'requests', request, { missingAt: now })
  return news.length > 0
}

/** Keeps what the instructor wrote of a followed request, for its other pages; says whether that is new. */
export async function keepAsked(
  store: Store,
  seen: SeenRequest | undefined,
  messages: readonly InstructorMessage[] | undefined,
): Promise<boolean> {
  const request = seen && messages && requestSeen(await store.db.requests.toArray(), seen)
  if (!request) return false
  const before = request.asked ?? []
  const isNew = ({ text }: InstructorMessage) => !before.some((each) => each.text === text)
  const news = messages.filter(isNew)
  if (news.length === 0) return false
  const asked = [...news, ...before].slice(0, MOST_ASKED)
  return (await change(store, 'requests', request, { asked })).outcome === 'saved'
}

/** Most messages kept of one request. */
const MOST_ASKED = 50

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

async function keepOne(
  store: Store,
  seen: SeenRequest,
  all: Awaited<ReturnType<typeof requestsOf>>,
  { organisationId, filledFor }: { organisationId: string | null; filledFor: string | null | undefined },
  now: string,
): Promise<boolean> {
  const labels = sites.find(({ id }) => id === seen.site)?.states ?? {}
  const shown = stateOfBadges(seen.badges, labels)
  const serviceId = seen.definition === '' ? '' : serviceIdOf(seen)
  const titled = shown && requestTitled(all, seen, serviceId, shown.state)
  if (!shown || (seen.number === '' && seen.url === '' && !titled)) return false
  const purpose = organisationId && { organisationId, casUsageId: filledFor ?? null, serviceId }
  // Marked by hand before the site had it: only a fill says that it is this one.
  const planned = () =>
    purpose && filledFor !== undefined
      ? liveRequests(all, purpose).find(({ site, draftUrl }) => site === '' && draftUrl === '')
      : undefined
  const known = titled ?? requestSeen(all, seen) ?? planned()
  const trackedId = known?.serviceId ?? serviceId
  const service = trackedService(trackedId, await serviceById(trackedId))
  const news = newsOf(known ?? null, seen, shown, service, now)
  const tie = known?.casUsageId === null && filledFor ? { casUsageId: filledFor } : {}
  if (known) {
    const values = { ...news, ...tie }
    if (Object.keys(values).length === 0) return false
    return (await change(store, 'requests', known, values)).outcome === 'saved'
  }
  // Whose service nobody names cannot be followed under one.
  if (!purpose || serviceId === '') return false
  const serviceName = service && !serviceId.includes('/') ? '' : seen.title.slice(0, 200)
  return (await create(store, 'requests', { ...purpose, serviceName, ...news })).outcome === 'saved'
}

function serviceIdOf({ site, definition }: SeenRequest): string {
  return (definition && catalogueIndex.serviceOfDefinition(definition)?.id) || procedureId(site, definition)
}
