/** What the consoles say is wrong: uncaught errors and refusals of the content security policy. */
import type { Page } from 'puppeteer-core'
import type { Habili } from './browser'
import { inFirefox } from './firefox'

/** Listens from now on, in every tab there is or will be; the function given back answers what was heard. */
export async function listenForTroubles({ name, browser, origin }: Habili): Promise<() => Promise<string[]>> {
  const heard: string[] = []
  const listen = (page: Page) => {
    page.on('pageerror', (error) => heard.push(String((error as Error).stack ?? error)))
    page.on('console', (message) => {
      const isPolicy = /Content.Security.Policy/i.test(message.text())
      if (message.type() === 'error' && (isPolicy || page.url().startsWith(origin)))
        heard.push(`${page.url()}: ${message.text()}`)
    })
  }
  for (const page of await browser.pages()) listen(page)
  browser.on('targetcreated', (target) => void target.page().then((page) => page && listen(page)))
  return async () => {
    if (name === 'chromium') return heard
    // Firefox tells its own console what it does not tell the protocol.
    return [...heard, ...(await inFirefox<string[]>(browser, errorsOf(origin)))]
  }
}

/** No faults: an optional text that is absent, a tab where nobody is left to answer, a page closed meanwhile. */
const noises = [
  '^Unknown localization message',
  'Receiving end does not exist',
  'context unloaded',
  'context is inactive',
]

const errorsOf = (origin: string) => `Services.console.getMessageArray()
  .filter((each) => each instanceof Ci.nsIScriptError && (each.flags & Ci.nsIScriptError.warningFlag) === 0)
  .filter((each) => (each.sourceName + each.errorMessage).includes('${origin}'))
  .filter((each) => !/${noises.join('|')}/.test(each.errorMessage))
  .map((each) => each.sourceName + ':' + each.lineNumber + ' ' + each.errorMessage)`
