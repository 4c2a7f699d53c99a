/** Fillers side by side on the same pages: right, wrong or blank, judged by what the site received, field by field. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { launch, type BrowserName, type Habili } from '@/tests/e2e/support/browser'
import type { Standin } from '@/tests/standin/types'
import { extensionOf, root } from '@/tests/bench/speed/builds'
import { rowOf, type Row } from '@/tests/bench/speed/figures'
import { DUCK, rivals } from '@/tests/bench/speed/rivals'
import { chromiumFiller } from './chromium'
import type { Question } from './demarche'
import { duckFiller } from './duckduckgo'
import { fillAll, lookAt, type Filler, type Gestures } from './filler'
import { fillWithHabili } from './habili'
import { seedIdentity } from './identity'
import { benchPages, type BenchPage, type OpenDraft } from './pages'
import { countOf, judge, type Outcome, type Verdict } from './verdict'

interface Judged extends Question {
  site: BenchPage['site']
  verdicts: Record<string, Verdict>
}

const HABILI = 'Habili'

/** Chromium alone: no other browser of the two fills an address when it is asked by a program. */
export async function comparison(name: BrowserName, standin: Standin): Promise<Row[]> {
  if (name !== 'chromium') return []
  const habili = await launch(name, standin.port)
  const control = await habili.openExtensionPage('options.html')
  await seedIdentity(control)
  const page = await habili.newPage()
  const { [DUCK]: build } = rivals(name)
  const other = await launch(name, standin.port, { build: build ?? extensionOf([]), hasWelcome: false })
  const there = await other.newPage()
  const fillers = [await chromiumFiller(there), ...(build ? [duckFiller(there)] : [])]
  const judged: Judged[] = []
  const lines = [`${await habili.browser.version()}, offline: without the predictions of Google’s servers`]
  for (const each of benchPages(standin)) {
    const outcomes: Record<string, Map<string, Outcome>> = {}
    lines.push(`\n# ${each.title}`)
    for (const filler of fillers) {
      const { gestures, ...theirs } = await withFiller(there, each, filler)
      lines.push(`${filler.name}: ${told(gestures)}`)
      outcomes[filler.name] = theirs.outcomes
    }
    const draft = await each.open(page)
    await page.bringToFront()
    lines.push(`${HABILI}: ${await fillWithHabili(control)} lines, one confirmation`)
    outcomes[HABILI] = await draft.outcomes()
    const here = each.questions.map((question) => ({
      ...question,
      site: each.site,
      verdicts: Object.fromEntries(
        Object.entries(outcomes).map(([who, all]) => [who, judge(question, all.get(question.control)!)]),
      ),
    }))
    judged.push(...here)
    lines.push(...fieldsOf(here))
  }
  await close([habili, other])
  const path = join(root, 'test-results', 'bench-autofill.txt')
  mkdirSync(join(root, 'test-results'), { recursive: true })
  writeFileSync(path, `${lines.join('\n')}\n`)
  return countsOf(name, judged)
}

const close = (all: Habili[]) => Promise.all(all.map((each) => each.close()))

async function withFiller(page: Page, { open, questions }: BenchPage, filler: Filler) {
  const controlIn =
    ({ selectorOf }: OpenDraft) =>
    (question: Question) =>
      page.$(selectorOf(question))
  await page.bringToFront()
  if (filler.look) await lookAt(filler, questions, controlIn(await open(page)))
  const draft = await open(page)
  const gestures = await fillAll(filler, questions, controlIn(draft))
  return { gestures, outcomes: await draft.outcomes() }
}

const told = ({ pressed, answered, notOffered }: Gestures) =>
  `${pressed} fields pressed, ${answered} of them filled; it proposes nothing in ${notOffered} that it could answer`

/** Field by field, those that all leave blank apart. */
function fieldsOf(judged: Judged[]): string[] {
  const shown = judged.filter(
    ({ truth, verdicts }) => truth || Object.values(verdicts).some((each) => each !== 'blank'),
  )
  const lines = shown.map(({ verdicts, concept, label }) => {
    const cells = Object.entries(verdicts).map(([who, verdict]) => `${who} ${verdict.padEnd(6)}`)
    return `${cells.join(' ')} ${(concept || 'nothing of ours').padEnd(40)} ${label}`
  })
  const left = judged.length - shown.length
  return left > 0 ? [...lines, `${left} other questions, blank in all`] : lines
}

/** What the profile answers apart from the rest, where anything written is wrong. */
function countsOf(browser: BrowserName, judged: Judged[]): Row[] {
  return (['démarches', 'DataPass'] as const).flatMap((site) => {
    const here = judged.filter((each) => each.site === site)
    const asked = here.filter(({ truth }) => truth)
    const others = here.filter(({ truth }) => !truth)
    return Object.keys(here[0]?.verdicts ?? {}).flatMap((who) => {
      const { right, wrong, blank } = countOf(asked.map(({ verdicts }) => verdicts[who]!))
      const strangers = countOf(others.map(({ verdicts }) => verdicts[who]!)).wrong
      const what = `${asked.length} questions of the profile and ${others.length} others, ${site}`
      return Object.entries({ right, wrong, blank, 'wrong in the others': strangers }).map(([part, value]) =>
        rowOf({ browser, what: `${what}: ${part}`, size: here.length, who, unit: 'count' }, [value]),
      )
    })
  })
}
