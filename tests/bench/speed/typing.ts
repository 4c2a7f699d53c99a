/** Keys in a text of a React page, whatever draws beside it. */
import type { Page } from 'puppeteer-core'
import { openAssistant } from '@/tests/e2e/support/assistant'
import type { BrowserName, Habili } from '@/tests/e2e/support/browser'
import { stateOf } from '@/tests/e2e/support/form-proof'
import { sendFrom } from '@/tests/e2e/support/messages'
import { seedCompleteProfile } from '@/tests/e2e/support/seed'
import type { Standin } from '@/tests/standin/types'
import { extensionOf, inEach, ours, ROUNDS } from './builds'
import { Rounds, type Row } from './figures'
import { rivals } from './rivals'

/** What the rounds before have put off is over by then, milliseconds: pages of a site share a process. */
const PUT_OFF = 1000

const TYPED = 'Le guichet unique de la commune reçoit les familles. '.repeat(4).slice(0, 200)

/**
 * Time for 200 characters in a text of a React page: without Habili, folded, with the assistant open, and beside fields
 * that bear the mark of what was written.
 */
export async function typing(name: BrowserName, standin: Standin): Promise<Row[]> {
  const builds = { floor: extensionOf([]), Habili: ours(name)['Habili']!, ...rivals(name) }
  return inEach(name, standin.port, builds, async ({ floor, Habili: habili, ...others }) => {
    const control = await habili!.openExtensionPage('options.html')
    await seedCompleteProfile(control, standin.forms)
    const pages: Record<string, Page> = {
      floor: await openForm(floor!),
      // What any panel costs: a frame of another process that does nothing, and a page as narrow beside it.
      'floor, an empty frame': await openForm(floor!),
      'Habili, folded': await openForm(habili!),
      'Habili, open': await openForm(habili!),
      'Habili, marked': await openForm(habili!),
    }
    for (const [who, running] of Object.entries(others)) pages[who] = await openForm(running)
    await pages['floor, an empty frame']!.evaluate(showFrame)
    await openAssistant(pages['Habili, open']!)
    await fillTexts(control, pages['Habili, marked']!)
    const rounds = new Rounds(name)
    for (let turn = 0; turn < ROUNDS + 2; turn++)
      for (const [who, page] of Object.entries(pages)) {
        const took = await typeIn(page)
        // The first rounds warm the scripts.
        if (turn > 1) rounds.note('typing 200 characters', TYPED.length, who, took)
      }
    return rounds.rows()
  })
}

async function showFrame(): Promise<void> {
  const frame = document.createElement('iframe')
  frame.src = 'https://demarche.numerique.gouv.fr/404'
  frame.popover = 'manual'
  frame.style.cssText = 'position: fixed; inset: 0 0 0 auto; width: 400px; height: 100%; border: 0'
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve))
  document.documentElement.append(frame)
  document.documentElement.style.marginInlineEnd = '400px'
  frame.showPopover()
  await loaded
}

async function openForm(where: Habili): Promise<Page> {
  const page = await where.newPage()
  await page.goto('https://signup.api.gouv.fr/franceconnect')
  await page.waitForSelector('textarea')
  return page
}

/** Fills the short texts of a page, whose marks stay beside them while a longer one is typed. */
async function fillTexts(control: Page, page: Page): Promise<void> {
  await page.bringToFront()
  await openAssistant(page)
  const { plan } = await stateOf(control, ['request'])
  const refs = plan!.lines.filter(({ canTick, kind }) => canTick && kind === 'text').map(({ ref }) => ref)
  const done = await sendFrom(control, 'assistant.confirm', { planId: plan!.id, refs })
  if (done.outcome !== 'done' || done.report.written === 0) throw new Error(JSON.stringify(done))
}

/** Keys one after the other as fast as the page takes them, by its own clock, to the end of what they started at once. */
async function typeIn(page: Page): Promise<number> {
  await page.bringToFront()
  await new Promise((resume) => setTimeout(resume, PUT_OFF))
  await page.evaluate(() => {
    const text = document.querySelector('textarea')!
    text.focus()
    text.select()
  })
  const start = await page.evaluate(() => performance.now())
  await page.keyboard.type(TYPED)
  return page.evaluate(
    (since) => new Promise<number>((resolve) => setTimeout(() => resolve(performance.now() - since))),
    start,
  )
}
