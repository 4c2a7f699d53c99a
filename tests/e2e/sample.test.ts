/** The welcome page's sample request: the same page side and assistant, on a page of our own. */
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startStandin } from '@/tests/standin/server'
import type { Standin } from '@/tests/standin/types'
import { fillByClick, assistantFrame, buttonSaying } from './support/assistant'
import { launch, oneAtCommit, type Habili } from './support/browser'
import { refsToTick, stateOf } from './support/form-proof'
import { sendFrom } from './support/messages'
import { whereIs } from './support/database'
import { violations } from './support/look'
import { seedCompleteProfile } from './support/seed'

describe.each(oneAtCommit('chromium'))('%s', (name) => {
  let standin: Standin
  let habili: Habili
  beforeAll(async () => {
    standin = await startStandin()
    habili = await launch(name, standin.port)
  })
  afterAll(async () => {
    await habili?.close()
    await standin?.close()
  })

  it('fills it at once with an invented town, and stores nothing', async () => {
    const page = habili.welcome
    await page.bringToFront()
    await buttonSaying(page, 'Voir avec une commune inventée')
    expect(await violations(page)).toEqual([])
    await (await buttonSaying(page, 'Voir avec une commune inventée')).click()
    await page.waitForFunction(() => /15 champs préremplis/.test(document.body.innerText))
    await page.waitForSelector('html > div[popover]')
    expect(await valuesIn(page)).toMatchObject({
      intitule: 'Guichet en ligne',
      delegue_protection_donnees_email: 'dpo@bourg.example',
      contact_technique_phone_number: '06 39 98 00 03',
      destinataire_donnees_caractere_personnel: 'Agents du guichet (déjà saisi dans la page)',
      terms_of_service_accepted: false,
    })
    const control = await habili.openExtensionPage('options.html')
    // In memory alone: what undo needs goes with the browser.
    for (const word of ['Ivetot', 'dpo@bourg.example', 'Guichet en ligne'])
      expect((await whereIs(control, word)).filter((name) => name !== 'session')).toEqual([])
    const { organisations, activeId } = await sendFrom(control, 'organisations.list', { after: null })
    expect({ organisations, activeId }).toEqual({ organisations: [], activeId: null })
    await control.close()
  })

  it('fills the sample request of the welcome page, and keeps what it already held', async () => {
    const control = await habili.openExtensionPage('options.html')
    await seedCompleteProfile(control, standin.forms)
    const page = habili.welcome
    await page.reload({ waitUntil: [] as never })
    await page.bringToFront()
    await (await buttonSaying(page, 'Essayer avec mon organisation')).click()
    await page.waitForSelector('html > div[popover]')
    // puppeteer does not list a frame of an extension page in Firefox: there the plan is confirmed as the popup does.
    if (name === 'chromium') await fillByClick(await assistantFrame(page))
    else await confirm(control)
    const values = await valuesIn(page)
    expect(values.intitule).toBe('Guichet « Bourg & moi »')
    expect(values.terms_of_service_accepted).toBe(false)
    expect(values.destinataire_donnees_caractere_personnel).toMatch(/déjà saisi/)
    expect(values.delegue_protection_donnees_email).toBe('dpo@bourg-exemple.example')
  })
})

/** What the sample form holds, by question. */
const valuesIn = (page: Page) =>
  page.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll<HTMLInputElement>('main [name^="authorization_request_"]')].map(
        (each) => [
          each.name.replace(/.*\[(.*)\]/, '$1'),
          each.type === 'checkbox' ? each.checked : each.value,
        ],
      ),
    ),
  )

async function confirm(control: Page): Promise<void> {
  const state = await stateOf(control, ['request'])
  const outcome = await sendFrom(control, 'assistant.confirm', {
    planId: state.plan!.id,
    refs: refsToTick(state),
  })
  expect(outcome).toMatchObject({ outcome: 'done' })
}
