/** `npm run bench:autofill`: Chromium's own autofill and Habili, side by side on the same pages, field by field. */
import type { Page } from 'puppeteer-core'
import { launch } from '@/tests/e2e/support/browser'
import { startStandin } from '@/tests/standin/server'
import { autofill, offeredIn, type Gestures } from './chromium'
import type { Question } from './demarche'
import { fillWithHabili } from './habili'
import { seedIdentity } from './identity'
import { benchPages, type BenchPage, type OpenDraft } from './pages'
import { countOf, judge, type Outcome, type Verdict } from './verdict'

interface Row extends Question {
  site: BenchPage['site']
  chromium: Verdict
  habili: Verdict
}

export async function main(): Promise<void> {
  const standin = await startStandin()
  const habili = await launch('chromium', standin.port)
  const control = await habili.openExtensionPage('options.html')
  await seedIdentity(control)
  const page = await habili.newPage()
  console.log(`${await habili.browser.version()}, offline: without the predictions of Google’s servers`)
  const rows: Row[] = []
  for (const each of benchPages(standin)) {
    const { gestures, outcomes: theirs } = await withAutofill(page, each)
    const { confirmed, outcomes: ours } = await withHabili(page, control, each)
    const here = each.questions.map((question) => ({
      ...question,
      site: each.site,
      chromium: verdictOn(question, theirs),
      habili: verdictOn(question, ours),
    }))
    rows.push(...here)
    printPage(each.title, here, gestures, confirmed)
  }
  printTotals(rows)
  await habili.close()
  await standin.close()
}

async function withAutofill(page: Page, { open, questions }: BenchPage) {
  const controlIn =
    ({ selectorOf }: OpenDraft) =>
    (question: Question) =>
      page.$(selectorOf(question))
  await page.bringToFront()
  const offered = await offeredIn(page, questions, controlIn(await open(page)))
  const draft = await open(page)
  const gestures = await autofill(page, questions, controlIn(draft), offered)
  return { gestures, outcomes: await draft.outcomes() }
}

async function withHabili(page: Page, control: Page, { open }: BenchPage) {
  const draft = await open(page)
  await page.bringToFront()
  const confirmed = await fillWithHabili(control)
  return { confirmed, outcomes: await draft.outcomes() }
}

const verdictOn = (question: Question, outcomes: Map<string, Outcome>) =>
  judge(question, outcomes.get(question.control)!)

function printPage(title: string, rows: Row[], gestures: Gestures, confirmed: number): void {
  const { pressed, answered, notOffered } = gestures
  console.log(`\n# ${title}`)
  console.log(
    `Chromium: ${pressed} fields pressed, ${answered} of them filled; it proposes nothing in ${notOffered} that an address would answer`,
  )
  console.log(`Habili: ${confirmed} lines, one confirmation`)
  const told = rows.filter(
    ({ truth, chromium, habili }) => truth || chromium !== 'blank' || habili !== 'blank',
  )
  for (const { chromium, habili, concept, label } of told)
    console.log(
      `${chromium.padEnd(6)} ${habili.padEnd(6)} ${(concept || 'nothing of ours').padEnd(40)} ${label}`,
    )
  if (told.length < rows.length) console.log(`${rows.length - told.length} other questions, blank in both`)
  printCounts(rows)
}

function printTotals(rows: Row[]): void {
  for (const site of ['démarches', 'DataPass'] as const) {
    console.log(`\n# ${site}`)
    printCounts(rows.filter((row) => row.site === site))
  }
  console.log('\n# In all; the labels of démarches are those that Habili’s vocabulary was tuned on')
  printCounts(rows)
  for (const concept of [
    ...new Set(rows.filter(({ truth }) => truth).map((row) => row.concept)),
  ].toSorted()) {
    const here = rows.filter((row) => row.concept === concept)
    console.log(`${concept.padEnd(40)} Chromium ${told(here, 'chromium')}   Habili ${told(here, 'habili')}`)
  }
}

/** What the profile answers apart from the rest, where anything written is wrong. */
function printCounts(rows: Row[]): void {
  const asked = rows.filter(({ truth }) => truth)
  const others = rows.filter(({ truth }) => !truth)
  for (const [name, side] of [
    ['Chromium', 'chromium'],
    ['Habili', 'habili'],
  ] as const) {
    const { wrong } = countOf(others.map((row) => row[side]))
    console.log(
      `${name.padEnd(8)} ${asked.length} questions of the profile: ${told(asked, side)}; ${others.length} others: ${wrong} wrongly filled`,
    )
  }
}

function told(rows: Row[], side: 'chromium' | 'habili'): string {
  const { right, wrong, blank } = countOf(rows.map((row) => row[side]))
  return `${right} right, ${wrong} wrong, ${blank} blank`
}
