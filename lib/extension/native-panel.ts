/** The browser's own panel, which no page can cover. */
import { browser } from './browser'

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
