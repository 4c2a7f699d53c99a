/** The browser's own panel beside the page, as a person opens it: its words are all that a test may ask of it. */
import type { Page, Target } from 'puppeteer-core'
import { buttonSaying } from './assistant'
import type { Habili } from './browser'
import { inFirefox } from './firefox'
import { until } from './patience'
import { wordsOf } from './popup'
import { pressToolbar } from './toolbar'

const SIDEBAR = "SidebarController.browser.contentDocument?.querySelector('browser')"

/**
 * Opens the panel of the tab `page`. Chromium: by the button of the popup that its toolbar opened. Firefox, whose
 * protocol presses on none of its own buttons: by its sidebar's own command. Gives back what reads the panel.
 */
export async function openPanel(habili: Habili, page: Page): Promise<() => Promise<string>> {
  const { browser, origin, name } = habili
  if (name === 'firefox') {
    await inFirefox(
      browser,
      `SidebarController.show([...SidebarController.sidebars.keys()].find((id) => id.startsWith('habili')))`,
    )
    return async () => (await wordsOf(browser, SIDEBAR)) ?? ''
  }
  const before = new Set(browser.targets())
  const at = (file: string) =>
    until(
      async () => {
        const isNew = (target: Target) => !before.has(target) && target.url().startsWith(`${origin}/${file}`)
        return browser.targets().find(isNew) ?? null
      },
      () => `${file} is not open`,
    )
  await pressToolbar(habili, page)
  const popup = await (await at('popup.html')).asPage()
  // Puppeteer gives what it evaluates the leave that a press gives: the browser opens its panel for nothing else.
  await (await buttonSaying(popup, 'panneau')).evaluate((button) => (button as HTMLElement).click())
  const panel = await (await at('sidepanel.html')).asPage()
  return () => panel.evaluate(() => document.body.innerText)
}
