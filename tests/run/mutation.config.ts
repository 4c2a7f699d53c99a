/** The tests that judge a changed program (`npm run test:mutation`): those without a browser or a page, each file alone. */
import { defineConfig } from 'vitest/config'
import { fakeBrowser, plainSpaces, resolve, root, standIns } from '../support/stand-ins'
import { shared } from '../support/unit-tests'

/** What is judged, and what uses it; those of the house read the tree itself, which is changed. */
const subjects = /^tests\/unit\/(background|eligibility|form|profile|sharing)\//

export default defineConfig({
  root,
  resolve,
  plugins: [standIns(fakeBrowser, plainSpaces)],
  test: {
    environment: 'node',
    include: shared.filter((file) => subjects.test(file)),
    setupFiles: 'fake-indexeddb/auto',
    testTimeout: 30_000,
  },
})
