/** The board: one row a request, with its next step. Pure. */
import type { Service } from '@/lib/eligibility/model'
import type { RulesetId } from '@/lib/eligibility/terms'
import type { CasUsage, Organisation, Request } from '@/lib/profile/records'
import { usualName } from '@/lib/profile/names'
import { journeyOf, nextAction, type JourneyStep } from './journey'
import { lifeOf, type Station } from './life'
import type { SiteState } from '@/lib/profile/site-states'
import { trackedService } from './tracked'

export interface BoardRow {
  requestId: string
  organisationId: string
  organisationName: string
  siret: string
  casUsageId: string | null
  /** '' without a context, or when it has no title. */
  casUsageTitle: string
  serviceId: string
  serviceName: string
  ruleset: RulesetId
  steps: Pick<JourneyStep, 'id' | 'title' | 'actor' | 'isOurs' | 'state' | 'doneAt' | 'by'>[]
  /** null when all are done, or when the request has ended. */
  next:
    | (Pick<
        JourneyStep,
        'id' | 'title' | 'actor' | 'isOurs' | 'state' | 'delay' | 'dueOn' | 'isReminder' | 'filing'
      > & {
        link?: { label: string; url: string }
      })
    | null
  done: number
  total: number
  /** Instant since when the next step is awaited. */
  since: string
  isLate: boolean
  ended?: SiteState
  /** To prepare, begun, sent, to change, granted: where it stands, and when it came there. */
  life: Station[]
  /** Site, number and title there, '' while it has none. */
  site: string
  number: string
  title: string
  isTest: boolean
  /** What the site last showed, in its own word. */
  siteState: Request['siteState']
  /** The last of its steps whose page was seen on the producer's portal. */
  lastSeen: { title: string; at: string } | null
  /** Since when the site's list does without it, '' while it is there. */
  missingAt: string
  draftUrl: string
  updatedAt: string
}

export interface BoardRecords {
  requests: readonly Request[]
  organisations: readonly Organisation[]
  casUsage: readonly CasUsage[]
  /** Services of the catalogue, those of the requests at least. */
  services: readonly Service[]
}

/** A row for each request whose organisation is known; late ones first, then the oldest wait. */
export function boardOf(records: BoardRecords, ruleset: RulesetId, today: string): BoardRow[] {
  const organisations = new Map(records.organisations.map((each) => [each.id, each]))
  const casUsage = new Map(records.casUsage.map((each) => [each.id, each]))
  const services = new Map(records.services.map((each) => [each.id, each]))
  return records.requests
    .flatMap((request) => {
      const organisation = organisations.get(request.organisationId)
      const context = request.casUsageId ? casUsage.get(request.casUsageId) : undefined
      return organisation
        ? [
            rowOf(
              request,
              { organisation, context, service: services.get(request.serviceId) },
              ruleset,
              today,
            ),
          ]
        : []
    })
    .sort((one, other) => Number(other.isLate) - Number(one.isLate) || one.since.localeCompare(other.since))
}

/** What a request names; a context or a service may be gone or unknown. */
interface Named {
  organisation: Organisation
  context: CasUsage | undefined
  service: Service | undefined
}

function rowOf(
  request: Request,
  { organisation, context, service }: Named,
  ruleset: RulesetId,
  today: string,
): BoardRow {
  const { id, serviceId, serviceName, site, number, title, isTest, siteState, draftUrl, updatedAt } = request
  const tracked = trackedService(serviceId, service)
  const journey = tracked ? journeyOf(tracked, ruleset, request, today) : undefined
  const next = journey ? nextAction(journey) : null
  return {
    requestId: id,
    organisationId: organisation.id,
    organisationName: usualName(organisation),
    siret: organisation.siret,
    casUsageId: request.casUsageId,
    casUsageTitle: context?.intitule ?? '',
    serviceId,
    serviceName: (service?.names.fr ?? serviceName) || serviceId,
    ruleset: journey?.ruleset ?? ruleset,
    steps: (journey?.steps ?? [])
      .filter(({ state }) => state !== 'optional')
      .map(({ id, title, actor, isOurs, state, doneAt, by }) => ({
        id,
        title,
        actor,
        isOurs,
        state,
        ...(doneAt && by ? { doneAt, by } : {}),
      })),
    next: next && nextOf(next),
    done: journey?.done ?? 0,
    total: journey?.total ?? 0,
    since: journey?.since ?? request.createdAt,
    isLate: journey?.isLate ?? false,
    ...(journey?.ended ? { ended: journey.ended } : {}),
    life: journey?.life ?? lifeOf(request, []),
    site,
    number,
    title,
    isTest,
    siteState,
    lastSeen: lastSeenOf(journey?.steps ?? []),
    missingAt: request.missingAt ?? '',
    draftUrl,
    updatedAt,
  }
}

function lastSeenOf(steps: readonly JourneyStep[]): BoardRow['lastSeen'] {
  const seen = steps.flatMap(({ title, seenAt: at }) => (at ? [{ title, at }] : []))
  return seen.toSorted((one, other) => one.at.localeCompare(other.at)).at(-1) ?? null
}

function nextOf(step: JourneyStep) {
  const { id, title, actor, isOurs, state, delay, dueOn, isReminder, filing, links } = step
  const link = links.find(({ era }) => era === 'current') ?? links[0]
  return {
    id,
    title,
    actor,
    isOurs,
    state,
    ...(delay ? { delay } : {}),
    ...(dueOn ? { dueOn } : {}),
    ...(isReminder ? { isReminder } : {}),
    ...(filing ? { filing } : {}),
    ...(link ? { link: { label: link.label, url: link.url } } : {}),
  }
}
