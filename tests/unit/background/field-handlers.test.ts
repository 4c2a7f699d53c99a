/** What a person says of a field of the page: what it is, that its answer is kept, that the form is known. */
import { beforeEach, describe, expect, it } from 'vitest'
import { fieldHandlers } from '@/lib/background/tab/field-handlers'
import { getTab, setTab } from '@/lib/background/tab/sessions'
import { getSettings } from '@/lib/background/store/settings'
import { keepPage } from '@/lib/background/tab/known-pages'
import type { Store } from '@/lib/background/store/store'
import { activate } from '@/lib/background/organisations/active'
import type { FieldDescriptor } from '@/lib/form/model'
import { field, idOf } from '../form/samples'
import { begin, description, frame, nowhere, page, show, TAB } from './page-side'

const casUsageId = idOf(2)
let store: Store
let handlers: ReturnType<typeof fieldHandlers>

beforeEach(async () => {
  store = await begin()
  keepPage(TAB, null)
  handlers = fieldHandlers(async () => store)
  await activate(idOf(1), casUsageId)
})

const showing = (changes: Partial<FieldDescriptor>, attribute = 'intitule') =>
  show(description({ fields: [{ ...field(attribute, changes), ref: 4 }] }))
const usage = async () => (await store.db.casUsage.get(casUsageId))!
const planned = (target: string) =>
  setTab(TAB, { plan: JSON.stringify({ id: idOf(99), lines: [{ ref: 4, target }] }), targets: { 4: target } })

describe('the places that a field may be taught', () => {
  it('show what each would answer, phones readable and files by their names', async () => {
    const places = await handlers['field.places']()
    const shownAt = (wanted: string) => places.find(({ target }) => target === wanted)
    expect(shownAt('casUsage.intitule')!.shown).toBe((await usage()).intitule)
    expect(shownAt('contact.contact_technique.telephone')!.shown).toMatch(/^0\d( \d\d){4}$/)
    const [file] = places.filter(({ isFile, shown }) => isFile && shown !== '')
    expect(file!.shown).toMatch(/\.(pdf|xlsx)/)
  })

  it('show nothing before an organisation is chosen', async () => {
    await store.db.organisations.clear()
    const places = await handlers['field.places']()
    expect(places.length).toBeGreaterThan(20)
    expect(places.every(({ shown }) => shown === '')).toBe(true)
  })
})

describe('a field taught', () => {
  it('is kept for its question, and taught again in its place', async () => {
    await showing({})
    await setTab(TAB, { pointed: { ref: 4, at: '2026-09-01T08:00:00.000Z' } })
    expect(await handlers['field.teach']({ ref: 4, target: 'casUsage.description' }, frame)).toEqual({
      outcome: 'saved',
    })
    expect((await getTab(TAB)).pointed).toBeUndefined()
    expect(await handlers['field.teach']({ ref: 4, target: '' }, frame)).toEqual({ outcome: 'saved' })
    expect(await handlers['field.taught']()).toMatchObject([
      { site: 'datapass', target: '', label: 'intitule' },
    ])
  })

  it.each([
    ['is no longer in the page', { ref: 5, target: '' }, frame],
    ['is in a tab that is gone', { ref: 4, target: '' }, nowhere],
  ])('that %s teaches nothing', async (_, input, origin) => {
    await showing({})
    expect(await handlers['field.teach'](input, origin)).toEqual({ outcome: 'gone' })
    expect(await handlers['field.taught']()).toEqual([])
  })

  it('that nothing names teaches nothing: it would be every such field', async () => {
    await showing({ name: '', id: '', label: '' })
    expect(await handlers['field.teach']({ ref: 4, target: '' }, frame)).toEqual({ outcome: 'gone' })
  })
})

