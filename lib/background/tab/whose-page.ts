/**
 * For which organisation a page is: what it prints itself, else what the site's account page says. That page is asked
 * anew at each view and at each confirmation: the organisation may be changed in the same document, or in another tab.
 */
import type { AssistantState } from '@/lib/contract/tab'
import { askPage } from '@/lib/extension/messenger'
import type { PageDescription } from '@/lib/form/model'
import { elsewhereOf } from '@/lib/form/sites/elsewhere'
import { siteOfHost } from '@/lib/form/sites/pages'
import { tellChanged } from '../broadcast'
import { askedAtPress } from './asked-at-press'
import { getTab, setTab, type TabSession } from './sessions'
import { isSameView, type View } from './view'

/** A view waits this long for the site's answer before it shows that the site is asked, milliseconds. */
const GRACE = 400
/** Longest wait before the silence of the site is told, and at a confirmation, milliseconds. */
export const SLOW = 3000
/** Waits before the site is asked again by itself after it failed, milliseconds. */
const RETRIES = [2000, 5000, 10_000]

type Account = NonNullable<TabSession['account']>

/** Who waits to hear that the site has answered: the tab's number is told. */
const listeners = new Set<(tabId: number) => void>()
export const onAnswered = (listener: (tabId: number) => void) => void listeners.add(listener)

interface Question extends View {
  startedAt: number
  answer: Promise<Account>
}
/** Questions under way, by tab. In memory: a background that was stopped asks again. */
const questions = new Map<number, Question>()

/** What is known of whom a page is for. `silent`: the site was heard, and does not say. */
export interface Whose {
  siret: string | null
  state: 'said' | 'silent' | 'asking' | 'failed'
}

const asksNobody = new Set<PageDescription['kind']>(['signed-out', 'service', 'start'])

function said({ siret, hasFailed }: Account): Whose {
  return siret ? { siret, state: 'said' } : { siret: null, state: hasFailed ? 'failed' : 'silent' }
}

/** Whom the page is for, as far as it is known now; the site is asked when this view has not been answered yet. */
export async function whoseIs(tabId: number, page: PageDescription): Promise<Whose> {
  if (page.facts.siret) return { siret: page.facts.siret, state: 'said' }
  if (asksNobody.has(page.kind)) return { siret: null, state: 'silent' }
  const { account } = await getTab(tabId)
  const under = questions.get(tabId)
  const isAsked = isSameView(under, page)
  if (isSameView(account, page) && (!isAsked || account.hasFailed)) return said(account)
  const question = isAsked ? under : askSite(tabId, page)
  const waited = Date.now() - question.startedAt
  const answered = await within(question.answer, Math.max(0, GRACE - waited))
  if (answered) return said(answered)
  return { siret: null, state: Date.now() - question.startedAt >= SLOW ? 'failed' : 'asking' }
}

/**
 * Asks the site again, and has the views show it: the person wants it, or comes back from another tab. Where nobody
 * looks (`isShown`), what was heard is only forgotten.
 */
export async function askAgain(tabId: number, page: PageDescription, isShown = true): Promise<void> {
  if (page.facts.siret || asksNobody.has(page.kind)) return
  await setTab(tabId, { account: undefined })
  if (isShown) askSite(tabId, page)
}

/**
 * Whom the page is for at this instant, for a confirmation: never from what was heard before. No answer in time is
 * `failed`.
 */
export async function whoseNow(tabId: number, page: PageDescription): Promise<Whose> {
  if (page.facts.siret) return { siret: page.facts.siret, state: 'said' }
  if (asksNobody.has(page.kind)) return { siret: null, state: 'silent' }
  const heard = await within(press.answer(tabId, page), SLOW)
  if (!heard) return { siret: null, state: 'failed' }
  if (!heard.hasFailed) await setTab(tabId, { account: heard })
  return said(heard)
}

const press = askedAtPress(hear)

/** The person presses: where this view had the site asked, it is asked again, for the confirmation that follows. */
export async function askWhoseAtPress(tabId: number, page: PageDescription): Promise<void> {
  const { account } = await getTab(tabId)
  if (isSameView(account, page)) void press.ask(tabId, page)
}

function askSite(tabId: number, page: PageDescription, attempt = 0): Question {
  const question: Question = {
    documentId: page.documentId,
    view: page.view,
    startedAt: Date.now(),
    answer: hear(tabId, page),
  }
  questions.set(tabId, question)
  const isCurrent = () => questions.get(tabId) === question
  const slow = setTimeout(() => isCurrent() && void tellChanged('page'), SLOW)
  void question.answer.then(async (account) => {
    clearTimeout(slow)
    if (!isCurrent()) return
    await setTab(tabId, { account })
    const wait = RETRIES[attempt]
    if (account.hasFailed && wait !== undefined)
      setTimeout(() => isCurrent() && askSite(tabId, page, attempt + 1), wait)
    else questions.delete(tabId)
    for (const listener of listeners) listener(tabId)
  })
  return question
}

async function hear(tabId: number, { documentId, view }: View): Promise<Account> {
  try {
    const found = await askPage(tabId, 'guest.account')
    return { documentId, view, siret: found && /^\d{14}$/.test(found.siret) ? found.siret : null }
  } catch {
    // No answer, or an error of the site: said on the assistant, and never taken for « the page does not say ».
    return { documentId, view, siret: null, hasFailed: true }
  }
}

/** The answer if it comes within this time; for 0, if it is there. */
export function within<T>(answer: Promise<T>, milliseconds: number): Promise<T | undefined> {
  if (milliseconds === 0) return Promise.race([answer, Promise.resolve(undefined)])
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(undefined), milliseconds)
    void answer.then((value) => {
      clearTimeout(timer)
      resolve(value)
    })
  })
}

/** How the page stands to the chosen organisation: the verdict that the assistant shows and that a fill obeys. */
export function siretStateOf(
  { siret, state }: Whose,
  page: PageDescription,
  organisation: { id: string; siret: string } | undefined,
  answered: TabSession['whose'],
): AssistantState['siretState'] {
  if (state === 'asking' || state === 'failed') return state
  if (siret && organisation?.siret) return siret === organisation.siret ? 'match' : 'mismatch'
  const isHere = answered?.documentId === page.documentId && answered.organisationId === organisation?.id
  if (isHere) return answered.isRight ? 'told' : 'denied'
  return 'unknown'
}

/** Must the person say whom the page is for, before anything is written? Where something is asked for one organisation. */
export function mustTell(page: PageDescription): boolean {
  // The sample form of the welcome page is on no site.
  const site = siteOfHost(new URL(page.url).host) ?? elsewhereOf(page.site)
  return site?.isForOneOrganisation === true && page.fields.length > 0 && !asksNobody.has(page.kind)
}
