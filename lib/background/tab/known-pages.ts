/**
 * The page of each tab as its page side last read it: a change is read once, and everybody who asks about it is
 * answered from here, once the page side has said that the reading still holds. In memory: a background that was
 * stopped asks for the page again.
 */
import { browser } from '@/lib/extension/browser'
import { getPolicy } from '@/lib/extension/managed'
import { askPage } from '@/lib/extension/messenger'
import type { PageDescription } from '@/lib/form/model'
import { PageDescriptionSchema } from '@/lib/form/schema'
import { watchDropped } from './sessions'

const known = new Map<number, PageDescription>()
/** Questions under way: views that ask together hear the same answer. */
const asking = new Map<number, Promise<PageDescription | null>>()

watchDropped((tabId) => keepPage(tabId, null))

/** Keeps what the page side of a tab said of a change; null where it shows no page of ours. */
export function keepPage(tabId: number, page: PageDescription | null): void {
  // What was asked before the change is no answer to what is asked after it.
  asking.delete(tabId)
  if (page) known.set(tabId, page)
  else known.delete(tabId)
}

/** The page of a tab, checked; null where no page side answers, the page is none of ours or the tab is gone. */
export async function pageOf(tabId: number | undefined): Promise<PageDescription | null> {
  if (tabId === undefined) return null
  const pending = asking.get(tabId)
  if (pending) return pending
  const question = ask(tabId).finally(() => {
    if (asking.get(tabId) === question) asking.delete(tabId)
  })
  asking.set(tabId, question)
  return question
}

/**
 * The page of a tab as its page side told it last: while the assistant is folded, without its form, which is not read
 * for that.
 */
export async function toldPage(tabId: number): Promise<PageDescription | null> {
  const page = known.get(tabId)
  if (!page || isWhole(page)) return pageOf(tabId)
  return (await isAllowed(page)) ? page : null
}

/** Was its form read? */
export const isWhole = ({ reading }: PageDescription) => reading !== undefined

async function ask(tabId: number): Promise<PageDescription | null> {
  try {
    const page = (await stillTrue(tabId)) ?? (await read(tabId))
    return page && (await isAllowed(page)) ? page : null
  } catch {
    // No page side there: an ordinary page.
    keepPage(tabId, null)
    return null
  }
}

/** A policy that names the sites holds here, whatever the page side was told of it. */
async function isAllowed({ url }: PageDescription): Promise<boolean> {
  const { allowedSites } = (await getPolicy()).policy
  // The sample form is a page of ours.
  return (
    allowedSites === null ||
    allowedSites.includes(new URL(url).host) ||
    url.startsWith(browser.runtime.getURL(''))
  )
}

async function stillTrue(tabId: number): Promise<PageDescription | null> {
  const page = known.get(tabId)
  if (page?.reading === undefined) return null
  const { documentId, reading } = page
  return (await askPage(tabId, 'guest.holds', { documentId, reading })) === true ? page : null
}

async function read(tabId: number): Promise<PageDescription | null> {
  const parsed = PageDescriptionSchema.safeParse(await askPage(tabId, 'guest.describe'))
  const page = parsed.success ? parsed.data : null
  keepPage(tabId, page)
  return page
}
