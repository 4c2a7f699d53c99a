/**
 * A Firefox that goes from one test file to the next: its start costs more than most tests. What a file sees is new:
 * the extension is installed again under another origin, and every tab, cookie, cache and preference of before is gone.
 */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'puppeteer-core'
import { inFirefox } from './firefox'

export interface Warm {
  browser: Browser
  profile: string
}

/** Where they note themselves, for `end-browsers.ts`; without it (a script of ours), none outlives its launch. */
const folder = process.env['HABILI_WARM_BROWSERS']
let idle: Warm | undefined

/** Settings of Firefox that tests change while it runs; those of its start are others. */
const CHANGED = ['browser.display.document_color_use', 'layout.css.prefers-color-scheme.content-override']

/** The Firefox that the file before left, or a new one. */
export async function takeWarm(start: (profile: string) => Promise<Browser>): Promise<Warm> {
  const found = idle
  idle = undefined
  if (found?.browser.connected) return found
  const profile = mkdtempSync(join(folder!, 'firefox-'))
  const browser = await start(profile)
  writeFileSync(join(folder!, `${browser.process()!.pid}.pid`), '')
  return { browser, profile }
}

/** May a browser outlive its file here? */
export const hasWarm = () => folder !== undefined

/** Takes the extension and all that was done away; the next file has it. */
export async function leaveWarm(warm: Warm, addonId: string): Promise<void> {
  const { browser } = warm
  for (const event of ['targetcreated', 'targetchanged', 'targetdestroyed'] as const)
    browser.removeAllListeners(event)
  const blank = await browser.newPage()
  for (const page of await browser.pages()) if (page !== blank) await page.close()
  await browser.uninstallExtension(addonId)
  await inFirefox(
    browser,
    `(async () => {
      for (const name of ${JSON.stringify(CHANGED)}) Services.prefs.clearUserPref(name)
      SidebarController.hide()
      await new Promise((resolve) =>
        Services.clearData.deleteData(Ci.nsIClearDataService.CLEAR_ALL, { onDataDeleted: resolve }))
    })()`,
  )
  if (idle) await browser.close()
  else idle = warm
}
