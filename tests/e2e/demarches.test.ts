/** Habili on a démarche: each type of champ written, saved by the site and taken back, and the site's bad days. */
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { everyType } from '@/tests/standin/demarches/examples'
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
  tickSaying,
} from './support/assistant'
import { browserNames, launch, type Habili } from './support/browser'
import { create, sendFrom } from './support/messages'
import { askPage, undoOn, writeOn, type Wanted } from './support/page-side'
import { stateOf } from './support/form-proof'
import { seedCompleteProfile } from './support/seed'

const HOST = 'https://demarche.numerique.gouv.fr'

/** By label: what is confirmed, and what the dossier then holds, by attribute. */
const fillable: Record<string, { value: string | string[]; held: Record<string, string[]> }> = {
  'Champ text': { value: 'Guichet', held: { value: ['Guichet'] } },
  'Champ textarea': { value: 'Un\nDeux', held: { value: ['Un\r\nDeux'] } },
  'Champ email': { value: 'lea@essai.example', held: { value: ['lea@essai.example'] } },
  'Champ phone': { value: '01 99 00 00 01', held: { value: ['01 99 00 00 01'] } },
  'Champ number': { value: '12', held: { value: ['12'] } },
  'Champ integer_number': { value: '120', held: { value: ['120'] } },
  'Champ decimal_number': { value: '49.3', held: { value: ['49.3'] } },
  'Champ formatted': { value: 'AB12', held: { value: ['AB12'] } },
  'Champ iban': {
    value: 'FR76 3000 6000 0112 3456 7890 189',
    held: { value: ['FR7630006000011234567890189'] },
  },
  'Champ date': { value: '2026-11-21', held: { value: ['2026-11-21'] } },
  'Champ datetime': { value: '2026-11-21T10:30', held: { value: ['2026-11-21T10:30'] } },
  'Champ checkbox': { value: '1', held: { value: ['true'] } },
  'Champ yes_no': { value: 'true', held: { value: ['true'] } },
  'Champ civilite': { value: 'Mme', held: { value: ['Mme'] } },
  'Champ dossier_link': { value: '42', held: { value: ['42'] } },
  'Champ siret': { value: '13002526500013', held: { external_id: ['13002526500013'] } },
  'Champ rna': { value: 'W751080001', held: { value: ['W751080001'] } },
  'Champ rnf': { value: '075-FDD-00003-01', held: { external_id: ['075-FDD-00003-01'] } },
  'Liste courte': { value: 'Option 2', held: { value: ['Option 2'] } },
  'Liste moyenne': { value: 'Hors liste', held: { value: ['__other__'], value_other: ['Hors liste'] } },
  'Liste longue': { value: 'Option 21', held: { value: ['Option 21'] } },
  Cases: { value: ['Option 1', 'Option 3'], held: { value: ['Option 1', 'Option 3'] } },
  Étiquettes: { value: ['Option 2', 'Option 7'], held: { value: ['Option 2', 'Option 7'] } },
  'Listes liées': {
    value: ['Légumes', 'Rave'],
    held: { primary_value: ['Légumes'], secondary_value: ['Rave'] },
  },
  'Champ pays': { value: 'DE', held: { value: ['DE'] } },
  'Champ regions': { value: '02', held: { value: ['02'] } },
  'Champ departements': { value: '02', held: { value: ['02'] } },
  'Champ communes': { value: 'Bourg-en-Bresse (01000)', held: { code: ['01053-01000'] } },
  'Champ epci': { value: ['35', '243500139'], held: { code_departement: ['35'], value: ['243500139'] } },
  'Champ address': {
    value: '20 avenue de Segur 75007 PARIS',
    held: { value: ['20 Avenue de Ségur 75007 Paris'] },
  },
  'Champ annuaire_education': {
    value: 'Lycée Émile Zola, Rennes (0350028Z)',
    held: { external_id: ['0350028Z'] },
  },
  'Référence exacte': { value: 'REF-2026-001', held: { external_id: ['REF-2026-001'] } },
  'Référence cherchée': {
    value: 'Projet de guichet unique',
    held: { value: ['Projet de guichet unique'] },
  },
}

