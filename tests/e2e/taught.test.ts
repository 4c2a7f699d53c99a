/** What people teach and correct: a value kept from the page, a fill that they changed. */
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startStandin } from '@/tests/standin/server'
import type { Standin } from '@/tests/standin/types'
import { buttonSaying, fillByClick, inFrame, openAssistant, tellOurs } from './support/assistant'
import { launch, oneAtCommit, type Habili } from './support/browser'
import { submit } from './support/form-proof'
import { setScheme, violations } from './support/look'
import { sendFrom } from './support/messages'
import { itAtRelease } from './support/once'
import { until } from './support/patience'
import { files, people } from '@/tests/support/complete-profile'
import { askPage } from './support/page-side'
import { seedCompleteProfile } from './support/seed'
import { wordsOf } from './support/words'

const INTITULE = '[name="authorization_request_france_connect[intitule]"]'

/** Replaces the title as a person does: all of it selected, typed over, left. */
async function retype(page: Page, text: string): Promise<void> {
  await page.focus(INTITULE)
  await page.keyboard.down('Control')
  await page.keyboard.press('a')
  await page.keyboard.up('Control')
  await page.keyboard.type(text)
  await page.keyboard.press('Tab')
}

describe.each(oneAtCommit('chromium'))('%s', (name) => {
  let standin: Standin
  let habili: Habili
  let control: Page
  const casUsage = async () => {
    const { activeId } = await sendFrom(control, 'organisations.list', { after: null })
    return (await sendFrom(control, 'profile.get', { organisationId: activeId! }))!.casUsage[0]!
  }

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

  it('asks about a value that the person corrected, and keeps it everywhere at their word', async () => {
    const page = await habili.newPage()
    await page.goto(
      `https://datapass.api.gouv.fr${standin.draftAt('france-connect', 'basic_infos', 'initial')}`,
    )
    const frame = await openAssistant(page)
    await fillByClick(frame)
    await retype(page, 'Guichet unique')
    // A slow machine asks in the middle of the word first.
    await frame.waitForFunction(
      () => document.querySelector('.corrections')?.textContent?.includes('→ Guichet unique'),
      { polling: 50 },
    )
    const before = (await casUsage()).intitule
    expect(before).not.toBe('Guichet unique')
    await (await buttonSaying(frame, 'Garder partout')).click()
    await frame.waitForFunction(() => !document.querySelector('.corrections'), { polling: 50 })
    expect((await casUsage()).intitule).toBe('Guichet unique')
    await page.close()
  })

  it('keeps in the profile what was typed in the page, on a click', async () => {
    const page = await habili.newPage()
    await page.goto(
      `https://datapass.api.gouv.fr${standin.draftAt('france-connect', 'basic_infos', 'initial')}`,
    )
    await retype(page, 'Autre guichet')
    const frame = await openAssistant(page)
    await inFrame(frame, '.kept')
    await (await buttonSaying(frame, 'Enregistrer dans mon profil')).click()
    await frame.waitForFunction(() => !document.querySelector('.kept'), { polling: 50 })
    expect((await casUsage()).intitule).toBe('Autre guichet')
    await page.close()
  })

  it('learns what a field of a démarche is, and fills it', async () => {
    const champs = [
      { type: 'header_section', label: 'Protection des données' },
      { type: 'text', label: 'Référent' },
    ] as const
    const first = standin.demarche([...champs])
    const page = await habili.newPage()
    await page.goto(`https://demarche.numerique.gouv.fr${first.brouillon}`)
    const frame = await openAssistant(page)
    await tellOurs(frame)
    // No protocol opens the browser's own menu: what the page side knows of the press is what the menu asks for.
    await page.$eval('.editable-champ-text input', (input) =>
      input.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true })),
    )
    const { fields } = (await askPage(control, page, 'guest.describe'))!
    expect(await askPage(control, page, 'guest.pointed')).toBe(
      fields.find(({ label }) => label === 'Référent')!.ref,
    )
    await (await buttonSaying(frame, 'Ce champ, c’est')).press('Enter')
    await inFrame(frame, '.teach select')
    await frame.select('.teach select', 'contact.delegue_protection_donnees.nom')
    await (await buttonSaying(frame, 'Retenir')).press('Enter')
    await (await buttonSaying(frame, 'D’où vient cette réponse : Référent')).press('Enter')
    await frame.waitForFunction(() => /Appris par vous/.test(document.body.innerText), { polling: 50 })
    expect(await sendFrom(control, 'field.taught')).toMatchObject([
      { label: 'Référent', target: 'contact.delegue_protection_donnees.nom' },
    ])
    // Nothing is ticked on a form that nobody described.
    const ticks = await frame.$$('.prefill .tick input')
    expect(await Promise.all(ticks.map((tick) => tick.evaluate((each) => each.checked)))).not.toContain(true)
    await ticks.at(-1)!.press(' ')
    await fillByClick(frame)
    const wanted = people.delegue_protection_donnees.nom
    expect(await page.$eval('.editable-champ-text input', (input) => input.value)).toBe(wanted)
    await page.close()
  })

  it('sends a stored file to the question of a démarche that was taught it', async () => {
    const champs = [{ type: 'piece_justificative', label: 'Texte qui fonde la demande' }]
    const { brouillon, dossierId } = standin.demarche(champs)
    const page = await habili.newPage()
    await page.goto(`https://demarche.numerique.gouv.fr${brouillon}`)
    const frame = await openAssistant(page)
    await tellOurs(frame)
    await (await buttonSaying(frame, 'Ce champ, c’est')).press('Enter')
    await inFrame(frame, '.teach select')
    await frame.select('.teach select', 'cadreJuridique.documents')
    await (await buttonSaying(frame, 'Retenir')).press('Enter')
    await frame.waitForFunction(() => document.querySelector('.prefill .tick input'), { polling: 50 })
    await (await frame.$('.prefill .tick input'))!.press(' ')
    await fillByClick(frame)
    expect(standin.demarches.held(dossierId, 'Texte qui fonde la demande')?.files).toEqual([files.cadre])
    await page.close()
  })

  it('sees that DataPass changed a form, ticks nothing that its map no longer names, and tells it without a value', async () => {
    standin.session.renewal = {
      renamed: { intitule: 'objet_projet' },
      withdrawn: ['securisation_donnees'],
      added: {
        basic_infos: [{ attribute: 'appels_annuels', kind: 'text', label: 'Combien d’appels par an ?' }],
      },
    }
    const page = await habili.newPage()
    await page.goto(`https://datapass.api.gouv.fr${standin.draftAt('le-taxi', 'basic_infos', 'initial')}`)
    const frame = await openAssistant(page)
    await inFrame(frame, '.drift')
    const { plan } = await sendFrom(control, 'assistant.get')
    const of = (attribute: string) => plan!.lines.find((line) => line.attribute === attribute)
    expect([of('description')!.isTicked, of('objet_projet')!.isTicked]).toEqual([true, false])
    // What words alone give may be ticked by the person.
    expect(of('objet_projet')).toMatchObject({ target: 'casUsage.intitule', canTick: true })
    await (await buttonSaying(frame, 'Ce qui a changé (3 différences)')).press('Enter')
    const report = await frame.$eval('.drift textarea', (each) => each.value)
    expect(report).toContain(
      'Page : datapass.api.gouv.fr/formulaires/le-taxi/demande/…/etapes/informations-de-base',
    )
    expect(report).toContain('[objet_projet]')
    expect(report).toContain('« Combien d’appels par an ? » : question nouvelle [appels_annuels]')
    expect(report).not.toMatch(/\d{4}|@/)
    for (const scheme of ['light', 'dark'] as const) {
      await setScheme(habili, frame, scheme)
      expect(await violations(frame)).toEqual([])
    }
    await fillByClick(frame)
    const { params } = await submit(page, standin)
    const sent = (attribute: string) => params[`authorization_request_le_taxi[${attribute}]`]
    expect([sent('objet_projet'), sent('appels_annuels')]).toEqual([[''], ['']])
    expect(sent('description')![0]).not.toBe('')
    await page.goto(`https://datapass.api.gouv.fr${standin.draftAt('api-mobilic', 'scopes', 'initial')}`)
    const drift = await until(
      async () => (await sendFrom(control, 'assistant.get')).drift,
      () => 'the withdrawn datum was not seen',
    )
    expect(drift.items).toMatchObject([{ what: 'choice_gone', name: 'securisation_donnees' }])
    standin.session.renewal = null
    await page.close()
  })

  itAtRelease('sees that a démarche moved a question since the person said that they know it', async () => {
    const name = { type: 'text', label: 'Nom', stableId: 9101 }
    const titles = [
      { type: 'header_section', label: 'Délégué à la protection des données', stableId: 9102 },
      { type: 'header_section', label: 'Contact technique', stableId: 9103 },
    ] as const
    const before = standin.demarche([titles[0], name, titles[1]])
    const page = await habili.newPage()
    await page.goto(`https://demarche.numerique.gouv.fr${before.brouillon}`)
    const frame = await openAssistant(page)
    await tellOurs(frame)
    await (await buttonSaying(frame, 'Je connais ce formulaire')).press('Enter')
    await frame.waitForFunction(() => document.querySelector('.tick input:checked'), { polling: 50 })
    expect(await frame.$('.drift')).toBeNull()

    const after = standin.demarche([titles[0], titles[1], name], { path: before.path })
    await page.goto(`https://demarche.numerique.gouv.fr${after.brouillon}`)
    const other = await openAssistant(page)
    await tellOurs(other)
    await inFrame(other, '.drift')
    expect(await wordsOf(other, '.drift h2')).toContain('depuis que vous avez dit le connaître')
    expect(await other.$$('.tick input:checked')).toEqual([])
    await (await buttonSaying(other, 'Je connais ce formulaire')).press('Enter')
    await other.waitForFunction(() => !document.querySelector('.drift'), { polling: 50 })
    await fillByClick(other)
    expect(standin.demarches.held(after.dossierId, 'Nom')?.value).toEqual([people.contact_technique.nom])
    await page.close()
  })
})
