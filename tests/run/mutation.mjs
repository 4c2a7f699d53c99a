/**
 * `npm run test:mutation`: defects sown in the files that everything rests on, each file judged by the tests of its own
 * subject (by all of them, one defect took eight seconds); prints how many of them the tests see. A file's name after
 * the command judges that one alone.
 */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** Tests under tests/unit, by the file that they judge. */
const judges = {
  'lib/profile/siret.ts': ['profile/siret', 'profile/bulk'],
  'lib/eligibility/evaluate.ts': ['eligibility/evaluate', 'eligibility/many', 'eligibility/worked-cases'],
  'lib/form/plan.ts': ['form/plan', 'form/plan-options', 'form/plan-order', 'form/cards', 'form/people'],
  'lib/sharing/differences.ts': ['sharing/differences', 'background/imports'],
  'lib/background/store/store.ts': ['background/store', 'background/writer', 'background/erasure'],
  'lib/background/store/writer.ts': ['background/writer', 'background/versions', 'background/erasure'],
}

const wanted = process.argv[2]
const results = []
for (const [file, names] of Object.entries(judges)) {
  if (wanted && !file.includes(wanted)) continue
  const tests = names.map((name) => `tests/unit/${name}.test.ts`)
  const run = ['stryker', 'run', 'tests/run/mutation.json', '--mutate', file]
  const env = { ...process.env, HABILI_JUDGES: tests.join() }
  const { status } = spawnSync('npx', ['--no-install', ...run], { stdio: 'inherit', env })
  if (status !== 0) process.exitCode = 1
  else results.push(countsOf(file))
}
console.table(results)

/** Of the report that the run has just left. A defect that nothing ever runs is not seen either. */
function countsOf(file) {
  const { files } = JSON.parse(readFileSync('test-results/mutation.json', 'utf8'))
  const states = Object.values(files).flatMap(({ mutants }) => mutants.map(({ status }) => status))
  const count = (...these) => states.filter((each) => these.includes(each)).length
  const seen = count('Killed', 'Timeout')
  const sown = seen + count('Survived', 'NoCoverage')
  return { file, sown, seen, share: `${((100 * seen) / sown).toFixed(1)} %` }
}
