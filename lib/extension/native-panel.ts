/** The browser's own panel, which no page can cover. */
import { browser } from './browser'
import { tellsSight } from './gate'

interface NativePanels {
  sidePanel?: { open(options: { tabId: number }): Promise<void> }
  sidebarAction?: { open(): Promise<void> }
}

/**
 * Opens it, else the popup; false where the browser refuses. Each needs a gesture that the browser may not see in a
 * message, nor after anything was awaited.
 */
export async function openNative(tabId: number | undefined): Promise<{ isOpen: boolean }> {
  const { sidePanel, sidebarAction } = browser as unknown as NativePanels
  const tries = [
    () => (sidePanel && tabId !== undefined ? sidePanel.open({ tabId }) : undefined),
    () => sidebarAction?.open(),
    () => (browser.action as { openPopup?: () => Promise<void> }).openPopup?.(),
  ]
  for (const attempt of tries) {
    try {
      const opening = attempt()
      if (!opening) continue
      await opening
      return { isOpen: true }
    } catch {
      // Refused without a gesture: the next way, and at the end the person is told to click the icon.
    }
  }
  return { isOpen: false }
}

/**
 * At the press that leads to a form: where a frame can confirm nothing, the browser's own panel opens beside it, and one
 * press a step is enough. False where the frame does, or where the browser has no panel.
 */
export async function openPanelIfNeeded(): Promise<boolean> {
  const { sidebarAction } = browser as unknown as NativePanels
  if (tellsSight() || !sidebarAction) return false
  try {
    await sidebarAction.open()
    return true
  } catch (error) {
    // The frame is there all the same, and says where to confirm.
    console.debug('habili: panel', (error as Error).message)
    return false
  }
}
