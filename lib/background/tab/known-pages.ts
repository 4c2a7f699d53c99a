/**
 * The page of each tab as its page side last described it: a change of the page is read once, and everybody who asks
 * about that view is answered from here. In memory: a background that was stopped asks the page again, once.
 */
import { askPage } from '@/lib/extension/messenger'
import type { PageDescription } from '@/lib/form/model'
import { PageDescriptionSchema } from '@/lib/form/schema'

const known = new Map<number, PageDescription | null>()
/** Questions under way: views that ask together hear the same answer. */
const asking = new Map<number, Promise<PageDescription | null>>()
/** By tab, how often its page was described or left: an answer from before that is no news. */
const turns = new Map<number, number>()

const nextTurn = (tabId: number) => turns.set(tabId, (turns.get(tabId) ?? 0) + 1)

/** Keeps what the page side of a tab said of a change; null where it shows no page of ours. */
export function keepPage(tabId: number, page: PageDescription | null): void {
  nextTurn(tabId)
  asking.delete(tabId)
  known.set(tabId, page)
}

/** The page of a tab is no longer as described: `documentId` left, or, without one, we wrote in it. */
export function forgetPage(tabId: number, documentId?: string): void {
  if (documentId !== undefined && known.get(tabId)?.documentId !== documentId) return
  nextTurn(tabId)
  asking.delete(tabId)
  known.delete(tabId)
}

/** The page of a tab as it was at its last change; null where no page side answers or the page is none of ours. */
export function pageOf(tabId: number): Promise<PageDescription | null> {
  const kept = known.get(tabId)
  if (kept !== undefined) return Promise.resolve(kept)
  const question = asking.get(tabId) ?? describeTab(tabId)
  asking.set(tabId, question)
  return question
}

/** The page of a tab read anew: at a confirmation, and to keep what stands in a field at this instant. */
export async function describeTab(tabId: number): Promise<PageDescription | null> {
  const turn = turns.get(tabId)
  let answer: unknown
  try {
    answer = await askPage(tabId, 'guest.describe')
  } catch {
    // No page side there: an ordinary page. One that starts tells of itself.
    if (turn === turns.get(tabId)) forgetPage(tabId)
    return null
  }
  const parsed = PageDescriptionSchema.safeParse(answer)
  const page = parsed.success ? parsed.data : null
  if (turn === turns.get(tabId)) keepPage(tabId, page)
  return page
}
