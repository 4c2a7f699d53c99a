/** A request read again by the background: of a page, of a profile, of the board; what is kept and changed after. */
import { beforeEach, describe, expect, it } from 'vitest'
import { activate } from '@/lib/background/organisations/active'
import { reviewHandlers } from '@/lib/background/eligibility/review-handlers'
import { keepAsked } from '@/lib/background/tab/asked'
import type { Store } from '@/lib/background/store/store'
import type { PageDescription } from '@/lib/form/model'
import { setTab } from '@/lib/background/tab/sessions'
import { field, idOf } from '../form/samples'
import { begin, description, OTHER_SIRET, page, show, SIRET, TAB } from './page-side'
import { create } from './stores'

const frame = { caller: 'frame' as const, tabId: TAB, frameId: 1 }
const P = 'authorization_request_api_particulier'
let store: Store
let handlers: ReturnType<typeof reviewHandlers>
let casUsageId: string

beforeEach(async () => {
  store = await begin()
  handlers = reviewHandlers(async () => store)
  casUsageId = (await store.db.casUsage.toArray())[0]!.id
  await activate(idOf(1), casUsageId)
})

const line = (block: string, label: string, text: string) => ({ block, label, text, links: [], ref: 70 })
const summary = (changes: Partial<PageDescription> = {}): PageDescription =>
  description({
    kind: 'summary',
    url: 'https://datapass.api.gouv.fr/formulaires/api-particulier/demande/9/résumé',
    facts: { siret: SIRET, formUid: 'api-particulier', requestId: '9', stateLabel: 'Brouillon' },
    fields: [],
    printed: [
      line('basic_infos', 'Nom du projet', 'Guichet'),
      line('basic_infos', 'Description du projet', 'Tarifs.'),
      line('legal', 'Précisez la nature et les références', 'L. 114-8'),
    ],
    ...changes,
  })
const here = async () => handlers['review.get']({}, frame)
const rules = (review: Awaited<ReturnType<typeof here>>) => review!.open.map(({ rule }) => rule)

