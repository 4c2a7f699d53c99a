/** The answers about one tab: what its page side says, and what the assistant there shows, confirms and takes back. */
import { abandonAnswers, askPage, type Handlers, type Origin } from '@/lib/extension/messenger'
import { tellChanged } from '../broadcast'
import { keepSeen } from '../requests/request-tracking'
import type { Store } from '../store/store'
import { assistantState, confirm, undo } from './assistant'
import { showBadge } from './badge'
import { announce, claim, openFrame, openNative, tabOf } from './frames'
import { keepPage } from './known-pages'
import { setTab } from './sessions'
import { seenIn } from './tab-service'
import { noteResults } from './writing'

const surfaceOf = ({ caller }: Origin) => (caller === 'frame' ? 'frame' : 'native')

export function tabHandlers(store: () => Promise<Store>) {
  const turns = new Map<number, Promise<unknown>>()
  /** The document of each tab that spoke last. */
  const documents = new Map<number, string>()

  /** One plan at a time for a tab: two views asking together must read the same one. */
  function inTurn<T>(tabId: number | undefined, run: () => Promise<T>): Promise<T> {
    const turn = (turns.get(tabId ?? -1) ?? Promise.resolve()).then(run)
    turns.set(
      tabId ?? -1,
      turn.catch(() => undefined),
    )
    return turn
  }

  return {
    'frame.claim': ({ nonce }, origin) => claim(nonce, origin),
    'assistant.get': async (_, origin) => {
      const tabId = await tabOf(origin)
      return inTurn(tabId, async () => assistantState(await store(), tabId, surfaceOf(origin)))
    },
    'assistant.confirm': async (input, origin) => {
      const tabId = await tabOf(origin)
      return inTurn(tabId, async () => confirm(await store(), tabId, input, surfaceOf(origin)))
    },
    'assistant.undo': async ({ planId }, origin) => undo(await tabOf(origin), planId),
    'assistant.showField': async ({ ref }, origin) => {
      const tabId = await tabOf(origin)
      return tabId === undefined ? false : askPage(tabId, 'guest.focus', { ref })
    },
    'assistant.evidence': (input, { tabId }) => askPage(tabId!, 'guest.evidence', input),
    'assistant.close': (_, { tabId }) => askPage(tabId!, 'guest.close'),
    'assistant.openNative': (_, { tabId }) => openNative(tabId),
    'assistant.openHere': async (_, origin) => {
      const tabId = await tabOf(origin)
      return { isOpen: tabId === undefined ? false : await openFrame(tabId) }
    },
    'page.changed': async ({ documentId, page }, { tabId }) => {
      if (tabId === undefined) return null
      keepPage(tabId, page)
      const last = documents.get(tabId) ?? documentId
      if (last !== documentId) abandonAnswers(tabId)
      documents.set(tabId, documentId)
      await tellChanged('page')
      const state = await inTurn(tabId, async () => assistantState(await store(), tabId, 'native'))
      await showBadge(tabId, state)
      const now = new Date().toISOString()
      if (await inTurn(tabId, async () => keepSeen(await store(), ...(await seenIn(tabId, state)), now)))
        await tellChanged('requests')
      return null
    },
    'page.opening': ({ nonce }, origin) => announce(nonce, origin),
    'page.closed': async (_, { tabId }) => {
      if (tabId !== undefined) await setTab(tabId, { frameId: undefined })
      return null
    },
    'page.written': (told, { tabId }) => {
      if (tabId !== undefined) noteResults(tabId, told)
      return null
    },
    'page.trouble': async ({ reason }, { tabId }) => {
      if (tabId === undefined) return null
      await setTab(tabId, { frameId: undefined, trouble: reason })
      await showBadge(tabId, { trouble: reason })
      return null
    },
  } satisfies Partial<Handlers>
}
