/** The tests that judge a changed program (`npm run test:mutation`): those without a browser or a page, each file alone. */
import { defineConfig } from 'vitest/config'

const root = new URL('../../', import.meta.url).pathname

export default defineConfig({
  root,
  resolve: {
    alias: [
      { find: /^@\/lib\/extension\/packaged$/, replacement: `${root}tests/support/packaged.ts` },
      { find: /^@\//, replacement: root },
    ],
  },
  test: {
    environment: 'node',
    include: ['tests/unit/{background,eligibility,form,profile,sharing}/**/*.test.ts'],
    setupFiles: ['tests/support/plain-spaces.ts'],
    testTimeout: 30_000,
  },
})
