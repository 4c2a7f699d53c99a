/** What stands for modules of ours in tests without a browser: replaced once, not file by file, so that files may share what they import. */
import type { Plugin } from 'vite'

/** With a slash at its end. */
export const root = new URL('../../', import.meta.url).pathname

export const resolve = {
  alias: [
    // The typed values stand for the data files of the package.
    { find: /^@\/lib\/extension\/packaged$/, replacement: `${root}tests/support/packaged.ts` },
    { find: /^@\//, replacement: root },
  ],
}

/** The browser is a fake. */
export const fakeBrowser = { 'lib/extension/browser.ts': 'tests/support/browser.ts' }
/** Sentences are written with plain spaces; what makes them no-break has a test of its own. */
export const plainSpaces = { 'lib/profile/typeset.ts': 'tests/support/plain-typeset.ts' }
/** The page side is answers that a test gives (`unit/background/page-side.ts`). */
export const givenAnswers = { 'lib/extension/messenger.ts': 'tests/support/messenger.ts' }
/** Nothing is laid out. */
export const seenAsMarked = { 'lib/page/read/visibility.ts': 'tests/support/seen-as-marked.ts' }

/** Gives, for each module named on the left, what the module on its right exports; both paths from the root. */
export function standIns(...all: Record<string, string>[]): Plugin {
  const pairs: Record<string, string> = Object.assign({}, ...all)
  return {
    // Vitest keeps a module's code by the names of the plugins that made it.
    name: `stand-ins ${Object.values(pairs).join()}`,
    enforce: 'pre',
    load: (id) => {
      const standIn = pairs[id.replace(root, '')]
      return standIn && `export * from '@/${standIn}'`
    },
  }
}
