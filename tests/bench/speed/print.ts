/**
 * `npm run bench`: Habili beside the floor, in both real browsers, what is compared in the same run and in turns. Gives
 * `test-results/bench.md`, `bench.json` and plots; `HABILI_BENCH` names some of its parts, `HABILI_ROUNDS` their rounds.
 */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { build } from 'vite'
import { stopBackground } from '@/tests/e2e/support/background'
import { ADDON_ID, browserNames, launch, type BrowserName, type Habili } from '@/tests/e2e/support/browser'
import { openAssistant } from '@/tests/e2e/support/assistant'
import { stateOf } from '@/tests/e2e/support/form-proof'
import { sendFrom } from '@/tests/e2e/support/messages'
import { seedCompleteProfile } from '@/tests/e2e/support/seed'
import { startStandin } from '@/tests/standin/server'
import type { Standin } from '@/tests/standin/types'
import { manyOrganisations } from '@/tests/support/many-organisations'
import { storeOrganisations } from '@/tests/run/rows'
import { services } from '@/lib/eligibility/typed-catalogue'
import { evaluate } from '@/lib/eligibility/evaluate'
import { markdown, rowOf, type Row } from './figures'
import { plot } from './plot'
import { tax } from './tax'
import { told } from './told'

const root = new URL('../../..', import.meta.url).pathname
const ROUNDS = Number(process.env.HABILI_ROUNDS ?? 11)
const isWanted = (part: string) => (process.env.HABILI_BENCH ?? part).split(',').includes(part)
/** Fields of a form: of a page of DataPass, of its longest, and of forms that nobody has. */
const FIELDS = [10, 30, 100, 300, 1000]
const ORGANISATIONS = (process.env.HABILI_ORGANISATIONS ?? '1,100,10000').split(',').map(Number)
/** A form of DataPass, on its first step. */
const FORM = 'france-connect-collectivite-administration'
/** Another build of Habili, to be measured beside this one: the folder that holds `chrome-mv3` and `firefox-mv3`. */
const FORMER = process.env.HABILI_FORMER
/** Firefox rounds its clock to a millisecond otherwise. */
const prefs = { 'privacy.reduceTimerPrecision': false }

export async function main(): Promise<void> {
  const standin = await startStandin()
  const rows: Row[] = []
  for (const name of browserNames) {
    for (const [part, measure] of Object.entries({
      fill: fills,
      typing,
      tax: taxes,
      open: openings,
      told: results,
    })) {
      if (!isWanted(part)) continue
      const found = await measure(name, standin)
      rows.push(...found)
      console.log(`${markdown(found)}\n`)
    }
  }
  if (isWanted('eligibility')) rows.push(...eligibility())
  await standin.close()
  tell(rows)
}

function tell(rows: Row[]): void {
  const folder = join(root, 'test-results')
  mkdirSync(folder, { recursive: true })
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.version}, ${new Date().toISOString()}`
  const text = `# Habili: cost beside the floor\n\n${machine}\n\n${markdown(rows)}\n`
  writeFileSync(join(folder, 'bench.md'), text)
  writeFileSync(join(folder, 'bench.json'), JSON.stringify({ machine, rows }, null, 2))
  const drawn = (what: string) => rows.filter((row) => row.what === what)
  for (const [file, title, sizes, shown] of [
    ['fill.svg', 'Filling a form, every check kept', 'fields', drawn('fill')],
    ['open.svg', 'From the click on the folded tab to the plan', 'organisations', drawn('click to plan')],
  ] as const)
    if (shown.length > 0) writeFileSync(join(folder, file), plot(title, sizes, shown))
  console.log(text)
}

/** The page side bundled as one script, as its build bundles it. */
async function pageSide(): Promise<string> {
  const built = await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    resolve: { alias: { '@': root } },
    build: {
      write: false,
      minify: false,
      lib: {
        entry: join(root, 'tests/bench/speed/page-side.ts'),
        formats: ['iife'],
        name: 'side',
        fileName: 'side',
      },
    },
  })
  const [first] = [built].flat() as { output: { code: string }[] }[]
  return first!.output[0]!.code
}

