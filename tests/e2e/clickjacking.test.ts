/** A page that hides or covers the assistant to have its button pressed: nothing is ever written unseen. */
import type { Frame, Page } from 'puppeteer-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { isRelease, someOf } from '@/tests/support/depth'
import { startStandin } from '@/tests/standin/server'
import type { Standin } from '@/tests/standin/types'
import { assistantFrame, readThrough } from './support/assistant'
import { attack, type Attack, type When } from './support/attack'
import { families } from './support/attacks'
import { browserNames, launch, type Habili } from './support/browser'
import { refsToTick, stateOf } from './support/form-proof'
import { shareOfColour } from './support/look'
import { sendFrom } from './support/messages'
import { answered, until } from './support/patience'
import { closePopup, isAsked, pressInPopup, readPopup } from './support/popup'
import { seedCompleteProfile } from './support/seed'
import { tellCase } from './support/trust-table'

/** At a commit, one attack of a family in so many. */
const STEP = 4
/** How much faster time runs in the assistant: the gate arms in a fifth of a second. */
const PACE = 4
/** Time that an attack on an open assistant has before the press, milliseconds: the browser looks every 100. */
const SETTLE = 200
/** Share of the button's place that has its own colour, when it is in sight: the rest is words. */
const SEEN = 0.6

interface Place {
  x: number
  y: number
  width: number
  height: number
}

/**
 * Before a release (`npm run test:clickjacking`), every variant before and after, the harmless ones too; else those that hide or cover an
 * assistant already open: the harmless ones only prove that nothing is refused for nothing.
 */
const moments: When[] = isRelease ? ['before', 'after'] : ['after']
const isTried = (how: Attack, when: When) => isRelease || !how.harmless?.includes(when)
const isPainted = ({ paintedBy }: Attack, name: string) => paintedBy === undefined || paintedBy === name
const triedFamilies = Object.entries(families)
  .map(
    ([name, attacks]) => [name, attacks.filter((how) => moments.some((when) => isTried(how, when)))] as const,
  )
  .filter(([, attacks]) => attacks.length > 0)

/** Said of an assistant whose frame the page took away. */
const GONE = 'gone'
/** The press opened the browser's own window, which asks for the same confirmation there. */
const ASKED = 'asked'

const pause = (delay: number) => new Promise((resume) => setTimeout(resume, delay))

