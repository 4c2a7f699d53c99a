/** What a page pays for an extension that nobody asked anything: script, the time to the folded tab, fields drawn again. */
import type { CDPSession, Page } from 'puppeteer-core'
import { openAssistant } from '@/tests/e2e/support/assistant'
import type { BrowserName, Habili } from '@/tests/e2e/support/browser'
import type { Standin } from '@/tests/standin/types'
import { DATAPASS, extensionOf, FORM, inEach, ours, ROUNDS } from './builds'
import { Rounds, type Row } from './figures'
import { rivals } from './rivals'

/** When the page has had its say after it was loaded, milliseconds. */
const CALM = 900
/** Fields of forms that appear at once: beyond a hundred, one of the rivals gives up. */
const APPEARING = [10, 30, 90]
/** Pages whose fields appear, and their first one warms the scripts. */
const APPEARANCES = 4
/** Some read what appears a second later, milliseconds. */
const CALM_AGAIN = 1400
const REDRAWS = { times: 30, inputs: 40 }
const TAB = 'html > div[popover]'

interface Tab {
  page: Page
  session: CDPSession | undefined
}

/** Script of a page until it is calm after `act`, milliseconds: Chromium alone tells it by document. */
async function scriptOf(session: CDPSession, act: () => Promise<unknown>, calm = CALM): Promise<number> {
  const spent = async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    return metrics.find(({ name }) => name === 'ScriptDuration')!.value * 1000
  }
  const before = await spent()
  await act()
  await new Promise((resume) => setTimeout(resume, calm))
  return (await spent()) - before
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

async function openTab(habili: Habili): Promise<Tab> {
  const page = await habili.newPage()
  const session = habili.name === 'chromium' ? await page.createCDPSession() : undefined
  await session?.send('Performance.enable', { timeDomain: 'threadTicks' })
  return { page, session }
}

/** Each build in a browser of its own, in turns. */
export async function taxes(name: BrowserName, standin: Standin): Promise<Row[]> {
  const builds = { floor: extensionOf(['']), ...ours(name), ...rivals(name) }
  return inEach(name, standin.port, builds, async (running) => {
    const tabs: Record<string, Tab> = {}
    for (const [who, habili] of Object.entries(running)) tabs[who] = await openTab(habili)
    const rounds = new Rounds(name)
    await arrivals(tabs, standin, rounds)
    await appearances(tabs, standin, rounds)
    for (const who of Object.keys(running).filter((each) => each.startsWith('Habili')))
      tabs[`${who}, open`] = await openTab(running[who]!)
    await redraws(tabs, standin, rounds)
    return rounds.rows()
  })
}

/** A page is loaded: one of ours, one of ours that is no request, one of a site that nobody knows. */
async function arrivals(tabs: Record<string, Tab>, standin: Standin, rounds: Rounds): Promise<void> {
  const addresses = {
    'script, folded on a request': DATAPASS + standin.draftAt(FORM, 'basic_infos'),
    'script, page that is no request': `${DATAPASS}/faq`,
    'script, form of another site': 'https://portail.region-exemple.fr/raccordement',
  }
  for (const { page } of Object.values(tabs)) await page.evaluateOnNewDocument(watchTab)
  for (let turn = 0; turn < ROUNDS + 2; turn++)
    for (const [who, { page, session }] of Object.entries(tabs)) {
      await page.bringToFront()
      for (const [what, url] of Object.entries(addresses)) {
        await page.goto('about:blank')
        const isTold = turn > 1
        const script = session && (await scriptOf(session, () => page.goto(url)))
        // The first rounds warm the scripts.
        if (script !== undefined && isTold) rounds.note(what, 1, who, script)
        if (!session && who.startsWith('Habili') && url.includes('demande')) {
          await page.goto(url)
          await page.waitForSelector(TAB)
          const shownAt = await page.evaluate(() => (window as unknown as { shownAt: number }).shownAt)
          if (isTold) rounds.note('document to tab', 1, who, shownAt)
        }
      }
    }
}

/** A request, new, with its folded tab or the assistant open. */
async function openRequest(who: string, { page }: Tab, standin: Standin): Promise<void> {
  await page.bringToFront()
  await page.goto(DATAPASS + standin.draftAt(FORM, 'basic_infos'))
  if (who.startsWith('Habili')) await page.waitForSelector(TAB)
  if (who.endsWith('open')) await openAssistant(page)
  await new Promise((resume) => setTimeout(resume, CALM))
}

/** Fields appear at once on a page that is new each time: a rival gives up on one that has changed often. */
async function appearances(tabs: Record<string, Tab>, standin: Standin, rounds: Rounds): Promise<void> {
  for (let turn = 0; turn < Math.min(APPEARANCES, ROUNDS + 1); turn++)
    for (const [who, tab] of Object.entries(tabs))
      for (const size of tab.session ? APPEARING : []) {
        await openRequest(who, tab, standin)
        const script = await scriptOf(tab.session!, () => tab.page.evaluate(draw, 1, size), CALM_AGAIN)
        if (turn > 0) rounds.note('script, fields that appear', size, who, script)
      }
}

/** Fields are drawn again and again. */
async function redraws(tabs: Record<string, Tab>, standin: Standin, rounds: Rounds): Promise<void> {
  const { times, inputs } = REDRAWS
  for (let turn = 0; turn < Math.min(APPEARANCES, ROUNDS + 1); turn++)
    for (const [who, tab] of Object.entries(tabs)) {
      await openRequest(who, tab, standin)
      let took = 0
      const redraw = async () => (took = await tab.page.evaluate(draw, times, inputs))
      const script = tab.session ? await scriptOf(tab.session, redraw, CALM_AGAIN) : await redraw()
      if (turn === 0) continue
      if (tab.session) rounds.note(`script, ${times} re-renders`, inputs, who, script)
      rounds.note(`page's clock, ${times} re-renders`, inputs, who, took)
    }
}

/** Runs in the page: milliseconds of its thread for `times` drawings of `count` fields, and what they start at once. */
async function draw(times: number, count: number): Promise<number> {
  const box = document.querySelector('#bench') ?? document.createElement('div')
  box.id = 'bench'
  document.querySelector('form:has([name^=authorization])')!.append(box)
  let took = 0
  for (let time = 0; time < times; time++) {
    // As a page does that draws at each answer of its server.
    await new Promise((resume) => setTimeout(resume, 16))
    const start = performance.now()
    box.replaceChildren(
      ...Array.from({ length: count }, (_, index) => {
        const label = document.createElement('label')
        const input = Object.assign(document.createElement('input'), { name: `bench-${index}` })
        label.append(['Nom', 'Prénom', 'Email', 'Téléphone'][index % 4]!, input)
        return label
      }),
    )
    await new Promise((resume) => setTimeout(resume))
    took += performance.now() - start
  }
  return took
}
