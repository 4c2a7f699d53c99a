/** Habili on a démarche with a complete profile: what is proposed, filled, told and taken back, step by step. */
import type { Frame, Page } from 'puppeteer-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { ChampSpec } from '@/tests/standin/demarches/types'
import { startStandin } from '@/tests/standin/server'
import type { Standin } from '@/tests/standin/types'
import { people, SIRET } from '@/tests/support/complete-profile'
import {
  buttonSaying,
  commitText,
  fillByClick,
  inFrame,
  openAssistant,
  tellOurs,
  tickSaying,
} from './support/assistant'
import { browserNames, launch, type Habili } from './support/browser'
import { create, sendFrom } from './support/messages'
import { itOnce } from './support/once'
import { askPage } from './support/page-side'
import { stateOf } from './support/form-proof'
import { seedCompleteProfile } from './support/seed'

const HOST = 'https://demarche.numerique.gouv.fr'

describe.each(browserNames)('%s', (name) => {
  const once = itOnce(name)
  let standin: Standin
  let habili: Habili
  let control: Page
  let page: Page
  let organisationId: string

  beforeAll(async () => {
    standin = await startStandin()
    habili = await launch(name, standin.port)
    control = await habili.openExtensionPage('options.html')
    page = await habili.newPage()
    organisationId = await seedCompleteProfile(control, standin.forms)
  })
  beforeEach(() => standin.reset())
  afterAll(async () => {
    await habili?.close()
    await standin?.close()
  })

  async function open(path: string): Promise<void> {
    await page.goto(HOST + path)
    await page.waitForSelector('body.dom-ready')
  }

  /** Says that the form is known; its lines are ticked then. */
  async function know(frame: Frame): Promise<void> {
    await (await buttonSaying(frame, 'Je connais ce formulaire')).press('Enter')
    await frame.waitForFunction(() => /\d/.test(document.querySelector('.commit')?.textContent ?? ''), {
      polling: 50,
    })
  }

  const siret: ChampSpec = { type: 'siret', label: 'SIRET de votre organisme' }
  const commune: ChampSpec = { type: 'communes', label: 'Commune de votre organisme' }
  const champs: ChampSpec[] = [
    { type: 'header_section', label: 'Votre organisme' },
    siret,
    { type: 'text', label: 'Nom de votre organisme' },
    { type: 'header_section', label: 'Délégué à la protection des données' },
    { type: 'text', label: 'Nom' },
    { type: 'email', label: 'Adresse électronique' },
    { type: 'numero_tahiti', label: 'Numéro Tahiti' },
  ]

  it('fills a draft that the person knows, and says that the site saves each answer', async () => {
    const { brouillon, dossierId } = standin.demarche([...champs, commune])
    await open(brouillon)
    const frame = await openAssistant(page)
    await inFrame(frame, '.notice')
    const asked = await frame.evaluate(() => document.body.innerText)
    expect(asked).toContain('Le site ne dit pas pour quelle organisation')
    expect(await frame.$('.commit')).toBeNull()
    await tellOurs(frame)
    const words = await frame.evaluate(() => document.body.innerText)
    expect(words).toContain('Le site enregistre chaque réponse dès qu’elle est écrite')
    await know(frame)
    const filled = await fillByClick(frame)
    // What was not says why.
    expect(filled, await frame.$eval('.report', (each) => each.textContent!)).toMatch(/^5 champs remplis/)
    expect(standin.demarches.held(dossierId, siret.label)?.external_id).toEqual([SIRET])
    expect(standin.demarches.held(dossierId, 'Adresse électronique')?.value).toEqual([
      people.delegue_protection_donnees.email,
    ])
    // Searched in the site's own list, though Firefox is confirmed in another window.
    expect(standin.demarches.held(dossierId, commune.label)?.code).toEqual(['61999-61999'])
    expect(standin.demarches.held(dossierId, 'Numéro Tahiti')).toBeUndefined()
  })

  // Firefox asks in a window of its own, at the first press.
  it.each(name === 'chromium' ? [name] : [])(
    '%s: refused once on a plan that leaves the window half empty, writes at the second press',
    async () => {
      const { brouillon, dossierId } = standin.demarche([commune])
      await open(brouillon)
      const frame = await openAssistant(page)
      await tellOurs(frame)
      await know(frame)
      standin.demarches.trouble.isPageDown = true
      const press = async () => {
        const button = await inFrame(frame, '.commit[aria-disabled=false]')
        await button.hover()
        await button.click({ offset: { x: 20, y: 12 } })
      }
      await press()
      await inFrame(frame, '.refusal')
      // Without a word of the site once more, the next press is not held up.
      await press()
      await frame.waitForFunction(() => document.querySelector('.report [role=status]')?.textContent, {
        polling: 50,
      })
      expect(standin.demarches.held(dossierId, commune.label)?.code).toEqual(['61999-61999'])
    },
  )

  once('says what was written and what is unknown when the page leaves in the middle', async () => {
    const { brouillon } = standin.demarche(champs)
    const { brouillon: next } = standin.demarche([{ type: 'text', label: 'Autre' }])
    await open(brouillon)
    await sendFrom(control, 'assistant.tellWhose', { isRight: true })
    // No save is ever answered: the fill waits for the site when the person goes elsewhere.
    await page.evaluate(() => Object.assign(window, { fetch: () => new Promise(() => undefined) }))
    const { plan } = await stateOf(control, ['request'])
    const refs = plan!.lines.filter(({ canTick }) => canTick).map(({ ref }) => ref)
    const confirming = sendFrom(control, 'assistant.confirm', { planId: plan!.id, refs })
    await page.waitForFunction(
      () =>
        [...document.querySelectorAll<HTMLInputElement>('.editable-champ input')].filter(({ value }) => value)
          .length === 2,
      { polling: 50 },
    )
    await open(next)
    const results = [
      { label: siret.label, outcome: 'not_confirmed' },
      { label: 'Nom de votre organisme', outcome: 'not_confirmed' },
      { label: 'Nom', outcome: 'unknown' },
      { label: 'Adresse électronique', outcome: 'unknown' },
    ]
    expect(await confirming).toMatchObject({ outcome: 'done', report: { results } })
    const frame = await openAssistant(page)
    await inFrame(frame, '.report .notice')
    const said = await frame.$eval('.report', (each) => (each as HTMLElement).innerText)
    // What the site never said saved is not counted.
    expect(said).toMatch(/Enregistrés ou écrits\s: 0\s; non confirmés\s: 4/)
    expect(said).toContain('ne peuvent plus être remis comme avant')
  })

  once('says that the SIRET set by the site is another’s, and replaces it when ticked', async () => {
    standin.session.siret = '13002526500013'
    const paths = standin.demarche(champs, { person: 'morale', isIdentified: false })
    await open(paths.siret)
    const { facts, fields } = (await askPage(control, page, 'guest.describe'))!
    expect(facts.savesInto).toBeUndefined()
    expect(fields.map(({ name: each, label }) => [each, label])).toEqual([['user[siret]', 'Numéro SIRET']])
    const frame = await openAssistant(page)
    await tellOurs(frame)
    await inFrame(frame, '.warning')
    const words = await frame.evaluate(() => document.body.innerText)
    expect(words).toContain('Le site a repris le numéro de votre compte')
    await frame.click('.kept input[type=checkbox]')
    await fillByClick(frame)
    expect(await page.$eval('#user_siret', (input) => (input as HTMLInputElement).value)).toBe(SIRET)
  })

  once(
    'adds a row for each contact who lacks one, fills them next, and takes back what it added',
    async () => {
      for (const person of [
        { nom: 'Ardent', prenom: 'Léa', email: 'lea.ardent@bourg-exemple.example' },
        { nom: 'Ivetot', prenom: 'Noé', email: 'noe.ivetot@bourg-exemple.example' },
      ])
        await create(control, 'contacts', {
          organisationIds: [organisationId],
          roles: ['contact_technique'],
          ...person,
        })
      const { brouillon } = standin.demarche(
        [
          {
            type: 'repetition',
            label: 'Contacts techniques',
            isRequired: true,
            champs: [
              { type: 'text', label: 'Nom' },
              { type: 'text', label: 'Prénom' },
              { type: 'email', label: 'Adresse électronique' },
            ],
          },
          { type: 'text', label: 'Nom du mandataire' },
        ],
        { path: 'contacts-techniques' },
      )
      await open(brouillon)
      const rowIds = () => page.$$eval('.repetition > .champs-group', (rows) => rows.map(({ id }) => id))
      const [first] = await rowIds()
      const frame = await openAssistant(page)
      await tellOurs(frame)
      await tickSaying(frame, 'Contacts techniques')
      await fillByClick(frame)
      const ids = await rowIds()
      expect(ids).toHaveLength(3)
      expect(ids[0]).toBe(first)
      expect(standin.demarches.saves).toEqual([])

      // The plan that follows: each row is one person's, in a stable order.
      for (const who of ['Noé Ivetot', 'Loïc O’Brien']) await tickSaying(frame, who)
      const saves = () => standin.demarches.saves
      const isSecond = () => frame.$eval('.report [role=status]', (each) => /6/.test(each.textContent ?? ''))
      await fillByClick(frame, isSecond)
      const rowOf = (pid: string) => ids.findIndex((id) => id.endsWith(pid.split('-')[1]!))
      expect(
        saves()
          .map(({ pid, value }) => `${rowOf(pid)} ${value}`)
          .toSorted(),
      ).toEqual([
        '1 Ivetot',
        '1 Noé',
        '1 noe.ivetot@bourg-exemple.example',
        '2 Loïc',
        '2 O’Brien',
        '2 loic.obrien@bourg-exemple.example',
      ])
      await (await buttonSaying(frame, 'Tout annuler')).press('Enter')
      await page.waitForFunction(
        () => document.querySelectorAll('.repetition > .champs-group').length === 1,
        {
          polling: 50,
        },
      )
      expect(await rowIds()).toEqual([first])
      // The two rows went with the six answers that they held: nothing was emptied one by one.
      await frame.waitForFunction(
        () => /7 .*7/.test(document.querySelector('.report [role=status]')?.textContent ?? ''),
        { polling: 50 },
      )
      expect(saves()).toHaveLength(6)
    },
  )

  once('begins rows of which there is none yet, proposes who goes in, and takes the row back', async () => {
    const { brouillon } = standin.demarche([
      {
        type: 'repetition',
        label: 'Personnes à habiliter',
        champs: [
          { type: 'text', label: 'Nom' },
          { type: 'email', label: 'Adresse électronique' },
        ],
      },
      { type: 'text', label: 'Nom du mandataire' },
    ])
    await open(brouillon)
    const count = () => page.$$eval('.repetition > .champs-group', (rows) => rows.length)
    expect(await count()).toBe(0)
    const frame = await openAssistant(page)
    await tellOurs(frame)
    await tickSaying(frame, 'Personnes à habiliter')
    await fillByClick(frame)
    expect(await count()).toBe(1)
    // The first person in order, in the new row: never ticked beforehand.
    const proposed = async () =>
      (await stateOf(control, ['request']))
        .plan!.lines.filter(({ kind, canTick, isTicked }) => kind !== 'rows' && canTick && !isTicked)
        .map(({ label }) => label)
    await expect.poll(proposed).toEqual(['Nom', 'Adresse électronique'])
    await (await buttonSaying(frame, 'Annuler le remplissage')).press('Enter')
    await expect.poll(count).toBe(0)
  })

  once('gives the ticked answers that are about nobody as a link to hand over', async () => {
    const { start } = standin.demarche(champs, { path: 'lien-a-transmettre' })
    await page.goto(HOST + start)
    const frame = await openAssistant(page)
    await (await buttonSaying(frame, 'Je connais ce formulaire')).press('Enter')
    await (await buttonSaying(frame, 'Copier le lien prérempli')).press('Enter')
    await inFrame(frame, '.prefill-link [role=status] p')
    const said = await frame.$eval('.prefill-link', (each) => each.textContent)
    expect(said).toContain('Adresse électronique')
    // Some pages withhold the clipboard from a frame: the link is there to copy by hand.
    expect(said).toMatch(/Lien copié|copiez le lien/)
    const link = await frame.$eval('.prefill-link input', (input) => (input as HTMLInputElement).value)
    expect(decodeURIComponent(link)).not.toContain('@')
    await page.goto(link)
    expect(standin.demarches.prefills.at(-1)).toMatchObject({ via: 'link' })
    expect(standin.demarches.prefills.at(-1)!.taken).toContain('Nom de votre organisme')
  })

  once('begins a form known from its draft by the site’s own prefill, without the account', async () => {
    const { start } = standin.demarche(champs)
    await page.goto(HOST + start)
    const frame = await openAssistant(page)
    expect(await commitText(frame)).toContain('4')
    // The page leaves for the draft, and the assistant with it, maybe before its answer is read.
    await fillByClick(frame).catch((error: Error) => {
      if (!/detached|destroyed/i.test(error.message)) throw error
    })
    await page.waitForFunction(() => location.search.includes('prefill_token'), { polling: 50 })
    const [sent] = standin.demarches.prefills
    expect(sent).toMatchObject({ via: 'api', contentType: 'application/json', hasCookies: false })
    expect(sent!.taken).toEqual([siret.label, 'Nom de votre organisme', 'Nom', 'Adresse électronique'])
    expect(page.url()).not.toContain(SIRET)
  })

  once('writes nothing in a dossier that says it is another organisation’s', async () => {
    const { brouillon, dossierId } = standin.demarche(champs, { person: 'morale', siret: '13002526500013' })
    await open(brouillon)
    await expect.poll(async () => (await sendFrom(control, 'assistant.get')).siretState).toBe('mismatch')
    const { plan } = await stateOf(control, ['request'])
    expect(plan!.blocked).toBe('siret_mismatch')
    const refs = plan!.lines.filter(({ canTick }) => canTick).map(({ ref }) => ref)
    expect(await sendFrom(control, 'assistant.confirm', { planId: plan!.id, refs })).toMatchObject({
      reason: 'blocked',
    })
    for (const { label } of [siret, { label: 'Nom' }, { label: 'Adresse électronique' }])
      expect(standin.demarches.held(dossierId, label)).toBeUndefined()
  })

  once('fills the identity of the person who asks, and leaves a third party’s alone', async () => {
    const [prenom, nom] = ['Léa', 'Essai']
    await create(control, 'contacts', {
      organisationIds: [organisationId],
      roles: ['contact_projet'],
      prenom,
      nom,
    })
    const { identite } = standin.demarche(champs, {
      path: 'identite-essai',
      person: 'physique',
      isForTiersAllowed: true,
      isIdentified: false,
    })
    await open(identite)
    const proposed = async () =>
      (await stateOf(control, ['request']))
        .plan!.lines.filter(({ canTick }) => canTick)
        .map(({ attribute, value }) => [attribute, value])
    await expect.poll(proposed).toEqual([
      ['prenom', prenom],
      ['nom', nom],
    ])
    const { fields } = (await askPage(control, page, 'guest.describe'))!
    // The site's star is inside the label, with its word.
    expect(fields.map(({ label }) => label)).toEqual(expect.arrayContaining(['Prénom', 'Nom']))
    await page.click('#radio-tiers-manage')
    await page.waitForSelector('[name="dossier[mandataire_first_name]"]')
    await expect.poll(proposed).toEqual([
      ['mandataire_first_name', prenom],
      ['mandataire_last_name', nom],
    ])
  })
})
