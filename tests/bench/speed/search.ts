/** The list of organisations: to its first row, and from a keystroke to the list that answers it, beside a bare filter. */
import type { Page } from 'puppeteer-core'
import { launch, type BrowserName, type Habili } from '@/tests/e2e/support/browser'
import { storeOrganisations } from '@/tests/run/rows'
import type { Standin } from '@/tests/standin/types'
import { manyOrganisations } from '@/tests/support/many-organisations'
import { prefs } from './builds'
import { Rounds, type Row } from './figures'
import { ORGANISATIONS } from './opening'

/** What people type: two words without an accent, a slip, a SIRET. */
const QUERIES = ['etang aval', 'villeneuev', '200 005 007 00014']
const OPENINGS = 5

export async function searches(name: BrowserName, standin: Standin): Promise<Row[]> {
  const habili = await launch(name, standin.port, { prefs })
  const control = await habili.openExtensionPage('options.html')
  const rounds = new Rounds(name)
  let kept = 0
  for (const size of ORGANISATIONS.filter((each) => each > 1)) {
    const all = manyOrganisations(size)
    await storeOrganisations(control, all.slice(kept))
    kept = size
    for (let turn = 0; turn < OPENINGS; turn++) {
      const { page, took } = await openList(habili)
      // The first one warms the scripts.
      if (turn > 0) rounds.note('list, to its first row', size, 'Habili', took)
      const names = all.map(({ denomination }) => denomination.toLowerCase())
      const isLast = turn === OPENINGS - 1
      if (isLast) await page.waitForFunction(isWhole, {}, size)
      for (const { ours, bare } of isLast ? await page.evaluate(keystrokes, names, QUERIES) : []) {
        rounds.note('keystroke in the list', size, 'floor', bare)
        if (ours !== null) rounds.note('keystroke in the list', size, 'Habili', ours)
      }
      await page.close()
    }
  }
  await habili.close()
  return rounds.rows()
}

/** By the page's own clock, which starts with its opening. */
async function openList({ newPage, origin }: Habili): Promise<{ page: Page; took: number }> {
  const page = await newPage()
  await page.goto('about:blank')
  await page.goto(`${origin}/options.html#organisations`, { waitUntil: [] as never })
  await page.waitForSelector('.organisation')
  return { page, took: await page.evaluate(() => performance.now()) }
}

/** Runs in the page: are all of them there, drawn or with room left for them? */
const isWhole = (size: number) =>
  document.querySelector('.organisations .room') !== null ||
  document.querySelectorAll('.organisation').length >= size

/**
 * Runs in the page: each letter in turn, until nothing of the page has changed for a while; milliseconds to the last
 * change, laid out, or null where a letter changes nothing; and those of a filter of the same names.
 */
async function keystrokes(
  names: string[],
  words: string[],
): Promise<{ ours: number | null; bare: number }[]> {
  const CALM = 200
  // The clock of a page tells no less than a tenth of a millisecond.
  const AGAIN = 100
  const input = document.querySelector<HTMLInputElement>('.search-box input')!
  const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!
  const main = document.querySelector('main')!
  let last = 0
  new MutationObserver(() => {
    void document.body.offsetHeight
    last = performance.now()
  }).observe(main, { childList: true, subtree: true, characterData: true })
  const found: { ours: number | null; bare: number }[] = []
  for (const word of words)
    for (let end = 1; end <= word.length; end++) {
      const query = word.slice(0, end)
      const start = performance.now()
      set.call(input, query)
      input.dispatchEvent(new InputEvent('input', { bubbles: true }))
      do await new Promise((resume) => setTimeout(resume, CALM / 4))
      while (performance.now() - Math.max(start, last) < CALM)
      const ours = last > start ? last - start : null
      const again = performance.now()
      for (let time = 0; time < AGAIN; time++) names.filter((name) => name.includes(query))
      found.push({ ours, bare: (performance.now() - again) / AGAIN })
    }
  return found
}
