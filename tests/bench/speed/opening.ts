/**
 * From the click on the folded tab to a plan that may be confirmed, the background running or stopped, in turns: by a
 * hand, which is on the tab before it presses, or by a finger, which presses as it comes.
 */
import type { Page } from 'puppeteer-core'
import { restingTab } from '@/tests/e2e/support/assistant'
import { stopBackground } from '@/tests/e2e/support/background'
import type { BrowserName, Habili } from '@/tests/e2e/support/browser'
import { seedCompleteProfile } from '@/tests/e2e/support/seed'
import { storeOrganisations } from '@/tests/run/rows'
import type { Standin } from '@/tests/standin/types'
import { manyOrganisations } from '@/tests/support/many-organisations'
import { DATAPASS, FORM, inEach, ours, ROUNDS } from './builds'
import { Rounds, type Row } from './figures'

/** A hand is on what it presses for so long before, milliseconds. */
const AIM = 150
const states = ['warm', 'cold', 'cold, by a finger'] as const
type State = (typeof states)[number]

export const ORGANISATIONS = (process.env.HABILI_ORGANISATIONS ?? '1,100,10000').split(',').map(Number)

export async function openings(name: BrowserName, standin: Standin): Promise<Row[]> {
  return inEach(name, standin.port, ours(name), async (running) => {
    for (const habili of Object.values(running)) {
      const seeding = await habili.openExtensionPage('options.html')
      await seedCompleteProfile(seeding, standin.forms)
      await seeding.close()
    }
    const rounds = new Rounds(name)
    let kept = 1
    for (const size of ORGANISATIONS) {
      for (const habili of Object.values(running)) {
        // A page of ours that stays open would keep the background awake.
        const filling = await habili.openExtensionPage('options.html')
        await storeOrganisations(filling, manyOrganisations(size).slice(kept))
        await filling.close()
      }
      kept = size
      for (let turn = 0; turn < ROUNDS; turn++)
        for (const state of states)
          for (const [who, habili] of Object.entries(running)) {
            const took = await opening(habili, standin, state)
            if (turn > 0) rounds.note('click to plan', size, `${who}, ${state}`, took)
          }
    }
    return rounds.rows()
  })
}

async function opening(habili: Habili, standin: Standin, state: State): Promise<number> {
  const page = await habili.newPage()
  await page.goto(`${DATAPASS}${standin.draftAt(FORM, 'basic_infos')}`)
  await page.waitForSelector('html > div[popover]')
  // What the arrival on the page started is over.
  await new Promise((resume) => setTimeout(resume, 500))
  if (state !== 'warm') await stopBackground(habili)
  const start = await press(page, state === 'cold, by a finger' ? 0 : AIM)
  while (!(await hasPlan(page))) await new Promise((resume) => setTimeout(resume, 5))
  const took = performance.now() - start
  await page.close()
  return took
}

/** Presses the folded tab, the pointer on it for so long before; gives back the time of the press. */
async function press(page: Page, aim: number): Promise<number> {
  const { x, y } = await restingTab(page)
  await page.mouse.move(x - 200, y)
  await page.mouse.move(x, y)
  await new Promise((resume) => setTimeout(resume, aim))
  const start = performance.now()
  await page.mouse.click(x, y)
  return start
}

/** In whichever frame it is: the first one goes when the browser moves the assistant to a process of its own. */
async function hasPlan(page: Page): Promise<boolean> {
  for (const frame of page.frames().slice(1)) {
    const found = await frame.$('.commit').catch(() => null)
    if (found) return true
  }
  return false
}
