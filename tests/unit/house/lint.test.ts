/** The walls of the house: each rule of .oxlintrc.json is broken once. That the tree breaks none is `npm run lint`. */
import { beforeAll, describe, expect, it } from 'vitest'
import { lintSnippets, type Finding } from './probe'
import { sources } from './tree'

const importing = (from: string) => `import { thing } from '${from}'\nthing()\n`
const importingType = (from: string) => `import type { Thing } from '${from}'\nexport type Own = Thing\n`

const network = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource']
const pageStorage = ['localStorage', 'sessionStorage']
const markUp = ['it.innerHTML', 'it.outerHTML', 'it.insertAdjacentHTML']
const pressing = ['it.dispatchEvent', 'it.click', 'it.submit', 'it.requestSubmit']

/** [path, what it imports by value, words of the refusal] */
const forbiddenImports: [string, string, string][] = [
  // Data
  ['lib/form/sites/new/pages.ts', '@/lib/form/same-value', 'types and nothing else'],
  ['lib/form/sites/new/fields.ts', 'zod', 'types and nothing else'],
  ['lib/form/sites/new/fields.ts', './pages', 'types and nothing else'],
  ['lib/form/meaning/wording.ts', '../same-value', 'types and nothing else'],
  ['lib/form/meaning/places.ts', '../same-value', 'types and nothing else'],
  ['lib/eligibility/catalogue/new.ts', '../terms', 'types and nothing else'],
  ['lib/eligibility/catalogue/new.ts', './franceconnect', 'types and nothing else'],
  ['lib/profile/legal-categories.ts', './kinds', 'types and nothing else'],
  ['lib/eligibility/vocabulary/facts.ts', 'zod', 'its neighbours'],
  ['lib/eligibility/vocabulary/facts.ts', '@/lib/profile/siret', 'its neighbours'],
  ['lib/eligibility/vocabulary/facts.ts', '../evaluate', 'its neighbours'],
  // Pure lib
  ['lib/profile/records.ts', 'webextension-polyfill', 'no browser'],
  ['lib/profile/records.ts', '@webext-core/messaging', 'no browser'],
  ['lib/profile/records.ts', 'libphonenumber-js', 'phone.ts'],
  ['lib/profile/records.ts', 'stdnum', 'siret.ts'],
  ['lib/eligibility/evaluate.ts', 'dexie', 'no database'],
  ['lib/eligibility/evaluate.ts', 'preact/hooks', 'no screen'],
  ['lib/eligibility/question-trees/questions.ts', 'preact', 'no screen'],
  ['lib/form/same-value.ts', 'lucide', 'no screen'],
  ['lib/form/reveal.ts', 'wxt/browser', 'no browser'],
  ['lib/form/sites/pages.ts', 'dexie', 'no database'],
  ['lib/form/sites/datapass/definitions.ts', 'preact', 'no screen'],
  ['lib/contract/sharing.ts', 'webextension-polyfill', 'no browser'],
  ['lib/profile/phone.ts', 'zod', 'number libraries'],
  ['lib/profile/phone.ts', '@/lib/extension/browser', 'number libraries'],
  ['lib/profile/siret.ts', '../eligibility/terms', 'number libraries'],
  ['lib/sharing/merge.ts', 'age-encryption', 'seal.ts'],
  ['lib/sharing/seal.ts', 'zod', 'sealing library'],
  ['lib/sharing/seal.ts', '@/lib/extension/network', 'sealing library'],
  // Page side
  ['lib/page/guest.ts', 'zod', 'no library'],
  ['lib/page/guest.ts', 'dexie', 'no library'],
  ['lib/page/frame/frame.ts', 'preact', 'no library'],
  ['lib/page/wire.ts', 'webextension-polyfill', 'no library'],
  ['lib/page/guest.ts', '@/lib/profile/records', 'only what the user ticked'],
  ['lib/page/guest.ts', '@/lib/eligibility/catalogue/franceconnect', 'only what the user ticked'],
  ['lib/page/guest.ts', '@/lib/background/tab/sessions', 'only what the user ticked'],
  ['lib/page/guest.ts', '@/lib/contract/contract', 'only what the user ticked'],
  ['lib/page/guest.ts', '@/lib/extension/messenger', 'import types'],
  ['lib/page/guest.ts', '@/lib/form/plan', 'in the background'],
  ['lib/page/guest.ts', '@/lib/form/sites/datapass/fields', 'in the background'],
  ['lib/page/guest.ts', './write/put', 'by put.ts'],
  ['lib/page/guest.ts', './write/put-slowly', 'by put.ts'],
  ['lib/page/guest.ts', './write/put-rows', 'by put.ts'],
  ['lib/page/page-context.ts', './write/put-rows', 'by put.ts'],
  ['lib/page/write/write.ts', '../read/describe', 'stands in lib/page'],
  ['lib/page/guest.ts', '@/components/controls/Icon', 'no screen'],
  ['lib/page/read/describe.ts', 'zod', 'no library'],
  ['lib/page/read/describe.ts', '@/lib/profile/records', 'only what the user ticked'],
  ['lib/page/read/describe.ts', '../write/put', 'changes nothing'],
  ['lib/page/read/visibility.ts', '@/lib/form/match', 'in the background'],
  ['lib/page/write/put-slowly.ts', '@/lib/profile/records', 'only what the user ticked'],
  ['lib/page/write/write.ts', '@/lib/form/plan', 'in the background'],
  ['lib/page/write/write.ts', 'zod', 'no library'],
  ['lib/page/write/undo.ts', '@/lib/extension/browser', 'import types'],
  ['lib/page/write/undo.ts', '../frame/frame', 'stands in lib/page'],
  // Extension pages and background
  ['lib/extension/settings.ts', 'webextension-polyfill', 'browser.ts'],
  ['lib/extension/settings.ts', 'dexie', 'background/store'],
  ['lib/extension/use-query.ts', '@/lib/background/store/store', 'by a message'],
  ['lib/extension/use-gate.ts', '@/lib/page/write/write', 'by a message'],
  ['lib/extension/use-gate.ts', '@/components/controls/Icon', 'not the reverse'],
  ['lib/extension/browser.ts', 'zod', 'Nothing but the polyfill'],
  ['lib/background/handlers.ts', 'dexie', 'background/store'],
  ['lib/background/handlers.ts', './store/database', 'background/store'],
  ['lib/background/handlers.ts', 'preact', 'no screen'],
  ['lib/background/tab/assistant.ts', '@/lib/page/guest', 'another program'],
  ['lib/background/handlers.ts', '@/components/controls/Icon', 'no screen'],
  ['lib/background/handlers.ts', 'webextension-polyfill', 'browser.ts'],
  ['lib/background/store/store.ts', '@webext-core/messaging', 'no browser'],
  ['lib/background/store/store.ts', '@/lib/form/plan', 'nothing else'],
  ['lib/background/store/database.ts', 'preact', 'no screen'],
  // Screens
  ['components/Card.tsx', '@/lib/extension/messenger', 'by props'],
  ['components/Card.tsx', '@/lib/extension/browser', 'by props'],
  ['components/assistant/Card.tsx', '@/lib/extension/use-query', 'by props'],
  ['components/Card.tsx', '@/lib/background/store/store', 'by props'],
  ['components/Card.tsx', '@/lib/page/write/write', 'by props'],
  ['components/Card.tsx', '@/lib/contract/contract', 'by props'],
  ['components/Card.tsx', 'dexie', 'Preact and lucide only'],
  ['components/Card.tsx', '@webext-core/messaging', 'Preact and lucide only'],
  ['components/Card.tsx', '@/entrypoints/options/words', 'not the reverse'],
  // Entrypoints
  ['entrypoints/options/App.tsx', '@/lib/background/store/store', 'ask by a message'],
  ['entrypoints/options/sharing/ExportTab.tsx', 'dexie', 'ask by a message'],
  ['entrypoints/options/App.tsx', 'webextension-polyfill', 'browser.ts'],
  ['entrypoints/options/requests/Board.tsx', '@/entrypoints/popup/App', 'each other'],
  ['entrypoints/popup/App.tsx', '../sidepanel/App', 'each other'],
  ['entrypoints/popup/App.tsx', '@/entrypoints/sidepanel/App', 'each other'],
  ['entrypoints/sidepanel/App.tsx', '@/lib/page/guest', 'run the page side'],
  ['entrypoints/sidepanel/App.tsx', '@/lib/page/write/write', 'run the page side'],
  ['entrypoints/sidepanel/App.tsx', '@/entrypoints/options/words', 'each other'],
  ['entrypoints/welcome/main.tsx', '@/lib/background/store/store', 'ask by a message'],
  ['entrypoints/welcome/main.tsx', 'webextension-polyfill', 'browser.ts'],
  ['entrypoints/welcome/main.tsx', '../options/App', 'each other'],
  ['entrypoints/background.ts', 'webextension-polyfill', 'browser.ts'],
  ['entrypoints/background.ts', 'dexie', 'by the store'],
  ['entrypoints/background.ts', '@/lib/page/guest', 'no screen'],
  ['entrypoints/background.ts', './options/words', 'each other'],
  ['entrypoints/page.content.ts', 'zod', 'no library'],
  ['entrypoints/page.content.ts', './welcome/sample', 'each other'],
  ['entrypoints/page.content.ts', '@/lib/extension/browser', 'only what the user ticked'],
  ['entrypoints/page.content.ts', '@/lib/form/sites/maps', 'field maps'],
  ['entrypoints/entry.content.ts', '@/lib/form/sites/maps', 'field maps'],
  ['lib/page/guest.ts', '@/lib/form/sites/pages', 'in the background'],
  ['entrypoints/page.content.ts', '@/lib/form/sites/datapass/fields', 'field maps'],
]

