/** The board of requests: order, filter, the file it gives, and what a request page adds to it. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Papa from 'papaparse'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startStandin } from '@/tests/standin/server'
import type { Standin } from '@/tests/standin/types'
import { organisation } from '@/tests/support/complete-profile'
import { buttonSaying, inFrame, openAssistant } from './support/assistant'
import { launch, oneAtCommit, type Habili } from './support/browser'
import { overflow, setScheme, violations } from './support/look'
import { create, sendFrom } from './support/messages'
import { press, says } from './support/options'
import { plain, wordsOf } from './support/words'

/** A name that a spreadsheet would run. */
const formula = '=HYPERLINK("https://exemple.example";"Commune")'
const day = (at: string) => `${at}T09:00:00.000Z`
const byUser = (at: string) => ({ doneAt: day(at), by: 'user' })
const submitted = (at: string) => [{ state: 'submitted', at: day(at), by: 'site' }]

describe.each(oneAtCommit('chromium'))('%s', (name) => {
  const downloads = mkdtempSync(join(tmpdir(), 'habili-downloads-'))
  let standin: Standin
  let habili: Habili
  let control: Page
  let own: string

  beforeAll(async () => {
    standin = await startStandin()
    habili = await launch(name, standin.port, { downloads })
    control = await habili.openExtensionPage('options.html')
    own = await create(control, 'organisations', organisation)
    const other = await create(control, 'organisations', { denomination: formula, isActive: true })
    const request = (organisationId: string, serviceId: string, steps: object, filings: object) =>
      create(control, 'requests', { organisationId, serviceId, steps, filings })
    await request(own, 'proconnect-fs', { c1: byUser('2026-01-05') }, {})
    await request(own, 'api-particulier', { c1: byUser('2099-01-05') }, { c2: submitted('2099-01-05') })
    await request(other, 'franceconnect', { c1: byUser('2025-01-06') }, { c2: submitted('2025-01-06') })
    await sendFrom(control, 'active.set', { organisationId: own, casUsageId: null })
  })
  afterAll(async () => {
    await habili?.close()
    await standin?.close()
    rmSync(downloads, { recursive: true, force: true })
  })

  /** axe finds nothing, and 320 pixels are enough. */
  const inspect = async (page: Page) => {
    expect(await violations(page)).toEqual([])
    await page.setViewport({ width: 320, height: 800 })
    await setScheme(habili, page, 'dark')
    expect(await violations(page)).toEqual([])
    expect(await overflow(page)).toBe(0)
    await page.setViewport({ width: 1280, height: 800 })
    await setScheme(habili, page, 'light')
  }

  it('shows late ones first, then ours, then theirs, and gives the lines shown as a safe file', async () => {
    const page = await habili.openExtensionPage('options.html#suivi')
    const lives = () =>
      page.$$eval('.board-group', (all) =>
        all.map((each) =>
          [each.querySelector('h2'), ...each.querySelectorAll('.life [aria-current] .life-name')]
            .map((one) => one?.textContent)
            .join(' '),
        ),
      )
    await expect
      .poll(lives)
      .toEqual(['En retard (1) Envoyée', 'À vous d’agir (1) À préparer', 'En attente du service (1) Envoyée'])
    await inspect(page)
    await press(page, 'Tableau')
    const states = () => page.$$eval('.board-state', (each) => each.map((one) => one.textContent?.trim()))
    await expect.poll(states).toEqual(['En retard', 'À vous d’agir', 'En attente du service'])
    await page.type('search input[type=search]', 'hyperlink')
    await expect.poll(states).toEqual(['En retard'])
    await press(page, 'Exporter 1 ligne')
    const file = await downloaded(downloads, 'habili-suivi')
    expect(file.name).toMatch(/^habili-suivi-\d{4}-\d\d-\d\d\.csv$/)
    expect(file.text.startsWith('\uFEFFOrganisation;')).toBe(true)
    const [headings, ...rows] = Papa.parse<string[]>(file.text.slice(1), { delimiter: ';' }).data
    expect(rows).toHaveLength(1)
    const cell = (heading: string) => rows[0]![headings!.indexOf(heading)]
    expect(cell('Organisation')).toBe(`'${formula}`)
    expect(cell('Service')).toBe('Bouton FranceConnect')
    expect(cell('État')).toBe('En retard')
    expect(rows.flat().filter((text) => /^[=+\-@\t\r]/.test(text))).toEqual([])
    await page.close()
  })

  it('follows a request of the site from draft to granted', async () => {
    const page = await habili.newPage()
    const onBoard = async () => {
      const rows = await sendFrom(control, 'board.get')
      const { next, draftUrl, steps } =
        rows.find((row) => row.organisationId === own && row.serviceId === 'franceconnect') ?? {}
      const filed = steps?.find(({ id }) => id === 'c2')
      return { filed, id: next?.id, state: next?.filing?.state, isOurs: next?.isOurs, draftUrl }
    }
    const path = standin.draftAt('france-connect', 'summary', 'complete')
    const requestId = path.match(/demande\/(\d+)/)![1]!
    const draftUrl = `https://datapass.api.gouv.fr/demandes/${requestId}`
    await page.goto(`https://datapass.api.gouv.fr${path}`)
    await expect.poll(onBoard).toMatchObject({ id: 'c2', state: 'draft', isOurs: true, draftUrl })
    await page.evaluate(() => {
      for (const box of document.querySelectorAll<HTMLInputElement>('form input[type=checkbox]'))
        box.checked = true
    })
    await (await page.waitForSelector('#submit_authorization_request'))!.click()
    // The site leads to its dashboard: the state is read there, before the request is opened again.
    await expect.poll(onBoard).toMatchObject({ id: 'c2', state: 'submitted', isOurs: false, draftUrl })
    expect(new URL(page.url()).pathname).toBe('/tableau-de-bord/demandes')
    await page.goto(`https://datapass.api.gouv.fr${path}`)
    const frame = await openAssistant(page)
    await inFrame(frame, '.request-card')
    // Sent: the card stands in the place of the plan and of the eligibility.
    await expect
      .poll(() => wordsOf(frame, '.life-headline'))
      .toMatch(/^Envoyée : réponse attendue au plus tard le /)
    expect(await frame.$$('.standing, .confirm, .verdict')).toEqual([])
    expect(await violations(frame)).toEqual([])
    await (await buttonSaying(frame, 'Me le rappeler')).click()
    const reminder = await downloaded(downloads, 'habili-rappel')
    expect(reminder.text).toContain('BEGIN:VEVENT')
    expect(reminder.text.replaceAll('\r\n ', '')).toContain(`URL:${draftUrl}`)
    standin.validate(requestId)
    await page.goto(`https://datapass.api.gouv.fr${path}`)
    await expect.poll(async () => (await onBoard()).id).toBe('c3')
    expect((await onBoard()).filed).toMatchObject({ state: 'done', by: 'site' })
    const after = await openAssistant(page)
    await inFrame(after, '.request-card')
    await expect.poll(() => wordsOf(after, '.life-headline')).toBe('Accordée')
    await expect
      .poll(() => after.$eval('.journey-step summary[data-step=c2]', (each) => each.textContent))
      .toMatch(/Fait.*vu sur le site le /)
    await page.close()
  })

  it('says deleted what the person deletes on the site, which then shows it nowhere, and no other one', async () => {
    const page = await habili.newPage()
    const numbers = ['basic_infos', 'contacts'].map(
      (step) => standin.draftAt('france-connect', step).match(/demande\/(\d+)/)![1]!,
    )
    const [kept, deleted] = numbers as [string, string]
    const onBoard = async () => {
      const rows = await sendFrom(control, 'board.get')
      return numbers.map((wanted) => rows.find(({ number }) => number === wanted)?.siteState?.state)
    }
    await page.goto(`https://datapass.api.gouv.fr/demandes/${kept}`)
    // Not confirmed: the dialog is left by its own button.
    for (const [number, answer] of [
      [kept, 'a'],
      [deleted, 'form button'],
    ] as const) {
      await page.goto(`https://datapass.api.gouv.fr/demandes/${number}`)
      await expect.poll(async () => (await onBoard())[numbers.indexOf(number)]).toBe('draft')
      await (await page.waitForSelector('#main-modal_button'))!.click()
      await page.waitForSelector('.fr-modal--opened .button_to button')
      await page.$eval(`.fr-modal__footer ${answer}`, (each) => (each as HTMLElement).click())
      if (number === kept) await page.goto('https://datapass.api.gouv.fr/tableau-de-bord')
      await page.waitForFunction(() => location.pathname === '/tableau-de-bord/demandes')
    }
    await expect.poll(onBoard).toEqual(['draft', 'deleted'])
    expect([kept, deleted].map((number) => standin.stored(number).state)).toEqual(['draft', 'archived'])
    await page.close()
  })

  it('answers one question for three entities by the keyboard, takes it back, and gives them as a file', async () => {
    const long = `Société d’exemple ${'aux-très-longs-noms-'.repeat(8)}`
    const entity = (denomination: string, categorieJuridique: string) =>
      create(control, 'organisations', { denomination, categorieJuridique, tags: ['lot essai'] })
    await entity(long, '5710')
    await entity(`${formula} 2`, '5710')
    await entity('Commune de Beauval', '7210')
    const page = await habili.openExtensionPage('options.html#suivi/entites?etiquette=lot+essai')
    const verdicts = async () => {
      const said = await page.$$eval('.entity-table tbody tr', (rows) =>
        rows.map((row) => row.querySelector('[data-label="API Entreprise"] .verdict-mark')?.textContent),
      )
      return said.map(plain)
    }
    const unless = 'À déterminer : non, sauf si…'
    await expect.poll(async () => (await verdicts()).toSorted()).toEqual([unless, unless, 'Éligible'])
    await inspect(page)

    await pressByKey(page, 'Sélectionner les 3 entités affichées')
    await pressByKey(page, 'Répondre pour ces 3 entités')
    await page.waitForSelector('.bulk-answers option[value=api-entreprise]')
    await page.select('.bulk-answers select', 'api-entreprise')
    await pressByKey(page, 'mission de service public')
    await page.waitForSelector('.bulk-answers input[type=radio]')
    // The title takes the focus once the question is drawn: on a busy machine, after a hand that is a program's.
    await page.waitForFunction(() => document.activeElement?.matches('.bulk-answers h2'), { polling: 50 })
    await page.focus('.bulk-answers input[value=true]')
    await page.keyboard.press(name === 'firefox' ? ' ' : 'Space')
    await pressByKey(page, 'Voir qui est concerné')
    await says(page, '2 entités recevront la réponse')
    await says(page, 'Une entité n’est pas concernée par cette question')
    await inspect(page)
    await pressByKey(page, 'Enregistrer 2 réponses')
    await says(page, '2 réponses enregistrées.')
    await expect.poll(async () => (await verdicts()).includes(unless)).toBe(false)

    await pressByKey(page, 'Annuler ces 2 réponses')
    await says(page, 'Annulé : 2 entités sont comme avant.')
    await expect.poll(async () => (await verdicts()).toSorted()).toEqual([unless, unless, 'Éligible'])

    await press(page, 'Exporter 3 lignes')
    const { text } = await downloaded(downloads, 'habili-entites')
    const [headings, ...rows] = Papa.parse<string[]>(text.slice(1), { delimiter: ';' }).data
    const verdict = headings!.indexOf('API Entreprise – verdict')
    const inFile = Object.fromEntries(rows.map((row) => [row[0], plain(row[verdict])]))
    expect(Object.keys(inFile).toSorted()).toEqual([`'${formula} 2`, 'Commune de Beauval', long].toSorted())
    expect(inFile['Commune de Beauval']).toBe('Éligible')
    expect(inFile[long]).toBe(unless)
    await page.close()
  })
})

/** Presses a button, found by its words, with Enter. */
async function pressByKey(page: Page, words: string): Promise<void> {
  await (await buttonSaying(page, words)).focus()
  await page.keyboard.press('Enter')
}

/** The one file of a folder whose name begins so, once it is whole. */
async function downloaded(folder: string, start: string): Promise<{ name: string; text: string }> {
  const found = () =>
    existsSync(folder)
      ? readdirSync(folder).filter((each) => each.startsWith(start) && /\.(csv|ics)$/.test(each))
      : []
  await expect.poll(found).toHaveLength(1)
  const [name] = found()
  await expect.poll(() => readFileSync(join(folder, name!), 'utf8')).not.toBe('')
  return { name: name!, text: readFileSync(join(folder, name!), 'utf8') }
}
