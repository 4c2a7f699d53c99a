import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

const jsx = { oxc: { jsx: { runtime: 'automatic' as const, importSource: 'preact' } } }
/** Vitest would leave a core out. */
const maxWorkers = 2
/** Milliseconds: on a busy machine, the tests that read every source take more than the usual five seconds. */
const PATIENCE = 30_000
const root = new URL('.', import.meta.url).pathname
const resolve = {
  alias: [
    // The typed values stand for the data files of the package.
    { find: /^@\/lib\/extension\/packaged$/, replacement: `${root}tests/support/packaged.ts` },
    { find: /^@\//, replacement: root },
  ],
}

/** Browser tests of two minutes and more: one that started last would be alone at the end. */
const longest = ['forms', 'fill', 'access', 'services', 'editor', 'input']

/** Starts the longest files first: on a new machine, Vitest knows nothing of their times. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const at = longest.findIndex((name) => moduleId.endsWith(`/e2e/${name}.test.ts`))
      return at < 0 ? longest.length : at
    }
    return (await super.sort(files)).toSorted((one, other) => rank(one) - rank(other))
  }
}

/** Rooms that know neither browser nor page: a test of theirs that replaces no module and asks for no page leaves no trace. */
const pure = ['profile', 'journey', 'eligibility', 'form', 'sharing', 'house', 'standin']
  .flatMap((room) => filesIn(`tests/unit/${room}`))
  .filter(
    (file) => file.endsWith('.test.ts') && !/\bvi\.|@vitest-environment/.test(readFileSync(file, 'utf8')),
  )
const node = { environment: 'node', pool: 'threads', maxWorkers, testTimeout: PATIENCE } as const

function filesIn(folder: string): string[] {
  // A copy of the tree may hold a part of the tests.
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`)
}

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    // `npm run coverage`.
    coverage: {
      provider: 'v8',
      include: ['lib/**/*.ts'],
      reporter: ['text-summary', 'json-summary'],
      reportsDirectory: 'test-results/coverage',
      thresholds: { branches: 90 },
    },
    projects: [
      {
        resolve,
        test: {
          ...node,
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          exclude: pure,
          // A database before Dexie looks for one, whatever a test imports first.
          setupFiles: ['tests/support/plain-spaces.ts', 'fake-indexeddb/auto'],
        },
      },
      {
        resolve,
        test: {
          ...node,
          name: 'pure',
          include: pure,
          // Nothing to undo between two files: what they import is read once a worker, which halves the time.
          isolate: false,
        },
      },
      {
        ...jsx,
        resolve,
        test: {
          name: 'components',
          environment: 'happy-dom',
          include: ['tests/unit/**/*.test.tsx'],
          setupFiles: ['tests/support/plain-spaces.ts', 'tests/support/patience.ts'],
          pool: 'threads',
          maxWorkers,
          testTimeout: PATIENCE,
        },
      },
      {
        resolve,
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['tests/e2e/**/*.test.ts'],
          // A worker keeps its Firefox, and what the tests import, from one file to the next.
          isolate: false,
          globalSetup: 'tests/e2e/support/end-browsers.ts',
          // A copy of the real site, which no new machine has, is given by its ports.
          exclude: process.env.HABILI_REAL_DEMARCHES ? [] : ['tests/e2e/real-demarches.test.ts'],
          // A browser often waits, for a site or for its own clock.
          maxWorkers: 3,
          // A browser behind two others on a busy core answers late: one second, the usual, is a matter of luck.
          expect: { poll: { timeout: 20_000 } },
          hookTimeout: 120_000,
          testTimeout: 120_000,
        },
      },
    ],
  },
})
