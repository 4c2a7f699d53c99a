/**
 * From the press that writes to what the person sees of it, on the persons of DataPass. Habili: to « n champs remplis » on
 * the screen, by the assistant's own clock; others: from the choice of a person to the last value that the page is told.
 * Chromium alone: elsewhere the press opens a window of the browser's own, and no other filler is asked by a program.
 */
import type { ElementHandle, Frame, Page } from 'puppeteer-core'
import { chromiumFiller } from '@/tests/bench/autofill/chromium'
import { duckFiller } from '@/tests/bench/autofill/duckduckgo'
import type { Filler } from '@/tests/bench/autofill/filler'
import { openAssistant, inFrame, readThrough } from '@/tests/e2e/support/assistant'
import type { BrowserName, Habili } from '@/tests/e2e/support/browser'
import { seedCompleteProfile } from '@/tests/e2e/support/seed'
import type { Standin } from '@/tests/standin/types'
import { DATAPASS, extensionOf, FORM, inEach, ours, ROUNDS } from './builds'
import { Rounds, type Row } from './figures'
import { DUCK, rivals } from './rivals'

interface Result {
  took: number
  filled: number
}

const FIELD = '[name$="[responsable_traitement_given_name]"]'
const PLACE = 'contact.responsable_traitement.prenom'
/** Time that every field of a choice has to be written in, milliseconds. */
const CALM = 600

export async function results(name: BrowserName, standin: Standin): Promise<Row[]> {
  if (name !== 'chromium') return []
  const { [DUCK]: duck } = rivals(name)
  const builds = { ...ours(name), Chromium: extensionOf([]), ...(duck ? { [DUCK]: duck } : {}) }
  return inEach(name, standin.port, builds, async (running) => {
    for (const habili of Object.values(running).filter(isOurs)) {
      const seeding = await habili.openExtensionPage('options.html')
      await seedCompleteProfile(seeding, standin.forms)
      await seeding.close()
    }
    const rounds = new Rounds(name)
    for (let turn = 0; turn < ROUNDS + 1; turn++)
      for (const [who, each] of Object.entries(running)) {
        const page = await each.newPage()
        await page.goto(DATAPASS + standin.draftAt(FORM, 'contacts', 'initial'))
        const { took, filled } = isOurs(each) ? await press(page) : await choose(page, who)
        await page.close()
        // The first round warms the scripts.
        if (turn > 0) rounds.note('press to result', filled, who, took)
      }
    return rounds.rows()
  })
}

const isOurs = ({ origin, welcome }: Habili) => welcome.url().startsWith(origin)

async function press(page: Page): Promise<Result> {
  const frame = await openAssistant(page)
  await inFrame(frame, '.commit')
  await readThrough(frame)
  await inFrame(frame, '.commit[aria-disabled=false]')
  await frame.evaluate(watchResult)
  await pressUntilTold(page, frame)
  return frame.evaluate(() => (globalThis as unknown as { result: Promise<Result> }).result)
}

/** As long as a hand takes to come to a button, in moves of a few pixels: a pointer that jumps there is judged first. */
const COMING = { moves: 12, every: 50 }

async function pressUntilTold(page: Page, frame: Frame): Promise<void> {
  const button = await inFrame(frame, '.commit[aria-disabled=false]')
  const { x, y } = await button.clickablePoint()
  for (let moves = COMING.moves; moves > 0; moves--) {
    await page.mouse.move(x - 2 * moves, y)
    await new Promise((resume) => setTimeout(resume, COMING.every))
  }
  await button.click()
}

/** Runs in the frame: from the click to the frame after the one that shows the result. */
function watchResult(): void {
  let start = 0
  document.addEventListener('click', ({ timeStamp }) => (start = timeStamp), true)
  const result = new Promise((resolve) => {
    new MutationObserver((_, observer) => {
      const words = document.querySelector('.report .outcome')?.textContent ?? ''
      if (!words) return
      observer.disconnect()
      const filled = Number.parseInt(words.replace(/\D+/, ''))
      requestAnimationFrame(() => setTimeout(() => resolve({ took: performance.now() - start, filled })))
    }).observe(document.body, { childList: true, subtree: true, characterData: true })
  })
  Object.assign(globalThis, { result })
}

/** One person is chosen in one field. */
async function choose(page: Page, who: string): Promise<Result> {
  const filler: Filler = who === DUCK ? duckFiller(page) : await chromiumFiller(page)
  const control = (await page.waitForSelector(FIELD)) as ElementHandle<Element>
  // Its form is read once the page is quiet.
  await new Promise((resume) => setTimeout(resume, CALM))
  await filler.offers(control)
  await page.evaluate(() => {
    const told = { last: 0, start: performance.now() }
    addEventListener('input', ({ timeStamp }) => (told.last = timeStamp), true)
    Object.assign(globalThis, { told })
  })
  await filler.fill(control, PLACE)
  await new Promise((resume) => setTimeout(resume, CALM))
  await filler.end()
  return page.evaluate(() => {
    const { last, start } = (globalThis as unknown as { told: { last: number; start: number } }).told
    const inputs = [...document.querySelectorAll<HTMLInputElement>('[name^=authorization]')]
    const filled = inputs.filter(({ value, type }) => value && /text|email|tel/.test(type)).length
    return { took: last - start, filled }
  })
}
