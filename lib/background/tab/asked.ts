/** What an instructor asks of a request, kept for its other pages: only a page that shows some brings this. */
import type { InstructorMessage, PageDescription } from '@/lib/form/model'
import { requestSeen, type SeenRequest } from '@/lib/journey/tracking'
import { change } from '../store/records'
import type { Store } from '../store/store'
import { setTab } from './sessions'

/** Most messages kept of one request. */
const MOST_ASKED = 50

/** The instructor's words, for the other pages of the request in this tab, whether or not the board follows it. */
export async function noteAsked(
  tabId: number,
  { site, facts: { requestId: number } }: PageDescription,
  messages: InstructorMessage[],
): Promise<void> {
  if (number) await setTab(tabId, { asked: { site, number, messages } })
}

/** Keeps what the instructor wrote of a followed request, for its other pages; says whether that is new. */
export async function keepAsked(
  store: Store,
  seen: SeenRequest | undefined,
  messages: readonly InstructorMessage[],
): Promise<boolean> {
  const request = seen && requestSeen(await store.db.requests.toArray(), seen)
  if (!request) return false
  const before = request.asked ?? []
  const isNew = ({ text }: InstructorMessage) => !before.some((each) => each.text === text)
  const news = messages.filter(isNew)
  if (news.length === 0) return false
  const asked = [...news, ...before].slice(0, MOST_ASKED)
  return (await change(store, 'requests', request, { asked })).outcome === 'saved'
}