/** [path, code, rule, words of the refusal] */
const forbiddenCode: [string, string, string, string][] = [
  ['lib/profile/registry.ts', 'export const at = Date.now()', 'no-restricted-globals', 'Pass the instant'],
  ['lib/profile/registry.ts', 'export const at = new Date()', 'no-restricted-globals', 'Pass the instant'],
  ['lib/eligibility/facts.ts', 'export const n = Math.random()', 'no-restricted-properties', 'chance'],
  [
    'lib/eligibility/facts.ts',
    'export const id = crypto.randomUUID()',
    'no-restricted-globals',
    'Pass the id',
  ],
  ['lib/form/plan.ts', 'export const body = document.body', 'no-restricted-globals', 'no page'],
  ['lib/form/plan.ts', 'export const w = globalThis.window', 'no-restricted-globals', 'no page'],
  ['lib/form/match.ts', 'export const asked = fetch("/x")', 'no-restricted-globals', 'asks nobody'],
  ['lib/form/sites/pages.ts', 'export const l = location.host', 'no-restricted-globals', 'no page'],
  ['lib/background/handlers.ts', 'export const asked = fetch("/x")', 'no-restricted-globals', 'network.ts'],
  ['lib/extension/use-query.ts', 'new WebSocket("wss://x")', 'no-restricted-globals', 'network.ts'],
  ['entrypoints/options/App.tsx', 'globalThis.fetch("/x")', 'no-restricted-globals', 'network.ts'],
  ['entrypoints/options/App.tsx', 'navigator.sendBeacon("/x")', 'no-restricted-properties', 'network.ts'],
  ['entrypoints/options/App.tsx', 'localStorage.clear()', 'no-restricted-globals', 'outside the database'],
  ['entrypoints/options/App.tsx', 'indexedDB.open("x")', 'no-restricted-globals', 'database.ts'],
  ['entrypoints/options/App.tsx', 'chrome.runtime.reload()', 'no-restricted-globals', 'browser.ts'],
  [
    'entrypoints/sidepanel/main.tsx',
    'parent.postMessage(1, "*")',
    'no-restricted-properties',
    'The page would',
  ],
  [
    'lib/background/handlers.ts',
    'export const x = (b) => b.storage.sync',
    'no-restricted-properties',
    'storage.sync',
  ],
  [
    'components/Card.tsx',
    'export const x = (e) => (e.innerHTML = "")',
    'no-restricted-properties',
    'never mark-up',
  ],
  [
    'components/Card.tsx',
    'export const x = (e) => e["outerHTML"]',
    'no-restricted-properties',
    'never mark-up',
  ],
  [
    'components/Card.tsx',
    'export const X = () => <p dangerouslySetInnerHTML={{ __html: "" }} />',
    'no-danger',
    'dangerouslySetInnerHTML',
  ],
  ['components/Card.tsx', 'export const X = () => <img src="x" />', 'alt-text', 'alt'],
  ['lib/background/handlers.ts', 'console.log("x")', 'no-console', 'debug'],
  ['lib/page/guest.ts', 'console.warn("x")', 'no-console', 'debug'],
  ['lib/page/guest.ts', 'export const x = document.title', 'no-restricted-globals', 'a parameter'],
  ['lib/page/guest.ts', 'export const x = (d) => d.cookie', 'no-restricted-properties', 'not ours'],
  [
    'lib/page/frame/frame.ts',
    'export const x = (v) => v.fetch("/x")',
    'no-restricted-properties',
    'form-door.ts',
  ],
  ['lib/page/frame/frame.ts', 'window.postMessage(1, "*")', 'no-restricted-properties', 'The page would'],
  ['lib/page/frame/frame.ts', 'export const x = chrome.runtime', 'no-restricted-globals', 'wire.ts'],
  ['lib/page/wire.ts', 'export const x = fetch("/x")', 'no-restricted-globals', 'fetch'],
  [
    'lib/page/guest.ts',
    'export const x = (f) => f.requestSubmit()',
    'no-restricted-properties',
    'never sends',
  ],
  ['lib/page/guest.ts', 'export const x = (f) => f.click()', 'no-restricted-properties', 'put.ts'],
  [
    'lib/page/write/write.ts',
    'export const x = (f, e) => f.dispatchEvent(e)',
    'no-restricted-properties',
    'put.ts',
  ],
  ['lib/page/write/undo.ts', 'export const x = (f) => f.click()', 'no-restricted-properties', 'put.ts'],
  ['lib/page/read/describe.ts', 'export const x = document.forms', 'no-restricted-globals', 'a parameter'],
  ['lib/page/write/put.ts', 'export const x = (f) => f.submit()', 'no-restricted-properties', 'never sends'],
  ['lib/background/store/store.ts', 'export const x = fetch("/x")', 'no-restricted-globals', 'fetch'],
  ['lib/form/plan.ts', 'export const x = (a: any) => a', 'no-explicit-any', 'any'],
  ['lib/form/plan.ts', 'try { x() } catch {}', 'no-empty', 'empty'],
]

