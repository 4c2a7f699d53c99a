/**
 * Other fillers in the same browsers, where they are on this machine: nothing of them is in the project.
 * `HABILI_DUCKDUCKGO` is the file `dist/autofill.js` of duckduckgo/duckduckgo-autofill (Apache-2.0), and
 * `HABILI_KEEPASSXC` the folder of KeePassXC-Browser (GPL-3.0) that holds its `manifest.json`.
 */
import { readFileSync } from 'node:fs'
import type { Page } from 'puppeteer-core'
import type { BrowserName } from '@/tests/e2e/support/browser'
import { extensionOf, type Build } from './builds'

const { HABILI_DUCKDUCKGO: DUCKDUCKGO, HABILI_KEEPASSXC: KEEPASSXC } = process.env
export const DUCK = 'DuckDuckGo'

/** Those that are here, by name. */
export const rivals = (name: BrowserName): Record<string, Build> => ({
  ...(DUCKDUCKGO ? { [DUCK]: duckduckgo(readFileSync(DUCKDUCKGO, 'utf8')) } : {}),
  // Its manifest is Chromium's.
  ...(KEEPASSXC && name === 'chromium'
    ? { 'KeePassXC-Browser': { folder: KEEPASSXC, addonId: 'keepassxc-browser@keepassxc.org' } }
    : {}),
})

/** What is not measured, how it would be, or what others have published of it. */
export const missing = (): string[] =>
  [
    DUCKDUCKGO ? '' : `${DUCK} autofill: not here (HABILI_DUCKDUCKGO)`,
    KEEPASSXC ? '' : 'KeePassXC-Browser: not here (HABILI_KEEPASSXC)',
    'Bitwarden: not here, its sources are too large to be fetched; as a user published (2024-04-11, version 2024.2.1, Firefox 124, https://github.com/bitwarden/clients/issues/8699), a page that draws many elements anew takes 220 to 250 ms, 40 to 50 without it',
  ].filter(Boolean)

/** A person or a place, as that script keeps it. */
export type Identity = Record<string, string>

/** Kinds of input for which the application says that it has something to offer. */
const OFFERED = [
  'firstName',
  'lastName',
  'emailAddress',
  'phone',
  'addressStreet',
  'addressCity',
  'addressPostalCode',
]

/** The script as its application for macOS runs it: settings in the places marked for them, native answers from `bridge`. */
function duckduckgo(script: string): Build {
  const toggles = { inputType_credentials: false, inputType_identities: true, inputType_creditCards: false }
  const given: Record<string, unknown> = {
    isApp: true,
    supportsTopFrame: true,
    hasModernWebkitAPI: true,
    contentScope: { features: { autofill: { state: 'enabled', exceptions: [] } }, unprotectedTemporary: [] },
    userPreferences: {
      platform: { name: 'macos' },
      features: { autofill: { settings: { featureToggles: toggles } } },
    },
    availableInputTypes: { identities: Object.fromEntries(OFFERED.map((kind) => [kind, true])) },
  }
  const told = Object.entries(given).reduce(
    (text, [key, value]) => text.replace(`// INJECT ${key} HERE`, () => `${key} = ${JSON.stringify(value)};`),
    script,
  )
  return extensionOf([`(${bridge})(${JSON.stringify(given)})`, told])
}

/** Runs beside the script in its own world: answers as the application would, and gives the identity that a person picks. */
function bridge(given: Record<string, unknown>): void {
  let give: (answer: unknown) => void = () => {}
  addEventListener('bench-pick', ({ detail }: CustomEventInit) => {
    give({ type: 'ok', configType: 'identities', data: JSON.parse(detail) })
  })
  const answers: Record<string, () => unknown> = {
    getRuntimeConfiguration: () => ({ success: { ...given, userUnprotectedDomains: [] } }),
    getAvailableInputTypes: () => ({ success: given['availableInputTypes'] }),
    emailHandlerCheckAppSignedInStatus: () => ({ isAppSignedIn: false }),
    getIncontextSignupDismissedAt: () => ({ success: {} }),
    showAutofillParent: () => {
      document.documentElement.dataset['benchOffer'] = 'yes'
      return {}
    },
    getSelectedCredentials: () => new Promise((resolve) => (give = resolve)),
  }
  const handler = (name: string) => ({
    postMessage: async () => JSON.stringify((await answers[name]?.()) ?? {}),
  })
  const messageHandlers = new Proxy({}, { has: () => true, get: (_, name) => handler(String(name)) })
  Object.assign(window, { webkit: { messageHandlers } })
}

/** Was something proposed since the last look? */
export const isOffered = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const { dataset } = document.documentElement
    const isThere = dataset['benchOffer'] === 'yes'
    delete dataset['benchOffer']
    return isThere
  })

/** The person takes what is proposed. */
export const pick = (page: Page, identity: Identity): Promise<void> =>
  page.evaluate(
    (detail) => void dispatchEvent(new CustomEvent('bench-pick', { detail })),
    JSON.stringify(identity),
  )
