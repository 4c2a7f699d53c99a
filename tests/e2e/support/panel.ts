/** The browser's own panel beside the page, as a person opens it: its words are all that a test may ask of it. */
import type { Browser, Page, Target } from 'puppeteer-core'
import { buttonSaying } from './assistant'
import type { Habili } from './browser'
import { inFirefox } from './firefox'
import { until } from './patience'
import { inWindow, pressAt, readPlan, wordsOf } from './popup'
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
  const leadingThere = async () => {
    await pressToolbar(habili, page)
    const popup = await at('popup.html')
    before.add(popup)
    return buttonSaying(await popup.asPage(), 'panneau')
  }
  // A popup goes when anything else takes the focus, and on a busy machine the page takes it late: it is opened again.
  const button = await leadingThere().catch(leadingThere)
  // Puppeteer gives what it evaluates the leave that a press gives: the browser opens its panel for nothing else.
  await button.evaluate((each) => (each as HTMLElement).click())
  const panel = await (await at('sidepanel.html')).asPage()
  return () => panel.evaluate(() => document.body.innerText)
}

/** What an expression about the document of Firefox's panel comes to; undefined while the panel is not open. */
export const inPanel = <T>(browser: Browser, expression: string): Promise<T | undefined> =>
  inWindow<T>(browser, SIDEBAR, expression)

/** A real press of the mouse in Firefox's panel, once what it is meant for is there. */
export async function pressInPanel(browser: Browser, selector: string): Promise<void> {
  const show = `document.querySelector(${JSON.stringify(selector)})?.scrollIntoView({ block: 'center' }) === undefined`
  const isThere = () =>
    inPanel<boolean>(browser, `document.querySelector(${JSON.stringify(selector)}) !== null`)
  await until(isThere, async () => `no ${selector} in: ${await wordsOf(browser, SIDEBAR)}`)
  await inPanel(browser, show)
  await pressAt(browser, SIDEBAR, selector, ['SidebarController.browser', SIDEBAR])
}

/** Reads the plan of Firefox's panel through, then confirms it there by a real press of the mouse. */
export async function fillInPanel(browser: Browser): Promise<void> {
  await readPlan(browser, SIDEBAR)
  await pressInPanel(browser, '.commit')
  const isDone = () =>
    inPanel<boolean>(
      browser,
      "/rempli/i.test(document.querySelector('.report [role=status]')?.innerText ?? '')",
    )
  await until(isDone, async () => `nothing was filled: ${await wordsOf(browser, SIDEBAR)}`)
}

/** As wide as the assistant in a page: Firefox first shows its panel 240 px wide, and keeps what a person made of it. */
export const widenPanel = (browser: Browser): Promise<unknown> =>
  inFirefox(browser, "void (document.querySelector('#sidebar-box').style.width = '400px')")

/** A window of Firefox keeps its panel for every page of it: closed, so that the next journey begins without. */
export const closePanel = (browser: Browser): Promise<unknown> =>
  inFirefox(browser, 'void SidebarController.hide()')
