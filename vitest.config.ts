import { defineConfig } from 'vitest/config'

const jsx = { oxc: { jsx: { runtime: 'automatic' as const, importSource: 'preact' } } }
/** Vitest would leave a core out. */
const maxWorkers = 2
/** Milliseconds: on a busy machine, the tests that read every source take more than the usual five seconds. */
const PATIENCE = 30_000
const resolve = { alias: { '@': new URL('.', import.meta.url).pathname } }

export default defineConfig({
  test: {
    projects: [
      {
        resolve,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/unit/**/*.test.ts'],
          setupFiles: ['tests/support/plain-spaces.ts'],
          maxWorkers,
          testTimeout: PATIENCE,
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
          maxWorkers,
          // A browser behind another on a busy core answers late: one second, the usual, is a matter of luck.
          expect: { poll: { timeout: 10_000 } },
          hookTimeout: 120_000,
          testTimeout: 60_000,
        },
      },
    ],
  },
})
