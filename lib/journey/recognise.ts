/** What a page of the site proves of a request: the state that its badges say, and the steps this completes. Pure. */
import type { Service, Step } from '@/lib/eligibility/model'
import { unaccented } from '@/lib/profile/text-fold'
import type { Request } from '@/lib/profile/records'
import { reachedBy, sandboxEnding, siteStates, type SiteState } from '@/lib/profile/site-states'

/** The state among the badges of a page (« demande D12 Brouillon »); the last label named wins. */
export function stateOfLabel(badges: string): SiteState | undefined {
  const text = plain(badges)
  return siteStates
    .map(({ id, label }) => ({ id, at: text.lastIndexOf(plain(label)) }))
    .filter(({ at }) => at >= 0)
    .sort((one, other) => other.at - one.at)[0]?.id
}

/** What the site shows of one request. */
export interface Sighting {
  state: SiteState
  /** DataPass definition, underscores. */
  definition: string
  /** Instant, ISO. */
  at: string
}

export type Marks = Pick<Request, 'steps' | 'filings'>

/** The marks of a request once this was seen; undefined when it says nothing new. Nothing done is undone. */
export function afterSighting(service: Service, before: Marks, { state, definition, at }: Sighting) {
  const stage = definition.endsWith(sandboxEnding) ? 'sandbox' : 'production'
  const own = service.journey.filter(
    ({ onSite }) => onSite && (onSite.stage === undefined || onSite.stage === stage),
  )
  const after: Marks = { steps: { ...before.steps }, filings: { ...before.filings } }
  let isNews = false
  for (const step of own) {
    const history = before.filings[step.id] ?? []
    if (history.at(-1)?.state !== state) {
      after.filings[step.id] = [...history, { state, at, by: 'site' as const }].slice(-HISTORY)
      isNews = true
    }
    if (isReached(step, state) && !before.steps[step.id]) {
      after.steps[step.id] = { doneAt: at, by: 'site' }
      isNews = true
    }
  }
  return isNews ? after : undefined
}

/** States kept of one filing. */
const HISTORY = 50

function isReached({ onSite }: Step, state: SiteState): boolean {
  return onSite !== undefined && reachedBy[state].includes(onSite.doneWhen)
}

/** One apostrophe, no accent on capitals, one case: DataPass prints « A modifier » and « En cours d'instruction ». */
function plain(text: string): string {
  return unaccented(text).replace(/[’‘]/g, "'").replace(/\s+/g, ' ')
}
