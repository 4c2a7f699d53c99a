/**
 * On a site that saves each answer by itself, the same request may be open twice: what it keeps now is asked at a
 * confirmation, so that an answer given in another tab, or by somebody else, is not replaced by an older page.
 */
import type { Kept } from '@/lib/contract/page'
import { askPage } from '@/lib/extension/messenger'
import type { FillPlan, PlanLine } from '@/lib/form/model'
import { isSame } from '@/lib/form/same-value'
import { isSameAnswer } from '@/lib/profile/same-text'
import { askedAtPress } from './asked-at-press'
import { watchDropped } from './sessions'
import { isSameView, type View } from './view'
import { SLOW, within } from './whose-page'

type Answer = Kept[][] | null

/** What a confirmation that got no answer in time still waits for, by tab. In memory: a stopped background asks anew. */
const late = new Map<number, View & { answer: Promise<Answer | undefined> }>()
watchDropped((tabId) => late.delete(tabId))

// An error of the site is no answer either.
const press = askedAtPress<Answer | undefined>((tabId) => askPage(tabId, 'guest.kept').catch(() => undefined))

const isAsked = ({ savesInto }: FillPlan) => savesInto !== undefined && savesInto !== 'new'

/** The person presses: asked for the confirmation that follows. */
export function askKeptAtPress(tabId: number, plan: FillPlan): void {
  if (isAsked(plan)) void press.ask(tabId, plan)
}

export type KeptElsewhere = Kept[] | 'left' | 'unanswered' | 'unknown'

/**
 * The answers that the site keeps otherwise than when it gave the page. `unanswered`: nothing came in time, for the
 * first time in this view; at the next one a late answer serves, and `unknown` is when there is still none: a person is
 * not stopped for ever by a slow site. `left`: it shows another page in the place of this one.
 */
export async function keptElsewhere(tabId: number, plan: FillPlan): Promise<KeptElsewhere> {
  if (!isAsked(plan)) return []
  const { documentId, view } = plan
  const before = late.get(tabId)
  const isSecond = isSameView(before, plan)
  const answer = press.answer(tabId, plan)
  let kept = await within(answer, SLOW)
  if (kept === undefined && isSecond) kept = await within(before.answer, 0)
  if (kept === undefined) {
    late.set(tabId, { documentId, view, answer })
    return isSecond ? 'unknown' : 'unanswered'
  }
  late.delete(tabId)
  return kept ? otherThan(kept) : 'left'
}

/** Only what is in both: the scripts of the site draw some of its fields, and the site's own page does not hold them. */
function otherThan([given = [], now = []]: Kept[][]): Kept[] {
  const before = new Map(given.map(({ fingerprint, value }) => [fingerprint, value]))
  return now.filter(({ fingerprint, value }) => !isSameAnswer(before.get(fingerprint) ?? value, value))
}

/** Of the lines to write, those whose question the site keeps another answer to than the plan saw. Pure. */
export function answeredElsewhere(
  lines: PlanLine[],
  kept: KeptElsewhere,
  fingerprints: Record<number, string>,
): PlanLine[] {
  if (!Array.isArray(kept)) return []
  return lines.filter(({ ref, target, was }) => {
    const now = kept.find(({ fingerprint }) => fingerprint === fingerprints[ref])
    return now !== undefined && !isSame(target, was, now.value) && !isSameAnswer(bare(was), bare(now.value))
  })
}

/** Scripts of the site group the signs of some answers (IBAN), when they are typed and not when they are loaded. */
const bare = (value: string | string[]) => [value].flat().map((each) => each.replace(/\s/g, ''))
