/** Stops the background as browsers do when nothing happens, but at the instant a test chooses. */
import type { Page } from 'puppeteer-core'
import { ADDON_ID, type Habili } from './browser'
import { inFirefox } from './firefox'
import { until } from './patience'

const addon = `WebExtensionPolicy.getByID('${ADDON_ID}').extension`

function workerTarget({ browser, origin }: Habili) {
  return browser
    .targets()
    .find((target) => target.type() === 'service_worker' && target.url().startsWith(origin))
}

/** Does the background run? */
export async function isAwake(habili: Habili): Promise<boolean> {
  if (habili.name === 'chromium') return workerTarget(habili) !== undefined
  return (await inFirefox<string>(habili.browser, `${addon}.backgroundState`)) === 'running'
}

/** Ends the background, whatever it was doing; it starts again at the next message. */
export async function stopBackground(habili: Habili): Promise<void> {
  if (habili.name === 'chromium') {
    const target = workerTarget(habili)
    // An open page of ours may wake another one at once.
    const isGone = () => !target || !habili.browser.targets().includes(target)
    await until(
      async () => {
        // One that has just started may not hear the first time.
        if (!isGone()) await (await target!.worker())?.close().catch(() => undefined)
        return isGone()
      },
      () => 'the background did not stop',
    )
    return
  }
  const stop = `${addon}.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true })`
  const state = await inFirefox<string>(habili.browser, `${stop}.then(() => ${addon}.backgroundState)`)
  // An open page of ours may have woken it already.
  if (!['stopped', 'starting'].includes(state)) throw new Error(`the background is ${state}`)
}

/**
 * From now on the background does what it is asked and never answers: its database commits, and never tells that it
 * did. Stopping it ends this.
 */
export async function holdAcknowledgements(habili: Habili, extensionPage: Page): Promise<void> {
  if (habili.name === 'chromium') {
    const worker = (await workerTarget(habili)?.worker())!
    await worker.evaluate(() => {
      Object.defineProperty(IDBTransaction.prototype, 'oncomplete', { set() {} })
    })
    return
  }
  await extensionPage.evaluate(() => {
    interface Background {
      IDBTransaction: typeof IDBTransaction
      Object: ObjectConstructor
    }
    const page = (
      globalThis as unknown as { browser: { extension: { getBackgroundPage(): Background } } }
    ).browser.extension.getBackgroundPage()
    page.Object.defineProperty(page.IDBTransaction.prototype, 'oncomplete', { set() {} })
  })
}
