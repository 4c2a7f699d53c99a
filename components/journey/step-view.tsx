/** What a step of a journey says of itself: its state and its dates in words. Pure. */
import { around, French } from '@/components/controls/French'
import type { ComponentChildren } from 'preact'
import { showDay } from '@/components/eligibility/days'
import { t } from '@/lib/extension/i18n'
import type { JourneyStep, StepState } from '@/lib/journey/journey'
import { siteStates } from '@/lib/profile/site-states'

/** How a step is drawn and worded: one that only the service can do is waited for. */
export function markOf({ state, isOurs }: Pick<JourneyStep, 'state' | 'isOurs'>): StepState {
  return state === 'current' && !isOurs ? 'waiting' : state
}

/** The site's own words for a state (« En cours d’instruction »). */
export const siteWords = (state: string): string => siteStates.find(({ id }) => id === state)?.label ?? state

/** When it was done and who said so; '' while it is not. */
export function doneWords({ state, doneAt, by, isTerm }: JourneyStep): string {
  if (state !== 'done' && !(isTerm && doneAt)) return ''
  if (!doneAt) return t('journey_done_proved')
  return t(by === 'site' ? 'journey_done_site' : 'journey_done_user', showDay(doneAt))
}

/** The last that is known of the request this step files; '' when nothing is. */
export function filingWords({ state, filing }: JourneyStep): ComponentChildren {
  if (!filing || state === 'done') return ''
  const day = showDay(filing.at)
  return filing.by === 'site'
    ? around('journey_filing_site', <French text={siteWords(filing.state)} />, day)
    : t('journey_filing_user', day)
}

/** Until when the answer is expected, or was, or the right lasts; '' when no delay runs. */
export function dueWords({ dueOn, isTerm, isReminder, state }: JourneyStep): string {
  if (!dueOn) return ''
  const isOver = state === 'late'
  if (isReminder) return t(isOver ? 'journey_reminded' : 'journey_reminds', showDay(dueOn))
  if (isTerm) return t(isOver ? 'journey_ended_on' : 'journey_ends', showDay(dueOn))
  return t(isOver ? 'journey_was_due' : 'journey_due', showDay(dueOn))
}

/** What the person may say of a step; `undo` takes back the word that is there. */
export type StepAction = 'done' | 'undo_done' | 'filed' | 'undo_filed'

/** What may be said of a step now, the likeliest first. What the site said is not taken back. */
export function actionsOf({ state, doneAt, by, filing, canFile, isTerm }: JourneyStep): StepAction[] {
  if (state === 'optional') return []
  if (state === 'done') return doneAt && by === 'user' ? ['undo_done'] : []
  if (isTerm && doneAt) return by === 'user' ? ['done', 'undo_done'] : ['done']
  if (filing?.by === 'user') return ['done', 'undo_filed']
  return canFile && filing?.state !== 'submitted' ? ['filed', 'done'] : ['done']
}

/** Where to go: today's addresses, the old ones where no other is known. */
export function linksOf({ links }: JourneyStep): JourneyStep['links'] {
  const current = links.filter(({ era }) => era === 'current')
  return current.length > 0 ? current : links
}
