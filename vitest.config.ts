import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import {
  fakeBrowser,
  givenAnswers,
  plainSpaces,
  resolve,
  seenAsMarked,
  standIns,
} from './tests/support/stand-ins'
import { alone, answered, drawn, except, inPage, shared } from './tests/support/unit-tests'

const jsx = { oxc: { jsx: { runtime: 'automatic' as const, importSource: 'preact' } } }
/** Vitest would leave a core out. */
const maxWorkers = 2
/** Milliseconds: on a machine that does more besides, a test of five seconds has taken a minute. */
const PATIENCE = 90_000
/** A database before Dexie looks for one, whatever a test imports first. */
const database = 'fake-indexeddb/auto'

/** Browser tests of more than half a minute, the longest first: one that started last would be alone at the end. */
const longest = [
  'demarches',
  'demarches-profile',
  'keeping',
  'clickjacking',
  'fleet',
  'beside',
  'presses',
  'page',
  'kills',
  'journey',
  'keyboard',
  'editor',
]

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

const node = { environment: 'node', pool: 'threads', maxWorkers, testTimeout: PATIENCE } as const

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    // The projects give each other what they have transformed: a sixth of the processor's time.
    experimental: { fsModuleCache: true },
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
        ...jsx,
        resolve,
        plugins: [standIns(fakeBrowser, seenAsMarked)],
        test: {
          ...node,
          name: 'alone',
          include: alone,
          setupFiles: database,
        },
      },
      {
        resolve,
        plugins: [standIns(fakeBrowser, plainSpaces)],
        test: {
          ...node,
          name: 'shared',
          include: shared,
          setupFiles: database,
          isolate: false,
        },
      },
      {
        resolve,
        plugins: [standIns(fakeBrowser, givenAnswers)],
        test: {
          ...node,
          name: 'answered',
          include: except(answered, alone),
          setupFiles: database,
          isolate: false,
        },
      },
      {
        resolve,
        plugins: [standIns(seenAsMarked)],
        test: {
          ...node,
          name: 'page',
          environment: 'happy-dom',
          include: except(inPage, alone),
          isolate: false,
        },
      },
      {
        ...jsx,
        resolve,
        plugins: [standIns(fakeBrowser, plainSpaces)],
        test: {
          ...node,
          name: 'components',
          environment: 'happy-dom',
          include: except(drawn, alone),
          setupFiles: [database, 'tests/support/empty-page.ts'],
          isolate: false,
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
          // A third browser on two cores made all of them slower.
          maxWorkers,
          // A browser behind another on a busy core answers late: one second, the usual, is a matter of luck.
          expect: { poll: { timeout: 20_000 } },
          hookTimeout: 120_000,
          testTimeout: 120_000,
        },
      },
    ],
  },
})
