/** An editor's day: three entities from a spreadsheet, a mandat each, a FranceConnect request for each. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElementHandle, Frame, Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { someOf } from '@/tests/support/depth'
import { startStandin } from '@/tests/standin/server'
import type { Standin, Submission } from '@/tests/standin/types'
import { commitText, fillByClick, inFrame, openAssistant } from './support/assistant'
import { launch, oneAtCommit, type Habili } from './support/browser'
import { overflow, setScheme, violations } from './support/look'
import { create, sendFrom } from './support/messages'
import { choose, press, says, visit } from './support/options'
import { PATIENCE } from './support/patience'

/** The form that gives nothing by itself: every answer is ours. */
const form = 'france-connect'
const steps = ['basic_infos', 'legal', 'france_connect_eidas', 'scopes', 'personal_data', 'contacts']
const entities = [
  { siret: '21619990100010', short: 'bourg' },
  { siret: '21619990100028', short: 'annexe' },
  { siret: '00000707000121', short: 'anex' },
]
const person = (nom: string, email: string, fonction: string) => ({
  nom,
  prenom: 'Alix',
  email,
  fonction,
  telephone: '+33639980003',
})
/** At a commit, a request for the first and for the last. */
const filed = someOf(entities, 2)
/** As Excel set in French saves it: `;`, Windows-1252 (0x92 is its apostrophe), one row twice and one wrong. */
const csv = Buffer.from(
  [
    'N\u00b0 SIRET;Nom de l\u0092entit\u00e9;\u00c9tiquettes;R\u00e9f\u00e9rence du mandat',
    ...entities.map(({ siret, short }) => `${siret};${short};client, \u00e9t\u00e9;M-${short}`),
    '216 199 901 00010;bourg encore;;',
    '21619990100011;faux;;',
  ].join('\r\n'),
  'latin1',
)

describe.each(oneAtCommit('chromium'))('%s', (name) => {
  let standin: Standin
  let habili: Habili
  let control: Page
  let page: Page
  let editorId: string
  let ids: Map<string, string>

  beforeAll(async () => {
    standin = await startStandin()
    habili = await launch(name, standin.port)
    control = await habili.openExtensionPage('options.html')
    editorId = await create(control, 'organisations', {
      siret: '00000101600021',
      denomination: 'Exemplogiciel',
    })
    await create(control, 'contacts', {
      organisationIds: [editorId],
      roles: ['contact_technique', 'delegue_protection_donnees', 'responsable_traitement'],
      ...person('Technique', 'technique@exemplogiciel.example', 'Chef de projet'),
    })
    page = await habili.newPage()
  })
  afterAll(async () => {
    await habili?.close()
    await standin?.close()
  })

  it('creates three entities and their mandats from a spreadsheet', async () => {
    const path = join(mkdtempSync(join(tmpdir(), 'habili-csv-')), 'entites.csv')
    writeFileSync(path, csv)
    await visit(control, '#ajouter-plusieurs')
    const input = (await control.waitForSelector('input[type=file]')) as ElementHandle<HTMLInputElement>
    await input.uploadFile(path)
    await says(control, 'À créer : 3 ; déjà là : 0 ; en double : 1 ; à corriger : 1.')
    await says(control, 'Nom de l’entité')
    await says(control, 'Même SIRET qu’à la ligne 2.')
    await choose(control, 'editor', 'logiciel')
    await press(control, 'Créer 3 organisations')
    await says(control, 'Terminé. 3 organisations créées.')
    const { organisations } = await sendFrom(control, 'organisations.list', { after: null })
    ids = new Map(organisations.map(({ siret, id }) => [siret, id]))
    expect(organisations.find(({ siret }) => siret === entities[0]!.siret)?.tags).toEqual(['client', 'été'])
    for (const { siret, short } of entities) {
      const profile = await sendFrom(control, 'profile.get', { organisationId: ids.get(siret)! })
      expect(profile!.mandats).toMatchObject([{ editorId, reference: `M-${short}` }])
    }
  })

  it('files whole requests, each in its own name', { timeout: 180_000 }, async () => {
    await writeProfiles(control, ids)
    // At work for the last one, the person opens the page of the first.
    await sendFrom(control, 'active.set', { organisationId: ids.get(entities[2]!.siret)! })
    for (const { siret } of filed) {
      standin.session.siret = siret
      await page.goto(`https://datapass.api.gouv.fr/formulaires/${form}/demande/commencer`)
      const frame = await openAssistant(page)
      await switchEntity(page, frame)
      await fillSteps(page, frame, standin)
    }
    const { received } = standin
    expect(received.flatMap(({ errors }) => errors)).toEqual([])
    expect(received.map(({ step }) => step)).toEqual(filed.flatMap(() => steps))
    expect(new Set(received.map(({ requestId }) => requestId)).size).toBe(filed.length)
    for (const [rank, { siret, short }] of filed.entries()) {
      const own = received.slice(rank * steps.length, (rank + 1) * steps.length)
      expect([...new Set(own.map((each) => `${each.requestId} ${each.siret}`))]).toEqual([
        `${own[0]!.requestId} ${siret}`,
      ])
      expect(answersIn(own)).toMatchObject({
        intitule: ['Portail des usagers'],
        description: ['Les démarches des habitants'],
        cadre_juridique_nature: ['Arrêté du 8 novembre 2018'],
        france_connect_eidas: ['eidas_1'],
        scopes: ['family_name', 'given_name', 'openid'],
        destinataire_donnees_caractere_personnel: ['Service état civil'],
        duree_conservation_donnees_caractere_personnel: ['12'],
        responsable_traitement_family_name: [`Maire ${short}`],
        responsable_traitement_email: [`maire@${short}.example`],
        delegue_protection_donnees_family_name: [`Dupo ${short}`],
        delegue_protection_donnees_email: [`dpo@${short}.example`],
        contact_technique_family_name: ['Technique'],
        contact_technique_email: ['technique@exemplogiciel.example'],
      })
    }
  })

  it('can be read and reached in each of its screens', async () => {
    await create(control, 'contacts', {
      organisationIds: [editorId, ids.get(entities[0]!.siret)!],
      ...person('Commune', 'commune@exemplogiciel.example', ''),
    })
    const { contacts, mandats } = (await sendFrom(control, 'profile.get', { organisationId: editorId }))!
    const shared = contacts.find(({ organisationIds }) => organisationIds.length > 1)!
    const home = `#organisation/${editorId}`
    const screens = [
      ['#organisations', '.organisation'],
      ['#ajouter-plusieurs', '.bulk-run'],
      [`${home}/mandats`, '.cards'],
      [`${home}/mandats/${mandats[0]!.id}`, '#champ-entityId'],
      [`${home}/contacts/${shared.id}`, '.shared-with'],
      [`${home}/contacts/fichier`, '.file-drop'],
    ] as const
    for (const [width, scheme] of [
      [320, 'dark'],
      [1280, 'light'],
    ] as const) {
      await control.setViewport({ width, height: 800 })
      await setScheme(habili, control, scheme)
      for (const [screen, part] of screens) {
        await visit(control, screen)
        await control.waitForSelector(part)
        expect(await violations(control), screen).toEqual([])
        expect(await overflow(control), screen).toBe(0)
      }
    }
  })

  it('fills nothing under a mandat that has ended', async () => {
    const { siret } = entities[2]!
    const profile = await sendFrom(control, 'profile.get', { organisationId: ids.get(siret)! })
    const [mandat] = profile!.mandats
    await sendFrom(control, 'record.save', {
      table: 'mandats',
      id: mandat!.id,
      expectedRev: mandat!.rev,
      requestId: crypto.randomUUID(),
      patch: { endsOn: { was: '', now: '2020-01-31' } },
    })
    await page.goto(`https://datapass.api.gouv.fr${standin.draftAt(form, 'contacts')}`)
    const frame = await openAssistant(page)
    await saysIn(frame, 'Le mandat de Exemplogiciel a pris fin le 31 janvier 2020')
    expect(await frame.$('.commit')).toBeNull()
  })
})