describe.each(browserNames)('%s', (name) => {
  /** Firefox tells nobody what is painted over a frame: nothing is confirmed there. */
  const hasProof = name === 'chromium'
  /** What comes of an honest press in the page. */
  const HONEST = hasProof ? 'written' : ASKED
  let standin: Standin
  let habili: Habili
  let control: Page
  let page: Page
  /** Where the button was when last seen. */
  let place: Place

  const goTo = async () => {
    await page.goto(`https://datapass.api.gouv.fr${standin.draftAt('france-connect', 'basic_infos')}`)
    await page.waitForSelector('html > div[popover]')
    await page.evaluate(() => {
      const count = () => void (document.documentElement.dataset['writes'] = 'some')
      for (const each of ['input', 'change']) addEventListener(each, count, true)
    })
  }
  const renew = async () => {
    await page.close()
    page = await habili.newPage()
    await goTo()
  }
  const isWritten = () => page.evaluate(() => 'writes' in document.documentElement.dataset)

  /** Opens the assistant as the toolbar does. */
  async function open(): Promise<Frame> {
    await sendFrom(control, 'assistant.openHere')
    for (let tries = 1; ; tries++) {
      const frame = await assistantFrame(page)
      try {
        await frame.evaluate(hasten, PACE)
        await frame.waitForSelector('.commit')
        // An attack must meet the button that writes, not the one that still leads to what was not read.
        await readThrough(frame)
        await frame.waitForSelector('.commit:not(.leads)')
        return frame
      } catch (error) {
        // Taken away by the page while it was looked at, it comes back by itself.
        if (!frame.detached || tries === 5) throw error
      }
    }
  }
  /** Waits until the button says this, or anything but that one has to wait. */
  const decided = (frame: Frame, wanted?: string) =>
    frame.waitForFunction(
      (key) => {
        const api = (globalThis as unknown as { browser?: typeof chrome }).browser ?? chrome
        const hint = document.querySelector('#commit-hint :not([aria-hidden=true])')?.textContent
        const isIt = hint === api.i18n.getMessage(key ?? 'plan_hint_waiting')
        return key ? isIt : !isIt
      },
      { polling: 20 },
      wanted,
    )
  const ready = (frame: Frame) => frame.waitForSelector('.commit[aria-disabled=false]')

  /** The button's place in the window, whatever the scale at which the page shows the frame. */
  async function placeOf(frame: Frame): Promise<Place> {
    const host = await page.$eval('html > div[popover]', (each) => {
      const { left, top, width } = each.getBoundingClientRect()
      return { left, top, width }
    })
    const button = await frame.$eval('.commit', (each) => {
      const { left, top, width, height } = each.getBoundingClientRect()
      return { left, top, width, height, within: innerWidth }
    })
    const scale = host.width / button.within
    return {
      x: host.left + button.left * scale,
      y: host.top + button.top * scale,
      width: button.width * scale,
      height: button.height * scale,
    }
  }

  /** Why nothing was written, when the assistant says so; `old` is what it said before this press. */
  async function refusal(frame: Frame, isOld = false): Promise<string> {
    try {
      const told = frame.evaluate((old) => {
        const words = document.querySelector('.confirm > :not(.is-over) > .refusal:not(.old)')
        if (old) words?.classList.add('old')
        return words?.textContent ?? ''
      }, isOld)
      return await answered(told)
    } catch {
      // The page took the frame away: the click meets what is there now.
      return GONE
    }
  }

  /**
   * A person's hand comes to the button and presses it: `written`, or why not where it is told. What an honest press
   * does is waited for.
   */
  async function press(frame: Frame, { rest = 0, isHonest = false } = {}): Promise<string> {
    const found = await answered(placeOf(frame)).catch(() => place)
    if (found.width > 1) place = found
    await refusal(frame, true)
    const [x, y] = [place.x + place.width / 4, place.y + place.height / 2]
    const hand = async () => {
      await page.mouse.move(10, 10)
      await page.mouse.move(x, y - 200)
      await page.mouse.move(x, y, { steps: 3 })
      if (rest > 0) await pause(rest)
      await page.mouse.click(x, y)
    }
    // Chromium never tells of a press whose frame goes away under it.
    let words = await answered(hand().then(() => '')).catch(() => GONE)
    for (let looks = 0; looks < (isHonest ? 500 : 20); looks++) {
      if (await isWritten()) return 'written'
      if (!hasProof && (await isAsked(habili.browser))) words = ASKED
      words ||= await refusal(frame)
      // A frame that has gone may have written before: the form is looked at once more.
      if (words) break
      await pause(20)
    }
    return (await isWritten()) ? 'written' : words
  }

  /** The press in the popup, which no page can cover. */
  async function confirmInPopup(): Promise<void> {
    await readPopup(habili.browser)
    await pressInPopup(habili.browser)
    await until(isWritten, () => 'the popup wrote nothing')
  }

  /** Is the button in sight? Asked only where it must be: a picture takes time, and may come before what it shows is painted. */
  async function isInSight(frame: Frame): Promise<boolean> {
    const colour = await frame.$eval('.commit', (each) => getComputedStyle(each).backgroundColor)
    for (let looks = 0; looks < 5; looks++) {
      if ((await shareOfColour(page, await placeOf(frame), colour, control)) > SEEN) return true
      await pause(SETTLE)
    }
    return false
  }

  async function attempt(how: Attack, when: When) {
    let end = async () => {}
    if (when === 'before') end = await attack(page, how)
    const frame = await open()
    const isHarmless = how.harmless?.includes(when)
    // What hides nothing lets the button be ready; for the rest, any other word than to wait will do.
    if (when === 'after' || isHarmless) await ready(frame)
    else
      await decided(frame).catch((error: unknown) => {
        if (!frame.detached) throw error
      })
    if (when === 'after') {
      place = await placeOf(frame)
      end = await attack(page, how)
      await pause(SETTLE)
    }
    const isSeen = isHarmless ? await isInSight(frame) : undefined
    const result = await press(frame, { rest: how.rest ?? 0, isHonest: isHarmless ?? false })
    await end()
    return { frame, isSeen, result }
  }

  /** Folds the assistant, and empties the form if it was filled. */
  async function restore(frame: Frame): Promise<void> {
    if (!hasProof && (await isAsked(habili.browser))) await closePopup(habili.browser)
    if (await isWritten()) {
      await frame.waitForFunction(() => document.querySelector('.report [role=status]')?.textContent, {
        polling: 20,
      })
      await page.evaluate(() => {
        for (const form of document.querySelectorAll('form')) form.reset()
        delete document.documentElement.dataset['writes']
      })
    }
    // Folding takes the frame away, often before its answer has come.
    await answered(sendFrom(frame, 'assistant.close')).catch(() => {})
    await expect.poll(() => frame.detached).toBe(true)
  }

  beforeAll(async () => {
    standin = await startStandin()
    // After some files, a Firefox that was theirs opened no popup here: twice of two, not understood.
    habili = await launch(name, standin.port, { isOwn: true })
    control = await habili.openExtensionPage('options.html')
    await seedCompleteProfile(control, standin.forms)
    page = await habili.newPage()
  })
  afterAll(async () => {
    await habili?.close()
    await standin?.close()
  })

  it('without attack: the press writes', async () => {
    await goTo()
    const { frame, isSeen, result } = await attempt({ name: 'none', harmless: ['after'] }, 'after')
    expect([isSeen, result]).toEqual([true, HONEST])
    if (!hasProof) await confirmInPopup()
    tellCase({ ...CASE, name: 'no attack', browser: name, result: 'honest', note: ways[HONEST] })
    await restore(frame)
  })

  it('is no dead end: the plan can be confirmed in the popup, and here once the page has stopped', async () => {
    const frame = await open()
    await ready(frame)
    const stop = await attack(page, popover)
    if (hasProof) {
      // Said before any press, also where the browser itself sees no cover.
      await decided(frame, 'plan_hint_covered')
      expect(await press(frame)).toContain('Un panneau de la page est ouvert par-dessus')
      await stop()
      await ready(frame)
      expect(await press(frame, { isHonest: true })).toBe('written')
    } else {
      expect(await press(frame, { isHonest: true })).toBe(ASKED)
      await confirmInPopup()
      await stop()
    }
    await restore(frame)

    const end = await attack(page, popover)
    const state = await stateOf(control, ['request'])
    const { outcome: told } = await sendFrom(control, 'assistant.confirm', {
      planId: state.plan!.id,
      refs: refsToTick(state),
    })
    expect(told).toBe('done')
    expect(await isWritten()).toBe(true)
    await end()
  })

  // At a commit, a part of each family; of the first alone where nothing is confirmed in the page.
  const ofFamily = hasProof || isRelease ? triedFamilies : triedFamilies.slice(0, 1)
  describe.each(ofFamily)('%s', (_, tried) => {
    // A page that takes our host away too often in a minute is left alone: each attack has a count of its own.
    beforeEach(goTo)

    it.each(hasProof || isRelease ? someOf(tried, STEP) : tried.slice(0, 1))('$name', async (how) => {
      for (const when of moments.filter((each) => isTried(how, each) && isPainted(how, name))) {
        const { frame, isSeen, result } = await attempt(how, when)
        // Taken away by the page, the assistant comes back by itself: the next attack gets a tab of its own.
        if (result === GONE) await renew()
        else await restore(frame)
        const isHarmless = how.harmless?.includes(when)
        const row = { ...CASE, name: `${how.name}, ${when} it is shown`, browser: name }
        if (isHarmless) {
          const isDone = isSeen && result === HONEST
          tellCase({ ...row, result: isDone ? 'honest' : 'hindered', note: ways[result] ?? result })
          expect([when, isSeen, result]).toEqual([when, true, HONEST])
        } else {
          const outcome = result === 'written' ? 'written' : 'refused'
          tellCase({ ...row, result: outcome, ...(ways[result] ? { note: ways[result] } : {}) })
          expect([when, result]).not.toEqual([when, 'written'])
        }
      }
    })
  })
})

const CASE = { subject: 'Confirmation: a page that hides or covers the assistant' }
/** How a press ended, for the table. */
const ways: Record<string, string> = {
  written: 'in the page',
  [ASKED]: 'asked in the popup',
  [GONE]: 'the frame is gone',
}

const popover = families['covers']!.find((each) => each.name === 'page popover')!

/** Runs in the frame. */
function hasten(pace: number): void {
  const { setTimeout } = window
  const now = performance.now.bind(performance)
  const start = now()
  performance.now = () => start + (now() - start) * pace
  window.setTimeout = ((run: () => void, delay = 0) =>
    setTimeout(run, delay / pace)) as typeof window.setTimeout
}
