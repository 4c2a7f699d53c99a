/** What the browser allows after a press on its toolbar button: `activeTab`, for the page in front. */
import type { Page } from 'puppeteer-core'
import type { Habili } from './browser'

/** Presses the toolbar button on `page`, as Chromium's protocol does it. */
export async function pressToolbar({ browser }: Habili, page: Page): Promise<void> {
  const [extension] = [...(await browser.extensions()).values()]
  await extension!.triggerAction(page)
}

/**
 * Firefox has no protocol for its toolbar: the same leave is given by the person to the extension for every site, at a
 * click in one of its own pages.
 */
export async function grantEverySite(habili: Habili, page: Page): Promise<void> {
  const control = await habili.openExtensionPage('options.html')
  await control.evaluate(() => {
    document.body.addEventListener(
      'click',
      () =>
        void (globalThis as unknown as { browser: typeof chrome }).browser.permissions
          .request({ origins: ['https://*/*'] })
          .then(() => document.body.setAttribute('data-granted', '')),
      { once: true, capture: true },
    )
  })
  await control.mouse.click(5, 5)
  await control.waitForSelector('[data-granted]')
  await control.close()
  await page.bringToFront()
}
