/** One dossier an entity, sent one by one: what is sent, what stops it, and what a cut leaves. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { askedOf, page } from './page-side'
import { newStore } from './stores'
import { dossierHandlers } from '@/lib/background/requests/dossiers'
import { board, mark } from '@/lib/background/requests/journey'
import type { Store } from '@/lib/background/store/store'
import { digestOf } from '@/lib/extension/dossier-digest'
import { DOSSIERS, type DossierPreview } from '@/lib/contract/requests'
import { setSettings } from '@/lib/background/store/settings'
import { answersSent } from '@/lib/form/dossier-digest'
import type { PageDescription, WriteStep } from '@/lib/form/model'
import { field, idOf, make } from '../form/samples'

const START = 'https://demarche.numerique.gouv.fr/commencer/essai'
const EDITOR = idOf(70)
/** Two towns, their own DPO each, one editor. */
const TOWNS = [
  { id: idOf(1), siret: '21619990100010', dpo: 'dpo@bourg.example' },
  { id: idOf(2), siret: '21619990100028', dpo: 'dpo@rive.example' },
]
const NOW = '2026-11-21T08:00:00.000Z'

const question = (stableId: string, label: string, section = '') =>
  field(label, {
    name: `dossier[champs_public_attributes][${stableId}][value]`,
    id: '',
    label,
    section,
    stableId,
    siteType: label.includes('SIRET') ? 'siret' : 'text',
    fingerprint: `prefill ${stableId}`,
  })
const start = (changes: Partial<PageDescription> = {}): PageDescription => ({
  documentId: 'start',
  view: 0,
  site: 'demarches',
  kind: 'start',
  url: START,
  facts: { procedure: 'essai', title: 'Une démarche d’essai', savesInto: 'new' },
  fields: [
    question('11', 'SIRET de votre organisme'),
    question('12', 'Adresse électronique', 'Délégué à la protection des données'),
    question('13', 'Adresse électronique', 'Contact technique'),
    question('14', 'Nom de l’animal'),
  ].map((each, ref) => ({ ...each, ref })),
  ...changes,
})

let store: Store
let dossiers: ReturnType<typeof dossierHandlers>
let drafts: number
const draftOf = (number: number) => `${START}?prefill_token=t${number}`
const posts = () => askedOf('guest.post') as { steps: WriteStep[] }[]
const valuesOf = ({ steps }: { steps: WriteStep[] }) => steps.map(({ value }) => value)
const answering = (status: number, url = '') =>
  (page.answers['guest.post'] = () => ({ status, url, number: '' }))
const rows = () => store.db.dossierRows.toArray()

