/** « Puis-je demander ? » beside a request, the catalogue and the board. */
import type { Frame, Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { services } from '@/lib/eligibility/typed-catalogue'
import { storeOrganisations } from '@/tests/run/rows'
import { startStandin } from '@/tests/standin/server'
import type { Standin } from '@/tests/standin/types'
import { manyOrganisations } from '@/tests/support/many-organisations'
import { assistantFrame, inFrame, openAssistant, openStanding } from './support/assistant'
import { launch, oneAtCommit, type Habili } from './support/browser'
import { tabTo } from './support/keys'
import { sendFrom } from './support/messages'
import { says, visit } from './support/options'
import { seedCompleteProfile } from './support/seed'
import { wordsOf } from './support/words'

/** The verdict of the card on show, read where a screen reader hears it. */
const verdict = (where: Page | Frame) => wordsOf(where, '.verdict-line')
const hasFocusOn = (where: Page | Frame, selector: string) =>
  where.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)
const hasFocusOnCard = (where: Page | Frame) =>
  where.evaluate(() => document.querySelector('.eligibility')!.contains(document.activeElement))

describe.each(oneAtCommit('chromium'))('%s', (name) => {
  let standin: Standin
  let habili: Habili
  let control: Page
  let organisationId: string

  beforeAll(async () => {
    standin = await startStandin()
    habili = await launch(name, standin.port)
    control = await habili.openExtensionPage('options.html')
    organisationId = await seedCompleteProfile(control, standin.forms)
  })
  afterAll(async () => {
    await habili?.close()
    await standin?.close()
  })

  // First: a request opened beside the assistant is recognised and joins the board.
  it('shows an empty board with a way to begin', async () => {
    const page = await habili.openExtensionPage('options.html#suivi')
    await page.waitForFunction(() => /suivi/i.test(document.querySelector('h1')?.textContent ?? ''))
    expect(await sendFrom(control, 'board.get')).toEqual([])
    await page.close()
  })

  it('says beside a request whether a commune may ask, and why', async () => {
    const page = await habili.newPage()
    await page.goto(`https://datapass.api.gouv.fr${standin.draftAt('france-connect', 'basic_infos')}`)
    const frame = await openAssistant(page)
    await inFrame(frame, '.standing')
    // The steps of the service may come before its verdict.
    await expect.poll(() => wordsOf(frame, '.standing > summary')).toMatch(/Éligible|Peut-être/)
    await openStanding(frame)
    await inFrame(frame, '.may-ask')
    const said = await frame.$eval('.may-ask', (section) => section.textContent)
    expect(said).toContain('FranceConnect')
    expect(said).toMatch(/Éligible|Peut-être/)
    await page.close()
  })

  it('answers on a page where a request begins, from the organisation’s own kind', async () => {
    const page = await habili.newPage()
    await page.goto('https://datapass.api.gouv.fr/demandes/api-entreprise/nouveau')
    await openAssistant(page)
    const card = await sendFrom(control, 'eligibility.get', { serviceId: 'api-entreprise' })
    expect(card!.lead.verdict).toMatch(/eligible|maybe/)
    expect(card!.lead.sources.length + card!.lead.conditions.length).toBeGreaterThan(0)
    await page.close()
  })

  it('takes an answer beside a request page by the keyboard alone, and keeps it', async () => {
    const page = await habili.newPage()
    const open = async () => {
      await page.goto('https://datapass.api.gouv.fr/demandes/api-droits-cnam/nouveau')
      await page.waitForSelector('html > div[popover]')
      await sendFrom(control, 'assistant.openHere')
      const frame = await assistantFrame(page)
      await inFrame(frame, '.verdict-line')
      return frame
    }
    const frame = await open()
    expect(await verdict(frame)).toContain('À déterminer : non, sauf si…')
    expect(await frame.$eval('.open-question', (each) => each.textContent)).toContain(
      'établissement de soins',
    )
    await tabTo(page, frame, '.open-question input')
    await page.keyboard.press(' ')
    await page.keyboard.press('Enter')
    await expect.poll(() => verdict(frame)).toMatch(/Peut-être éligible.*Réponse enregistrée/)
    await expect.poll(() => hasFocusOnCard(frame)).toBe(true)
    expect(await verdict(await open())).toContain('Peut-être éligible')
    await page.close()
  })

  it('lets the person say which service a shared page is about', async () => {
    const page = await habili.newPage()
    await page.goto('https://datapass.api.gouv.fr/demandes/api-particulier/nouveau')
    await page.waitForSelector('html > div[popover]')
    await sendFrom(control, 'assistant.openHere')
    const frame = await assistantFrame(page)
    await inFrame(frame, '.may-ask select')
    const chosen = () => frame.$eval('.may-ask select', (each) => (each as HTMLSelectElement).value)
    const card = () => frame.$eval('.eligibility', (each) => each.textContent)
    const [first, before] = [await chosen(), await card()]
    await tabTo(page, frame, '.may-ask select')
    await page.keyboard.press('ArrowDown')
    await expect.poll(card).not.toBe(before)
    expect(await chosen()).not.toBe(first)
    await expect.poll(() => hasFocusOn(frame, '.may-ask select')).toBe(true)
    const options = await frame.$$eval('.may-ask option', (all) => all.map(({ value }) => value))
    expect(options).toContain(first)
    expect(options.length).toBeGreaterThan(2)
    await page.close()
  })

  describe('in the catalogue, by the keyboard alone', () => {
    let page: Page
    /** Opens a sheet from the list: the verdict and the buttons of the sheet before must not be taken for its own. */
    const sheet = async (serviceId: string) => {
      await visit(page, '#catalogue')
      await page.waitForFunction(() => !document.querySelector('.verdict-line'), { polling: 50 })
      await visit(page, `#catalogue/${serviceId}`)
      await page.waitForSelector('.verdict-line')
      await page.waitForFunction(() => document.activeElement?.localName === 'h1', { polling: 50 })
    }
    beforeAll(async () => {
      page = await habili.openExtensionPage('options.html#catalogue')
    })
    afterAll(() => page?.close())

    it('takes an answer, moves on to what is next, and keeps it', async () => {
      await sheet('api-rial')
      expect(await verdict(page)).toMatch(/^Éligible/)
      await tabTo(page, page, '.open-question input')
      await page.keyboard.press('ArrowDown')
      await tabTo(page, page, '.open-question button[type=submit]')
      await page.keyboard.press('Enter')
      await expect.poll(() => verdict(page)).toMatch(/^Non éligible.*Réponse enregistrée/)
      await expect.poll(() => hasFocusOnCard(page)).toBe(true)
      // The page before says the same verdict until it has gone.
      await page.evaluate(() => {
        document.documentElement.dataset['old'] = ''
        location.reload()
      })
      const isNew = () => page.$('html:not([data-old]) .verdict-line').catch(() => null)
      await expect.poll(isNew).not.toBeNull()
      await expect.poll(() => verdict(page)).toMatch(/^Non éligible/)
    })

    it('makes a known text a cadre juridique of the organisation at one press', async () => {
      await sheet('franceconnect')
      await tabTo(page, page, '.legal button')
      await page.keyboard.press('Enter')
      await says(page, 'est maintenant un cadre juridique de l’organisation')
      await expect.poll(() => hasFocusOnCard(page)).toBe(true)
      await visit(page, `#organisation/${organisationId}/cadres`)
      await says(page, 'Arrêté du 8 novembre 2018')
    })

    it('warns that three contexts make three requests', async () => {
      await sheet('api-entreprise')
      await tabTo(page, page, '[data-key="answer project.contexts"] button')
      await page.keyboard.press('Enter')
      await page.waitForSelector('.editing input')
      await page.keyboard.press('Backspace')
      await page.keyboard.press('Delete')
      await page.keyboard.type('3')
      await page.keyboard.press('Enter')
      await says(page, 'Cette demande couvre 3 contextes')
      await says(page, 'trois contextes, trois demandes, trois jetons')
      await expect.poll(() => hasFocusOnCard(page)).toBe(true)
    })
  })

  it('shows every service of the catalogue, and finds one by its former name', async () => {
    const page = await habili.openExtensionPage('options.html#catalogue')
    await page.waitForFunction(
      (count) => document.body.innerText.includes(`${count} services`),
      {},
      services.length,
    )
    await page.type('input[type=search], .catalogue input', 'AgentConnect')
    await page.waitForFunction(
      () => /ProConnect/.test(document.body.innerText) && !/API Particulier/.test(document.body.innerText),
    )
    await page.close()
  })

  // Last: the thousand stay.
  it('lists a thousand by pages, finds any of them, and drops the one deleted in another window', async () => {
    const many = manyOrganisations(1_100)
    await storeOrganisations(control, many)
    const page = await habili.openExtensionPage('options.html#organisations')
    await says(page, '1101 organisations')
    const rows = () =>
      page.$$eval('.organisation', (all) =>
        all.map((row) => [row.querySelector('a')!.textContent, row.ariaPosInSet, row.ariaSetSize]),
      )
    const { compare } = new Intl.Collator('fr', { numeric: true })
    const [first] = many.map(({ denomination }) => denomination).toSorted(compare)
    expect((await rows())[1]).toEqual([first, '2', '1101'])
    const wanted = many.at(-1)!
    await page.type('.search-box input', wanted.siret)
    await says(page, '1 organisation')
    expect(await rows()).toEqual([[wanted.denomination, '1', '1']])
    const gone = { table: 'organisations' as const, id: wanted.id, expectedRev: wanted.rev }
    await sendFrom(control, 'record.delete', { ...gone, requestId: crypto.randomUUID() })
    await page.waitForFunction(() => document.querySelector('.organisation') === null)
    await visit(page, '#suivi/entites')
    await page.waitForFunction(() =>
      /^1100 entités$/.test(document.querySelector('.filter-count')?.textContent ?? ''),
    )
    expect(await page.$eval('table', (table) => table.ariaRowCount)).toBe('1101')
    await page.close()
  })
})