/** A fill and a reading against the bare loop of setter, `input` and `change`, in turns. */
async function fills(name: BrowserName, standin: Standin): Promise<Row[]> {
  const habili = await launch(name, standin.port, { prefs })
  const page = await habili.newPage()
  await page.goto('about:blank')
  await page.addScriptTag({ content: await pageSide() })
  const rows: Row[] = []
  for (const size of FIELDS) {
    const rounds: { floor: number; read: number; fill: number }[] = []
    for (let round = 0; round < ROUNDS + 2; round++)
      rounds.push(
        await page.evaluate(
          (count) =>
            (
              globalThis as unknown as { side: { round(of: number): Promise<(typeof rounds)[0]> } }
            ).side.round(count),
          size,
        ),
      )
    // The first rounds warm the scripts.
    const kept = rounds.slice(2)
    const row = (what: string, who: string, values: number[]) =>
      rowOf({ browser: name, what, size, who }, values)
    rows.push(
      row(
        'fill',
        'floor',
        kept.map(({ floor }) => floor),
      ),
      row(
        'fill',
        'Habili',
        kept.map(({ fill }) => fill),
      ),
      row(
        'read',
        'Habili',
        kept.map(({ read }) => read),
      ),
    )
  }
  await habili.close()
  return rows
}

const folders = { chromium: 'chrome-mv3', firefox: 'firefox-mv3' }
const builtIn = (folder: string, name: BrowserName) => ({
  folder: join(folder, folders[name]),
  addonId: ADDON_ID,
})

/** Builds of Habili to compare, by name. */
const ours = (name: BrowserName) => ({
  ...(FORMER ? { 'Habili before': builtIn(FORMER, name) } : {}),
  Habili: builtIn(join(root, '.output'), name),
})

const taxes = (name: BrowserName, standin: Standin) =>
  tax(name, standin, { floor: nothing(true), ...ours(name) }, { rounds: ROUNDS, form: FORM })

/** Elsewhere than in Chromium, nothing is confirmed in the page. */
const results = (name: BrowserName, standin: Standin) =>
  name === 'chromium' ? told(standin, ours(name), { rounds: ROUNDS, form: FORM, prefs }) : Promise.resolve([])

/** An extension that does nothing, for the same browser without Habili; `isInPages` by a script in each page. */
function nothing(isInPages = false): { folder: string; addonId: string } {
  const folder = mkdtempSync(join(tmpdir(), 'habili-nothing-'))
  const addonId = ADDON_ID
  const manifest = {
    manifest_version: 3,
    name: 'Nothing',
    version: '1',
    ...(isInPages
      ? { content_scripts: [{ matches: ['https://*/*'], js: ['empty.js'], run_at: 'document_idle' }] }
      : {}),
    background: { service_worker: 'background.js', scripts: ['background.js'] },
    browser_specific_settings: { gecko: { id: addonId } },
  }
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest))
  for (const file of ['background.js', 'empty.js']) writeFileSync(join(folder, file), '')
  return { folder, addonId }
}

const TYPED = 'Le guichet unique de la commune reçoit les familles. '.repeat(4).slice(0, 200)

/**
 * Time for 200 characters in a text of a React page: without Habili, folded, with the assistant open, and beside fields
 * that bear the mark of what was written.
 */
async function typing(name: BrowserName, standin: Standin): Promise<Row[]> {
  const [bare, habili] = [
    await launch(name, standin.port, { prefs, build: nothing(), hasWelcome: false }),
    await launch(name, standin.port, { prefs }),
  ]
  const control = await habili.openExtensionPage('options.html')
  await seedCompleteProfile(control, standin.forms)
  const at = 'https://signup.api.gouv.fr/franceconnect'
  const open = async (where: Habili) => {
    const page = await where.newPage()
    await page.goto(at)
    await page.waitForSelector('textarea')
    return page
  }
  const pages = {
    floor: await open(bare),
    folded: await open(habili),
    open: await open(habili),
    marked: await open(habili),
  }
  await openAssistant(pages.open)
  await fillTexts(control, pages.marked)
  const values: Record<string, number[]> = { floor: [], folded: [], open: [], marked: [] }
  for (let round = 0; round < ROUNDS; round++)
    for (const [who, page] of Object.entries(pages)) {
      const took = await typeIn(page)
      // The first rounds warm the scripts.
      if (round > 1) values[who]!.push(took)
    }
  await Promise.all([bare.close(), habili.close()])
  const row = (who: string, of: string) =>
    rowOf({ browser: name, what: 'typing 200 characters', size: 200, who }, values[of]!)
  return [
    row('floor', 'floor'),
    row('Habili, folded', 'folded'),
    row('Habili, open', 'open'),
    row('Habili, marked', 'marked'),
  ]
}

