/** What each picture of the stores shows, 1280 × 800, and how the browser gets there. */
import type { Frame, Page } from 'puppeteer-core'
import { fillByClick, inFrame, openAssistant, readThrough } from '@/tests/e2e/support/assistant'
import type { Habili } from '@/tests/e2e/support/browser'
import { setScheme, type Scheme } from '@/tests/e2e/support/look'
import { wordsOf } from '@/tests/e2e/support/words'
import type { Standin } from '@/tests/standin/types'

export type Language = 'fr' | 'en'

export interface Scene {
  habili: Habili
  standin: Standin
  organisationId: string
  scheme: Scheme
}

/** In the order they are taken: a request opened in a page joins the board. */
export const scenes: Record<string, (scene: Scene) => Promise<Uint8Array>> = {
  '3-organisation': (scene) =>
    optionsPage(scene, `organisation/${scene.organisationId}/completude`, '.completeness, main h2'),
  '4-eligibility': (scene) => optionsPage(scene, 'catalogue/franceconnect', '.verdict-line'),
  '5-follow-up': (scene) => optionsPage(scene, 'suivi', '.board-group'),
  '1-assistant': async (scene) => {
    const { page, frame } = await besideRequest(scene, 'contacts')
    await readThrough(frame)
    await frame.evaluate(() => scrollTo(0, 0))
    await (await inFrame(frame, '.commit[aria-disabled=false]')).hover()
    return shoot(page)
  },
  '2-written': async (scene) => {
    const { page, frame } = await besideRequest(scene, 'contacts')
    await fillByClick(frame, async () =>
      /\d+ (champs? remplis?|fields? filled)/.test(await wordsOf(frame, '.report [role=status]')),
    )
    await frame.evaluate(() => scrollTo(0, 0))
    await page.evaluate(() => scrollTo(0, 190))
    return shoot(page)
  },
}

async function besideRequest(
  { habili, standin, scheme }: Scene,
  step: string,
): Promise<{ page: Page; frame: Frame }> {
  const page = await habili.newPage()
  await setScheme(habili, page, scheme)
  const path = standin.draftAt('france-connect-collectivite-administration', step)
  await page.goto(`https://datapass.api.gouv.fr${path}`)
  const frame = await openAssistant(page)
  await setScheme(habili, frame, scheme)
  await inFrame(frame, '.commit')
  return { page, frame }
}

async function optionsPage({ habili, scheme }: Scene, hash: string, awaited: string): Promise<Uint8Array> {
  const page = await habili.openExtensionPage(`options.html#${hash}`)
  await setScheme(habili, page, scheme)
  await page.waitForSelector(awaited)
  return shoot(page)
}

/** Takes the picture once nothing moves any more, and closes the page. */
async function shoot(page: Page): Promise<Uint8Array> {
  await page.bringToFront()
  let before = ''
  for (let turn = 0; turn < 20; turn++) {
    const now = await page.screenshot({ encoding: 'base64', captureBeyondViewport: false })
    if (now === before) break
    before = now
    await new Promise((resume) => setTimeout(resume, 400))
  }
  await page.close()
  return Buffer.from(before, 'base64')
}