beforeEach(async () => {
  fakeBrowser.reset()
  vi.spyOn(globalThis, 'setTimeout').mockImplementation(((run: () => void) => setImmediate(run)) as never)
  vi.stubGlobal('navigator', { onLine: true })
  page.asked.length = 0
  drafts = 0
  page.answers = {
    'guest.describe': start(),
    'guest.post': () => ({ status: 201, url: draftOf(++drafts), number: String(drafts) }),
  }
  await fakeBrowser.tabs.create({ url: START })
  store = (await newStore()).store
  await store.db.organisations.add(make('organisations', 70, { denomination: 'Éditeur' }))
  const contacts = [
    { rank: 71, organisationIds: [EDITOR], roles: ['contact_technique'], email: 'tech@editeur.example' },
  ]
  for (const [at, { id, siret, dpo }] of TOWNS.entries()) {
    await store.db.organisations.add(
      make('organisations', at + 1, { siret, denomination: `Ville ${at + 1}` }),
    )
    await store.db.mandats.add(make('mandats', 80 + at, { editorId: EDITOR, entityId: id }))
    contacts.push({ rank: 90 + at, organisationIds: [id], roles: ['delegue_protection_donnees'], email: dpo })
  }
  for (const { rank, ...contact } of contacts)
    await store.db.contacts.add(make('contacts', rank, { nom: 'Essai', prenom: 'Alix', ...contact }))
  await setSettings({ knownForms: ['demarches/essai'] })
  dossiers = dossierHandlers(async () => store)
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

const preview = async () =>
  (await dossiers['dossiers.plan']({
    startUrl: START,
    entities: TOWNS.map(({ id }) => ({ organisationId: id })),
  })) as DossierPreview[]
const asked = ['11', '12', '13']
const sentOf = ({ lines }: DossierPreview) => answersSent(lines, new Set(asked))

async function begin(previews?: DossierPreview[]) {
  const planned = previews ?? (await preview())
  return dossiers['dossiers.start']({
    startUrl: START,
    questions: asked,
    rows: await Promise.all(
      planned.map(async (each) => {
        const { organisationId, casUsageId } = each
        return { organisationId, casUsageId, digest: await digestOf(sentOf(each)) }
      }),
    ),
  })
}
const step = () => dossiers['dossiers.step']()

describe('the preview', () => {
  it('gives each entity its own SIRET and DPO, and the technical contact of the editor', async () => {
    const previews = await preview()
    expect(previews.map((each) => sentOf(each).map(({ value }) => value))).toEqual(
      TOWNS.map(({ siret, dpo }) => [siret, dpo, 'tech@editeur.example']),
    )
    expect(previews[0]).toMatchObject({
      editorName: 'Éditeur',
      blocked: '',
      hasDraft: false,
      casUsageId: null,
    })
    expect(sentOf(previews[0]!).every(({ isTicked }) => isTicked)).toBe(true)
    expect(posts()).toEqual([])
  })

  it('ticks nothing on a form that nobody knows', async () => {
    await setSettings({ knownForms: [] })
    const [first] = await preview()
    expect(first!.lines.filter(({ isTicked }) => isTicked)).toEqual([])
    expect(sentOf(first!)).toHaveLength(3)
  })

  it('takes the only cas d’usage, none of several, and the one that is asked for', async () => {
    const usage = (rank: number) =>
      make('casUsage', rank, { intitule: `Usage ${rank}`, organisationIds: [TOWNS[0]!.id] })
    await store.db.casUsage.add(usage(50))
    expect((await preview()).map(({ casUsageId }) => casUsageId)).toEqual([idOf(50), null])
    await store.db.casUsage.add(usage(51))
    expect((await preview())[0]).toMatchObject({
      casUsageId: null,
      casUsages: [{ id: idOf(50) }, { id: idOf(51) }],
    })
    const entities = [{ organisationId: TOWNS[0]!.id, casUsageId: idOf(51) }]
    expect(await dossiers['dossiers.plan']({ startUrl: START, entities })).toMatchObject([
      { casUsageId: idOf(51) },
    ])
  })

  it.each([
    [{ endsOn: '2020-01-01' }, 'mandat_expired'],
    [{ startsOn: '2999-01-01' }, 'mandat_to_come'],
  ])('blocks an entity whose mandat is %o', async (dates, blocked) => {
    await store.db.mandats.update(idOf(80), dates)
    expect((await preview()).map((each) => each.blocked)).toEqual([blocked, ''])
  })

  it('needs a tab that shows the start page, whichever it is', async () => {
    page.answers['guest.describe'] = start({ url: `${START}-autre` })
    expect(await dossiers['dossiers.form']({ startUrl: START })).toMatchObject({ isHere: false })
    expect(
      await dossiers['dossiers.plan']({ startUrl: START, entities: [{ organisationId: EDITOR }] }),
    ).toBeNull()
    page.answers['guest.describe'] = start()
    expect(await dossiers['dossiers.form']({ startUrl: START })).toEqual({
      isHere: true,
      siteName: 'Démarche numérique',
      title: 'Une démarche d’essai',
      questions: 4,
    })
    const elsewhere = 'https://example.org/commencer/essai'
    expect(await dossiers['dossiers.form']({ startUrl: elsewhere })).toMatchObject({ siteName: '' })
  })
})

describe('the sending', () => {
  it('makes one draft a step, keeps no value in its rows, and puts each address on the board', async () => {
    await begin()
    expect(JSON.stringify(await rows())).not.toMatch(/example|2161/)
    const { run, stop } = await step()
    expect([stop, run!.rows.map(({ state }) => state)]).toEqual([null, ['sent', 'waiting']])
    await step()
    expect(posts().map(valuesOf)).toEqual(TOWNS.map(({ siret, dpo }) => [siret, dpo, 'tech@editeur.example']))
    const lines = (await board(store, NOW)).toSorted((one, other) => (one.draftUrl < other.draftUrl ? -1 : 1))
    expect(
      lines.map(({ organisationId, draftUrl, serviceName, serviceId }) => [
        organisationId,
        draftUrl,
        serviceName,
        serviceId,
      ]),
    ).toEqual(TOWNS.map(({ id }, at) => [id, draftOf(at + 1), 'Une démarche d’essai', 'demarches/essai']))
    expect((await dossiers['dossiers.get']()).run!.rows.map(({ draftUrl }) => draftUrl)).toEqual([
      draftOf(1),
      draftOf(2),
    ])
    await dossiers['dossiers.close']()
    expect(await dossiers['dossiers.get']()).toEqual({ run: null, stop: null })
  })

  it('is followed on the board step by step, the démarche being in no catalogue', async () => {
    await begin()
    await step()
    const [line] = await board(store, NOW)
    expect(line!.next).toMatchObject({ id: 'depot', isOurs: true })
    const { organisationId, casUsageId, serviceId, requestId } = line!
    const done = { organisationId, casUsageId, serviceId, requestId, isDone: true }
    expect(await mark(store, { ...done, stepId: 'depot' }, NOW)).toMatchObject({ outcome: 'saved' })
    expect((await board(store, NOW))[0]!.next).toMatchObject({ id: 'reponse', isOurs: false })
  })

  it('fills in the request that had no draft yet, and says where one had', async () => {
    const purpose = { organisationId: TOWNS[0]!.id, serviceId: 'demarches/essai' }
    await store.db.requests.add(make('requests', 60, purpose))
    await begin()
    await step()
    expect(await store.db.requests.toArray()).toMatchObject([{ id: idOf(60), draftUrl: draftOf(1) }])
    expect((await preview()).map(({ hasDraft }) => hasDraft)).toEqual([true, false])
  })

  it('leaves a second start of its own to the first', async () => {
    await begin()
    const other = await begin((await preview()).slice(1))
    expect(other.run!.rows).toHaveLength(2)
    expect(DOSSIERS).toBeGreaterThanOrEqual(200)
  })

  it('does not send what changed since it was previewed, until it is read again', async () => {
    await begin()
    await store.db.contacts.update(idOf(90), { email: 'autre@bourg.example' })
    expect((await step()).run!.rows[0]).toMatchObject({ state: 'changed' })
    expect(posts()).toEqual([])
    await step()
    const digest = await digestOf(sentOf((await preview())[0]!))
    await dossiers['dossiers.again']({ key: (await rows())[0]!.key, digest })
    expect((await step()).run!.rows.map(({ state }) => state)).toEqual(['sent', 'sent'])
    expect(valuesOf(posts()[1]!)).toContain('autre@bourg.example')
  })

  it('does not send under a mandat that ended meanwhile, and tries again once it is mended', async () => {
    await begin()
    await store.db.mandats.update(idOf(80), { endsOn: '2020-01-01' })
    expect((await step()).run!.rows[0]).toMatchObject({ state: 'failed', problem: 'mandat_expired' })
    await step()
    await store.db.mandats.update(idOf(80), { endsOn: '' })
    await dossiers['dossiers.retry']()
    expect((await step()).run!.rows.map(({ state }) => state)).toEqual(['sent', 'sent'])
  })

  it('waits without a connection, and when no tab shows the page', async () => {
    await begin()
    vi.stubGlobal('navigator', { onLine: false })
    expect((await step()).stop).toBe('offline')
    vi.stubGlobal('navigator', { onLine: true })
    page.answers['guest.describe'] = null
    expect((await step()).stop).toBe('no_page')
    page.answers['guest.describe'] = start()
    page.answers['guest.post'] = null
    expect((await step()).stop).toBe('no_page')
    expect((await rows()).map(({ state }) => state)).toEqual(['waiting', 'waiting'])
  })

  it.each([
    [429, 'waiting', 'too_many'],
    [503, 'waiting', 'site_down'],
    [500, 'unknown', 'site_down'],
    [404, 'failed', 'site_refused'],
    [422, 'failed', null],
  ])('on %i the row is %s and the sending stops for %s', async (status, state, stop) => {
    await begin()
    answering(status)
    const answer = await step()
    expect([answer.run!.rows[0]!.state, answer.run!.rows[1]!.state, answer.stop]).toEqual([
      state,
      'waiting',
      stop,
    ])
    expect(await store.db.requests.count()).toBe(0)
  })

  it.each([
    ['no answer', new Error('too late'), 'no_answer', 'unreached'],
    ['no word of the site', { status: 0, url: '' }, 'no_answer', 'unreached'],
    ['an answer of another shape', { status: 'x' }, 'no_answer', 'unreached'],
    [
      'a draft elsewhere',
      { status: 201, url: 'https://example.org/commencer/x?prefill_token=t', number: '9' },
      'address_elsewhere',
      null,
    ],
  ])('after %s, nobody knows, and nothing is sent again by itself', async (_, answer, problem, stop) => {
    await begin()
    page.answers['guest.post'] = answer
    const first = await step()
    expect(first.stop).toBe(stop)
    expect(first.run!.rows[0]).toMatchObject({ state: 'unknown', problem, draftUrl: '' })
    page.answers['guest.post'] = () => ({ status: 201, url: draftOf(++drafts), number: String(drafts) })
    await dossiers['dossiers.retry']()
    await step()
    await step()
    expect(posts()).toHaveLength(2)
    expect((await rows()).map(({ state }) => state)).toEqual(['unknown', 'sent'])
    await dossiers['dossiers.again']({ key: (await rows())[0]!.key })
    await step()
    expect((await rows()).map(({ state }) => state)).toEqual(['sent', 'sent'])
  })

  it('says that the start page is gone when its tab was closed before the answer', async () => {
    await begin()
    const gone = new Error('the tab is gone')
    page.answers['guest.post'] = () => {
      page.answers['guest.describe'] = gone
      throw gone
    }
    const { run, stop } = await step()
    expect(stop).toBe('no_page')
    expect(run!.rows[0]).toMatchObject({ state: 'unknown', problem: 'no_answer' })
  })

  it('notes that it sends before it does: cut there, a new background asks the person', async () => {
    await begin()
    let noted: unknown
    page.answers['guest.post'] = async () => {
      noted = (await rows())[0]!.state
      return new Promise(() => undefined)
    }
    void step()
    await vi.waitFor(() => expect(noted).toBe('sending'))
    page.answers['guest.post'] = () => ({ status: 201, url: draftOf(++drafts), number: String(drafts) })
    dossiers = dossierHandlers(async () => store)
    expect((await dossiers['dossiers.get']()).run!.rows[0]).toMatchObject({
      state: 'unknown',
      problem: 'interrupted',
    })
    await step()
    await step()
    expect((await rows()).map(({ state }) => state)).toEqual(['unknown', 'sent'])
  })

  it('is not taken for cut while it is under way', async () => {
    await begin()
    let answer: (posted: unknown) => void = () => undefined
    page.answers['guest.post'] = () => new Promise((resume) => (answer = resume))
    const sending = step()
    await vi.waitFor(async () => expect((await rows())[0]!.state).toBe('sending'))
    expect((await dossiers['dossiers.get']()).run!.rows[0]!.state).toBe('sending')
    answer({ status: 201, url: draftOf(1), number: '1' })
    expect((await sending).run!.rows[0]!.state).toBe('sent')
  })

  it('gives the person the address that a full disk could not keep', async () => {
    await begin()
    vi.spyOn(store, 'save').mockResolvedValue({ outcome: 'refused', problem: 'quota' })
    const { stop, unsaved } = await step()
    expect([stop, unsaved]).toEqual(['quota', { name: 'Ville 1', url: draftOf(1) }])
    expect((await dossiers['dossiers.get']()).run!.rows[0]!.state).toBe('unknown')
  })
})
