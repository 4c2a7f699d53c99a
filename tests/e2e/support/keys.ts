/** The keyboard alone, in a page or in the assistant's frame. */
import type { Frame, Page } from 'puppeteer-core'
import { answered } from './patience'

/** Presses Tab until what has the focus in `where` fits `selector`; throws with what was passed on the way. */
export async function tabTo(page: Page, where: Page | Frame, selector: string, most = 90): Promise<void> {
  const passed: string[] = []
  for (let times = 0; times < most; times++) {
    await page.keyboard.press('Tab')
    const at = await where.evaluate((wanted) => {
      const { activeElement } = document
      return activeElement?.matches(wanted) ? true : (activeElement?.textContent?.slice(0, 40) ?? '')
    }, selector)
    if (at === true) return
    passed.push(at)
  }
  throw new Error(`${selector} not reached in ${most} Tabs:\n${passed.join('\n')}`)
}

/** Presses Escape in a frame that closes at it: Chromium then may never tell that the key has arrived. */
export async function escapeFrame(page: Page): Promise<void> {
  for (const press of ['down', 'up'] as const)
    await answered(page.keyboard[press]('Escape')).catch(() => undefined)
}
