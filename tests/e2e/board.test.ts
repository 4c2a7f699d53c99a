/** The board of requests in both real browsers: order, filter, the file it gives, and what a request page adds to it. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Papa from 'papaparse'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startStandin } from '@/tests/standin/server'
import type { Standin } from '@/tests/standin/types'
import { organisation } from '@/tests/support/complete-profile'
import { inFrame, openAssistant } from './support/assistant'
import { browserNames, launch, type Habili } from './support/browser'
import { create, sendFrom } from './support/messages'
import { press } from './support/options'
import { wordsOf } from './support/words'

/** A name that a spreadsheet would run. */
const formula = '=HYPERLINK("https://exemple.example";"Commune")'
const day = (at: string) => `${at}T09:00:00.000Z`
const byUser = (at: string) => ({ doneAt: day(at), by: 'user' })
const submitted = (at: string) => [{ state: 'submitted', at: day(at), by: 'site' }]

describe.each(browserNames)('%s', (name) => {
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

  it('shows late ones first, then ours, then theirs, and gives the lines shown as a safe file', async () => {
    const page = await habili.openExtensionPage('options.html#suivi')
    const states = () => page.$$eval('.board-state', (each) => each.map((one) => one.textContent?.trim()))
    await expect.poll(states).toEqual(['En retard', 'À vous d’agir', 'En attente du service'])
    await page.type('search input[type=search]', 'hyperlink')
    await expect.poll(states).toEqual(['En retard'])
    await press(page, 'Exporter 1 ligne')
    const file = await downloaded(downloads)
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

  it('follows a request of the site from draft to sent', async () => {
    const page = await habili.newPage()
    const onBoard = async () => {
      const rows = await sendFrom(control, 'board.get')
      const { next, draftUrl } =
        rows.find((row) => row.organisationId === own && row.serviceId === 'franceconnect') ?? {}
      return { id: next?.id, state: next?.filing?.state, isOurs: next?.isOurs, draftUrl }
    }
    const path = standin.draftAt('france-connect', 'summary', 'complete')
    const draftUrl = `https://datapass.api.gouv.fr/demandes/${path.match(/demande\/(\d+)/)![1]}`
    await page.goto(`https://datapass.api.gouv.fr${path}`)
    await expect.poll(onBoard).toEqual({ id: 'c2', state: 'draft', isOurs: true, draftUrl })
    await page.evaluate(() => {
      for (const box of document.querySelectorAll<HTMLInputElement>('form input[type=checkbox]'))
        box.checked = true
    })
    await (await page.waitForSelector('#submit_authorization_request'))!.click()
    await expect.poll(onBoard).toEqual({ id: 'c2', state: 'submitted', isOurs: false, draftUrl })
    const frame = await openAssistant(page)
    await inFrame(frame, '.journey')
    await expect
      .poll(() => wordsOf(frame, '.journey-filing'))
      .toMatch(/^Sur le site : En cours d’instruction, vu le /)
    await page.close()
  })
})

/** The one file of a folder, once it is whole. */
async function downloaded(folder: string): Promise<{ name: string; text: string }> {
  await expect
    .poll(() => existsSync(folder) && readdirSync(folder).filter((each) => each.endsWith('.csv')))
    .toHaveLength(1)
  const [name] = readdirSync(folder).filter((each) => each.endsWith('.csv'))
  await expect.poll(() => readFileSync(join(folder, name!), 'utf8')).not.toBe('')
  return { name: name!, text: readFileSync(join(folder, name!), 'utf8') }
}