describe('what stands in a field', () => {
  const keep = (origin = frame) => handlers['field.keep']({ ref: 4 }, origin)

  it('is kept at the place of its line', async () => {
    await showing({ value: 'Typé dans la page' })
    await planned('casUsage.intitule')
    expect(await keep()).toEqual({ outcome: 'saved' })
    expect((await usage()).intitule).toBe('Typé dans la page')
  })

  it('makes the record that has no place yet', async () => {
    await showing({ value: 'lou.exemple@bourg.example' }, 'contact_technique_email')
    await planned('contact.contact_technique.email')
    await store.db.contacts.clear()
    expect(await keep()).toEqual({ outcome: 'saved' })
    expect(await store.db.contacts.toArray()).toMatchObject([
      { email: 'lou.exemple@bourg.example', roles: ['contact_technique'] },
    ])
  })

  it('is told when the profile does not take it', async () => {
    await showing({ value: 'douze' }, 'duree_conservation_donnees_caractere_personnel')
    await planned('casUsage.dureeConservation')
    expect((await keep()).outcome).toBe('not_accepted')
  })

  it('is kept neither from a covered frame nor on the sample of the invented organisation', async () => {
    const { intitule } = await usage()
    await showing({ value: 'Volé' })
    await planned('casUsage.intitule')
    await setTab(TAB, { isInvented: true })
    expect(await keep()).toEqual({ outcome: 'gone' })
    await setTab(TAB, { isInvented: undefined })
    page.answers['guest.evidence'] = { isClear: false, reasons: ['frame_covered'] }
    expect(await keep()).toEqual({ outcome: 'covered' })
    expect((await usage()).intitule).toBe(intitule)
  })

  it.each([
    ['no line of the plan names', () => planned('')],
    ['no plan proposed', () => setTab(TAB, { plan: undefined })],
  ])('is kept nowhere when %s it', async (_, given) => {
    await showing({ value: 'Typé' })
    await given()
    expect(await keep()).toEqual({ outcome: 'gone' })
    expect(await keep(nowhere)).toEqual({ outcome: 'gone' })
  })

  it.each<[string | string[]]>([[''], [['a']]])('is nothing to keep when it is %j', async (value) => {
    await showing({ value })
    await planned('casUsage.intitule')
    expect(await keep()).toEqual({ outcome: 'gone' })
  })
})

describe('an answer of the page that differs', () => {
  const settle = (choice: 'everywhere' | 'never' | 'here', origin = frame) =>
    handlers['field.settle']({ ref: 4, choice }, origin)
  beforeEach(async () => {
    await showing({ value: 'De la page' })
    await planned('casUsage.intitule')
  })

  it('is kept in the profile when it is right everywhere', async () => {
    expect(await settle('everywhere')).toEqual({ outcome: 'saved' })
    expect((await usage()).intitule).toBe('De la page')
    expect((await getTab(TAB)).settled).toEqual([4])
  })

  it('says why when the profile does not take it, and stays to be settled', async () => {
    page.answers['guest.evidence'] = { isClear: false, reasons: ['frame_covered'] }
    expect(await settle('everywhere')).toEqual({ outcome: 'covered' })
    expect((await getTab(TAB)).settled).toBeUndefined()
  })

  it('is never proposed again where the person says so', async () => {
    expect(await settle('never')).toEqual({ outcome: 'saved' })
    expect(await handlers['field.taught']()).toMatchObject([{ target: '' }])
  })

  it('of a field that left the page cannot be taught, and stays to be settled', async () => {
    await show(description({ fields: [] }))
    keepPage(TAB, null)
    expect(await settle('never')).toEqual({ outcome: 'gone' })
    expect((await getTab(TAB)).settled).toBeUndefined()
  })

  it('is settled for this page alone, the profile left as it is', async () => {
    const before = await usage()
    expect(await settle('here')).toEqual({ outcome: 'saved' })
    expect(await usage()).toEqual(before)
    expect((await getTab(TAB)).settled).toEqual([4])
  })

  it('that no plan proposed, or of a tab that is gone, cannot be settled', async () => {
    await setTab(TAB, { targets: undefined })
    expect(await settle('here')).toEqual({ outcome: 'gone' })
    expect(await settle('here', nowhere)).toEqual({ outcome: 'gone' })
  })
})

describe('a form that the person says they know', () => {
  it('is known by its name, until they say otherwise', async () => {
    await show(description({ facts: { procedure: 'aide-exemple' }, site: 'demarches-simplifiees' }))
    expect(await handlers['form.know']({ isKnown: true }, frame)).toBe(true)
    expect((await getSettings()).knownForms).toEqual(['demarches-simplifiees/aide-exemple'])
    await handlers['form.know']({ isKnown: false }, frame)
    expect((await getSettings()).knownForms).toEqual([])
  })

  it('cannot be one that nothing names', async () => {
    await show(description({ facts: {} }))
    expect(await handlers['form.know']({ isKnown: true }, frame)).toBe(false)
    expect(await handlers['form.know']({ isKnown: true }, nowhere)).toBe(false)
  })
})
