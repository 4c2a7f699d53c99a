/** Which frames may speak for the assistant: only the one that the page side of its tab announced. */
import { browser } from '@/lib/extension/browser'
import { askPage, type Origin } from '@/lib/extension/messenger'
import { getTab, setTab } from './sessions'

/** Longest time for a frame to load and claim its nonce, milliseconds; a busy machine takes over five seconds. */
const CLAIM = 20_000

const waiting = new Map<string, { tabId: number; settle: (isClaimed: boolean) => void }>()

/** The page side of a tab opens a frame whose address ends with `nonce`; answers once the frame has shown it. */
export function announce(nonce: string, { tabId }: Origin): Promise<{ isClaimed: boolean }> {
  if (tabId === undefined) return Promise.resolve({ isClaimed: false })
  return new Promise((resolve) => {
    const timer = setTimeout(() => settle(false), CLAIM)
    function settle(isClaimed: boolean) {
      clearTimeout(timer)
      waiting.delete(nonce)
      resolve({ isClaimed })
    }
    waiting.set(nonce, { tabId, settle })
  })
}

/** A frame shows its nonce: once, in the tab that it was announced for. */
export async function claim(nonce: string, { tabId, frameId }: Origin): Promise<{ isOurs: boolean }> {
  const announced = waiting.get(nonce)
  if (!announced || announced.tabId !== tabId || frameId === undefined) return { isOurs: false }
  await setTab(tabId, { frameId, trouble: undefined })
  announced.settle(true)
  return { isOurs: true }
}

/** Pages of our own act freely; a frame, only once it has claimed. */
export async function mayAct({ caller, tabId, frameId }: Origin): Promise<boolean> {
  if (caller !== 'frame') return true
  return tabId !== undefined && (await getTab(tabId)).frameId === frameId
}

/** Opens the frame in a tab; false where no request page answers. */
export async function openFrame(tabId: number): Promise<boolean> {
  try {
    return await askPage(tabId, 'guest.open', { hasFocus: true })
  } catch {
    // No page side there: the caller offers another way.
    return false
  }
}

/** The tab a message is about: the frame's own, else the one in front. */
export async function tabOf({ caller, tabId }: Origin): Promise<number | undefined> {
  if (caller === 'frame') return tabId
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true })
  return tab?.id
}
