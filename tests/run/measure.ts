/** `npm run measure`: 10,000 organisations with 30,000 contacts, in both real browsers. */
import type { Page } from 'puppeteer-core'
import { startStandin } from '@/tests/standin/server'
import { browserNames, launch, type Habili } from '@/tests/e2e/support/browser'
import { inFirefox } from '@/tests/e2e/support/firefox'
import { create } from '@/tests/e2e/support/messages'
import { manyContacts, manyOrganisations, queries } from '@/tests/support/many-organisations'
import { store, storeOrganisations } from './rows'

const ORGANISATIONS = 10_000
const CONTACTS = 30_000

export async function main(): Promise<void> {
  const standin = await startStandin()
  for (const name of browserNames) {
    const habili = await launch(name, standin.port)
    const rows = await measure(habili).finally(() => habili.close())
    print(`${name}: ${ORGANISATIONS} organisations, ${CONTACTS} contacts`, rows)
  }
  await standin.close()
}

function print(title: string, rows: [string, string][]): void {
  console.log(`\n${title}`)
  for (const [what, value] of rows) console.log(`  ${what.padEnd(66)} ${value}`)
}

async function measure(habili: Habili): Promise<[string, string][]> {
  const control = await habili.openExtensionPage('options.html')
  await create(control, 'organisations', { denomination: 'Première', siret: '13002526500013' })
  const empty = await usage(control)
  await storeOrganisations(control, manyOrganisations(ORGANISATIONS))
  await store(control, 'contacts', manyContacts(CONTACTS, ORGANISATIONS))
  const full = await usage(control)
  const before = await memory(habili, control)

  const asked: number[] = []
  for (let time = 0; time < 5; time++) asked.push(await listed(control))
  const firstRow = await untilRow(habili)
  const page = firstRow.page
  // Room is left for the others once they have come.
  await page.waitForSelector('.organisations .room')
  const keys = await keystrokes(page)
  const after = await memory(habili, page)
  const entities = await entitiesPage(habili)
  const assistant = await inAssistant(habili)
  return [
    ['database', `${megabytes(full - empty)} (with ${megabytes(empty)} before)`],
    ['the whole list asked by messages, median of 5', milliseconds(median(asked))],
    ['list page: from its opening to the first row', milliseconds(firstRow.took)],
    ['assistant: from « Changer » to the first row', milliseconds(assistant)],
    [
      `keystrokes in the list: ${keys.typed.length}, to the redrawn page, median`,
      milliseconds(median(keys.typed)),
    ],
    ['  slowest of them', milliseconds(Math.max(...keys.typed))],
    ['a bare Array.filter over the same names, same page, median', milliseconds(median(keys.bare))],
    ['  slowest of them', milliseconds(Math.max(...keys.bare))],
    ['entities × 4 services: from the opening to the first verdict', milliseconds(entities.first)],
    ['  against the list page of the same run', `${(entities.first / firstRow.took).toFixed(1)} times`],
    ['  to the last of the 40,000 verdicts', milliseconds(entities.last)],
    ['  longest time without a frame meanwhile', milliseconds(entities.longest)],
    ['one answer for 1,000 of them, all kept', milliseconds(entities.answered)],
    ['memory with an empty page, then with the list searched', `${before}, ${after}`],
  ]
}

/** In the page, so that the answer does not travel to this process too. */
const listed = (page: Page) =>
  page.evaluate(async () => {
    const api = (globalThis as unknown as { browser?: typeof chrome }).browser ?? chrome
    const start = performance.now()
    for (let after: unknown = null, isFirst = true; after || isFirst; isFirst = false) {
      const answer = await api.runtime.sendMessage({
        id: 1,
        type: 'organisations.list',
        data: { after },
        timestamp: Date.now(),
      })
      after = (answer as { res: { next: unknown } }).res.next
    }
    return performance.now() - start
  })

const usage = (page: Page) => page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0)

async function untilRow({ newPage, origin }: Habili): Promise<{ took: number; page: Page }> {
  const page = await newPage()
  await page.goto('about:blank')
  await page.goto(`${origin}/options.html#organisations`, { waitUntil: [] as never })
  // By the page's own clock, which starts with its opening.
  await page.waitForSelector('.organisation')
  const took = await page.evaluate(() => performance.now())
  return { took, page }
}

