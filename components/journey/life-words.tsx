/** What a request is at, and for whom it waits, in words. Pure. */
import { around, French } from '@/components/controls/French'
import type { ComponentChildren } from 'preact'
import { showDay, showShortDay } from '@/components/eligibility/days'
import { t } from '@/lib/extension/i18n'
import { isInForce, type Phase, phaseOf, type Station } from '@/lib/journey/life'
import type { Reminder } from '@/lib/journey/reminder'

/** What the words of a request's life are made of. */
export interface LifeFacts {
  life: readonly Station[]
  number: string
  /** The step of the site's own form, where its page is open. */
  step?: { current: number; total: number } | undefined
  /** The step of the service to do now, '' when all are done. */
  next: string
  /** Our side must do that step. */
  isOurs: boolean
  /** Last day of the announced delay, '' when none runs. */
  dueOn: string
  isLate: boolean
  /** The delay ends a right, such as a token's life. */
  isTerm: boolean
  /** The day is a reminder of ours: the request was opened again and is not sent. */
  isReminder?: true | undefined
  /** The site's own word for an end, '' while it lives. */
  ended: string
}

/** The name of a station; that of an end is the site's own. */
export const stationName = (phase: Phase, ended: string): string =>
  phase === 'ended' && ended ? ended : t(`life_${phase}`)

/** What the name of a station is in, where it is the site's own. */
export const langOf = (phase: Phase, ended: string) => (phase === 'ended' && ended ? 'fr' : undefined)

/** When a request came there: the site's date is that of the day when its page was seen. */
export function stationDay({ at, by }: Station): string {
  if (!at) return ''
  return by === 'site' ? t('request_seen_on', showShortDay(at)) : showShortDay(at)
}

/** « Envoyée : réponse attendue au plus tard le 4 décembre 2026 ». */
export function headline({ life, number, step, ended, ...rest }: LifeFacts): string {
  const phase = phaseOf(life)
  if (phase === 'draft') {
    const name = number ? t('life_draft_number', number) : t('life_draft')
    const draft = step ? t('life_draft_step', name, step.current, step.total) : name
    return isInForce(life) ? t('life_update', draft) : draft
  }
  if (phase === 'sent') return t('life_line', t('life_sent'), answerWords(rest))
  if (phase === 'amend') return t('life_line', t('life_amend'), t('life_amend_do'))
  return stationName(phase, ended)
}

function answerWords({ dueOn, isLate, isTerm }: Pick<LifeFacts, 'dueOn' | 'isLate' | 'isTerm'>): string {
  if (!dueOn || isTerm) return t('life_no_delay')
  return t(isLate ? 'life_was_due' : 'life_due', showDay(dueOn))
}

/** What comes next once the site has spoken; '' when nothing does. */
export function nextWords({ life, next, isOurs, dueOn, ...due }: LifeFacts): ComponentChildren {
  const phase = phaseOf(life)
  // The answer awaited, or the change asked, is told already.
  if (phase === 'ended' || phase === 'amend' || (phase === 'sent' && !isOurs)) return ''
  if (!next) return phase === 'granted' ? t('life_all_done') : ''
  const until = dueOn ? ` (${t(dueWord(due), showDay(dueOn))})` : ''
  return [...around('life_next', <French text={next} />), until]
}

/** What a day means: the end of a right, a reminder of ours, or an answer. */
export function dueWord({ isTerm, isReminder, isLate }: Pick<LifeFacts, 'isTerm' | 'isReminder' | 'isLate'>) {
  if (isTerm) return isLate ? 'journey_ended_on' : 'board_ends'
  if (isReminder) return isLate ? 'board_reminded' : 'board_reminds'
  return isLate ? 'board_was_due' : 'board_due'
}

/** The site still has to answer by a day to come, or a right ends then. */
export const canRemind = ({ dueOn, isLate }: Pick<LifeFacts, 'dueOn' | 'isLate'>): boolean =>
  dueOn !== '' && !isLate

/** What a reminder names of its request. */
export interface Remembered extends Pick<LifeFacts, 'number' | 'dueOn' | 'isTerm' | 'isReminder'> {
  /** Id of the request. */
  id: string
  service: string
  /** '' where it is known to the reader. */
  organisation: string
  draftUrl: string
}

/** Days before the end of a right at which the calendar tells: time to renew it. */
const RENEWAL = 30

const reminders = {
  end: { uid: 'fin', title: 'life_remind_end' },
  update: { uid: 'mise-a-jour', title: 'life_remind_update' },
  answer: { uid: 'reponse', title: 'life_remind_answer' },
} as const

/** The day of an answer, of the end of a right, or of a request opened again, for a calendar. */
export function reminderOf(request: Remembered): Reminder {
  const { id, service, organisation, number, dueOn, isTerm, isReminder, draftUrl } = request
  const { uid, title } = reminders[isTerm ? 'end' : isReminder ? 'update' : 'answer']
  const name = [service, number && t('request_number', number), organisation].filter(Boolean).join(', ')
  return {
    uid: `${id}-${uid}`,
    day: dueOn,
    title: t(title, name),
    text: t('life_remind_text', name),
    url: draftUrl.startsWith('https://') ? draftUrl : '',
    before: isTerm ? RENEWAL : 0,
  }
}
