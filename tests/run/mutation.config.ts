/** The tests that judge a changed program (`mutation.mjs` names them): none needs a browser or a page. */
import { defineConfig } from 'vitest/config'
import { fakeBrowser, plainSpaces, resolve, root, standIns } from '../support/stand-ins'

export default defineConfig({
  root,
  resolve,
  plugins: [standIns(fakeBrowser, plainSpaces)],
  test: {
    environment: 'node',
    isolate: false,
    include: process.env.HABILI_JUDGES?.split(',') ?? [],
    setupFiles: 'fake-indexeddb/auto',
    testTimeout: 30_000,
  },
})
