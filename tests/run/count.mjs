/**
 * Sums the JSON reports of the runners; the last line is the one that CI reads. `--failed` prints instead the browser
 * test files that failed, to be tried once more.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'

const folder = new URL('../../test-results/', import.meta.url)
// Nothing there: the set-up failed before any runner wrote.
const names = existsSync(folder) ? readdirSync(folder).filter((each) => each.endsWith('.report.json')) : []
/** What each file came to, by its path; a second try, whose report sorts after the first, takes its place. */
const files = new Map(names.toSorted().flatMap(filesOf))

if (process.argv.includes('--failed')) {
  for (const [path, { failed }] of files) if (failed > 0 && path.includes('/e2e/')) console.log(path)
} else {
  const sum = (wanted) => [...files.values()].reduce((total, file) => total + file[wanted], 0)
  const skipped = sum('skipped')
  if (skipped > 0)
    console.log(`${skipped} skipped: on a machine that tests/run/setup.sh prepared as root, none is`)
  // A test that was not run proves nothing: it counts as one that failed.
  console.log(`${sum('passed')} passed, ${sum('failed') + skipped} failed`)
  process.exitCode = skipped > 0 ? 1 : 0
}

function filesOf(name) {
  const { testResults } = JSON.parse(readFileSync(new URL(name, folder), 'utf8'))
  return testResults.map(({ name: path, status, assertionResults }) => {
    const count = (wanted) => assertionResults.filter((each) => each.status === wanted).length
    // A file that could not run has no failed test of its own.
    const failed = count('failed') || (status === 'failed' ? 1 : 0)
    const skipped = assertionResults.length - count('passed') - count('failed')
    return [path, { passed: count('passed'), failed, skipped }]
  })
}