/** [path, rule, everything it refuses there]: each on a line of its own, each reported. */
const forbiddenLists: [string, string, string[]][] = [
  ...['lib/extension/messenger.ts', 'components/Card.tsx', 'entrypoints/options/App.tsx'].map(
    (path): [string, string, string[]] => [
      path,
      'no-restricted-globals',
      [...network, 'browser', 'chrome', 'indexedDB', ...pageStorage],
    ],
  ),
  [
    'lib/extension/messenger.ts',
    'no-restricted-properties',
    [
      ...markUp,
      'it.createContextualFragment',
      'it.setHTMLUnsafe',
      'document.write',
      'it.fetch',
      'it.sendBeacon',
      'it.sync',
      'parent.postMessage',
      'top.postMessage',
    ],
  ],
  [
    'lib/profile/registry.ts',
    'no-restricted-globals',
    [
      ...network,
      'Date',
      'performance',
      'setTimeout',
      'setInterval',
      'crypto',
      'browser',
      'chrome',
      'document',
      'window',
      'self',
      'location',
      'navigator',
      'history',
      'DOMParser',
      'indexedDB',
      ...pageStorage,
    ],
  ],
  ['lib/form/plan.ts', 'no-restricted-properties', ['Math.random', 'it.fetch', 'it.innerHTML']],
  [
    'lib/page/frame/frame.ts',
    'no-restricted-globals',
    [...network, 'document', 'window', 'location', 'browser', 'chrome', 'indexedDB', ...pageStorage],
  ],
  [
    'lib/page/frame/frame.ts',
    'no-restricted-properties',
    [
      ...markUp,
      'it.createContextualFragment',
      'it.setHTMLUnsafe',
      'it.fetch',
      'it.sendBeacon',
      'it.localStorage',
      'it.sessionStorage',
      'it.cookie',
      ...pressing,
      'it.setRangeText',
      'parent.postMessage',
      'window.postMessage',
    ],
  ],
  [
    'lib/page/form-door.ts',
    'no-restricted-properties',
    [
      ...markUp,
      'it.sendBeacon',
      'it.localStorage',
      'it.sessionStorage',
      'it.cookie',
      ...pressing,
      'it.postMessage',
    ],
  ],
  ['lib/page/wire.ts', 'no-restricted-globals', ['fetch', 'document', 'window', 'location']],
  [
    'lib/page/write/write.ts',
    'no-restricted-globals',
    ['fetch', 'document', 'window', 'location', 'browser', 'chrome', ...pageStorage],
  ],
  [
    'lib/page/write/write.ts',
    'no-restricted-properties',
    [...markUp, 'it.fetch', 'it.cookie', ...pressing, 'it.setRangeText'],
  ],
  [
    'lib/page/write/put.ts',
    'no-restricted-properties',
    [...markUp, 'it.fetch', 'it.submit', 'it.requestSubmit'],
  ],
  [
    'lib/background/store/store.ts',
    'no-restricted-globals',
    [...network, 'browser', 'chrome', ...pageStorage],
  ],
]

