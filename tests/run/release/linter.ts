/** What Mozilla's linter says of the Firefox package, each warning with its reason: `npm run zip:lint`. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { output, packages } from './packages'

interface Finding {
  code: string
  file: string
  message: string
}
interface Report {
  errors: Finding[]
  notices: Finding[]
  warnings: Finding[]
}

const EXPLAINED = '.github/store/linter.md'

export function main(): void {
  const zip = join(output, packages.firefox)
  const report = lint(zip)
  const reasons = explained(readFileSync(EXPLAINED, 'utf8'))
  const found = [...new Set([...report.warnings, ...report.notices].map(place))]
  const unexplained = found.filter((each) => !reasons.has(each))
  const stale = [...reasons.keys()].filter((each) => !found.includes(each))
  for (const { code, file, message } of report.errors)
    console.error(`error ${code} ${file ?? ''}: ${message}`)
  for (const each of found) console.log(`warning ${each}: ${reasons.get(each) ?? 'NOT EXPLAINED'}`)
  for (const each of stale) console.error(`${EXPLAINED} explains what is not there: ${each}`)
  console.log(`${zip}: ${report.errors.length} errors, ${found.length} warnings`)
  if (report.errors.length + unexplained.length + stale.length > 0) process.exitCode = 1
}

function lint(zip: string): Report {
  try {
    return JSON.parse(
      execFileSync('node_modules/.bin/addons-linter', [zip, '--output', 'json'], run),
    ) as Report
  } catch (error) {
    // It ends badly when it finds an error; what it found is still told.
    const { stdout } = error as { stdout?: string }
    if (stdout?.startsWith('{')) return JSON.parse(stdout) as Report
    throw error
  }
}

const run = {
  encoding: 'utf8' as const,
  maxBuffer: 1e8,
  stdio: ['ignore', 'pipe', 'ignore'] as ('ignore' | 'pipe')[],
}

/** `CODE file`, without the mark that the build adds to a name; which chunk holds a library changes with its users. */
const place = ({ code, file }: Finding) =>
  `${code} ${(file ?? '').replace(/^chunks\/.*$/, 'chunks/').replace(/-[\w-]{8}(?=\.js$)/, '')}`.trim()

/** Reasons of the table `| code | file | reason |`, by place. */
export function explained(text: string): Map<string, string> {
  const rows = [...text.matchAll(/^\| `([A-Z_]+)` +\| `([^`]+)` +\| (.+?) +\|$/gm)]
  return new Map(rows.map(([, code, file, reason]) => [`${code} ${file}`, reason!]))
}
