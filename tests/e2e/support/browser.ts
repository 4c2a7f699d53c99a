/** Real browsers with the packed build, every host sent to the stand-in; nothing leaves the machine. */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import puppeteer, { type Browser, type Page } from 'puppeteer-core'
import { isRelease } from '@/tests/support/depth'
import { inFirefox } from './firefox'
import { answered, until } from './patience'
import { hasWarm, leaveWarm, takeWarm } from './warm'

export type BrowserName = 'chromium' | 'firefox'

/** Browsers of this run: both, unless `HABILI_BROWSERS` names some. */
export const browserNames = (process.env.HABILI_BROWSERS ?? 'chromium,firefox').split(',') as BrowserName[]

/**
 * Browsers of a file whose subject is the same code on the same DOM in both, our own pages above all: one at a commit,
 * always the same; both in `npm run test:all`.
 */
export const oneAtCommit = (name: BrowserName): BrowserName[] =>
  isRelease || !browserNames.includes(name) ? browserNames : [name]

export const ADDON_ID = 'habili@habili.example'
/** Of a profile folder: chosen here, so that its data is found again at the next launch. */
const FIREFOX_UUID = '6f1d1b0e-3a52-4c8e-9a77-2f6f5c1a9e10'

const root = new URL('../../..', import.meta.url).pathname
const buildOf = { chromium: join(root, '.output/chrome-mv3'), firefox: join(root, '.output/firefox-mv3') }

export interface Habili {
  name: BrowserName
  browser: Browser
  /** `chrome-extension://…` or `moz-extension://…`, no slash at the end. */
  origin: string
  /** The tab that opened by itself at the installation. */
  welcome: Page
  /** A new tab, in front, of the default size of these tests. */
  newPage(size?: { width: number; height: number }): Promise<Page>
  /** Opens a page of the extension in a tab: `options.html#organisations`. */
  openExtensionPage(path: string, size?: { width: number; height: number }): Promise<Page>
  close(): Promise<void>
  /** Ends the browser without a word to it, as a power cut does; its profile folder stays. */
  kill(): Promise<void>
}

function executable(name: BrowserName): string {
  const command = name === 'chromium' ? 'chromium' : 'firefox-esr'
  return execFileSync('which', [command], { encoding: 'utf8' }).trim()
}

export interface LaunchOptions {
  /** Keeps the profile folder, to launch again on the same data. */
  profile?: string
  prefs?: Record<string, unknown>
  /** Another folder of the built extension, and its id in Firefox. */
  build?: { folder: string; addonId: string }
  /** A policy may keep the welcome page shut. */
  hasWelcome?: boolean
  /** Folder where downloads go, without a question. */
  downloads?: string
  /** A browser of its own, even where the file before left one. */
  isOwn?: boolean
  /** Nothing is installed: a policy does it. */
  isBare?: boolean
  /** Shows the window, on a machine with a display. */
  isHeaded?: boolean
  /** Language of Chromium, French if nothing is said. */
  language?: 'fr' | 'en'
}

interface Started {
  browser: Browser
  origin: string
  profile: string
  end(): Promise<void>
}