/** What each room may do: a rule that forbids everything would be broken by everybody. */
const allowed: [string, string][] = [
  ['lib/form/sites/new/pages.ts', importingType('@/lib/form/site')],
  ['lib/eligibility/vocabulary/facts.ts', importing('@/lib/profile/kinds') + "import './legal-bases.css'"],
  ['lib/eligibility/vocabulary/model.ts', importing('zod')],
  ['lib/profile/phone.ts', importing('libphonenumber-js/min')],
  ['lib/profile/siret.ts', importing('stdnum/lib/cjs/fr/siret')],
  ['lib/profile/records.ts', importing('zod')],
  ['lib/sharing/seal.ts', importing('age-encryption')],
  ['lib/sharing/seal.ts', importing('./read')],
  ['lib/form/completeness.ts', importing('@/lib/form/sites/datapass/fields')],
  ['lib/profile/records.ts', 'export const titles = (document: { titre: string }) => document.titre'],
  ['lib/page/wire.ts', importing('@webext-core/messaging')],
  ['lib/page/wire.ts', 'export const api = globalThis.chrome'],
  ['lib/page/guest.ts', importing('@/lib/page/write/write')],
  ['lib/page/guest.ts', importingType('@/lib/contract/contract')],
  ['lib/page/guest.ts', importing('./read/describe')],
  ['lib/page/form-door.ts', 'export const ask = (view: Window) => view.fetch("/compte")'],
  ['lib/page/read/gather.ts', 'export const ask = (view: Window) => view.fetch("/demandes/1")'],
  ['lib/page/files.ts', importing('@/lib/extension/byte-wire')],
  ['lib/page/write/write.ts', importing('./put')],
  ['lib/page/write/put.ts', 'export const press = (input: HTMLElement) => input.click()'],
  ['lib/extension/browser.ts', importing('webextension-polyfill')],
  ['lib/extension/network.ts', 'export const ask = () => fetch("https://example.org")'],
  ['lib/background/store/database.ts', importing('dexie')],
  ['lib/background/store/store.ts', importing('dexie')],
  ['lib/background/store/store.ts', importing('./database')],
  ['lib/background/handlers.ts', importing('@/lib/extension/browser')],
  ['components/Card.tsx', importing('@/lib/extension/i18n')],
  ['components/Card.tsx', importingType('@/lib/contract/contract')],
  ['components/Card.tsx', importing('@/lib/profile/siret')],
  ['entrypoints/options/App.tsx', importing('@/lib/extension/messenger')],
  ['entrypoints/options/App.tsx', importing('./background')],
  ['entrypoints/welcome/main.tsx', importing('@/lib/page/guest')],
  ['entrypoints/background.ts', importing('@/lib/background/handlers')],
  ['entrypoints/page.content.ts', importing('@/lib/form/sites/pages')],
  ['lib/page/guest.ts', 'console.debug("habili")'],
]

