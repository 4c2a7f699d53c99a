/** An editor begins one dossier for each of three towns from one start page; a closed tab in the middle loses nothing. */
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { prefillKey } from '@/tests/standin/demarches/prefill'
import type { ChampSpec, DemarchePaths } from '@/tests/standin/demarches/types'
import { startStandin } from '@/tests/standin/server'
import type { Standin } from '@/tests/standin/types'
import { buttonSaying, openAssistant } from './support/assistant'
import { launch, oneAtCommit, pageAt, type Habili } from './support/browser'
import { overflow, violations } from './support/look'
import { create, sendFrom } from './support/messages'
import { press, says, visit } from './support/options'

const HOST = 'https://demarche.numerique.gouv.fr'
const towns = [
  { siret: '21619990100010', name: 'Bourg' },
  { siret: '21619990100028', name: 'Rive' },
  { siret: '00000707000121', name: 'Val' },
]
const champs: ChampSpec[] = [
  { type: 'siret', label: 'SIRET de votre organisme' },
  { type: 'header_section', label: 'Délégué à la protection des données' },
  { type: 'email', label: 'Adresse électronique' },
  { type: 'header_section', label: 'Contact technique' },
  { type: 'email', label: 'Adresse électronique' },
]

describe.each(oneAtCommit('chromium'))('%s', (name) => {
  let standin: Standin
  let habili: Habili
  let control: Page
  let page: Page
  let paths: DemarchePaths

  beforeAll(async () => {
    standin = await startStandin()
    habili = await launch(name, standin.port)
    control = await habili.openExtensionPage('options.html')
    const editorId = await create(control, 'organisations', { denomination: 'Exemplogiciel' })
    const person = { nom: 'Essai', prenom: 'Alix' }
    await create(control, 'contacts', {
      ...person,
      organisationIds: [editorId],
      roles: ['contact_technique'],
      email: 'technique@exemplogiciel.example',
    })
    for (const { siret, name: town } of towns) {
      const entityId = await create(control, 'organisations', {
        siret,
        denomination: town,
        tags: ['clients'],
      })
      await create(control, 'mandats', { editorId, entityId })
      await create(control, 'contacts', {
        ...person,
        organisationIds: [entityId],
        roles: ['delegue_protection_donnees'],
        email: `dpo@${town.toLowerCase()}.example`,
      })
    }
    paths = standin.demarche(champs, { path: 'dossiers-en-nombre' })
    page = await habili.newPage()
    await page.goto(HOST + paths.start)
  })
  afterAll(async () => {
    await habili?.close()
    await standin?.close()
  })

  it('previews three towns from the start page, sends nothing, and asks which questions', async () => {
    const frame = await openAssistant(page)
    await (await buttonSaying(frame, 'Un dossier par entité')).press('Enter')
    // The driver of Firefox does not list a tab that an extension opens: there, the address is visited.
    if (name === 'firefox') await visit(control, `#dossiers?page=${encodeURIComponent(HOST + paths.start)}`)
    else control = await pageAt(habili.browser, `${habili.origin}/options.html#dossiers?page=`)
    await says(control, 'La page de départ est ouverte dans un onglet')
    await says(control, 'Tout choisir (4 organisations)')
    await control.select('main select', 'clients')
    await says(control, 'Tout choisir (3 organisations)')
    await control.bringToFront()
    await control.click('fieldset .check input')
    await says(control, 'Voir l’aperçu de 3 entités')
    await press(control, 'Voir l’aperçu')
    await says(control, 'rien n’est coché d’avance')
    await says(control, 'À envoyer : 0 ; décochées : 0 ; sans réponse : 3')
    await control.$$eval('.dossier-questions input', (boxes) =>
      boxes.forEach((box) => (box as HTMLInputElement).click()),
    )
    await says(control, 'À envoyer : 3 ; décochées : 0 ; sans réponse : 0')
    for (const { name: town } of towns) await says(control, `dpo@${town.toLowerCase()}.example`)
    expect(standin.demarches.prefills).toEqual([])
    expect(await violations(control)).toEqual([])
    expect(await overflow(control)).toBe(0)
  })

  it('stops when the start page is closed, and goes on once a tab shows it again', async () => {
    await press(control, 'Créer 3 brouillons')
    await says(control, 'Un brouillon n’est à personne')
    await control.click('dialog[open] .danger')
    // A tab closed before the site has answered is another matter: that draft may exist.
    await says(control, '1 brouillon créé.')
    await page.close()
    await says(control, 'Aucun onglet ne montre la page de départ')
    expect(standin.demarches.prefills.length).toBeLessThan(3)
    // A closed page of ours loses nothing either.
    await visit(control, '#suivi')
    await press(control, 'Y revenir')
    page = await habili.newPage()
    await page.goto(HOST + paths.start)
    await control.bringToFront()
    await says(control, 'La page de départ est ouverte dans un onglet')
    await press(control, 'Reprendre')
    await says(control, 'Envoi terminé. 3 brouillons créés.')
    expect(await violations(control)).toEqual([])
  })

  it('the site received each town’s own data once, and each address is on the board', async () => {
    const [siretId, , dpoId, , technicalId] = paths.stableIds
    const received = standin.demarches.prefills.map(({ body, hasCookies }) => {
      expect(hasCookies).toBe(false)
      return [siretId, dpoId, technicalId].map((id) => (body as Record<string, unknown>)[prefillKey(id!)])
    })
    expect(received.toSorted()).toEqual(
      towns
        .map(({ siret, name: town }) => [
          siret,
          `dpo@${town.toLowerCase()}.example`,
          'technique@exemplogiciel.example',
        ])
        .toSorted(),
    )
    const rows = await sendFrom(control, 'board.get')
    expect(rows.map(({ organisationName }) => organisationName).toSorted()).toEqual(
      towns.map(({ name: town }) => town).toSorted(),
    )
    expect(new Set(rows.map(({ draftUrl }) => draftUrl)).size).toBe(3)
    for (const { draftUrl } of rows) expect(draftUrl).toContain(`${HOST + paths.start}?prefill_token=`)
    await press(control, 'Un autre envoi')
    await says(control, 'Ouvrez la page de départ d’une démarche')
    await visit(control, '#suivi')
    await says(control, 'Compléter et déposer le dossier')
  })
})