describe('the page of a tab', () => {
  it('is read from what a summary prints, and from nothing of the profile', async () => {
    await show(summary())
    const review = await here()
    expect(review).toMatchObject({ scope: 'whole', definition: 'api_particulier', casUsageId })
    expect(rules(review)).toEqual(expect.arrayContaining(['general-text-only', 'thin-description']))
    expect(review!.read).not.toContain('destinataire_donnees_caractere_personnel')
    expect(review!.questions['description']).toMatchObject({
      target: 'casUsage.description',
      ref: 70,
      route: `#organisation/${idOf(1)}/usages/${casUsageId}`,
    })
  })

  it('of another organisation gets neither the answers nor the notes of this one', async () => {
    await show(summary({ facts: { ...summary().facts, siret: OTHER_SIRET } }))
    expect(await here()).toMatchObject({ casUsageId: null, organisationId: null, people: {} })
  })

  it('of a step is read for its own lines, the profile standing for the others', async () => {
    const { fields } = description()
    const own = fields.map((field) => ({ ...field, name: field.name.replace(/^[a-z_]+(?=\[)/, P) }))
    await show(
      description({
        url: 'https://datapass.api.gouv.fr/formulaires/api-particulier/demande/9/etapes/informations-de-base',
        facts: { siret: SIRET, formUid: 'api-particulier' },
        fields: own,
      }),
    )
    const review = await here()
    expect(review!.scope).toBe('lines')
    const onPage = own.map(({ name }) => /\[(.+)\]/.exec(name)![1])
    for (const { about } of review!.open) expect(about.some((each) => onPage.includes(each))).toBe(true)
  })

  it('that is no part of a request says nothing', async () => {
    await show(description({ kind: 'choice', fields: [] }))
    expect(await here()).toBeNull()
  })
})

describe('a request that is no longer in our hands', () => {
  it.each([
    ['En cours d’instruction', false],
    ['Validée', false],
    ['Brouillon', true],
    ['A modifier', true],
    ['', true],
  ])('« %s »: read again before sending %s', async (stateLabel, isRead) => {
    const { facts } = summary()
    await show(summary({ facts: { ...facts, stateLabel } }))
    expect((await here()) !== null).toBe(isRead)
  })
})

describe('what a person makes of a finding', () => {
  it('is an answer kept with the cas d’usage, silent until what it is about changes', async () => {
    await show(summary())
    const thin = (await here())!.open.find(({ rule }) => rule === 'thin-description')!
    expect(
      await handlers['review.answer']({ casUsageId, key: thin.key, digest: thin.digest }, frame),
    ).toEqual({
      outcome: 'saved',
    })
    const after = await here()
    expect(rules(after)).not.toContain('thin-description')
    expect(after!.answered.map(({ rule }) => rule)).toEqual(['thin-description'])
    const [first, , ...others] = summary().printed!
    await show(
      summary({ printed: [first!, line('basic_infos', 'Description du projet', 'Autre.'), ...others] }),
    )
    expect(rules(await here())).toContain('thin-description')
  })

  it('is refused from a frame that the page covers', async () => {
    page.answers['guest.evidence'] = { isClear: false, reasons: ['frame_covered'] }
    const mending = { kind: 'skeleton' as const, attribute: 'description', text: 'Volé.' }
    const input = { casUsageId, definition: 'api_particulier', serviceId: 'api-particulier', mending }
    expect(await handlers['review.mend'](input, frame)).toEqual({ outcome: 'covered' })
    expect(await handlers['review.note']({ casUsageId, serviceId: 'x', text: 'Volé.' }, frame)).toEqual({
      outcome: 'covered',
    })
    expect(JSON.stringify(await store.db.casUsage.toArray())).not.toContain('Volé')
  })

  const mend = (mending: Parameters<(typeof handlers)['review.mend']>[0]['mending']) =>
    handlers['review.mend'](
      { casUsageId, definition: 'api_particulier', serviceId: 'api-particulier', mending },
      frame,
    )
  const stored = async () => (await store.db.casUsage.get(casUsageId))!

  it('is a change of the profile: text added after their own, boxes, the person of a role, a cited text', async () => {
    const { description: before } = await stored()
    await mend({ kind: 'skeleton', attribute: 'description', text: ' Le service. ' })
    expect((await stored()).description).toBe(`${before}\nLe service.`)
    await mend({ kind: 'tick', attribute: 'scopes', values: ['a', 'b'] })
    await mend({ kind: 'untick', attribute: 'scopes', values: ['b'] })
    expect((await stored()).choices['api_particulier']!.scopes).toContain('a')
    expect((await stored()).choices['api_particulier']!.scopes).not.toContain('b')
    expect(await mend({ kind: 'untick', attribute: 'scopes', values: ['b'] })).toEqual({
      outcome: 'unchanged',
    })
    const [contact] = await store.db.contacts.toArray()
    await mend({ kind: 'person', role: 'delegue_protection_donnees', person: contact!.id })
    expect((await stored()).contactByRole['delegue_protection_donnees']).toBe(contact!.id)
    const cadre = async () => (await store.db.cadresJuridiques.get((await stored()).cadreJuridiqueId!))!
    const { nature } = await cadre()
    expect(await mend({ kind: 'legal-text', text: 'ccp-r2143-13' })).toMatchObject({ outcome: 'saved' })
    expect((await cadre()).nature.startsWith(`${nature}\n`)).toBe(true)
    expect(await mend({ kind: 'legal-text', text: 'ccp-r2143-13' })).toEqual({ outcome: 'unchanged' })
    expect(await mend({ kind: 'legal-text', text: 'nobody-knows' })).toEqual({ outcome: 'unchanged' })
  })

  it('changes nothing of what it is not about, and says so', async () => {
    const before = await stored()
    const unchanged = { outcome: 'unchanged' }
    expect(await mend({ kind: 'skeleton', attribute: 'description', text: '  ' })).toEqual(unchanged)
    expect(await mend({ kind: 'skeleton', attribute: 'intitule', text: 'Guichet' })).toEqual(unchanged)
    expect(await mend({ kind: 'person', role: 'maire', person: idOf(2) })).toEqual(unchanged)
    expect(await mend({ kind: 'tick', attribute: 'cgu', values: ['1'] })).toEqual(unchanged)
    expect(await stored()).toEqual(before)
  })

  it('is a modality, the particular needs, and a first cited text too', async () => {
    await mend({ kind: 'tick', attribute: 'modalities', values: ['params'] })
    expect((await stored()).choices['api_particulier']!.modalites).toEqual(['params'])
    await mend({ kind: 'tick', attribute: 'specific_requirements', values: ['1'] })
    expect((await stored()).hasBesoinsSpecifiques).toBe(true)
    await mend({ kind: 'untick', attribute: 'specific_requirements', values: ['1'] })
    expect((await stored()).hasBesoinsSpecifiques).toBe(false)
    await store.db.casUsage.update(casUsageId, { cadreJuridiqueId: null })
    expect(await mend({ kind: 'legal-text', text: 'ccp-r2143-13' })).toEqual({
      outcome: 'saved',
      sharedWith: 0,
    })
    const { cadreJuridiqueId } = await stored()
    expect((await store.db.cadresJuridiques.get(cadreJuridiqueId!))!.nature).toContain('Article R2143-13')
  })

  const everything = async () => {
    const done = [
      await mend({ kind: 'skeleton', attribute: 'description', text: 'Le service.' }),
      await handlers['review.answer']({ casUsageId, key: 'purpose', digest: 'a' }, frame),
      await handlers['review.note']({ casUsageId, serviceId: 'x', text: 'Note' }, frame),
      await handlers['review.dropNote']({ casUsageId, at: '' }, frame),
    ]
    return done.map(({ outcome }) => outcome)
  }

  it('of a provided cas d’usage is theirs to answer and note, and its texts are not theirs to change', async () => {
    await store.db.casUsage.update(casUsageId, { isManaged: true } as object)
    expect(await everything()).toEqual(['refused', 'saved', 'saved', 'saved'])
  })

  it('of a cas d’usage deleted meanwhile is told to be gone', async () => {
    await store.db.casUsage.delete(casUsageId)
    expect(await everything()).toEqual(['gone', 'gone', 'gone', 'gone'])
  })

  it('is a note of the service, shown with its next requests, once, until it is dropped', async () => {
    const note = { casUsageId, serviceId: 'api-particulier', text: 'Citez la page.' }
    await handlers['review.note'](note, frame)
    await handlers['review.note'](note, frame)
    await show(summary())
    const { notes } = (await here())!
    expect(notes).toMatchObject([{ casUsageId, text: 'Citez la page.' }])
    await handlers['review.dropNote']({ casUsageId, at: notes[0]!.at }, frame)
    expect((await here())!.notes).toEqual([])
  })
})

describe('before anything is opened', () => {
  it('a profile is read for a form, by its service or its uid', async () => {
    const input = { organisationId: idOf(1), casUsageId }
    const review = await handlers['review.get']({ ...input, formUid: 'api-particulier' }, frame)
    expect(review).toMatchObject({ scope: 'whole', definition: 'api_particulier', messages: [] })
    expect(review!.read).toContain('intitule')
    expect(
      (await handlers['review.get']({ ...input, serviceId: 'api-particulier' }, frame))!.definition,
    ).toBe('api_particulier')
  })

  it('each request that waits for us has its count, and those that wait for the service have none', async () => {
    const request = (rank: number, values: object) =>
      create(store, 'requests', idOf(rank), {
        organisationId: idOf(1),
        casUsageId,
        serviceId: 'api-particulier',
        ...values,
      })
    await store.db.casUsage.update(casUsageId, { description: 'Tarifs.' })
    await request(91, {})
    const at = '2026-11-01T00:00:00.000Z'
    await request(92, { siteState: { state: 'submitted', label: 'En cours', at } })
    const counts = await handlers['review.counts']()
    expect(Object.keys(counts)).toEqual([idOf(91)])
    expect(counts[idOf(91)]!.questions).toBeGreaterThan(0)
  })
})

describe('a request sent back', () => {
  const [AT, LABEL] = ['2026-11-01T00:00:00.000Z', 'A modifier']
  const asked = [{ text: 'Citez le texte.', at: 'hier' }]
  const sentBack = () => summary({ facts: { ...summary().facts, stateLabel: LABEL } })
  const followed = (state: string) =>
    create(store, 'requests', idOf(91), {
      organisationId: idOf(1),
      casUsageId,
      serviceId: 'api-particulier',
      site: 'datapass',
      number: '9',
      siteState: { state, label: LABEL, at: AT },
      asked,
    })

  it('shows on each of its pages what the instructor wrote on another, as long as it is', async () => {
    await followed('changes_requested')
    await show(sentBack())
    expect((await here())!.messages.map(({ text }) => text)).toEqual(['Citez le texte.'])
    await store.db.requests.clear()
    await followed('draft')
    expect((await here())!.messages).toEqual([])
  })

  it('that the board does not follow shows what this tab saw of it, and of no other', async () => {
    await setTab(TAB, { asked: { site: 'datapass', number: '9', messages: asked } })
    await show(sentBack())
    expect((await here())!.messages).toEqual(asked)
    await setTab(TAB, { asked: { site: 'datapass', number: '8', messages: asked } })
    expect((await here())!.messages).toEqual([])
  })
})

describe('a page whose site has its own words', () => {
  const P = 'dossier[champs_public_attributes]'
  const questions = [
    field('Intitulé du projet', { name: `${P}[1][value]`, label: 'Intitulé du projet', value: 'Guichet' }),
    field('Adresse électronique du délégué à la protection des données', {
      name: `${P}[2][value]`,
      label: 'Adresse électronique du délégué à la protection des données',
    }),
  ]
  const own = (fields = questions) =>
    description({
      site: 'demarches',
      url: 'https://demarche.numerique.gouv.fr/dossiers/12/brouillon',
      facts: { requestId: '12', procedure: 'essai', title: 'Une démarche d’essai' },
      fields: fields.map((each, ref) => ({ ...each, ref })),
    })

  it('is read for what it asks of a project, whole, its lines named as the rules name them', async () => {
    await show(own())
    const review = (await here())!
    expect(review).toMatchObject({ scope: 'whole', definition: '', messages: [] })
    expect(review.serviceId).toContain('essai')
    expect(review.read).toContain('intitule')
  })

  it('is not read where it asks nothing of a project', async () => {
    await show(own([field('Nom de l’animal', { name: `${P}[3][value]`, label: 'Nom de l’animal' })]))
    expect(await here()).toBeNull()
  })

  it('is not read where the site is none that is known, or the tab is gone', async () => {
    await show({ ...own(), site: 'inconnu' })
    expect(await here()).toBeNull()
    expect(await handlers['review.get']({}, { ...frame, tabId: undefined })).toBeNull()
  })
})

it('keeps what an instructor wrote of a followed request, the newest first, once', async () => {
  await create(store, 'requests', idOf(91), {
    organisationId: idOf(1),
    casUsageId,
    serviceId: 'api-particulier',
    site: 'datapass',
    number: '9',
    siteState: { state: 'changes_requested', label: 'A modifier', at: '2026-11-01T00:00:00.000Z' },
  })
  const seen = {
    site: 'datapass',
    number: '9',
    isTest: false,
    title: '',
    badges: '',
    definition: '',
    url: '',
  }
  expect(await keepAsked(store, seen, [{ text: 'Un.', at: '' }])).toBe(true)
  expect(await keepAsked(store, seen, [{ text: 'Un.', at: '' }])).toBe(false)
  expect(await keepAsked(store, seen, [{ text: 'Deux.', at: 'hier' }])).toBe(true)
  expect((await store.db.requests.get(idOf(91)))!.asked!.map(({ text }) => text)).toEqual(['Deux.', 'Un.'])
})
