/** A form that nobody foresaw, read at one click: nothing before it, never a secret nor a frame. Both real browsers. */
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startStandin } from '@/tests/standin/server'
import type { Standin } from '@/tests/standin/types'
import { buttonSaying } from './support/assistant'
import { browserNames, launch, type Habili } from './support/browser'
import { sendFrom } from './support/messages'
import { openPanel } from './support/panel'
import { until } from './support/patience'
import { grantEverySite, pressToolbar } from './support/toolbar'
import { people } from '@/tests/support/complete-profile'
import { seedCompleteProfile } from './support/seed'

const FORM = 'https://portail.region-exemple.fr/raccordement'

describe.each(browserNames)('%s', (name) => {
  let standin: Standin
  let habili: Habili
  let popup: Page
  let control: Page
  let page: Page
  const words = (text: RegExp) =>
    popup.waitForFunction(
      (source) => new RegExp(source).test(document.body.innerText),
      { polling: 50 },
      text.source,
    )

  /** The popup is behind the page it is about: no real mouse reaches it. */
  const press = async (text: string) =>
    (await buttonSaying(popup, text)).evaluate((button) => (button as HTMLElement).click())
  /** The assistant's state once its plan has `count` lines ticked. */
  const assistant = (count: number) =>
    until(
      async () => {
        const state = await sendFrom(control, 'assistant.get')
        return state.plan?.lines.filter(({ isTicked }) => isTicked).length === count ? state : null
      },
      async () => JSON.stringify((await sendFrom(control, 'assistant.get')).plan?.lines),
    )

  beforeAll(async () => {
    standin = await startStandin()
    habili = await launch(name, standin.port)
    control = await habili.openExtensionPage('options.html')
    await seedCompleteProfile(control, standin.forms)
    // The popup stands in a tab of its own: the page in front is the one that it is about.
    popup = await habili.openExtensionPage('popup.html')
    page = await habili.newPage()
    await page.goto(FORM)
  })
  afterAll(async () => {
    await habili?.close()
    await standin?.close()
  })

  it('reads nothing before the click, and cannot without the browser’s leave', async () => {
    await words(/Un autre formulaire/)
    await press('Lire le formulaire de cette page')
    await words(/ne laisse pas lire cette page d’ici/)
    expect(await page.$('html > div[popover]')).toBeNull()
  })

  it('reads it once at the click, shows what it understands and leaves what is another’s, secret or in a frame', async () => {
    if (name === 'chromium') await pressToolbar(habili, page)
    else await grantEverySite(habili, page)
    await press('Lire le formulaire de cette page')
    await words(/Formulaire de portail\.region-exemple\.fr/)
    await popup.waitForFunction(() => document.querySelector('.commit'), { polling: 50 })
    const labels = await popup.evaluate(() => document.querySelector('.prefill')!.textContent!)
    for (const wanted of ['Raison sociale', 'Numéro SIRET', 'Type de structure', 'Courriel professionnel'])
      expect(labels).toContain(wanted)
    expect(labels).not.toMatch(/Mot de passe|Numéro de carte|SIRET de la structure/)
  })

  it('shows it in the browser’s own panel, which no page can cover', async () => {
    const words = await openPanel(habili, page)
    for (const wanted of ['Formulaire de portail.region-exemple.fr', 'Raison sociale', 'Numéro SIRET'])
      await expect.poll(words).toContain(wanted)
    expect(await words()).not.toMatch(/Mot de passe|Numéro de carte/)
  })

  it('writes what the person ticked, and the portal keeps exactly that', async () => {
    await press('Je connais ce formulaire')
    const { plan } = await assistant(6)
    const refs = plan!.lines.filter(({ isTicked }) => isTicked).map(({ ref }) => ref)
    const { outcome } = await sendFrom(control, 'assistant.confirm', { planId: plan!.id, refs })
    expect(outcome).toBe('done')
    await page.bringToFront()
    await Promise.all([page.waitForNavigation(), page.click('button')])
    expect(standin.portal).toEqual([
      {
        org_nom: 'COMMUNE DE BOURG-L’EXEMPLE',
        org_siret: '21619990100010',
        org_type: 'k2',
        dpo_nom: people.delegue_protection_donnees.nom,
        dpo_prenom: people.delegue_protection_donnees.prenom,
        dpo_mail: people.delegue_protection_donnees.email,
        presta_nom: '',
        presta_siret: '',
        secret: '',
        carte: '',
      },
    ])
  })

  it('reads nothing of the page that follows, nor of one that is not asked about', async () => {
    await words(/Un autre formulaire/)
    expect((await sendFrom(control, 'assistant.get')).page).toBeNull()
  })
})