/** By the page's own clock, which starts with its opening. */
async function entitiesPage({ newPage, origin }: Habili) {
  const page = await newPage()
  await page.goto('about:blank')
  await page.goto(`${origin}/options.html#suivi/entites`, { waitUntil: [] as never })
  const times = await page.evaluate(async () => {
    let [longest, before] = [0, performance.now()]
    const until = async (isThere: () => boolean) => {
      while (!isThere()) {
        await new Promise(requestAnimationFrame)
        const now = performance.now()
        longest = Math.max(longest, now - before)
        before = now
      }
      return performance.now()
    }
    const first = await until(() => document.querySelector('.entity-table .verdict-mark') !== null)
    const isRead = () => /^\d+ entités$/.test(document.querySelector('.filter-count')?.textContent ?? '')
    return { first, last: await until(isRead), longest }
  })
  const rows = manyOrganisations(1_000).map(({ id }) => ({ organisationId: id, was: null }))
  const answered = await page.evaluate(
    async (organisations, requestId) => {
      const api = (globalThis as unknown as { browser?: typeof chrome }).browser ?? chrome
      const input = { requestId, serviceId: 'proconnect-fs', fact: 'project.users', value: ['particuliers'] }
      const start = performance.now()
      const data = { ...input, organisations }
      const answer = await api.runtime.sendMessage({
        id: 1,
        type: 'answers.apply',
        data,
        timestamp: Date.now(),
      })
      const kept = (answer as { res?: { changes?: unknown[] } } | undefined)?.res?.changes?.length
      if (kept !== organisations.length) throw new Error(`${kept} answers kept: ${JSON.stringify(answer)}`)
      return performance.now() - start
    },
    rows,
    crypto.randomUUID(),
  )
  await page.close()
  return { ...times, answered }
}

async function inAssistant({ openExtensionPage }: Habili): Promise<number> {
  const page = await openExtensionPage('sidepanel.html')
  await page.waitForSelector('.who-line button')
  return page.evaluate(async () => {
    const start = performance.now()
    document.querySelector<HTMLButtonElement>('.who-line button')!.click()
    while (!document.querySelector('[role=option]')) await new Promise(requestAnimationFrame)
    return performance.now() - start
  })
}

/** Each letter of each query typed in turn; the time until the page is drawn again, and that of a bare filter. */
async function keystrokes(page: Page): Promise<{ typed: number[]; bare: number[] }> {
  const names = manyOrganisations(ORGANISATIONS).map(({ denomination }) => denomination.toLowerCase())
  return page.evaluate(
    async (all, words) => {
      const input = document.querySelector<HTMLInputElement>('.search-box input')!
      const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!
      const typed: number[] = []
      const bare: number[] = []
      for (const word of words)
        for (let end = 1; end <= word.length; end++) {
          const query = word.slice(0, end)
          await new Promise(requestAnimationFrame)
          const start = performance.now()
          set.call(input, query)
          input.dispatchEvent(new InputEvent('input', { bubbles: true }))
          // Preact draws in the next task; reading a height makes the browser lay it out.
          await new Promise((resume) => setTimeout(resume))
          void document.body.offsetHeight
          typed.push(performance.now() - start)
          const again = performance.now()
          all.filter((name) => name.includes(query))
          bare.push(performance.now() - again)
        }
      return { typed, bare }
    },
    names,
    queries,
  )
}

/** Chromium tells the page's own heap; Firefox the process of all extensions. */
async function memory({ name, browser }: Habili, page: Page): Promise<string> {
  if (name === 'chromium') return `${megabytes((await page.metrics()).JSHeapUsedSize ?? 0)} of heap`
  const bytes = await inFirefox<number>(
    browser,
    `ChromeUtils.requestProcInfo().then(({ children }) => children.filter(({ type }) => type === 'extension').reduce((sum, { memory }) => sum + memory, 0))`,
  )
  return `${megabytes(bytes)} of process`
}

const median = (values: number[]) => values.toSorted((one, other) => one - other)[values.length >> 1]!
const milliseconds = (value: number) => `${value.toFixed(1)} ms`
const megabytes = (bytes: number) => `${(bytes / 1024 / 1024).toFixed(1)} MiB`
