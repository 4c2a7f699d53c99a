/** From the click on the folded tab to a plan that may be confirmed, the background running or stopped, in turns. */
import type { Page } from 'puppeteer-core'
import { openAssistant } from '@/tests/e2e/support/assistant'
import { stopBackground } from '@/tests/e2e/support/background'
import type { BrowserName, Habili } from '@/tests/e2e/support/browser'
import { seedCompleteProfile } from '@/tests/e2e/support/seed'
import { storeOrganisations } from '@/tests/run/rows'
import type { Standin } from '@/tests/standin/types'
import { manyOrganisations } from '@/tests/support/many-organisations'
import { DATAPASS, FORM, inEach, ours, ROUNDS } from './builds'
import { Rounds, type Row } from './figures'

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
        for (const state of ['warm', 'cold'] as const)
          for (const [who, habili] of Object.entries(running)) {
            const took = await opening(habili, standin, state === 'cold')
            if (turn > 0) rounds.note('click to plan', size, `${who}, ${state}`, took)
          }
    }
    return rounds.rows()
  })
}

async function opening(habili: Habili, standin: Standin, isCold: boolean): Promise<number> {
  const page = await habili.newPage()
  await page.goto(`${DATAPASS}${standin.draftAt(FORM, 'basic_infos')}`)
  await page.waitForSelector('html > div[popover]')
  // What the arrival on the page started is over.
  await new Promise((resume) => setTimeout(resume, 500))
  if (isCold) await stopBackground(habili)
  const start = performance.now()
  await openAssistant(page)
  while (!(await hasPlan(page))) await new Promise((resume) => setTimeout(resume, 5))
  const took = performance.now() - start
  await page.close()
  return took
}

/** In whichever frame it is: the first one goes when the browser moves the assistant to a process of its own. */
async function hasPlan(page: Page): Promise<boolean> {
  for (const frame of page.frames().slice(1)) {
    const found = await frame.$('.commit').catch(() => null)
    if (found) return true
  }
  return false
}
