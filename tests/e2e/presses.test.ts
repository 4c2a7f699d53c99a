/**
 * Honest confirmations where they are hard: nearly none is refused, and each ends. A few here; `npm run test:presses`
 * presses a hundred times on each of twenty pages, twenty in each trouble.
 */
import type { Frame, Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { distinctPages } from '@/tests/standin/datapass/catalogue'
import { someOf } from '@/tests/support/depth'
import { startStandin } from '@/tests/standin/server'
import type { Standin } from '@/tests/standin/types'
import { assistantFrame, confirmInPopup, inFrame, isRefused, readThrough } from './support/assistant'
import { attack } from './support/attack'
import { families } from './support/attacks'
import { browserNames, launch, type Habili } from './support/browser'
import { inFirefox } from './support/firefox'
import { tabTo } from './support/keys'
import { sendFrom } from './support/messages'
import { triedIn } from './support/once'
import { PATIENCE, until } from './support/patience'
import { isAsked } from './support/popup'
import { seedCompleteProfile } from './support/seed'
import { tellCase } from './support/trust-table'

/** Presses on each page in each trouble. */
const COUNT = Number(process.env.HABILI_PRESSES ?? 1)
const PAGES = process.env.HABILI_PRESSES ? 20 : 1
/** Share of honest presses that may be refused. */
const REFUSED = 0.01
/** Longest time for one confirmation, milliseconds. */
const LONGEST = 60_000

interface Trouble {
  name: string
  /** Of the window, 1280 × 800 if nothing is said. */
  size?: { width: number; height: number }
  byKeyboard?: true
  /** What the page does, or what it is in. */
  begin?: (page: Page, habili: Habili) => Promise<unknown>
}

const zoomed = { width: 320, height: 154 }
const troubles: Trouble[] = [
  { name: '400 % zoom, keyboard only', size: zoomed, byKeyboard: true },
  { name: '400 % zoom, pointer', size: zoomed },
  { name: 'forced colours, keyboard only', byKeyboard: true, begin: forceColours },
  { name: 'a page that animates', begin: (page) => page.evaluate(animate) },
  { name: 'a slow machine', begin: slowDown },
]
const steps = ['basic_infos', 'contacts', 'legal', 'personal_data']
const tried = distinctPages().filter(({ step }) => steps.includes(step))
const pages = Array.from({ length: PAGES }, (_, rank) => tried[Math.floor((rank * tried.length) / PAGES)]!)

describe.each(browserNames)('%s', (name) => {
  let standin: Standin
  let habili: Habili
  let control: Page
  let page: Page

  const isWritten = () => page.evaluate(() => 'writes' in document.documentElement.dataset)

  async function open(at: { formUid: string; step: string }, { size, begin }: Trouble): Promise<Frame> {
    await page?.close()
    page = await habili.newPage(size)
    await page.goto(`https://datapass.api.gouv.fr${standin.draftAt(at.formUid, at.step)}`)
    await page.waitForSelector('html > div[popover]')
    await page.evaluate(() => {
      const note = () => void (document.documentElement.dataset['writes'] = 'some')
      for (const each of ['input', 'change']) addEventListener(each, note, true)
    })
    await begin?.(page, habili)
    await sendFrom(control, 'assistant.openHere')
    const frame = await assistantFrame(page)
    await inFrame(frame, '.commit')
    return frame
  }

  /** Comes to the button as that person does, once it says that it may be pressed, and presses. */
  async function press(frame: Frame, { byKeyboard }: Trouble): Promise<void> {
    const isThere = () =>
      frame.evaluate(() => document.querySelector('.commit:not(.leads)[aria-disabled=false]') !== null)
    if (!byKeyboard) {
      // What is drawn anew on the way is read again.
      await until(
        async () => {
          await readThrough(frame)
          // The bar is not held at the edge of so low a window, and more follows it.
          await frame.$eval('.commit', (each) => each.scrollIntoView({ block: 'center' }))
          return frame
            .waitForSelector('.commit:not(.leads)[aria-disabled=false]', { timeout: 3000 })
            .catch(() => null)
        },
        async () => `the button never says that it may be pressed: ${await standing(frame)}`,
      )
      const button = await inFrame(frame, '.commit:not(.leads)[aria-disabled=false]')
      await button.hover()
      await button.click()
      return
    }
    const hasFocus = () => frame.evaluate(() => document.activeElement?.matches('.commit') ?? false)
    if (!(await hasFocus())) await tabTo(page, frame, '.commit')
    await until(
      async () => {
        if (await isThere()) return true
        // Enter brings what was not read in view, then the button itself.
        if (await frame.evaluate(mustBring)) await page.keyboard.press('Enter')
        return false
      },
      async () => `the button never says that it may be pressed: ${await standing(frame)}`,
    )
    await page.keyboard.press('Enter')
  }

  const standing = (frame: Frame) =>
    frame.evaluate(() => {
      const { activeElement } = document
      const words = document.querySelector('.confirm')?.textContent
      return `${activeElement?.outerHTML.slice(0, 200)} has the focus, ${words}`
    })

  /** How a press ended: `written`, there or in the browser's own window that it opened, or `refused`. */
  async function endOf(frame: Frame): Promise<'written' | 'refused'> {
    return until(
      async () => {
        if (await isWritten()) return 'written' as const
        if (name === 'firefox' && (await isAsked(habili.browser)))
          await confirmInPopup(habili.browser, isWritten)
        else if (await isRefused(frame)) return 'refused' as const
        return null
      },
      async () => `nothing came of the press:\n${await frame.evaluate(() => document.body.innerText)}`,
    )
  }

  beforeAll(async () => {
    standin = await startStandin()
    // As in `clickjacking`: a Firefox of other files has opened no popup here.
    habili = await launch(name, standin.port, { isOwn: true })
    control = await habili.openExtensionPage('options.html')
    await seedCompleteProfile(control, standin.forms)
  })
  afterAll(async () => {
    await habili?.close()
    await standin?.close()
  })

  // At a commit, every other one; the first and the last in Firefox.
  it.each(someOf(triedIn(name, troubles, 4), 2))(
    'are taken: $name',
    async (trouble) => {
      let refused = 0
      for (const at of pages)
        for (let count = 0; count < COUNT; count++) {
          const frame = await open(at, trouble)
          await press(frame, trouble)
          if ((await endOf(frame)) === 'written') continue
          refused++
          // The same hand again: twice is the most that anybody is asked.
          await press(frame, trouble)
          expect(await endOf(frame)).toBe('written')
        }
      const total = pages.length * COUNT
      console.log(`${name}, ${trouble.name}: ${total} presses, ${refused} refused`)
      tellCase({
        subject: 'Honest confirmations',
        name: trouble.name,
        browser: name,
        result: refused / total > REFUSED ? 'hindered' : 'honest',
        note: `${total} presses, ${refused} refused`,
      })
      expect(refused / total).toBeLessThanOrEqual(REFUSED)
    },
    pages.length * COUNT * LONGEST,
  )

  // In Firefox each press is asked there.
  it.each(name === 'chromium' ? [2] : [])(
    'refused %i times, are asked in the browser’s own panel',
    async (most) => {
      const frame = await open(pages[0]!, { name: 'a cover' })
      await readThrough(frame)
      await inFrame(frame, '.commit:not(.leads)[aria-disabled=false]')
      await attack(
        page,
        families['covers']!.find((each) => each.name === 'page popover')!,
      )
      const button = (await frame.$('.commit'))!
      for (let presses = 0; presses < most; presses++) {
        await button.click({ offset: { x: 20, y: 12 } })
        await until(
          () => isRefused(frame),
          () => `press ${presses + 1} is not refused`,
        )
      }
      // In front of the person: the button itself now leads there.
      await frame.waitForFunction(
        () =>
          document.querySelector('#commit-hint :not([aria-hidden=true])')?.textContent?.includes('fenêtre'),
        { polling: 50, timeout: PATIENCE },
      )
      expect(await button.evaluate((each) => each.getAttribute('aria-disabled'))).toBe('false')
      expect(await isWritten()).toBe(false)
    },
  )
})

/** Runs in the frame: is there something to read first, or is the button out of view? */
function mustBring(): boolean {
  const button = document.querySelector<HTMLElement>('.commit')!
  const { top, bottom } = button.getBoundingClientRect()
  return button.matches('.leads') || top < 0 || bottom > innerHeight
}

async function forceColours(page: Page, { name, browser }: Habili): Promise<void> {
  if (name === 'firefox')
    return inFirefox(browser, `Services.prefs.setIntPref('browser.display.document_color_use', 2)`)
  const session = await page.createCDPSession()
  await session.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] })
}

/** Runs in the page: everything moves, and something is added all the time. */
function animate(): void {
  const style = document.createElement('style')
  style.textContent = `
    @keyframes sway { to { transform: translateX(4px) } }
    body > *, form > * { animation: sway .3s infinite alternate }`
  document.head.append(style)
  const ticker = document.createElement('p')
  ticker.style.cssText = 'position: fixed; left: 0; bottom: 0; margin: 0'
  document.body.append(ticker)
  const draw = () => {
    ticker.textContent = String(performance.now())
    ticker.style.paddingLeft = `${performance.now() % 40}px`
    requestAnimationFrame(draw)
  }
  draw()
}

/** The page keeps its process busy six tenths of the time; Chromium slows it down besides. */
async function slowDown(page: Page, { name }: Habili): Promise<void> {
  if (name === 'chromium') {
    const session = await page.createCDPSession()
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  }
  await page.evaluate(() => {
    setInterval(() => {
      const end = performance.now() + 150
      while (performance.now() < end);
    }, 250)
  })
}