async function start(name: BrowserName, port: number, options: LaunchOptions): Promise<Started> {
  const { hasWelcome: _, ...ofItsOwn } = options
  if (hasWarm() && Object.keys(ofItsOwn).length === 0) {
    const warm = await takeWarm(name, port, (profile, door) => startBrowser[name](door, profile, options))
    const origin = await install[name](warm.browser)
    const extension = name === 'firefox' ? ADDON_ID : new URL(origin).host
    return { ...warm, origin, end: () => leaveWarm(name, warm, extension) }
  }
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), `habili-${name}-`))
  const browser = await startBrowser[name](port, profile, options)
  const origin = options.isBare ? '' : await install[name](browser, options.build, FIREFOX_UUID)
  return {
    browser,
    origin,
    profile,
    async end() {
      await browser.close()
      if (options.profile) await settled(profile)
      else rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

/** Starts a browser with the extension installed and no data. */
export async function launch(name: BrowserName, port: number, options: LaunchOptions = {}): Promise<Habili> {
  const { browser, origin, end, profile } = await start(name, port, options)
  const welcome =
    options.hasWelcome === false ? await browser.newPage() : await pageAt(browser, `${origin}/welcome.html`)
  const size = { width: 1280, height: 800 }

  async function newPage(wanted = size): Promise<Page> {
    const page = await browser.newPage()
    await page.setViewport(wanted)
    await page.bringToFront()
    return page
  }

  return {
    name,
    browser,
    origin,
    welcome,
    newPage,
    async openExtensionPage(path, wanted) {
      const page = await newPage(wanted)
      // Firefox gives no load event for extension pages.
      await page.goto(`${origin}/${path}`, { waitUntil: [] as never })
      // By the clock: a tab that another one covers draws no frame to poll at.
      await page.waitForFunction(
        () => document.readyState === 'complete' && document.querySelector('h1') !== null,
        { polling: 50 },
      )
      return page
    },
    close: end,
    async kill() {
      const main = browser.process()!
      const gone = new Promise((resume) => main.once('exit', resume))
      main.kill('SIGKILL')
      await gone
      await settled(profile)
    },
  }
}

/** At the end of Firefox, Puppeteer puts back the preferences that it had set aside: those of another launch would go. */
async function settled(profile: string): Promise<void> {
  const aside = ['prefs.js', 'user.js'].map((name) => join(profile, `${name}.puppeteer`))
  await until(
    () => !aside.some((path) => existsSync(path)),
    () => 'the profile is not left as it was',
  )
}

/**
 * Time that a tab has to tell its address, milliseconds: one whose first document is being replaced never does. Twice as
 * long at each look: a busy Firefox that is asked again before it could answer never catches up.
 */
const TO_ANSWER = { first: 400, longest: 8000 }

/** Longest time for a browser to start and show a page of ours, milliseconds. */
const TO_OPEN = 60_000

/** The tab that shows `address`, once it is there. */
export async function pageAt(browser: Browser, address: string): Promise<Page> {
  const isFirefox = /^firefox/i.test(await browser.version())
  let patience = TO_ANSWER.first
  // There the pages of an extension announce no navigation: the document itself is asked.
  const addressOf = (page: Page) =>
    isFirefox
      ? answered(
          // Its first document has the address already, and none of the browser's functions for extensions.
          page.evaluate(() =>
            location.protocol !== 'moz-extension:' || 'browser' in globalThis
              ? location.href
              : 'not ours yet',
          ),
          patience,
        ).catch(() => 'no answer')
      : page.url()
  let seen: string[] = []
  const look = async () => {
    const pages = await browser.pages()
    seen = await Promise.all(pages.map(addressOf))
    patience = Math.min(2 * patience, TO_ANSWER.longest)
    return pages[seen.findIndex((shown) => shown.startsWith(address))]
  }
  return until(look, () => `no tab shows ${address}, but ${seen.join(', ')}`, TO_OPEN)
}

/** At a commit, pages of the web share one process, as on a machine short of memory: the start of one costs more than most tests. */
const FEW_PROCESSES = ['--renderer-process-limit=1', '--disable-site-isolation-trials']

type Start = (port: number, userDataDir: string, options: LaunchOptions) => Promise<Browser>
type Install = (browser: Browser, build?: LaunchOptions['build'], uuid?: string) => Promise<string>

/** Popups of its address bar, pages that it draws at each start and navigation: 2 of 14 s of processor over twenty of them. */
const NEEDLESS = 'SpareRendererForSitePerProcess,WebUIOmniboxPopup,WebUIOmniboxAimPopup,WebUIOmniboxFullPopup'

/** Without the extension; every host leads to `port`. */
const startBrowser: Record<BrowserName, Start> = {
  chromium: (port, userDataDir, { isHeaded, downloads, isBare, language = 'fr' }) =>
    puppeteer.launch({
      executablePath: executable('chromium'),
      headless: !isHeaded,
      ...(downloads ? { downloadBehavior: { policy: 'allow', downloadPath: downloads } } : {}),
      pipe: true,
      userDataDir,
      enableExtensions: true,
      // What a policy installs is fetched in the background.
      ...(isBare ? { ignoreDefaultArgs: ['--disable-background-networking'] } : {}),
      acceptInsecureCerts: true,
      // A cold browser on a busy machine takes longer than the usual half minute.
      timeout: 120_000,
      protocolTimeout: 120_000,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        ...(isBare ? [] : ['--disable-background-networking']),
        '--disable-component-update',
        '--disable-sync',
        `--disable-features=${NEEDLESS}`,
        ...(isRelease ? [] : FEW_PROCESSES),
        `--lang=${language}`,
        `--accept-lang=${language}`,
        '--ignore-certificate-errors',
        `--host-resolver-rules=MAP *:443 127.0.0.1:${port}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`,
      ],
      env: { ...process.env, LANGUAGE: language },
    }),
  firefox: (port, userDataDir, { prefs, downloads }) =>
    puppeteer.launch({
      browser: 'firefox',
      executablePath: executable('firefox'),
      headless: true,
      userDataDir,
      acceptInsecureCerts: true,
      timeout: 120_000,
      protocolTimeout: 120_000,
      args: ['--remote-allow-system-access'],
      extraPrefsFirefox: {
        'network.dns.forceResolve': '127.0.0.1',
        'network.socket.forcePort': `443=${port}`,
        // A permission asked at a click is granted without its prompt, which no protocol can press.
        'extensions.webextOptionalPermissionPrompts': false,
        'intl.locale.requested': 'fr',
        'intl.accept_languages': 'fr',
        // Its list of downloads would open by itself, and take the keyboard from the page.
        'browser.download.alwaysOpenPanel': false,
        ...(downloads ? { 'browser.download.folderList': 2, 'browser.download.dir': downloads } : {}),
        ...prefs,
      },
    }),
}

/** Installs the extension; gives its origin. Firefox takes the one that it is told beforehand, new unless `uuid` is given. */
const install: Record<BrowserName, Install> = {
  async chromium(browser, build) {
    const id = await browser.installExtension(build?.folder ?? buildOf.chromium)
    const origin = `chrome-extension://${id}`
    await browser.waitForTarget(
      (target) => target.type() === 'service_worker' && target.url().startsWith(`${origin}/`),
      { timeout: 60_000 },
    )
    return origin
  },
  async firefox(browser, build, uuid = crypto.randomUUID()) {
    const uuids = JSON.stringify({ [build?.addonId ?? ADDON_ID]: uuid })
    // An extension that comes before the window is drawn may open no tab in it.
    await until(
      () => inFirefox<boolean>(browser, `gBrowserInit.delayedStartupFinished`),
      () => 'the window of Firefox is not drawn',
    )
    await inFirefox(
      browser,
      `Services.prefs.setStringPref('extensions.webextensions.uuids', JSON.stringify({
         ...JSON.parse(Services.prefs.getStringPref('extensions.webextensions.uuids', '{}')), ...${uuids} }))`,
    )
    await browser.installExtension(build?.folder ?? buildOf.firefox)
    return `moz-extension://${uuid}`
  },
}
