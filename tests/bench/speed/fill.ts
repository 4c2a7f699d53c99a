/** A fill, a reading and a plan against the bare loop of setter, `input` and `change`, in turns. */
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { build } from 'vite'
import { launch, type BrowserName } from '@/tests/e2e/support/browser'
import type { Standin } from '@/tests/standin/types'
import { prefs, root, ROUNDS } from './builds'
import { Rounds, type Row } from './figures'
import type { round } from './page-side'

/** Fields of a form: of a page of DataPass, of its longest, and of forms that nobody has. */
const FIELDS = [10, 30, 100, 300, 1000]

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

const inPage = (page: Page, size: number): ReturnType<typeof round> =>
  page.evaluate(
    (count) => (globalThis as unknown as { side: { round: typeof round } }).side.round(count),
    size,
  )

export async function fills(name: BrowserName, standin: Standin): Promise<Row[]> {
  const habili = await launch(name, standin.port, { prefs })
  const page = await habili.newPage()
  await page.goto('about:blank')
  await page.addScriptTag({ content: await pageSide() })
  const rounds = new Rounds(name)
  for (const size of FIELDS)
    for (let turn = 0; turn < ROUNDS + 2; turn++) {
      const { floor, looking, fill, read, match } = await inPage(page, size)
      // The first rounds warm the scripts.
      if (turn < 2) continue
      rounds.note('fill', size, 'floor', floor)
      rounds.note('fill', size, 'floor, each field looked at', looking)
      rounds.note('fill', size, 'Habili', fill)
      rounds.note('read', size, 'Habili', read)
      rounds.note('match', size, 'Habili', match)
    }
  await habili.close()
  return rounds.rows()
}
