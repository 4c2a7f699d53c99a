/** Habili on a démarche: each type of champ written, saved by the site and taken back, and the site's bad days. */
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { everyType } from '@/tests/standin/demarches/examples'
import type { ChampSpec } from '@/tests/standin/demarches/types'
import { isSameAnswer } from '@/lib/profile/same-text'
import { startStandin } from '@/tests/standin/server'
import type { Standin } from '@/tests/standin/types'
import { browserNames, launch, type Habili } from './support/browser'
import { stateOf } from './support/form-proof'
import { create, sendFrom } from './support/messages'
import { itAtRelease, itOnce } from './support/once'
import { askPage, undoOn, writeOn, type Wanted } from './support/page-side'
import { tellCase } from './support/trust-table'

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
    held: { value: ['FR76 3000 6000 0112 3456 7890 189'] },
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

/** What is drawn by the site's server, and not by its scripts alone. */
const plain = Object.keys(fillable).filter(
  (label) => !/longue|Étiquettes|communes|epci|address|annuaire|cherchée/.test(label),
)

describe.each(browserNames)('%s', (name) => {
  const once = itOnce(name)
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

  once('writes each fillable type as the site saves it, and takes it back', async () => {
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

  once('says line by line what the site refused, failed to save, or does not offer', async () => {
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

  once(
    'writes what a closing list lies over, and waits for the save that follows a slow search',
    async () => {
      const texts = ['Un', 'Deux', 'Trois', 'Quatre']
      const { brouillon, dossierId } = standin.demarche([
        { type: 'communes', label: 'Commune' },
        ...texts.map((label): ChampSpec => ({ type: 'text', label })),
      ])
      const held = () => texts.map((label) => standin.demarches.held(dossierId, label)?.value?.[0])
      const write = async (commune: string, text: string) => {
        const wanted = Object.fromEntries([['Commune', commune], ...texts.map((label) => [label, text])])
        return Object.values((await writeOn(control, page, wanted)).outcomes)
      }
      const saved = texts.map(() => 'saved')
      await open(brouillon)
      expect(await write('Paris (99999)', 'a')).toEqual(['option_missing', ...saved])
      expect(held()).toEqual(['a', 'a', 'a', 'a'])
      expect(await write('Paris (75001)', 'b')).toEqual(['saved', ...saved])
      expect(held()).toEqual(['b', 'b', 'b', 'b'])
      standin.demarches.trouble.searchDelay = 1500
      expect((await writeOn(control, page, { Commune: 'Bourg-en-Bresse (01000)' })).outcomes).toEqual({
        Commune: 'saved',
      })
      expect(standin.demarches.held(dossierId, 'Commune')?.code).toEqual(['01053-01000'])
    },
  )

  once(
    'tells 28 questions right, soon after the last answer of a site that takes one second each',
    async () => {
      const labels = Array.from({ length: 28 }, (_, index) => `Question ${index + 1}`)
      const { brouillon, dossierId } = standin.demarche(labels.map((label) => ({ type: 'text', label })))
      standin.demarches.trouble.delay = 1000
      await open(brouillon)
      const { outcomes } = await writeOn(
        control,
        page,
        Object.fromEntries(labels.map((each) => [each, each])),
      )
      const told = Date.now()
      expect(outcomes).toEqual(Object.fromEntries(labels.map((each) => [each, 'saved'])))
      for (const label of labels) expect(standin.demarches.held(dossierId, label)?.value).toEqual([label])
      const last = Math.max(...standin.demarches.saves.map(({ answeredAt }) => answeredAt))
      expect(told - last).toBeLessThan(2000)
    },
  )

  once(
    'says of each save of a group what the site holds, and is taken back when the site has saved that',
    async () => {
      const labels = ['Un', 'Deux', 'Trois', 'Quatre', 'Cinq', 'Six']
      const { brouillon, dossierId } = standin.demarche(labels.map((label) => ({ type: 'text', label })))
      const { trouble } = standin.demarches
      Object.assign(trouble, { delay: [300, 2500], saveOf: { Deux: 'invalid', Quatre: 'failed' } })
      await open(brouillon)
      const filled = await writeOn(control, page, Object.fromEntries(labels.map((each) => [each, each])))
      const held = () => labels.filter((label) => standin.demarches.held(dossierId, label)?.value?.[0])
      const saved = ['Un', 'Trois', 'Cinq', 'Six']
      expect(held()).toEqual(saved)
      expect(labels.filter((label) => filled.outcomes[label] === 'saved')).toEqual(saved)
      expect([filled.outcomes.Deux, filled.outcomes.Quatre]).toEqual(['not_saved', 'not_saved'])
      tellCase({
        subject: 'Saving: nothing is said that is not',
        name: 'two saves of a group refused or failed (422, 500): told line by line',
        browser: name,
        result: 'refused',
      })
      trouble.saveOf = {}
      const undone = await undoOn(control, page, filled)
      // At the very instant of the report.
      expect(held()).toEqual([])
      expect(undone.map(({ outcome }) => outcome)).toEqual(labels.map(() => 'restored'))
    },
  )

  it('says nothing saved that a session lost in the middle lost with it', async () => {
    const labels = ['Un', 'Deux', 'Trois', 'Quatre', 'Cinq', 'Six']
    const { brouillon, dossierId } = standin.demarche(labels.map((label) => ({ type: 'text', label })))
    await open(brouillon)
    standin.demarches.trouble.sessionEndsAfter = 2
    // The page that reloads may take the answer with it.
    const { outcomes } = await writeOn(
      control,
      page,
      Object.fromEntries(labels.map((each) => [each, each])),
    ).catch(() => ({ outcomes: {} as Record<string, string> }))
    await page.waitForSelector('#session-new')
    const held = labels.filter((label) => standin.demarches.held(dossierId, label)?.value?.[0])
    expect(held).toHaveLength(2)
    expect(held).toEqual(expect.arrayContaining(labels.filter((label) => outcomes[label] === 'saved')))
  })

  once('waits for a row that comes late, owns it, and takes it back', async () => {
    const contacts: ChampSpec = {
      type: 'repetition',
      label: 'Contacts',
      champs: [
        { type: 'text', label: 'Nom' },
        { type: 'email', label: 'Courriel' },
      ],
    }
    const { brouillon } = standin.demarche([{ type: 'text', label: 'Projet' }, contacts])
    await open(brouillon)
    const rows = () => page.$$eval('.champs-group[id^="safe-row-selector-"]', (all) => all.length)
    const before = await rows()
    standin.demarches.trouble.rowDelay = 5500
    const filled = await writeOn(control, page, { Contacts: ['new'] })
    expect(filled.outcomes).toEqual({ Contacts: 'written' })
    expect(await rows()).toBe(before + 1)
    standin.demarches.trouble.rowDelay = 0
    expect((await undoOn(control, page, filled)).map(({ outcome }) => outcome)).toEqual(['restored'])
    // What the site holds is what a new reading of the page shows.
    await page.reload()
    await page.waitForSelector('body.dom-ready')
    expect(await rows()).toBe(before)
  })

  once('keeps to its fields when the form is drawn anew between two saves, and labels repeat', async () => {
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
    standin.demarches.trouble.delay = 300
    await open(modifier)
    const { facts, fields } = (await askPage(control, page, 'guest.describe'))!
    expect(facts.savesInto).toBe('filed')
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

  describe('open in two tabs', () => {
    const questions: ChampSpec[] = [
      { type: 'text', label: 'Intitulé du projet' },
      { type: 'textarea', label: 'Description du projet' },
      { type: 'text', label: 'Nom de votre organisme' },
    ]
    const labels = questions.map(({ label }) => label)
    const [title] = labels as [string]
    let other: Page
    beforeAll(async () => {
      const siret = '13002526500013'
      const id = await create(control, 'organisations', { siret, denomination: 'Commune d’essai' })
      const texts = { intitule: 'Guichet', description: 'Un guichet pour les familles.' }
      const casUsageId = await create(control, 'casUsage', { organisationIds: [id], ...texts })
      await sendFrom(control, 'active.set', { organisationId: id, casUsageId })
      other = await habili.newPage()
    })
    afterAll(() => other?.close())

    async function shown(each: Page, path: string): Promise<void> {
      await each.bringToFront()
      await each.goto(HOST + path)
      await each.waitForSelector('body.dom-ready')
    }
    async function plan(wanted: string[]) {
      await page.bringToFront()
      if ((await stateOf(control, ['request'])).siretState === 'unknown')
        await sendFrom(control, 'assistant.tellWhose', { isRight: true })
      const found = await stateOf(control, ['request'])
      const refs = found.plan!.lines.filter(({ label, canTick }) => canTick && wanted.includes(label))
      expect(refs.map(({ label }) => label)).toEqual(wanted)
      return { planId: found.plan!.id, refs: refs.map(({ ref }) => ref) }
    }
    async function confirmed(wanted = labels) {
      const told = await sendFrom(control, 'assistant.confirm', await plan(wanted))
      if (told.outcome === 'refused') return told.reason
      const { results, isUncompared } = told.report
      return { isUncompared, outcomes: results.map(({ outcome }) => outcome) }
    }
    const held = (dossierId: number) =>
      labels.map((label) => standin.demarches.held(dossierId, label)?.value?.[0] ?? '')

    it('A11.9: leaves the answer that another tab gave since, says so, and writes the others', async () => {
      const { brouillon, dossierId } = standin.demarche(questions)
      await shown(page, brouillon)
      await shown(other, brouillon)
      await other.type('.editable-champ-text input', 'Ÿvetot')
      await expect.poll(() => held(dossierId)).toEqual(['Ÿvetot', '', ''])
      const written = { outcomes: ['changed_elsewhere', 'saved', 'saved'] }
      expect(await confirmed()).toEqual(written)
      expect(held(dossierId)).toEqual(['Ÿvetot', 'Un guichet pour les familles.', 'Commune d’essai'])
      // Loaded again, the page is the newest: what the person ticks there is written.
      await shown(page, brouillon)
      expect(await confirmed([title])).toEqual({ outcomes: ['saved'] })
      expect(held(dossierId)[0]).toBe('Guichet')
    })

    once('waits three seconds for the site, says so, and does not wait for ever', async () => {
      const { brouillon, dossierId } = standin.demarche(questions)
      await shown(page, brouillon)
      standin.demarches.trouble.isPageDown = true
      expect(await confirmed()).toBe('kept_unanswered')
      expect(held(dossierId)).toEqual(['', '', ''])
      expect(await confirmed()).toEqual({ isUncompared: true, outcomes: ['saved', 'saved', 'saved'] })

      const slow = standin.demarche(questions)
      standin.demarches.trouble.isPageDown = false
      await shown(page, slow.brouillon)
      standin.demarches.trouble.pageDelay = 4000
      expect(await confirmed()).toBe('kept_unanswered')
      expect(held(slow.dossierId)).toEqual(['', '', ''])
      // What came too late for the first press serves the second.
      expect(await confirmed()).toEqual({ outcomes: ['saved', 'saved', 'saved'] })
    })

    once('writes nothing in a page that the site shows no more', async () => {
      const { brouillon, dossierId } = standin.demarche(questions)
      await shown(page, brouillon)
      standin.session.signedIn = false
      expect(await confirmed()).toBe('kept_left')
      expect(held(dossierId)).toEqual(['', '', ''])
    })

    itAtRelease('is compared for every type, and what this tab saved itself is no other tab’s', async () => {
      const { brouillon } = standin.demarche(everyType)
      standin.demarches.trouble.jobSeconds = 0.2
      await shown(page, brouillon)
      await shown(other, brouillon)
      const wanted = Object.fromEntries(Object.entries(fillable).map(([label, { value }]) => [label, value]))
      await writeOn(control, other, wanted)
      const kept = async (each: Page) => {
        const { fields } = (await askPage(control, each, 'guest.describe'))!
        const [given = [], now = []] = (await askPage(control, each, 'guest.kept'))!
        return now.flatMap((one) => {
          const was = given.find(({ fingerprint }) => fingerprint === one.fingerprint)?.value
          const { label, value } = fields.find(({ fingerprint }) => fingerprint === one.fingerprint) ?? {}
          if (was === undefined || isSameAnswer(was, one.value)) return []
          return [{ label, now: one.value, value: value ?? '' }]
        })
      }
      const elsewhere = await kept(page)
      expect(elsewhere.map(({ label }) => label)).toEqual(expect.arrayContaining(plain))
      const own = await kept(other)
      // The site groups the signs of an IBAN when it is loaded.
      const bare = (all: string | string[]) => [all].flat().map((each) => each.replace(/\s/g, ''))
      expect(own.filter(({ now, value }) => !isSameAnswer(bare(now), bare(value)))).toEqual([])
    })
  })
})
