/**
 * From the press on the button that writes to « n champs remplis » on the screen, by the assistant's own clock. Chromium
 * alone: elsewhere the press opens a window of the browser's own.
 */
import type { Frame, Page } from 'puppeteer-core'
import { openAssistant, inFrame, readThrough } from '@/tests/e2e/support/assistant'
import { launch, type Habili } from '@/tests/e2e/support/browser'
import { seedCompleteProfile } from '@/tests/e2e/support/seed'
import type { Standin } from '@/tests/standin/types'
import { rowOf, type Row } from './figures'

interface Build {
  folder: string
  addonId: string
}

/** Builds by name, each in a browser of its own, in turns. */
export async function told(
  standin: Standin,
  builds: Record<string, Build>,
  { rounds, form, prefs }: { rounds: number; form: string; prefs: Record<string, boolean> },
): Promise<Row[]> {
  const running: Record<string, Habili> = {}
  for (const [who, build] of Object.entries(builds)) {
    running[who] = await launch('chromium', standin.port, { prefs, build })
    const seeding = await running[who].openExtensionPage('options.html')
    await seedCompleteProfile(seeding, standin.forms)
    await seeding.close()
  }
  const values: Record<string, number[]> = {}
  let size = 0
  for (let round = 0; round < rounds + 1; round++)
    for (const [who, habili] of Object.entries(running)) {
      const { took, filled } = await press(habili, `${standin.draftAt(form, 'basic_infos')}`)
      size = filled
      // The first round warms the scripts.
      if (round > 0) (values[who] ??= []).push(took)
    }
  await Promise.all(Object.values(running).map((each) => each.close()))
  return Object.entries(values).map(([who, all]) =>
    rowOf({ browser: 'chromium', what: 'press to result', size, who }, all),
  )
}

async function press({ newPage }: Habili, path: string): Promise<{ took: number; filled: number }> {
  const page = await newPage()
  await page.goto(`https://datapass.api.gouv.fr${path}`)
  const frame = await openAssistant(page)
  await inFrame(frame, '.commit')
  await readThrough(frame)
  await inFrame(frame, '.commit[aria-disabled=false]')
  await frame.evaluate(watchResult)
  await pressUntilTold(page, frame)
  const result = await frame.evaluate(
    () => (globalThis as unknown as { result: Promise<{ took: number; filled: number }> }).result,
  )
  await page.close()
  return result
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
