/** Habili on a copy of the real démarche numérique, judged by its database; skipped unless the copy is given. */
import type { Page } from 'puppeteer-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { browserNames, launch, type Habili } from './support/browser'
import { stateOf } from './support/form-proof'
import { create, sendFrom } from './support/messages'
import { askPage, undoOn, writeOn } from './support/page-side'
import * as real from './support/real-demarches'
import { HOST, answerOf, newDraft, newDraftFor, opened } from './support/real-demarches'

const CLAMART = '21920023500014'
const DINUM = '13002526500013'
const [LEGAL, EVERY, ROWS] = [2, 4, 5]
const EMAIL = process.env.HABILI_REAL_EMAIL ?? 'usager2@exemple.fr'

/** One answer a type that its control takes as it is. */
const plain = {
  text: 'Guichet',
  textarea: 'Démarches en ligne',
  email: 'lea@essai.example',
  phone: '01 99 00 00 01',
  number: '12',
  integer_number: '120',
  decimal_number: '49.3',
  iban: 'FR76 3000 6000 0112 3456 7890 189',
  date: '2026-11-21',
}

describe.skipIf(!real.isGiven).each(browserNames)('%s', (name) => {
  let habili: Habili
  let control: Page
  let page: Page
  let clamart: string
  let dinum: string

  const activate = (organisationId: string) =>
    sendFrom(control, 'active.set', { organisationId, casUsageId: null })
  const state = () => sendFrom(control, 'assistant.get')
  const siretState = async () => (await state()).siretState
  const board = async (number: string) =>
    (await sendFrom(control, 'board.get')).find((each) => each.number === number)
  const lineAsking = async (wanted: string) =>
    (await state()).plan?.lines.find(({ target }) => target === wanted)

  beforeAll(async () => {
    await real.wipe(EMAIL)
    habili = await launch(name, real.sitePort)
    control = await habili.openExtensionPage('options.html')
    clamart = await create(control, 'organisations', {
      siret: CLAMART,
      denomination: 'Clamart',
      adresse: '1 place de l’Exemple',
      codePostal: '61000',
      commune: 'ALENCON',
    })
    dinum = await create(control, 'organisations', { siret: DINUM, denomination: 'DINUM' })
    page = await habili.newPage()
    await real.signIn(page, EMAIL)
  })
  beforeEach(async () => {
    await activate(clamart)
    await page.bringToFront()
  })
  afterEach(() => real.clearFaults())
  afterAll(async () => {
    await habili?.close()
  })

  it('blocks on the organisation of a legal person’s dossier, draft and filed', async () => {
    const id = await newDraftFor(page, LEGAL, DINUM)
    // Its profile is chosen by itself; another one, chosen by hand, is refused.
    await expect.poll(siretState).toBe('match')
    await activate(clamart)
    await expect.poll(siretState).toBe('mismatch')
    const blocked = async () => (await state()).plan?.blocked
    await expect.poll(blocked).toBe('siret_mismatch')
    const { plan } = await state()
    const refs = plan!.lines.map(({ ref }) => ref)
    expect(await sendFrom(control, 'assistant.confirm', { planId: plan!.id, refs })).toMatchObject({
      reason: 'blocked',
    })
    await activate(dinum)
    await expect.poll(siretState).toBe('match')
    await real.move(id, 'en_construction')
    await page.goto(`${HOST}/dossiers/${id}/modifier`)
    await opened(page)
    await expect.poll(siretState).toBe('match')
    await activate(clamart)
    await expect.poll(siretState).toBe('mismatch')
    expect((await real.stored(id)).champs.filter(({ value }) => value)).toEqual([])
  })

  it('asks the person once a document on a natural person’s draft', async () => {
    await newDraft(page, EVERY)
    await expect.poll(siretState).toBe('unknown')
    expect((await state()).plan?.blocked).toBe('siret_unknown')
    await sendFrom(control, 'assistant.tellWhose', { isRight: true })
    expect((await state()).plan?.blocked).toBeUndefined()
  })

  it('keeps the draft begun for an entity that entity’s, on every page and for another profile too', async () => {
    await activate(dinum)
    await page.goto(`${HOST}/commencer/essai-p2`)
    await expect.poll(async () => (await state()).plan?.lines.length ?? 0).toBeGreaterThan(0)
    const { plan } = await state()
    const refs = plan!.lines.filter(({ canTick }) => canTick).map(({ ref }) => ref)
    await sendFrom(control, 'assistant.confirm', { planId: plan!.id, refs }).catch(() => undefined)
    await page.waitForFunction(() => location.search.includes('prefill_token'), { polling: 50 })
    // Firefox's driver tells the address some instants after the page has it.
    const url = await page.evaluate(() => location.href)
    // The address of a draft proposes nothing again.
    await stateOf(control, ['start'])
    expect((await state()).plan?.lines ?? []).toEqual([])
    const [row] = (await sendFrom(control, 'board.get')).filter(({ draftUrl }) => draftUrl === url)
    expect(row?.number).toMatch(/^\d+$/)
    await activate(clamart)
    const link = await page.waitForSelector('a.fr-btn[href*="/dossiers/"]')
    await Promise.all([page.waitForNavigation(), link!.evaluate((each) => (each as HTMLElement).click())])
    await expect.poll(siretState).toBe('match')
    const { active, page: shown } = await state()
    expect([active?.siret, shown?.facts.requestId]).toEqual([DINUM, row!.number])
    await expect.poll(async () => (await lineAsking('organisation.siret'))?.value).toBe(DINUM)
    // Filed by another way, the address with its token is dead; that of its number is not.
    await Promise.all([
      page.waitForNavigation(),
      page.$eval(
        '#user_siret',
        (each, value) => {
          ;(each as HTMLInputElement).value = value
          ;(each as HTMLInputElement).form!.requestSubmit()
        },
        DINUM,
      ),
    ])
    await real.move(row!.number, 'en_construction')
    expect((await page.goto(url))!.status()).toBe(404)
    await page.goto(`${HOST}/dossiers/${row!.number}`)
    await expect.poll(async () => (await board(row!.number))?.siteState?.label).toBe('en construction')
    expect((await board(row!.number))?.draftUrl).toBe(`${HOST}/dossiers/${row!.number}`)
  })

  it('says saved what the database holds, and taken back what it holds no more, at that very instant', async () => {
    const id = await newDraft(page, EVERY)
    await real.faults([{ pathRegex: real.savesOf(id), delayMs: 1500 }])
    const filled = await writeOn(control, page, plain)
    const held = async () =>
      Object.fromEntries(
        await Promise.all(
          Object.keys(plain).map(async (label) => [label, await answerOf(id, label)] as const),
        ),
      )
    const after = await held()
    const said = Object.values(filled.outcomes)
    expect(said).toEqual(said.map(() => 'saved'))
    for (const [label, value] of Object.entries(plain))
      expect(after[label]!.replaceAll(/\s/g, ''), label).toBe(value.replaceAll(/\s/g, ''))
    const undone = await undoOn(control, page, filled)
    const left = Object.entries(await held()).filter(([, value]) => value !== '')
    expect(undone.map(({ outcome }) => outcome)).toEqual(undone.map(() => 'restored'))
    expect(left).toEqual([])
    await page.goto('about:blank')
    expect(Object.values(await held()).join('')).toBe('')
  })

  it('condemns the one save that fails: 500, 422, and none for ever', async () => {
    for (const status of [500, 422]) {
      const id = await newDraft(page, EVERY)
      const rule = { pathRegex: real.savesOf(id), status, after: 2, times: 1 }
      await real.faults([rule])
      const { text, email, number, phone, textarea } = plain
      const wanted = { text, email, number, phone, textarea }
      const { outcomes } = await writeOn(control, page, wanted)
      for (const [label, outcome] of Object.entries(outcomes)) {
        const held = await answerOf(id, label)
        expect([label, outcome === 'saved'], `${status} ${JSON.stringify(outcomes)}`).toEqual([
          label,
          held !== '',
        ])
      }
      expect(Object.values(outcomes).filter((each) => each !== 'saved')).toEqual(['not_saved'])
      await real.clearFaults()
    }
  })

  it('waits for a row that comes late, and takes it back', async () => {
    await newDraft(page, ROWS)
    const count = () => page.$$eval('[id^="safe-row-selector-"]', (all) => all.length)
    const before = await count()
    await real.faults([{ pathRegex: 'repetition', delayMs: 7000, times: 1 }])
    const { fields } = (await askPage(control, page, 'guest.describe'))!
    const label = fields.find(({ kind }) => kind === 'rows')!.label
    const filled = await writeOn(control, page, { [label]: ['new'] })
    expect(filled.outcomes).toEqual({ [label]: 'written' })
    expect(await count()).toBe(before + 1)
    expect((await undoOn(control, page, filled)).map(({ outcome }) => outcome)).toEqual(['restored'])
    expect(await count()).toBe(before)
    // What the database holds is what a new reading of the page shows.
    await page.reload()
    await opened(page)
    expect(await count()).toBe(before)
  })

  it('counts nothing as saved that a lost session lost', async () => {
    const id = await newDraft(page, EVERY)
    await real.faults([{ pathRegex: real.savesOf(id), status: 401, after: 2 }])
    const { email, text, number, phone, textarea } = plain
    const filling = writeOn(control, page, { text, email, number, phone, textarea })
    // The page reloads in the middle: the answer may be lost with it.
    const { outcomes } = await filling.catch(() => ({ outcomes: {} }))
    for (const [label, outcome] of Object.entries(outcomes))
      if (outcome === 'saved') expect(await answerOf(id, label), label).not.toBe('')
    await real.clearFaults()
    const held = await Promise.all(Object.keys(plain).map((label) => answerOf(id, label)))
    expect(held.filter(Boolean).length).toBeLessThanOrEqual(2)
  })

  it('knows a filed dossier before any change, and reads every state where the person passes', async () => {
    await activate(dinum)
    const id = await newDraftFor(page, LEGAL, DINUM)
    await expect.poll(async () => (await board(id))?.siteState?.label).toBe('brouillon')
    await real.move(id, 'en_construction')
    await page.goto(`${HOST}/dossiers/${id}/modifier`)
    await opened(page)
    const { facts } = (await askPage(control, page, 'guest.describe'))!
    expect(facts).toMatchObject({ savesInto: 'filed', title: 'Demande d’une personne morale' })
    const seen = async (path: string, label: string) => {
      await page.goto(HOST + path)
      await expect.poll(async () => (await board(id))?.siteState?.label).toBe(label)
    }
    await seen(`/dossiers/${id}`, 'en construction')
    await real.move(id, 'correction', '&reason=Texte&kind=incorrect')
    await seen('/dossiers', 'à corriger')
    await real.move(id, 'en_instruction')
    await seen(`/dossiers/${id}/messagerie`, 'en instruction')
    await real.move(id, 'accepte')
    await seen('/dossiers?statut=traites', 'accepté')
    await real.move(id, 'repasser_en_instruction')
    await seen(`/dossiers/${id}/demande`, 'en instruction')
    await real.move(id, 'refuse')
    await seen(`/dossiers/${id}`, 'refusé')
    await real.move(id, 'repasser_en_instruction')
    await real.move(id, 'sans_suite')
    await seen('/dossiers?statut=traites', 'classé sans suite')
    expect((await board(id))?.draftUrl).toBe(`${HOST}/dossiers/${id}`)
  })

  it('reads titles and labels without what the site adds to them', async () => {
    await newDraft(page, EVERY)
    const draft = (await askPage(control, page, 'guest.describe'))!
    expect(draft.facts.title).toBe('Tous les types de question')
    for (const [procedure, path] of [
      [EVERY, 'identite'],
      [LEGAL, 'siret'],
    ] as const) {
      await page.goto(`${HOST}/dossiers/new?procedure_id=${procedure}`)
      await page.waitForFunction((end) => location.pathname.endsWith(end), { polling: 50 }, path)
      const { fields } = (await askPage(control, page, 'guest.describe'))!
      expect(fields.length).toBeGreaterThan(0)
      expect(fields.filter(({ label }) => /obligatoire/i.test(label)).map(({ label }) => label)).toEqual([])
    }
  })
})
