/**
 * A browser that goes from one test file to the next: its start costs more than most tests. What a file sees is new:
 * the extension is installed again, and every tab, cookie, cache and preference of before is gone.
 */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'puppeteer-core'
import type { BrowserName } from './browser'
import { inFirefox } from './firefox'
import { openRelay, type Relay } from './relay'

export interface Warm {
  browser: Browser
  profile: string
  /** What every address leads to. */
  relay: Relay
}

/** Where they note themselves, for `end-browsers.ts`; without it (a script of ours), none outlives its launch. */
const folder = process.env['HABILI_WARM_BROWSERS']
const idle = new Map<BrowserName, Warm>()

/** May a browser outlive its file here? */
export const hasWarm = () => folder !== undefined

/** The browser that the file before left, or a new one that `start` starts; every address leads to `port`. */
export async function takeWarm(
  name: BrowserName,
  port: number,
  start: (profile: string, port: number) => Promise<Browser>,
): Promise<Warm> {
  const found = idle.get(name)
  idle.delete(name)
  if (found?.browser.connected) {
    found.relay.leadTo(port)
    return found
  }
  found?.relay.close()
  const profile = mkdtempSync(join(folder!, `${name}-`))
  const relay = await openRelay(port)
  const browser = await start(profile, relay.port)
  writeFileSync(join(folder!, `${browser.process()!.pid}.pid`), '')
  return { browser, profile, relay }
}

/** Takes the extension and all that was done away; the next file has the browser. */
export async function leaveWarm(name: BrowserName, warm: Warm, extension: string): Promise<void> {
  const { browser } = warm
  for (const event of ['targetcreated', 'targetchanged', 'targetdestroyed'] as const)
    browser.removeAllListeners(event)
  const blank = await browser.newPage()
  for (const page of await browser.pages()) if (page !== blank) await page.close()
  await browser.uninstallExtension(extension)
  await forget[name](browser, blank)
  if (idle.has(name)) await end(warm)
  else idle.set(name, warm)
}

async function end({ browser, relay }: Warm): Promise<void> {
  await browser.close()
  relay.close()
}

/** Settings of Firefox that tests change while it runs; those of its start are others. */
const CHANGED = ['browser.display.document_color_use', 'layout.css.prefers-color-scheme.content-override']

const forget: Record<BrowserName, (browser: Browser, blank: Page) => Promise<void>> = {
  // Our stand-ins store nothing else in a browser; the extension's own goes with it.
  async chromium(_browser, blank) {
    const session = await blank.createCDPSession()
    await session.send('Network.clearBrowserCookies')
    await session.send('Network.clearBrowserCache')
    await session.detach()
  },
  async firefox(browser) {
    await inFirefox(
      browser,
      `(async () => {
        for (const name of ${JSON.stringify(CHANGED)}) Services.prefs.clearUserPref(name)
        SidebarController.hide()
        await new Promise((resolve) =>
          Services.clearData.deleteData(Ci.nsIClearDataService.CLEAR_ALL, { onDataDeleted: resolve }))
      })()`,
    )
  },
}
