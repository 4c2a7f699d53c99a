/** What a page of our hosts pays for the page side while the assistant is folded: script, and the time to the tab. */
import type { CDPSession, Page } from 'puppeteer-core'
import { launch, type BrowserName, type Habili } from '@/tests/e2e/support/browser'
import type { Standin } from '@/tests/standin/types'
import { rowOf, type Row } from './figures'

interface Build {
  folder: string
  addonId: string
}

/** When the page has had its say after it was loaded, milliseconds. */
const CALM = 900

/** Script of a page that is loaded anew, until it is calm, milliseconds: Chromium alone tells it by document. */
async function scriptOf(page: Page, session: CDPSession, url: string): Promise<number> {
  const spent = async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    return metrics.find(({ name }) => name === 'ScriptDuration')!.value * 1000
  }
  await page.goto('about:blank')
  const before = await spent()
  await page.goto(url)
  await new Promise((resume) => setTimeout(resume, CALM))
  return (await spent()) - before
}

/** From the end of the document to the folded tab, by the page's own clock, milliseconds. */
async function tabIn(page: Page, url: string): Promise<number> {
  await page.goto(url)
  await page.waitForSelector('html > div[popover]')
  return page.evaluate(() => (window as unknown as { shownAt: number }).shownAt)
}

const watchTab = () => {
  const observer = new MutationObserver(() => {
    if (!document.querySelector('html > div[popover]')) return
    observer.disconnect()
    const { domContentLoadedEventEnd } = performance
      .getEntriesByType('navigation')[0]!
      .toJSON() as PerformanceNavigationTiming
    Object.assign(window, { shownAt: performance.now() - domContentLoadedEventEnd })
  })
  observer.observe(document, { childList: true, subtree: true })
}

/** Each of `builds` in a browser of its own, in turns: on a request page, and on one that is none. */
export async function tax(
  name: BrowserName,
  standin: Standin,
  builds: Record<string, Build>,
  { rounds, form }: { rounds: number; form: string },
): Promise<Row[]> {
  const pages: Record<string, string> = {
    'script, folded on a request': `https://datapass.api.gouv.fr${standin.draftAt(form, 'basic_infos')}`,
    'script, page that is no request': 'https://datapass.api.gouv.fr/faq',
  }
  const running: Record<string, Habili> = {}
  const tabs: Record<string, { page: Page; session?: CDPSession }> = {}
  for (const [who, build] of Object.entries(builds)) {
    running[who] = await launch(name, standin.port, {
      build,
      hasWelcome: who !== 'floor',
      prefs: { 'privacy.reduceTimerPrecision': false },
    })
    const page = await running[who].newPage()
    await page.evaluateOnNewDocument(watchTab)
    tabs[who] = name === 'chromium' ? { page, session: await page.createCDPSession() } : { page }
    await tabs[who].session?.send('Performance.enable', { timeDomain: 'threadTicks' })
  }
  const values = new Map<string, number[]>()
  const note = (what: string, who: string, value: number, round: number) => {
    const key = JSON.stringify([what, who])
    // The first rounds warm the scripts.
    if (round > 1) values.set(key, [...(values.get(key) ?? []), value])
  }
  for (let round = 0; round < rounds + 2; round++)
    for (const [who, { page, session }] of Object.entries(tabs)) {
      await page.bringToFront()
      for (const [what, url] of Object.entries(pages)) {
        if (session) note(what, who, await scriptOf(page, session, url), round)
        else if (who !== 'floor' && url.includes('demande'))
          note('document to tab', who, await tabIn(page, url), round)
      }
    }
  await Promise.all(Object.values(running).map((each) => each.close()))
  return [...values].map(([key, all]) => {
    const [what, who] = JSON.parse(key) as [string, string]
    return rowOf({ browser: name, what, size: 1, who }, all)
  })
}
