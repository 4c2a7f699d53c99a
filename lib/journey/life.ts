/** The life of a request in the few stations that a person follows: to prepare, begun, sent, to change, granted. Pure. */
import type { Step } from '@/lib/eligibility/model'
import type { Request } from '@/lib/profile/records'
import { endedStates, reachedBy, type SiteState } from '@/lib/profile/site-states'

/** `ended`: refused, closed, deleted, revoked or out of date. */
export type Phase = 'prepared' | 'draft' | 'sent' | 'amend' | 'granted' | 'ended'

export interface Station {
  phase: Phase
  place: 'past' | 'now' | 'later'
  /** Instant, '' when nobody knows. */
  at: string
  /** Who said so: the date of the site is that of the day when its page was seen. */
  by: 'user' | 'site'
}

/** What a request says of its own life. */
export type Lived = Pick<Request, 'steps' | 'filings' | 'siteState' | 'createdAt'>

/** The stations of a request in their order; the site's state comes first, whatever was marked. */
export function lifeOf(request: Lived | null, steps: readonly Pick<Step, 'id' | 'onSite'>[]): Station[] {
  const events = request ? eventsOf(request, steps) : []
  const now = events.at(-1)?.phase ?? 'prepared'
  const last = (phase: Phase) => events.findLast((event) => event.phase === phase)
  const [amend, sent] = [last('amend'), last('sent')]
  // Asked and not known to be sent again, the change comes after the sending.
  const middle: Phase[] =
    amend && now !== 'draft' ? (sent && sent.at > amend.at ? ['amend', 'sent'] : ['sent', 'amend']) : ['sent']
  const order: Phase[] = [
    'prepared',
    ...(isUpdate(events) ? granted : []),
    'draft',
    ...middle,
    now === 'ended' ? 'ended' : 'granted',
  ]
  const wasGranted = now === 'ended' && last('granted') !== undefined
  const shown = order
    .filter((phase) => now !== 'ended' || phase !== 'sent' || sent !== undefined)
    .flatMap((phase): Phase[] => (wasGranted && phase === 'ended' ? ['granted', 'ended'] : [phase]))
  const rank = shown.lastIndexOf(now)
  return shown.map((phase, index) => {
    const place = index < rank ? 'past' : index === rank ? 'now' : 'later'
    const event = place === 'later' ? undefined : last(phase)
    return { phase, place, at: event?.at ?? '', by: event?.by ?? 'site' }
  })
}

const granted: Phase[] = ['granted']

/** Was it granted before what is going on, and not ended since? */
function isUpdate(events: readonly Event[]): boolean {
  const judged = events.findLast(({ phase }) => phase === 'granted' || phase === 'ended')
  return judged?.phase === 'granted' && judged !== events.at(-1)
}

/** Is what was granted in force while its update is under way? */
export const isInForce = (stations: readonly Station[]): boolean =>
  stations.some(({ phase, place }) => phase === 'granted' && place === 'past') &&
  !['granted', 'ended'].includes(phaseOf(stations))

/** Where a request stands. */
export const phaseOf = (stations: readonly Station[]): Phase =>
  stations.find(({ place }) => place === 'now')?.phase ?? 'prepared'

/** Has the request left our hands at least once? */
export const isSent = (phase: Phase): boolean => phase !== 'prepared' && phase !== 'draft'

interface Event {
  phase: Phase
  at: string
  by: 'user' | 'site'
}

const phaseOfState: Partial<Record<SiteState, Phase>> = {
  draft: 'draft',
  submitted: 'sent',
  changes_requested: 'amend',
  validated: 'granted',
}
const phaseFor = (state: SiteState): Phase =>
  endedStates.includes(state) ? 'ended' : (phaseOfState[state] ?? 'draft')

/** What happened, in order. */
function eventsOf(
  { steps, filings, siteState }: Lived,
  own: readonly Pick<Step, 'id' | 'onSite'>[],
): Event[] {
  const filed = Object.values(filings)
    .flat()
    .map(({ state, at, by }): Event => ({ phase: phaseFor(state), at, by }))
  const marked = own.flatMap(({ id, onSite }): Event[] => {
    const mark = steps[id]
    if (!mark || !onSite || mark.by === 'site') return []
    const proved = reachedBy[onSite.doneWhen].at(-1)
    return [{ phase: proved === 'validated' ? 'granted' : 'sent', at: mark.doneAt, by: 'user' }]
  })
  const events = [...filed, ...marked].toSorted((one, other) => one.at.localeCompare(other.at))
  if (!siteState) return events
  const seen: Event = { phase: phaseFor(siteState.state), at: siteState.at, by: 'site' }
  return [
    ...events.filter(({ at, by, phase }) => at <= seen.at && (by === 'site' || phase !== seen.phase)),
    seen,
  ]
}