/** Each entity's own people, and one use case that they share, by messages: the journey is elsewhere. */
async function writeProfiles(control: Page, ids: Map<string, string>): Promise<void> {
  const organisationIds = entities.map(({ siret }) => ids.get(siret)!)
  const cadreJuridiqueId = await create(control, 'cadresJuridiques', {
    organisationIds,
    titre: 'Téléservice FranceConnect',
    nature: 'Arrêté du 8 novembre 2018',
    url: 'https://www.legifrance.gouv.fr/loda/id/JORFTEXT000037611479',
  })
  await create(control, 'casUsage', {
    organisationIds,
    intitule: 'Portail des usagers',
    description: 'Les démarches des habitants',
    destinataires: 'Service état civil',
    dureeConservation: 12,
    niveauEidas: 'eidas_1',
    cadreJuridiqueId,
    choices: { france_connect: { scopes: ['family_name', 'given_name'], modalites: [] } },
  })
  for (const { siret, short } of entities)
    for (const [role, nom, place] of [
      ['responsable_traitement', 'Maire', 'maire'],
      ['delegue_protection_donnees', 'Dupo', 'dpo'],
    ] as const)
      await create(control, 'contacts', {
        organisationIds: [ids.get(siret)!],
        roles: [role],
        ...person(`${nom} ${short}`, `${place}@${short}.example`, 'Élue'),
      })
}

/** The page is of another entity than the one at work: nothing can be written, and one keystroke goes to its own. */
async function switchEntity(page: Page, frame: Frame): Promise<void> {
  await saysIn(frame, 'rien ne sera rempli')
  expect(await frame.$('.commit')).toBeNull()
  await (await inFrame(frame, 'h1')).focus()
  await page.keyboard.down('Alt')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.up('Alt')
  await saysIn(frame, 'par Exemplogiciel')
  await saysIn(frame, 'La page est bien pour ce SIRET.')
}

/** One confirmation a step, then the site's own button. */
async function fillSteps(page: Page, frame: Frame, standin: Standin): Promise<void> {
  const before = standin.received.length
  for (let rank = 0; rank < steps.length; rank++) {
    await saysIn(frame, `Étape ${rank + 1} sur ${steps.length}`)
    if (/\d/.test(await commitText(frame))) await fillByClick(frame)
    await page.$eval('#next_authorization_request', (each) => (each as HTMLElement).click())
    await expect.poll(() => standin.received.length).toBe(before + rank + 1)
  }
}

/** What all the steps of one request sent, by question; Rails reads the empty value of a list as none. */
function answersIn(submissions: Submission[]): Record<string, string[]> {
  const all = submissions.flatMap(({ params }) => Object.entries(params))
  return Object.fromEntries(
    all.map(([name, values]) => [/\[(\w+)\]/.exec(name)?.[1] ?? name, values.filter(Boolean)]),
  )
}

async function saysIn(frame: Frame, words: string): Promise<void> {
  try {
    await frame.waitForFunction(
      (text) => document.body.innerText.replace(/\s+/g, ' ').includes(text),
      { polling: 50, timeout: PATIENCE },
      words,
    )
  } catch {
    throw new Error(`« ${words} » is not in:\n${await frame.evaluate(() => document.body.innerText)}`)
  }
}