describe.each(browserNames)('%s', (name) => {
  let standin: Standin
  let habili: Habili
  let control: Page
  let page: Page

  beforeAll(async () => {
    standin = await startStandin()
    habili = await launch(name, standin.port)
    control = await habili.openExtensionPage('options.html')
    page = await habili.newPage()
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

  it('writes each fillable type as the site saves it, and takes it back', async () => {
    const { brouillon, dossierId } = standin.demarche(everyType)
    standin.demarches.trouble.jobSeconds = 0.2
    await open(brouillon)
    const wanted: Wanted = Object.fromEntries(
      Object.entries(fillable).map(([label, { value }]) => [label, value]),
    )
    const filled = await writeOn(control, page, wanted)
    expect(filled.outcomes).toEqual(Object.fromEntries(Object.keys(wanted).map((label) => [label, 'saved'])))
    for (const [label, { held }] of Object.entries(fillable))
      expect(standin.demarches.held(dossierId, label), label).toMatchObject(held)
    const undone = await undoOn(control, page, filled)
    // Two buttons without a blank one: the site has no way back, and the plan says so beforehand.
    const kept = undone.filter(({ outcome }) => outcome !== 'restored')
    expect(kept.map(({ label }) => label)).toEqual(['Champ civilite'])
    for (const label of Object.keys(fillable).filter((each) => each !== 'Champ civilite')) {
      const { result: _result, ...answers } = standin.demarches.held(dossierId, label) ?? {}
      const left = Object.values(answers).flat()
      expect(
        left.filter((each) => each && each !== 'false'),
        label,
      ).toEqual([])
    }
  })

  it('says line by line what the site refused, failed to save, or does not offer', async () => {
    const { brouillon, dossierId } = standin.demarche([
      { type: 'email', label: 'Courriel' },
      { type: 'text', label: 'Nom' },
      { type: 'communes', label: 'Commune' },
      { type: 'drop_down_list', label: 'Liste', options: ['Un', 'Deux', 'Trois', 'Quatre', 'Cinq', 'Six'] },
      { type: 'numero_tahiti', label: 'Numéro Tahiti' },
      { type: 'text', label: 'Nom du mandataire', condition: { champ: 'Liste', is: 'Deux' } },
    ])
    await open(brouillon)
    const wanted = {
      Courriel: 'sans domaine',
      Nom: 'Léa Essai',
      Commune: 'Nulle-Part (99999)',
      Liste: 'Sept',
    }
    const { outcomes, results, page: seen } = await writeOn(control, page, wanted)
    expect(outcomes).toEqual({
      Courriel: 'refused_by_site',
      Nom: 'saved',
      Commune: 'option_missing',
      Liste: 'option_missing',
    })
    const unknown = seen.fields.find(({ label }) => label === 'Numéro Tahiti')
    expect(unknown).toMatchObject({ kind: 'unsupported', siteType: 'numero_tahiti' })
    const refused = results.find(({ outcome }) => outcome === 'refused_by_site')
    expect(refused?.message).toContain('adresse électronique valide')
    expect(standin.demarches.held(dossierId, 'Commune')?.code?.[0] ?? '').toBe('')

    // What an answer reveals is read again.
    await writeOn(control, page, { Liste: 'Deux' })
    const { outcomes: revealed } = await writeOn(control, page, { 'Nom du mandataire': 'Noé Essai' })
    expect(revealed).toEqual({ 'Nom du mandataire': 'saved' })

    standin.demarches.trouble.save = 'failed'
    expect((await writeOn(control, page, { Nom: 'Noé Essai' })).outcomes).toEqual({ Nom: 'not_saved' })
  })

  it('keeps to its fields when the form is drawn anew between two saves, and labels repeat', async () => {
    const { modifier, dossierId, stableIds } = standin.demarche(
      [
        { type: 'header_section', label: 'Représentant légal' },
        { type: 'text', label: 'Nom' },
        { type: 'yes_no', label: 'Un mandataire ?', isRequired: true },
        { type: 'text', label: 'Y', condition: { champ: 'Un mandataire ?', is: 'true' } },
        { type: 'explication', label: 'Contact du projet' },
        { type: 'text', label: 'Nom' },
        { type: 'communes', label: 'Commune' },
      ],
      { state: 'en_construction' },
    )
    standin.demarches.trouble.isFormReplaced = true
    standin.demarches.trouble.isFooterHasty = true
    standin.demarches.trouble.delay = 300
    await open(modifier)
    const { facts, fields } = (await askPage(control, page, 'guest.describe'))!
    expect(facts.saves).toBe('filed')
    expect(fields.filter(({ label }) => label === 'Nom').map(({ section }) => section)).toEqual([
      'Représentant légal',
      'Contact du projet',
    ])
    const { outcomes } = await writeOn(control, page, {
      'Un mandataire ?': 'false',
      Commune: 'Bourg-en-Bresse (01000)',
      Nom: 'Léa Essai',
    })
    expect(outcomes).toEqual({ 'Un mandataire ?': 'saved', Commune: 'saved', Nom: 'saved' })
    expect(standin.demarches.held(dossierId, stableIds[1]!)?.value).toEqual(['Léa Essai'])
    expect(standin.demarches.held(dossierId, stableIds[5]!)).toBeUndefined()
  })

  describe('with a profile', () => {
    let organisationId: string
    beforeAll(async () => {
      organisationId = await seedCompleteProfile(control, standin.forms)
    })

    const siret: ChampSpec = { type: 'siret', label: 'SIRET de votre organisme' }
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
      const { brouillon, dossierId } = standin.demarche(champs)
      await open(brouillon)
      const frame = await openAssistant(page)
      await inFrame(frame, '.prefill')
      const words = await frame.evaluate(() => document.body.innerText)
      expect(words).toContain('Le site enregistre chaque réponse dès qu’elle est écrite')
      await (await buttonSaying(frame, 'Je connais ce formulaire')).press('Enter')
      await frame.waitForFunction(() => /\d/.test(document.querySelector('.commit')?.textContent ?? ''), {
        polling: 50,
      })
      expect(await fillByClick(frame)).toMatch(/4 .*4/)
      expect(standin.demarches.held(dossierId, siret.label)?.external_id).toEqual([SIRET])
      expect(standin.demarches.held(dossierId, 'Adresse électronique')?.value).toEqual([
        people.delegue_protection_donnees.email,
      ])
      expect(standin.demarches.held(dossierId, 'Numéro Tahiti')).toBeUndefined()
    })

    it('says what was written and what is unknown when the page leaves in the middle', async () => {
      const { brouillon } = standin.demarche(champs)
      const { brouillon: next } = standin.demarche([{ type: 'text', label: 'Autre' }])
      await open(brouillon)
      // No save is ever answered: the fill waits for the site when the person goes elsewhere.
      await page.evaluate(() => Object.assign(window, { fetch: () => new Promise(() => undefined) }))
      const { plan } = await stateOf(control, ['request'])
      const refs = plan!.lines.filter(({ canTick }) => canTick).map(({ ref }) => ref)
      const confirming = sendFrom(control, 'assistant.confirm', { planId: plan!.id, refs })
      await page.waitForFunction(
        () =>
          [...document.querySelectorAll<HTMLInputElement>('.editable-champ input')].filter(
            ({ value }) => value,
          ).length === 2,
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
      expect(said).toMatch(/Écrits\s: 2\s; inconnus\s: 2/)
      expect(said).toContain('ne peuvent plus être remis comme avant')
    })

    it('says that the SIRET set by the site is another’s, and replaces it when ticked', async () => {
      standin.session.siret = '13002526500013'
      const paths = standin.demarche(champs, { person: 'morale', isIdentified: false })
      await open(paths.siret)
      const { facts, fields } = (await askPage(control, page, 'guest.describe'))!
      expect(facts.saves).toBeUndefined()
      expect(fields.map(({ name: each }) => each)).toEqual(['user[siret]'])
      const frame = await openAssistant(page)
      await inFrame(frame, '.warning')
      const words = await frame.evaluate(() => document.body.innerText)
      expect(words).toContain('Le site a repris le numéro de votre compte')
      await frame.click('.kept input[type=checkbox]')
      await fillByClick(frame)
      expect(await page.$eval('#user_siret', (input) => (input as HTMLInputElement).value)).toBe(SIRET)
    })

    it('adds a row for each contact who lacks one, fills them next, and takes back what it added', async () => {
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
      await tickSaying(frame, 'Contacts techniques')
      await fillByClick(frame)
      const ids = await rowIds()
      expect(ids).toHaveLength(3)
      expect(ids[0]).toBe(first)
      expect(standin.demarches.saves).toEqual([])

      // The plan that follows: each row is one person's, in a stable order.
      for (const who of ['Noé Ivetot', 'Loïc O’Brien']) await tickSaying(frame, who)
      const saves = () => standin.demarches.saves
      const isSecond = () => frame.$eval('.prefill [role=status]', (each) => /6/.test(each.textContent ?? ''))
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
      await (await buttonSaying(frame, 'Annuler le remplissage')).press('Enter')
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
    })

    it('begins rows of which there is none yet, proposes who goes in, and takes the row back', async () => {
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

    it('gives the ticked answers that are about nobody as a link to hand over', async () => {
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

    it('begins a form known from its draft by the site’s own prefill, without the account', async () => {
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

    it('fills the identity of the person who asks, and leaves a third party’s alone', async () => {
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
      await page.click('#radio-tiers-manage')
      await page.waitForSelector('[name="dossier[mandataire_first_name]"]')
      await expect.poll(proposed).toEqual([
        ['mandataire_first_name', prenom],
        ['mandataire_last_name', nom],
      ])
    })
  })
})
