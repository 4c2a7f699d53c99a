/** The assistant without a mouse: reached, read, confirmed and left by the keyboard, and never in the way of the page. */
import type { Frame, Page } from 'puppeteer-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startStandin } from '@/tests/standin/server'
import type { Standin } from '@/tests/standin/types'
import { assistantFrame, confirmInPopup, inFrame, isFilled, isRefused } from './support/assistant'
import { browserNames, launch, type Habili } from './support/browser'
import { refsToTick, stateOf } from './support/form-proof'
import { escapeFrame } from './support/keys'
import { sendFrom } from './support/messages'
import { itOnce, triedIn } from './support/once'
import { until } from './support/patience'
import { isAsked } from './support/popup'
import { seedCompleteProfile } from './support/seed'

const form = 'france-connect'
const title = '[id="authorization_request_france_connect_intitule"]'

describe.each(browserNames)('%s', (name) => {
  const once = itOnce(name)
  let standin: Standin
  let habili: Habili
  let control: Page
  let page: Page

  /** Is the focus somewhere in what Habili adds to the page? */
  const isOurs = () => page.evaluate(() => document.activeElement?.matches('html > div[popover]') ?? false)
  /** What has the focus within the frame; '' when it is elsewhere. */
  const focusIn = (frame: Frame) =>
    frame.evaluate(() => {
      const { activeElement } = document
      return document.hasFocus() ? `${activeElement?.tagName} ${activeElement?.className}`.trim() : ''
    })
  const tabUntil = async (isThere: () => Promise<boolean>, most: number) => {
    for (let times = 0; times < most; times++) {
      await page.keyboard.press('Tab')
      // Page and frame are of two processes: the focus takes a moment from one to the other.
      await new Promise((resume) => setTimeout(resume, 50))
      if (await isThere()) return
    }
    throw new Error(`not reached in ${most} Tabs`)
  }
  const open = async (step: string, width = 1280) => {
    await page.setViewport({ width, height: 800 })
    await page.goto(`https://datapass.api.gouv.fr${standin.draftAt(form, step)}`)
    await page.waitForSelector('html > div[popover]')
  }
  const titleFocused = async () => {
    const frame = await assistantFrame(page)
    await expect.poll(() => focusIn(frame)).toBe('H1')
    return frame
  }
  const openByKeyboard = async () => {
    await tabUntil(isOurs, 80)
    await page.keyboard.press('Enter')
    return titleFocused()
  }

  beforeAll(async () => {
    standin = await startStandin()
    habili = await launch(name, standin.port)
    control = await habili.openExtensionPage('options.html')
    await seedCompleteProfile(control, standin.forms)
  })
  beforeEach(async () => {
    // A new tab has the focus of the browser, wherever the test before left it.
    page = await habili.newPage()
    await open('basic_infos')
  })
  afterEach(() => page.close())
  afterAll(async () => {
    await habili?.close()
    await standin?.close()
  })

  it('opens, fills and closes the assistant; the focus comes back to the tab, which opens again', async () => {
    const frame = await openByKeyboard()
    // The first stop leads past the plan: from the opening to the button, six at most.
    await inFrame(frame, '.commit[aria-disabled=false]')
    await page.keyboard.press('Tab')
    await expect.poll(() => focusIn(frame)).toBe('BUTTON skip')
    await page.keyboard.press('Enter')
    await expect.poll(() => focusIn(frame)).toContain('commit')
    // Enter brings what was not in view, then writes.
    while (await frame.$('.commit.leads')) {
      await page.keyboard.press('Enter')
      await new Promise((resume) => setTimeout(resume, 100))
    }
    await inFrame(frame, '.commit:not(.leads)[aria-disabled=false]')
    await page.keyboard.press('Enter')
    const isTaken = () => (name === 'firefox' ? isAsked(habili.browser) : isFilled(frame))
    await until(
      async () => {
        if (await isTaken()) return true
        // On a busy machine a press may be refused, with its reason: it is made again, as a person does.
        if (await isRefused(frame)) await page.keyboard.press('Enter')
        return false
      },
      async () => `not taken:\n${await frame.evaluate(() => document.body.innerText.slice(0, 3000))}`,
    )
    if (name === 'firefox') await confirmInPopup(habili.browser, () => isFilled(frame))
    expect(await isFilled(frame)).toBe(true)
    expect(await page.$eval(title, (each) => (each as HTMLInputElement).value)).toBe(
      'Guichet « Bourg & moi »',
    )
    await escapeFrame(page)
    await expect.poll(() => frame.detached).toBe(true)
    expect(await isOurs()).toBe(true)
    await page.keyboard.press('Enter')
    await titleFocused()
  })

  once(
    'reaches every field that a rejected send lost, each under its block, on a window as small as a phone',
    async () => {
      await page.setViewport({ width: 320, height: 480 })
      await page.goto(`https://datapass.api.gouv.fr${standin.draftAt(form, 'contacts')}`)
      const found = await stateOf(control, ['request'])
      await sendFrom(control, 'assistant.confirm', { planId: found.plan!.id, refs: refsToTick(found) })
      await page.evaluate(() => {
        for (const each of document.querySelectorAll<HTMLInputElement>('[name=authenticity_token]'))
          each.value = 'of another session'
        document.getElementById('next_authorization_request')!.click()
      })
      await page.waitForFunction(() => document.body.innerText.includes('422'))
      const frame = await assistantFrame(page)
      const lost = await inFrame(frame, '.notice.bad p:nth-of-type(2)')
      expect(await lost.evaluate(({ textContent }) => textContent)).toMatch(
        /: Responsable de traitement \(Nom, .*\), .*, Contact technique \(Nom, /,
      )
      await page.bringToFront()
      // After all that the site's page has, eighteen stops on the real one.
      await tabUntil(async () => (await focusIn(frame)) !== '', 25)
      // One page of the window at a time, down to the last word.
      const isAtEnd = () =>
        frame.$eval(
          '.notice.bad p:last-of-type',
          (each) => each.getBoundingClientRect().bottom <= innerHeight,
        )
      for (let times = 0; times < 6 && !(await isAtEnd()); times++) {
        await page.keyboard.press('PageDown')
        await new Promise((resume) => setTimeout(resume, 300))
      }
      expect(await isAtEnd()).toBe(true)
      // The number of the organisation and the way to others keep one line, beside a scrollbar too.
      const tops = await frame.$$eval('.who-line :is(.siret, button)', (all) =>
        all.map((each) => {
          const { top, height } = each.getBoundingClientRect()
          return top + height / 2
        }),
      )
      expect(Math.abs(tops[0]! - tops[1]!)).toBeLessThan(4)
    },
  )

  it('lets the focus out at both ends', async () => {
    const frame = await openByKeyboard()
    await page.keyboard.down('Shift')
    await tabUntil(async () => !(await isOurs()), 5)
    await page.keyboard.up('Shift')
    expect(await page.evaluate(() => document.activeElement !== document.body)).toBe(true)
    await tabUntil(isOurs, 5)
    // After the last of the assistant comes the browser itself: neither document has the focus.
    await tabUntil(async () => (await focusIn(frame)) === '', 80)
  })

  once('gives the focus back to the field it was opened from', async () => {
    await page.focus(title)
    await sendFrom(control, 'assistant.openHere')
    const frame = await titleFocused()
    await escapeFrame(page)
    await expect.poll(() => frame.detached).toBe(true)
    expect(await page.evaluate((field) => document.activeElement!.matches(field), title)).toBe(true)
  })

  it.each(triedIn(name, [320, 700, 1280]))(
    'hides no focused field of a page %s pixels wide',
    async (width) => {
      await open('contacts', width)
      await sendFrom(control, 'assistant.openHere')
      await titleFocused()
      await page.focus('form input:not([type=hidden])')
      const hidden: string[] = []
      let fields = 0
      for (; !(await isOurs()) && fields < 60; fields++) {
        hidden.push(...(await page.evaluate(hiddenFocus)))
        await page.keyboard.press('Tab')
      }
      expect(hidden).toEqual([])
      expect(fields).toBeGreaterThan(14)
    },
  )
})

/** Runs in the page: the focused field, when nothing of it comes in sight. */
async function hiddenFocus(): Promise<string[]> {
  const field = document.activeElement!
  const isSeen = () => {
    const { left, right, top, bottom } = field.getBoundingClientRect()
    const across = [left + 4, (left + right) / 2, right - 4]
    const points = across.flatMap((x) => [top + 4, bottom - 4].map((y) => [x, y] as const))
    return points.some(([x, y]) => field.contains(document.elementFromPoint(x, y)))
  }
  // Firefox scrolls to a focused field a little later, on a busy machine a second or two.
  const until = performance.now() + 3000
  while (performance.now() < until && !isSeen()) await new Promise(requestAnimationFrame)
  return isSeen() || field === document.body ? [] : [field.outerHTML.slice(0, 200)]
}
