/** Drives the assistant as a person does: the folded tab, then real clicks and keys in its frame. */
import type { Browser, ElementHandle, Frame, Page } from 'puppeteer-core'
import { answered, PATIENCE, until } from './patience'
import { closePopup, inPopup, isAsked, popupText, pressInPopup, readPopup } from './popup'
import { wordsOf } from './words'

const pause = (delay: number) => new Promise<void>((resume) => setTimeout(resume, delay))

/** The assistant's frame of a page; both browsers show it although its shadow root is closed. */
export async function assistantFrame(page: Page): Promise<Frame> {
  const look = async () => {
    for (const frame of page.frames()) {
      if (frame === page.mainFrame()) continue
      try {
        const isReady = await frame.evaluate(
          () => location.pathname === '/sidepanel.html' && document.querySelector('h1') !== null,
        )
        if (isReady) return frame
      } catch {
        // The frame is loading or leaving: look again.
      }
    }
    return null
  }
  return until(
    look,
    async () => `the assistant did not open, the tab stands at ${await topOfTab(page)} of ${page.url()}`,
  )
}

/** Clicks the folded tab at the right edge, at the height where it stands. */
export async function openAssistant(page: Page): Promise<Frame> {
  const { x, y } = await restingTab(page)
  await page.mouse.click(x, y)
  return assistantFrame(page)
}

/** Where a hand presses the folded tab, in the window. */
export async function restingTab(page: Page): Promise<{ x: number; y: number }> {
  await page.bringToFront()
  // It gives way to what the page draws: a hand aims at what has come to rest.
  let before: number | undefined
  const top = await until(
    async () => {
      const seen = await topOfTab(page)
      const isAtRest = seen !== undefined && seen === before
      before = seen
      return isAtRest && { at: seen }
    },
    () => 'no folded tab comes to rest',
  )
  return { x: page.viewport()!.width - 15, y: top.at + 44 }
}

/** Undefined while no tab is shown, or while the page leaves. */
const topOfTab = (page: Page): Promise<number | undefined> =>
  page
    .$eval('html > div[popover]:popover-open', (each) => each.getBoundingClientRect().top)
    .catch(() => undefined)

/** Waits for something visible in the frame; throws with what the frame says when it does not come. */
export async function inFrame(
  frame: Frame,
  selector: string,
  patience = PATIENCE,
): Promise<ElementHandle<Element>> {
  try {
    const handle = await frame.waitForSelector(selector, { timeout: patience, visible: true })
    return handle!
  } catch {
    const text = await frame.evaluate(() => document.body.innerText.slice(0, 1500))
    throw new Error(`${selector} did not appear in:\n${text}`)
  }
}

/** A button by its words. */
export async function buttonSaying(frame: Frame | Page, words: string, patience = PATIENCE) {
  const look = async () => {
    const handle = await frame.evaluateHandle((text) => {
      const wanted = text.toLowerCase()
      return [...document.querySelectorAll<HTMLElement>('button, a[href], [role=option], summary')].find(
        (each) =>
          each.checkVisibility() &&
          ((each.getAttribute('aria-label') ?? '') + (each.textContent ?? ''))
            .replaceAll(/\s+/g, ' ')
            .toLowerCase()
            .includes(wanted),
      )
    }, words)
    return handle.asElement() as ElementHandle<HTMLElement> | null
  }
  const text = () => frame.evaluate(() => document.body.innerText.slice(0, 1500))
  return until(look, async () => `no button « ${words} » in:\n${await text()}`, patience)
}

/** Ticks, once it is there, the box whose label has these words. */
export async function tickSaying(frame: Frame, words: string): Promise<void> {
  await frame.waitForFunction(
    (text) => {
      const labels = [...document.querySelectorAll<HTMLLabelElement>('label.tick')]
      const isWanted = (each: Element) => each.textContent?.replaceAll(/\s+/g, ' ').includes(text)
      const box = labels.find(isWanted)?.control as HTMLInputElement | null
      if (box && !box.checked) box.click()
      return box?.checked === true
    },
    { polling: 50, timeout: PATIENCE },
    words,
  )
}

/** Says that the request is for the chosen organisation, on a site that does not say it. */
export async function tellOurs(frame: Frame): Promise<void> {
  await (await buttonSaying(frame, 'Oui, c’est pour elle')).press('Enter')
  await inFrame(frame, '.prefill')
}

