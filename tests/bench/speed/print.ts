/**
 * `npm run bench`: Habili beside the floor and beside rivals, in both real browsers, what is compared in the same run and
 * in turns. Gives `test-results/bench.md`, `bench.json` and plots. `HABILI_BENCH` names some of its parts, `HABILI_ROUNDS`
 * their rounds, `HABILI_BROWSERS` one browser; the rivals' files: `rivals.ts`.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { comparison } from '@/tests/bench/autofill/compare'
import { browserNames, type BrowserName } from '@/tests/e2e/support/browser'
import { startStandin } from '@/tests/standin/server'
import type { Standin } from '@/tests/standin/types'
import { root } from './builds'
import { markdown, type Row } from './figures'
import { fills } from './fill'
import { journeys } from './journey'
import { openings } from './opening'
import { plots } from './plot'
import { missing } from './rivals'
import { rules } from './rules'
import { searches } from './search'
import { sharing } from './sharing'
import { taxes } from './tax'
import { results } from './told'
import { typing } from './typing'

type Part = (name: BrowserName, standin: Standin) => Promise<Row[]>
const parts: Record<string, Part> = {
  fill: fills,
  tax: taxes,
  typing,
  told: results,
  open: openings,
  search: searches,
  sharing,
  journey: journeys,
  autofill: comparison,
}

export async function main(): Promise<void> {
  const wanted = (process.env.HABILI_BENCH ?? [...Object.keys(parts), 'rules'].join()).split(',')
  const standin = await startStandin()
  const rows: Row[] = []
  const failed: string[] = []
  const note = (part: string, found: Row[], start: number) => {
    rows.push(...found)
    console.log(`${part}, ${Math.round((performance.now() - start) / 1000)} s\n\n${markdown(found)}\n`)
  }
  for (const part of wanted.filter((each) => parts[each]))
    for (const name of browserNames) {
      const start = performance.now()
      try {
        note(`${part}, ${name}`, await parts[part]!(name, standin), start)
      } catch (error) {
        // The other parts are worth their minutes.
        console.error(error)
        failed.push(`${part}, ${name}: failed`)
      }
    }
  if (wanted.includes('rules')) note('rules', rules(), performance.now())
  await standin.close()
  tell(rows, [...failed, ...missing()])
  if (failed.length > 0) process.exitCode = 1
}

function tell(rows: Row[], absent: string[]): void {
  const folder = join(root, 'test-results')
  mkdirSync(folder, { recursive: true })
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.version}, ${new Date().toISOString()}`
  const text = ['# Habili: cost beside the floor', machine, ...absent, markdown(rows)].join('\n\n')
  writeFileSync(join(folder, 'bench.md'), `${text}\n`)
  writeFileSync(join(folder, 'bench.json'), JSON.stringify({ machine, absent, rows }, null, 2))
  for (const [file, svg] of Object.entries(plots(rows))) writeFileSync(join(folder, file), svg)
  console.log(absent.join('\n'))
}
