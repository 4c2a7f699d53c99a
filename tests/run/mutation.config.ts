/** The tests that judge a changed program (`npm run test:mutation`): those without a browser or a page, each file alone. */
import { defineConfig } from 'vitest/config'
import { fakeBrowser, plainSpaces, resolve, root, standIns } from '../support/stand-ins'

export default defineConfig({
  root,
  resolve,
  plugins: [standIns(fakeBrowser, plainSpaces)],
  test: {
    environment: 'node',
    include: ['tests/unit/{background,eligibility,form,profile,sharing}/**/*.test.ts'],
    testTimeout: 30_000,
  },
})
