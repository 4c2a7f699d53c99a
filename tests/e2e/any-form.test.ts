/** A form that nobody foresaw, read at one click: nothing before it, never a secret nor a frame. Both real browsers. */
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startStandin } from '@/tests/standin/server'
import type { Standin } from '@/tests/standin/types'
import { buttonSaying } from './support/assistant'
import { launch, oneAtCommit, type Habili } from './support/browser'
import { sendFrom } from './support/messages'
import { openPanel } from './support/panel'
import { until } from './support/patience'
import { grantEverySite, pressToolbar } from './support/toolbar'
import { organisation as complete, people } from '@/tests/support/complete-profile'
import { seedCompleteProfile } from './support/seed'
import { tellCase } from './support/trust-table'

const FORM = 'https://portail.region-exemple.fr/raccordement'

describe.each(oneAtCommit('chromium'))('%s', (name) => {
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

  /** Opens an address where nothing is read by itself, and has its form read. */
  async function readAt(host: string, path: string) {
    await page.bringToFront()
    await page.goto(`https://${host}${path}`)
    await words(/Un autre formulaire/)
    if (name === 'chromium') await pressToolbar(habili, page)
    await press('Lire le formulaire de cette page')
    await words(RegExp(`Formulaire de ${host}`))
  }

  it('fills a form whose controls are named like properties of elements: the portal keeps each under its name', async () => {
    await page.bringToFront()
    await page.goto(FORM)
    await page.evaluate(rename, Object.entries(clobbering))
    await words(/Un autre formulaire/)
    if (name === 'chromium') await pressToolbar(habili, page)
    await press('Lire le formulaire de cette page')
    await words(/Formulaire de portail\.region-exemple\.fr/)
    // Under other names it may be no form that the person knows: each line is ticked by hand.
    const questions: string[] = Object.values(clobbering)
    const { plan } = await until(
      async () => {
        const state = await sendFrom(control, 'assistant.get')
        const lines = state.plan?.lines.filter(({ canTick }) => canTick) ?? []
        return questions.every((each) => lines.some(({ attribute }) => attribute === each)) ? state : null
      },
      async () => JSON.stringify((await sendFrom(control, 'assistant.get')).plan?.lines),
    )
    const refs = plan!.lines.filter(({ attribute }) => questions.includes(attribute)).map(({ ref }) => ref)
    const { outcome } = await sendFrom(control, 'assistant.confirm', { planId: plan!.id, refs })
    expect(outcome).toBe('done')
    await page.bringToFront()
    await Promise.all([page.waitForNavigation(), page.click('button')])
    const { nom, prenom, email } = people.delegue_protection_donnees
    expect(Object.entries(standin.portal.at(-1)!)).toEqual([
      ['parentNode', complete.denomination],
      ['nodeName', complete.siret],
      ['submit', 'k2'],
      ['elements', nom],
      ['action', prenom],
      ['constructor', email],
      ['presta_nom', ''],
      ['presta_siret', ''],
      ['secret', ''],
      ['carte', ''],
    ])
    tellCase({
      subject: 'Controls named like properties of elements',
      name: 'the questions of a form that nobody foresaw',
      browser: name,
      result: 'honest',
    })
  })

  it('reads a démarche as one on any host, by what its program draws', async () => {
    const { brouillon, dossierId } = standin.demarche(
      [
        { type: 'header_section', label: 'Délégué à la protection des données' },
        { type: 'text', label: 'Nom' },
        { type: 'yes_no', label: 'Avez-vous un site ?', stableId: 9301 },
        { type: 'text', label: 'Adresse du site internet', condition: { champ: 9301, is: 'true' } },
        { type: 'communes', label: 'Commune' },
        {
          type: 'repetition',
          label: 'Responsable de traitement',
          champs: [{ type: 'email', label: 'Courriel' }],
        },
      ],
      { siret: complete.siret },
    )
    for (const host of [
      'demarches-simplifiees.gouv.nc',
      'demarches.adullact.org',
      'www.mes-demarches.gov.pf',
    ]) {
      await readAt(host, brouillon)
      await words(/reconnaît ici le logiciel de «.Démarche numérique.»/)
    }
    // The dossier says for whom it is: nobody is asked.
    expect(await sendFrom(control, 'assistant.get')).toMatchObject({ siretState: 'match' })
    await press('Je connais ce formulaire')
    const { plan } = await assistant(1)
    const line = (label: string) => plan!.lines.find((each) => each.label === label)
    const { nom } = people.delegue_protection_donnees
    expect(line('Nom')).toMatchObject({ value: nom, section: 'Délégué à la protection des données' })
    expect(line('Commune')).toMatchObject({ canTick: false })
    expect(line('Responsable de traitement')).toMatchObject({ kind: 'rows', canTick: true })
    expect(line('Adresse du site internet')?.canTick ?? false).toBe(false)
    const refs = [line('Nom')!, line('Responsable de traitement')!].map(({ ref }) => ref)
    const done = await sendFrom(control, 'assistant.confirm', { planId: plan!.id, refs })
    expect(done).toMatchObject({ outcome: 'done', report: { written: 2 } })
    expect(standin.demarches.held(dossierId, 'Nom')?.value).toEqual([nom])
    // The row is there, and asks for the person whose it is.
    const { email } = people.responsable_traitement
    const next = await assistant(1)
    expect(next.plan!.lines.find(({ isTicked }) => isTicked)).toMatchObject({
      label: 'Courriel 1',
      value: email,
    })
    // Such a request is none of the board's.
    const rows = await sendFrom(control, 'board.get')
    expect(rows.filter(({ number }) => number === String(dossierId))).toEqual([])
  })

  it('takes for no démarche another page of the same host', async () => {
    const { siret } = standin.demarche([{ type: 'text', label: 'Nom' }], { isIdentified: false })
    await readAt('www.mes-demarches.gov.pf', siret)
    await words(/ne fait pas partie de ceux que Habili connaît/)
    expect((await sendFrom(control, 'assistant.get')).page).toMatchObject({ site: 'any' })
  })
})

/** Names by which a script knows a form or an element: a control of that name stands in the place of the property. */
const clobbering = {
  org_nom: 'parentNode',
  org_siret: 'nodeName',
  org_type: 'submit',
  dpo_nom: 'elements',
  dpo_prenom: 'action',
  dpo_mail: 'constructor',
}

/** Runs in the page. The id is of another property than the name. */
function rename(names: [string, string][]): void {
  const ids = ['attributes', 'parentElement', 'children', 'closest', 'ownerDocument', 'getAttribute']
  for (const [index, [name, property]] of names.entries()) {
    const control = document.querySelector<HTMLInputElement>(`form [name="${name}"]`)!
    const label = control.labels![0]!
    control.setAttribute('name', property)
    control.setAttribute('id', ids[index]!)
    label.setAttribute('for', ids[index]!)
  }
}
