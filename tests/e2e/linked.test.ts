/**
 * The plan and its page, linked: what is hovered in the plan is marked in the page, what is focused in the page comes
 * into view in the plan. What is drawn over the page is judged by its pixels, as no script can look into it.
 */
import type { ElementHandle, Frame, Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startStandin } from '@/tests/standin/server'
import type { Standin } from '@/tests/standin/types'
import { buttonSaying, fillByClick, inFrame, openAssistant, readThrough, tellOurs } from './support/assistant'
import { launch, oneAtCommit, type Habili } from './support/browser'
import { dump } from './support/database'
import { shareOfColour } from './support/look'
import { until } from './support/patience'
import { seedCompleteProfile } from './support/seed'

const OUTLINE = 'rgb(122, 47, 181)'
const GHOST = 'rgb(226, 241, 238)'
const WRITTEN = 'rgb(11, 95, 86)'
const INTITULE = '[name="authorization_request_france_connect[intitule]"]'

describe.each(oneAtCommit('chromium'))('%s', (name) => {
  let standin: Standin
  let habili: Habili
  let control: Page

  beforeAll(async () => {
    standin = await startStandin()
    habili = await launch(name, standin.port)
    control = await habili.openExtensionPage('options.html')
    await seedCompleteProfile(control, standin.forms)
  })
  afterAll(async () => {
    await habili?.close()
    await standin?.close()
  })

  /** How much of what surrounds a field has this colour; the mark of what was written is at its left. */
  async function share(page: Page, selector: string, colour: string): Promise<number> {
    const { x, y, width, height } = await page.$eval(selector, (field) => {
      const rect = field.getBoundingClientRect()
      return { x: rect.x, y: rect.y, width: rect.width, height: rect.height }
    })
    const wide = colour === WRITTEN ? 10 : width + 20
    return shareOfColour(page, { x: x - 10, y: y - 10, width: wide, height: height + 20 }, colour, control)
  }
  const comes = (page: Page, selector: string, colour: string) =>
    until(
      async () => (await share(page, selector, colour)) > 0.005,
      () => `no ${colour} at ${selector}`,
    )
  const goes = (page: Page, selector: string, colour: string) =>
    until(
      async () => (await share(page, selector, colour)) < 0.001,
      () => `${colour} stays at ${selector}`,
    )

  async function open(step: string): Promise<{ page: Page; frame: Frame }> {
    const page = await habili.newPage()
    await page.setViewport({ width: 1280, height: 800 })
    await page.goto(`https://datapass.api.gouv.fr${standin.draftAt('france-connect', step, 'initial')}`)
    return { page, frame: await openAssistant(page) }
  }
  /** The row of a line, by the field's place in the plan. */
  const rowOf = async (frame: Frame, words: string) => {
    const row = await frame.evaluateHandle(
      (text) => [...document.querySelectorAll('li.row')].find((each) => each.textContent?.includes(text)),
      words,
    )
    return row.asElement() as ElementHandle<HTMLElement>
  }
  /** In several moves, as a hand: Chromium tells the page around a frame of some that are over it, and not the frame. */
  const moveTo = async (page: Page, element: ElementHandle<Element>) => {
    await element.scrollIntoView()
    const { x, y } = await element.clickablePoint()
    await page.mouse.move(x, y, { steps: 8 })
  }
  const leave = async (page: Page) => page.mouse.move(300, 5)

  it('outlines the field of a line, shows what a press writes, marks what it wrote until it is edited', async () => {
    const { page, frame } = await open('basic_infos')
    await inFrame(frame, 'li.row')
    const site = () => page.evaluate(() => document.head.outerHTML + document.body.outerHTML)
    const before = await site()
    const row = await rowOf(frame, 'Nom du projet')
    await moveTo(page, row)
    await comes(page, INTITULE, OUTLINE)
    // Nothing of the site's document is another for it, and none of our words are found in it.
    expect(await site()).toBe(before)
    await moveTo(page, await inFrame(frame, '.assistant-header'))
    await goes(page, INTITULE, OUTLINE)
    // The keyboard does the same.
    await row.$eval('input', (box) => box.focus())
    await comes(page, INTITULE, OUTLINE)

    await readThrough(frame)
    const button = await inFrame(frame, '.commit[aria-disabled=false]')
    await moveTo(page, button)
    await comes(page, INTITULE, GHOST)
    const [value] = (await dump(control)).casUsage as { intitule: string }[]
    const isFound = await page.evaluate(
      (text) => (window as unknown as { find(text: string): boolean }).find(text),
      value!.intitule,
    )
    expect(isFound).toBe(false)
    expect(await page.evaluate(() => document.elementFromPoint(300, 300)?.closest('body') !== null)).toBe(
      true,
    )
    await leave(page)
    await goes(page, INTITULE, GHOST)
    expect(await page.$eval(INTITULE, (field) => (field as HTMLInputElement).value)).toBe('')

    await fillByClick(frame)
    await leave(page)
    await goes(page, INTITULE, GHOST)
    await page.$eval(INTITULE, (field) => field.scrollIntoView({ block: 'center' }))
    await comes(page, INTITULE, WRITTEN)
    await page.focus(INTITULE)
    await page.keyboard.type('x')
    await goes(page, INTITULE, WRITTEN)
    await page.close()
  })

  it('brings the line of the focused field into view, without taking it for read', async () => {
    const { page, frame } = await open('contacts')
    await inFrame(frame, '.commit')
    // The page is told of the plan once it is drawn.
    await moveTo(page, await inFrame(frame, '[data-ref], [data-refs]'))
    const fields = await page.$$eval(
      'main input[type=text], main input[type=email], main input[type=tel]',
      (all) => all.map(({ name }) => (name ? name : '')).filter(Boolean),
    )
    const last = `[name="${fields.at(-1)}"]`
    await until(
      async () => {
        // Entered anew at each look: the page may not have been told yet that it is followed.
        await page.focus(`[name="${fields[0]}"]`)
        await page.click(last)
        await new Promise((resume) => setTimeout(resume, 300))
        return frame.evaluate(() => {
          const here = document.querySelector('[data-here]')?.getBoundingClientRect()
          return here !== undefined && here.top >= 0 && here.bottom <= innerHeight
        })
      },
      () => frame.evaluate(() => document.body.innerText.slice(0, 800)),
    )
    await page.close()
  })

  it('keeps a value typed in the page that the profile lacks, and marks a démarche in the same way', async () => {
    const [mine] = (await dump(control)).organisations as { id: string }[]
    expect(mine).toBeDefined()
    const { brouillon } = standin.demarche([
      { type: 'text', label: 'Nom du projet' },
      { type: 'text', label: 'Site internet' },
    ])
    const page = await habili.newPage()
    await page.setViewport({ width: 1280, height: 800 })
    await page.goto(`https://demarche.numerique.gouv.fr${brouillon}`)
    const frame = await openAssistant(page)
    await tellOurs(frame)
    const selector = '.editable-champ-text input'
    const row = await frame.evaluateHandle(() => document.querySelector('li.row[data-ref]'))
    await moveTo(page, row.asElement() as ElementHandle<HTMLElement>)
    await comes(page, selector, OUTLINE)
    await page.close()

    const typed = await open('contacts')
    const phone = '[name="authorization_request_france_connect[contact_technique_phone_number]"]'
    await typed.page.$eval(phone, (field) => field.scrollIntoView({ block: 'center' }))
    await typed.page.click(phone, { count: 3 })
    await typed.page.keyboard.type('0639980077')
    await typed.page.keyboard.press('Tab')
    // The plan is drawn anew once the page has told of what was typed: a button of before may have gone.
    await typed.frame.waitForSelector('.kept')
    const keep = await buttonSaying(typed.frame, 'Enregistrer dans mon profil')
    // Not under the bar of the confirmation, where a click would meet that one.
    await keep.evaluate((each) => each.scrollIntoView({ block: 'center' }))
    await keep.click()
    await until(
      async () => JSON.stringify((await dump(control)).contacts).includes('639980077'),
      () => typed.frame.evaluate(() => document.body.innerText),
    )
    await typed.page.close()
  })
})
