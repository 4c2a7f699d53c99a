/**
 * « Toute la demande »: shown first on the introduction of a form, typed in by the keyboard alone,
 * kept across a restart, then proposed by the plan of the step; unfolded from the complétude page.
 */
import type { Page } from 'puppeteer-core'
import { describe, expect, it } from 'vitest'
import { casUsage, organisation, people } from '@/tests/support/complete-profile'
import { buttonSaying, inFrame, openAssistant } from './support/assistant'
import { oneAtCommit } from './support/browser'
import { dump } from './support/database'
import { keepProfile } from './support/kept-profile'
import { tabTo } from './support/keys'
import { overflow, setScheme, violations } from './support/look'
import { create, sendFrom } from './support/messages'
import { itAtRelease } from './support/once'
import { plain } from './support/words'

const site = 'https://datapass.api.gouv.fr'
const mobile = 'input[aria-label^="Téléphone du contact technique"]'

describe.each(oneAtCommit('chromium'))('%s', (name) => {
  const kept = keepProfile(name)
  let organisationId: string

  const contacts = async (control: Page) =>
    (await dump(control)).contacts as { nom: string; telephone: string }[]

  it('shows the whole request before anything is opened, and keeps what is typed in it, by the keyboard alone', async () => {
    const control = await kept.habili.openExtensionPage('options.html')
    organisationId = await create(control, 'organisations', organisation)
    await create(control, 'contacts', {
      ...people.contact_technique,
      organisationIds: [organisationId],
      telephone: '',
      roles: ['contact_technique'],
    })
    const casUsageId = await create(control, 'casUsage', { ...casUsage, organisationIds: [organisationId] })
    await sendFrom(control, 'active.set', { organisationId, casUsageId })
    const page = await kept.habili.newPage()
    await page.goto(`${site}/formulaires/france-connect/demande/nouveau`)
    const frame = await openAssistant(page)
    await inFrame(frame, '.whole-request')
    const words = () => frame.evaluate(() => document.querySelector('.whole-request')!.textContent ?? '')
    expect(plain(await words())).toMatch(
      /Mon projet.*Le cadre juridique.*Le niveau de garantie.*Les personnes/,
    )
    const totals = async () => Number(/Réponses prêtes : (\d+) sur 23/.exec(plain(await words()))?.[1])
    const before = await totals()
    // The last step, whatever the first one lacks.
    const step = await buttonSaying(frame, 'Les personnes impliquées')
    await step.focus()
    await page.keyboard.press('Enter')
    await inFrame(frame, mobile)
    expect(await violations(frame)).toEqual([])
    await tabTo(page, frame, mobile)
    await page.keyboard.type('02 40 00 00 01')
    await page.keyboard.press('Enter')
    await frame.waitForSelector(`${mobile}[aria-invalid=true]`)
    expect((await contacts(control))[0]!.telephone).toBe('')
    await page.keyboard.down('Control')
    await page.keyboard.press('a')
    await page.keyboard.up('Control')
    await page.keyboard.type('06 39 98 00 04')
    await page.keyboard.press('Enter')
    await expect.poll(async () => (await contacts(control))[0]!.telephone).toBe('+33639980004')
    await expect.poll(totals).toBe(before + 1)
    const focused = () => frame.evaluate(() => document.activeElement?.textContent ?? '')
    await expect.poll(focused).toContain('06 39 98 00 04')
    expect(await violations(frame)).toEqual([])
    // An answer that is ready is changed in its row; Escape leaves it, and the assistant stays.
    const modify = await buttonSaying(frame, 'Modifier Téléphone du contact technique')
    await modify.focus()
    await page.keyboard.press('Enter')
    await inFrame(frame, mobile)
    await page.keyboard.press('Escape')
    await frame.waitForFunction(() => document.activeElement?.matches('.asked > button'))
    await page.keyboard.press('Enter')
    await inFrame(frame, mobile)
    expect(await violations(frame)).toEqual([])
    await page.keyboard.down('Control')
    await page.keyboard.press('a')
    await page.keyboard.up('Control')
    await page.keyboard.type('06 39 98 00 03')
    await page.keyboard.press('Enter')
    await expect.poll(async () => (await contacts(control))[0]!.telephone).toBe('+33639980003')
    await expect.poll(focused).toContain('06 39 98 00 03')
    expect(await overflow(frame)).toBe(0)
    await setScheme(kept.habili, frame, 'dark')
    expect(await violations(frame)).toEqual([])
  })

  itAtRelease('is kept across a restart, and used by the plan of its step', async () => {
    await kept.habili.close()
    await kept.relaunch()
    const control = await kept.habili.openExtensionPage('options.html')
    expect(await contacts(control)).toMatchObject([{ nom: 'O’Brien', telephone: '+33639980003' }])
    const page = await kept.habili.newPage()
    await page.goto(site + kept.standin.draftAt('france-connect', 'contacts'))
    const frame = await openAssistant(page)
    // On a step, the step comes first.
    await inFrame(frame, '.commit')
    const plan = () => frame.evaluate(() => document.querySelector('.prefill')!.textContent ?? '')
    await expect.poll(plan).toContain('06 39 98 00 03')
    await (await buttonSaying(frame, 'Toute la demande')).click()
    await inFrame(frame, '.whole-request [aria-current=step]')
    const current = await frame.$eval('.whole-request [aria-current=step]', (each) => each.textContent)
    expect(current).toContain('Les personnes impliquées')
    expect(await violations(frame)).toEqual([])
    // A name of the registry in capitals, longer than the header is wide, leaves the header as high as it may be.
    const long = await create(control, 'organisations', {
      siret: '21920023500014',
      denomination:
        'SYNDICAT INTERCOMMUNAL DES EAUX ET DE L’ASSAINISSEMENT DU BOURG D’EXEMPLE ET DE SES ENVIRONS',
    })
    await sendFrom(control, 'active.set', { organisationId: long })
    await page.setViewport({ width: 360, height: 800 })
    const name = () => frame.evaluate(() => document.querySelector<HTMLElement>('.who-name')?.title ?? '')
    await expect.poll(name).toContain('Syndicat Intercommunal des Eaux et de l’Assainissement')
    const height = () =>
      frame.evaluate(() => document.querySelector('.assistant-header')!.getBoundingClientRect().height)
    await expect.poll(height).toBeLessThanOrEqual(96)
    expect(await overflow(frame)).toBe(0)
    await sendFrom(control, 'active.set', { organisationId })
  })

  it('unfolds from the complétude page, by service, with the way to the request', async () => {
    const page = await kept.habili.openExtensionPage(`options.html#organisation/${organisationId}/completude`)
    await page.waitForSelector('.completeness-group')
    const href = await page.evaluate(() => {
      for (const each of document.querySelectorAll('details'))
        each.open = each.textContent!.includes('FranceConnect')
      return [...document.querySelectorAll<HTMLAnchorElement>('a.button')].find(({ href }) =>
        href.endsWith('/france-connect/demande/nouveau'),
      )?.href
    })
    expect(href).toBe(`${site}/formulaires/france-connect/demande/nouveau`)
    await page.waitForSelector('.completeness .request-steps')
    await page.evaluate(() =>
      document.querySelectorAll('details').forEach((each, at) => (each.open = at < 3)),
    )
    expect(await violations(page)).toEqual([])
    expect(await overflow(page)).toBe(0)
  })
})
