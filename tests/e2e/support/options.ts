/** The options page by hand: a field by its name, and what the page says of it. */
import type { ElementHandle, Page } from 'puppeteer-core'
import { buttonSaying } from './assistant'
import { PATIENCE } from './patience'

/** Waits until the page shows this very sentence, not only says it aloud; throws with what it shows instead. */
export async function says(page: Page, sentence: string, patience = PATIENCE): Promise<void> {
  try {
    await page.waitForFunction(
      (text) => (document.querySelector('main')?.innerText ?? '').replace(/\s+/g, ' ').includes(text),
      { timeout: patience, polling: 50 },
      sentence,
    )
  } catch {
    throw new Error(`« ${sentence} » is not in:\n${await page.evaluate(() => document.body.innerText)}`)
  }
}

/** Waits until it stands still: what comes above it would move it from under the pointer. */
const atRest = (element: ElementHandle<Element>) =>
  element.evaluate(async (each) => {
    for (let top = Number.NaN; top !== each.getBoundingClientRect().top;) {
      ;({ top } = each.getBoundingClientRect())
      await new Promise((resume) => setTimeout(resume, 50))
    }
  })

/** Clicks a button or link by its words. */
export async function press(page: Page, words: string): Promise<void> {
  await page.bringToFront()
  const button = await buttonSaying(page, words)
  await atRest(button)
  await button.click()
}

/** Chooses the option of this very label, in a list of several that bear like words. */
export async function chooseLabel(page: Page, label: string): Promise<void> {
  const isThere = await page.evaluate((wanted) => {
    const labels = [...document.querySelectorAll('label')]
    const found = labels.find(({ textContent }) => textContent!.replaceAll(/\s+/g, ' ').trim() === wanted)
    found?.click()
    return found !== undefined
  }, label)
  if (!isThere) throw new Error(`no choice « ${label} »`)
}

/** Types `text` over what the field holds, by the keyboard. */
export async function type(page: Page, field: string, text: string): Promise<void> {
  await page.bringToFront()
  const control = (await page.waitForSelector(`#champ-${field}`))!
  await atRest(control)
  await control.click({ count: 3 })
  await page.keyboard.type(text)
}

/** Types and leaves the field: from then on its problem is shown. */
export async function typeAndLeave(page: Page, field: string, text: string): Promise<void> {
  await type(page, field, text)
  await page.keyboard.press('Tab')
}

/** Chooses in a combobox by the keyboard alone: the one that `words` finds. */
export async function choose(page: Page, field: string, words: string): Promise<void> {
  await page.bringToFront()
  await (await page.waitForSelector(`#champ-${field}`))!.focus()
  await page.keyboard.type(words)
  await page.waitForFunction(
    (id) => {
      const found = document.querySelectorAll(`#${id}-list [role='option']`)
      return found.length === 1 && document.getElementById(id)?.ariaExpanded === 'true'
    },
    { polling: 50 },
    `champ-${field}`,
  )
  await page.keyboard.press('Enter')
  await page.waitForSelector(`#champ-${field}[aria-expanded='false']`)
}

export const valueOf = (page: Page, field: string) =>
  page.$eval(`#champ-${field}`, (control) => (control as HTMLInputElement).value)

/** Where the saving stands: « Enregistré », « Enregistrement… », « Non enregistré : … ». */
export async function waitForStatus(page: Page, status: string, patience = PATIENCE): Promise<void> {
  try {
    await page.waitForFunction(
      (text) =>
        document.querySelector('.save-status p')?.textContent?.replaceAll(/\s+/g, ' ').trim() === text,
      { timeout: patience, polling: 20 },
      status,
    )
  } catch {
    const found = await page.evaluate(() => document.querySelector('.save-status')?.textContent)
    throw new Error(`the page says « ${found} » instead of « ${status} »`)
  }
}

/** Goes to an address of the options page that is open already, and waits for that page's title. */
export async function visit(page: Page, hash: string): Promise<void> {
  await page.bringToFront()
  await page.evaluate(async (next) => {
    if (location.hash === next) return
    const changed = new Promise((resume) => addEventListener('hashchange', resume, { once: true }))
    location.hash = next
    await changed
    // Two frames: what was shown before is gone.
    for (let frames = 0; frames < 2; frames++) await new Promise(requestAnimationFrame)
  }, hash)
  await page.waitForSelector('main h1')
}