/** Unfolds the line of eligibility and journey, as one who wants to read them. */
export async function openStanding(frame: Frame): Promise<void> {
  const fold = await inFrame(frame, '.standing')
  if (!(await fold.evaluate((each) => (each as HTMLDetailsElement).open)))
    await (await inFrame(frame, '.standing > summary')).click()
}

/** What the commit button says once the plan is there. */
export async function commitText(frame: Frame): Promise<string> {
  await inFrame(frame, '.commit')
  return wordsOf(frame, '.commit')
}

export const isFilled = async (frame: Frame) =>
  /\d+ champs? .*sur \d+|rempli/i.test(await wordsOf(frame, '.report [role=status]'))

/** What says why a press was refused, as long as it stands. */
const REFUSAL = '.confirm > :not(.is-over) > .refusal'
export const isRefused = (frame: Frame): Promise<boolean> =>
  frame.evaluate((refusal) => document.querySelector(refusal) !== null, REFUSAL)

const isBusy = async (frame: Frame) => (await wordsOf(frame, '.commit')).includes('…')

/**
 * Confirms the plan by a real click, once the gate has armed; gives the words of the result. Asked to read a
 * person who was out of view first, it presses again, as a person does. `isDone` tells a second filling from the first.
 */
export async function fillByClick(
  frame: Frame,
  isDone: () => boolean | Promise<boolean> = () => isFilled(frame),
): Promise<string> {
  await frame.waitForSelector('.commit', { timeout: PATIENCE })
  await readThrough(frame)
  const browser = frame.page().browser()
  const isFirefox = (await browser.version()).toLowerCase().includes('firefox')
  for (let presses = 0; presses < 5 && !(await isDone()); presses++) {
    const button = await inFrame(frame, '.commit[aria-disabled=false]')
    await button.hover()
    // A hand moves on the button before it presses.
    await button.click({ offset: { x: 20 + presses, y: 12 } })
    // A site that saves each answer is heard out before the result is told.
    for (let looks = 0; (looks < 40 || (await isBusy(frame))) && !(await isDone()); looks++) {
      if (await isBusy(frame)) await pause(100)
      else if (isFirefox && (await isAsked(browser))) await confirmInPopup(browser, isDone)
      else if (await isRefused(frame)) break
      await pause(100)
    }
  }
  if (!(await isDone()))
    throw new Error(
      `nothing was filled:\n${await frame.evaluate(() => document.body.innerText.slice(0, 3000))}`,
    )
  return wordsOf(frame, '.report [role=status]')
}

/** Firefox confirms in its own popup, which the press in the page opens with the same plan. */
export async function confirmInPopup(
  browser: Browser,
  isDone: () => boolean | Promise<boolean>,
): Promise<void> {
  for (let presses = 0; presses < 5 && !(await isDone()); presses++) {
    await readPopup(browser)
    await pressInPopup(browser)
    const isOver = async () =>
      (await isDone()) || (await inPopup(browser, `document.querySelector('${REFUSAL}') !== null`)) === true
    await until(isOver, async () => `nothing was filled: ${await popupText(browser)}`, 60_000)
  }
  await closePopup(browser)
}

/**
 * Scrolls down the plan as a reader does: each line must have been in view before a confirmation counts. Again, where a
 * busy browser has not painted each screen, or where the plan was drawn anew on the way.
 */
export async function readThrough(frame: Frame): Promise<void> {
  await until(
    () => answered(frame.evaluate(scrollThrough, PATIENCE), 2 * PATIENCE),
    async () => `the plan is not read to its end, the button says « ${await wordsOf(frame, '.commit')} »`,
  )
}

/** Runs in the frame, for `longest` milliseconds at most: is nothing left to read? */
async function scrollThrough(longest: number): Promise<boolean> {
  const root = document.scrollingElement!
  const end = performance.now() + longest
  for (let top = 0; top <= root.scrollHeight; top += Math.max(innerHeight, 200) / 4) {
    // A list that grows as it is scrolled has no end.
    if (performance.now() > end) return false
    root.scrollTop = top
    // The event of a scroll comes with the next frame; a page that is not painted has none.
    await new Promise((resume) => setTimeout(resume, 30))
  }
  return document.querySelector('.commit.leads') === null
}