/** Fills the short texts of a page, whose marks stay beside them while a longer one is typed. */
async function fillTexts(control: Page, page: Page): Promise<void> {
  await page.bringToFront()
  await openAssistant(page)
  const { plan } = await stateOf(control, ['request'])
  const refs = plan!.lines.filter(({ canTick, kind }) => canTick && kind === 'text').map(({ ref }) => ref)
  const done = await sendFrom(control, 'assistant.confirm', { planId: plan!.id, refs })
  if (done.outcome !== 'done' || done.report.written === 0) throw new Error(JSON.stringify(done))
}

/** Keys one after the other as fast as the page takes them, by its own clock, to the end of what they started at once. */
async function typeIn(page: Page): Promise<number> {
  await page.bringToFront()
  await page.evaluate(() => {
    const text = document.querySelector('textarea')!
    text.focus()
    text.select()
  })
  const start = await page.evaluate(() => performance.now())
  await page.keyboard.type(TYPED)
  return page.evaluate(
    (since) => new Promise<number>((resolve) => setTimeout(() => resolve(performance.now() - since))),
    start,
  )
}

/** From the click on the folded tab to a plan that may be confirmed, the background running or stopped, in turns. */
async function openings(name: BrowserName, standin: Standin): Promise<Row[]> {
  const running: Record<string, Habili> = {}
  for (const [who, build] of Object.entries(ours(name))) {
    running[who] = await launch(name, standin.port, { prefs, build })
    const seeding = await running[who].openExtensionPage('options.html')
    await seedCompleteProfile(seeding, standin.forms)
    await seeding.close()
  }
  const rows: Row[] = []
  let kept = 1
  for (const size of ORGANISATIONS) {
    for (const habili of Object.values(running)) {
      // A page of ours that stays open would keep the background awake.
      const filling = await habili.openExtensionPage('options.html')
      await storeOrganisations(filling, manyOrganisations(size).slice(kept))
      await filling.close()
    }
    kept = size
    const values: Record<string, number[]> = {}
    for (let round = 0; round < ROUNDS; round++)
      for (const state of ['warm', 'cold'] as const)
        for (const [who, habili] of Object.entries(running)) {
          const took = await opening(habili, standin, state === 'cold')
          if (round > 0) (values[`${who}, ${state}`] ??= []).push(took)
        }
    for (const [who, all] of Object.entries(values))
      rows.push(rowOf({ browser: name, what: 'click to plan', size, who }, all))
  }
  await Promise.all(Object.values(running).map((each) => each.close()))
  return rows
}

async function opening(habili: Habili, standin: Standin, isCold: boolean): Promise<number> {
  const page = await habili.newPage()
  await page.goto(`https://datapass.api.gouv.fr${standin.draftAt(FORM, 'basic_infos')}`)
  await page.waitForSelector('html > div[popover]')
  // What the arrival on the page started is over.
  await new Promise((resume) => setTimeout(resume, 500))
  if (isCold) await stopBackground(habili)
  const start = performance.now()
  await openAssistant(page)
  while (!(await hasPlan(page))) await new Promise((resume) => setTimeout(resume, 5))
  const took = performance.now() - start
  await page.close()
  return took
}

/** In whichever frame it is: the first one goes when the browser moves the assistant to a process of its own. */
async function hasPlan(page: Page): Promise<boolean> {
  for (const frame of page.frames().slice(1)) {
    const found = await frame.$('.commit').catch(() => null)
    if (found) return true
  }
  return false
}

/** Every service for one organisation, and for ten thousand, in Node: rules alone, nothing is drawn. */
function eligibility(): Row[] {
  const facts = manyOrganisations(10_000).map(() => ({
    'org.kind': 'collectivite',
    'org.publicTier': 'spa',
    'org.active': true,
  }))
  const timed = (count: number) => {
    const start = performance.now()
    for (const each of facts.slice(0, count)) for (const service of services) evaluate(service, each as never)
    return performance.now() - start
  }
  return [1, 100, 10_000].map((size) => {
    timed(1)
    const rounds = size > 100 ? 3 : ROUNDS
    return rowOf(
      { browser: 'node', what: `eligibility of ${services.length} services`, size, who: 'Habili' },
      Array.from({ length: rounds }, () => timed(size)),
    )
  })
}