const cycle = {
  path: 'lib/profile/one.ts',
  code: "import { other } from './other'\nexport const one = () => other()\n",
  beside: { 'lib/profile/other.ts': "import { one } from './one'\nexport const other = () => one()\n" },
}

const listing = (names: string[]) =>
  names.map((name, rank) => `export const use${rank} = (it) => [it, ${name}]\n`).join('')

const shown = (found: Finding[] = []) => found.map(({ rule, text }) => `${rule}: ${text}`)

/** Milliseconds. oxlint starts in a second; a machine that does much besides makes it a minute. */
const PATIENCE = 180_000

describe('a wall broken once', () => {
  let found: Finding[][]
  const importsFrom = forbiddenCode.length
  const allowedFrom = importsFrom + forbiddenImports.length
  const listsFrom = allowedFrom + allowed.length
  const cycleAt = listsFrom + forbiddenLists.length

  beforeAll(() => {
    found = lintSnippets([
      ...forbiddenCode.map(([path, code]) => ({ path, code: `${code}\n` })),
      ...forbiddenImports.map(([path, from]) => ({ path, code: importing(from) })),
      ...allowed.map(([path, code]) => ({ path, code })),
      ...forbiddenLists.map(([path, , names]) => ({ path, code: listing(names) })),
      cycle,
    ])
  }, PATIENCE)

  it.each(forbiddenImports.map((row, index) => [...row, index] as const))(
    '%s does not import %s',
    (_path, _from, words, index) => {
      expect(shown(found[importsFrom + index])).toContainEqual(
        expect.stringMatching(new RegExp(`^no-restricted-imports: .*${words}`)),
      )
    },
  )

  it.each(forbiddenCode.map((row, index) => [...row, index] as const))(
    '%s does not say %s',
    (_path, _code, rule, words, index) => {
      expect(shown(found[index])).toContainEqual(expect.stringMatching(new RegExp(`^${rule}: .*${words}`)))
    },
  )

  it.each(forbiddenLists.map(([path, rule, names], index) => [path, rule, names, index] as const))(
    '%s is told of each name by %s',
    (_path, rule, names, index) => {
      const reported = (found[listsFrom + index] ?? []).filter((each) => each.rule === rule)
      const lines = new Set(reported.map(({ line }) => line))
      expect(names.filter((_, rank) => !lines.has(rank + 1))).toEqual([])
    },
  )

  it.each(allowed.map((row, index) => [...row, index] as const))('%s may say %s', (_path, _code, index) => {
    expect(shown(found[allowedFrom + index])).toEqual([])
  })

  it('two files do not import each other', () => {
    expect(shown(found[cycleAt]).join()).toContain('no-cycle')
  })
})

describe('the tree', { timeout: PATIENCE }, () => {
  it('has no file outside the rooms: each but one is refused the polyfill', () => {
    const found = lintSnippets(sources.map((path) => ({ path, code: importing('webextension-polyfill') })))
    const free = sources.filter(
      (_, index) => !found[index]?.some(({ rule }) => rule === 'no-restricted-imports'),
    )
    expect(free).toEqual(['lib/extension/browser.ts'])
  })
})
