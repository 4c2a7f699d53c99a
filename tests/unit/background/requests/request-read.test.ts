/** A request already made, read at a click beside what the profile holds; nothing is kept by the reading. */
import { beforeEach, describe, expect, it } from 'vitest'
import { activate } from '@/lib/background/organisations/active'
import { requestProfileHandlers } from '@/lib/background/requests/request-profile'
import { getTab } from '@/lib/background/tab/sessions'
import type { Store } from '@/lib/background/store/store'
import type { PageDescription, PrintedAnswer } from '@/lib/form/model'
import { field, idOf } from '../../form/samples'
import { askedOf, begin, description, frame, nowhere, OTHER_SIRET, page, SIRET, TAB } from '../page-side'
import { create, dump } from '../stores'

let store: Store
let handlers: ReturnType<typeof requestProfileHandlers>

beforeEach(async () => {
  store = await begin()
  handlers = requestProfileHandlers(async () => store)
  await activate(idOf(1), idOf(2))
})

const printed = (block: string, label: string, text: string): PrintedAnswer => {
  return { block, label, text, links: [], ref: 0 }
}
const lines = [
  printed('basic_infos', 'Nom du projet', 'Guichet lu'),
  printed('contact_technique', '', 'Noé Exemple'),
  printed('contact_technique', 'Email', 'noe@bourg.example'),
]
const summary = (changes: Partial<PageDescription> = {}): PageDescription =>
  description({
    kind: 'summary',
    facts: { siret: SIRET, formUid: 'france-connect', requestId: '9' },
    fields: [],
    printed: lines,
    ...changes,
  })
/** The board follows the request of the page. */
const follow = () =>
  create(store, 'requests', idOf(70), {
    organisationId: idOf(1),
    casUsageId: idOf(2),
    serviceId: 'franceconnect',
    site: 'datapass',
    number: '9',
  })
const gathers = (answer: unknown) => void (page.answers['guest.gather'] = answer)
const read = (isOnShow = false) => handlers['request.read']({ isOnShow }, frame)
async function proposal() {
  const outcome = await read()
  if (outcome.outcome !== 'read') throw new Error(outcome.reason)
  return outcome.proposal
}
const intitule = ({ records }: Awaited<ReturnType<typeof proposal>>) =>
  records.flatMap((each) => each.lines).find(({ target }) => target === 'casUsage.intitule')

describe('a request read', () => {
  it('is shown beside what the profile of its organisation holds, and keeps nothing', async () => {
    const before = await dump(store)
    gathers(summary())
    const shown = await proposal()
    expect(shown).toMatchObject({ siret: SIRET, canBegin: true })
    expect(intitule(shown)).toMatchObject({ now: 'Guichet lu' })
    expect((await getTab(TAB)).proposal).toMatchObject({ id: shown.id, beginUid: 'france-connect' })
    expect(await dump(store)).toBe(before)
  })

  it('goes to the cas d’usage of the request that the board follows, over a line not ticked', async () => {
    await follow()
    gathers(summary())
    const { intitule: held } = (await store.db.casUsage.get(idOf(2)))!
    expect(intitule(await proposal())).toMatchObject({ was: held, now: 'Guichet lu', isTicked: false })
  })

  it('of an organisation that has no profile proposes one, by the name that it prints', async () => {
    const named = { ...printed('organization', '', 'Commune de Lyre'), links: ['Commune de Lyre'] }
    const facts = { siret: OTHER_SIRET, formUid: 'france-connect', requestId: '9' }
    gathers(summary({ facts, printed: [named, ...lines] }))
    const shown = await proposal()
    expect(shown).toMatchObject({ siret: OTHER_SIRET, organisationName: 'Commune de Lyre' })
    expect(shown.records[0]).toMatchObject({ table: 'organisations', isNew: true })
  })

  it('is of the form that its fields are of, where the page has any', async () => {
    gathers(summary({ fields: [{ ...field('intitule', { value: 'D’un champ' }), ref: 1 }], printed: [] }))
    expect(intitule(await proposal())).toMatchObject({ now: 'D’un champ' })
  })

  it('of a form that nobody described may not be begun again', async () => {
    const fields = [{ ...field('intitule', { value: 'D’un champ' }), ref: 1 }]
    gathers(summary({ facts: { siret: SIRET, formUid: 'formulaire-inconnu' }, fields, printed: [] }))
    expect(await proposal()).toMatchObject({ canBegin: false })
    expect((await getTab(TAB)).proposal!.beginUid).toBeUndefined()
  })

  it('may be what its page shows alone, which asks nothing more of the site', async () => {
    page.answers['guest.describe'] = summary()
    expect((await read(true)).outcome).toBe('read')
    expect(askedOf('guest.gather')).toEqual([])
  })
})

describe('a request that cannot be read', () => {
  it.each([
    ['the page does not answer', new Error('gone'), 'unreachable'],
    ['what it answers is no page', { fields: 'none' }, 'unreachable'],
    ['it says nothing', summary({ printed: [] }), 'nothing'],
    ['it is of no site that is known', summary({ site: 'inconnu' }), 'nothing'],
  ])('says so when %s', async (_, answer, reason) => {
    gathers(answer)
    expect(await read()).toEqual({ outcome: 'failed', reason })
    expect((await getTab(TAB)).proposal).toBeUndefined()
  })

  it('says so when nothing tells whose it is', async () => {
    await store.db.organisations.clear()
    gathers(summary({ facts: { formUid: 'france-connect' } }))
    expect(await read()).toEqual({ outcome: 'failed', reason: 'no_siret' })
  })

  it('is not asked of the site from a frame that the page covers, nor of a tab that is gone', async () => {
    page.answers['guest.evidence'] = { isClear: false, reasons: ['frame_covered'] }
    expect(await read()).toEqual({ outcome: 'failed', reason: 'covered' })
    expect(askedOf('guest.gather')).toEqual([])
    expect(await handlers['request.read']({ isOnShow: true }, nowhere)).toMatchObject({
      reason: 'unreachable',
    })
  })
})

describe('what is kept of a request read', () => {
  const keep = (id: string, keys: string[], origin = frame) =>
    handlers['request.keep']({ id, keys, begin: null }, origin)

  it('is what was ticked, in the records that were shown', async () => {
    gathers(summary())
    const shown = await proposal()
    const { key } = intitule(shown)!
    const outcome = await keep(shown.id, [key])
    expect(outcome).toMatchObject({ outcome: 'kept', count: 1, organisationId: idOf(1) })
    const texts = (await store.db.casUsage.toArray()).map((each) => each.intitule)
    expect(texts).toContain('Guichet lu')
    expect((await store.db.contacts.toArray()).map(({ email }) => email)).not.toContain('noe@bourg.example')
  })

  it('takes along the people and texts that were kept too', async () => {
    const cadre = printed('legal', 'Précisez la nature et les références', 'Arrêté du 8 novembre 2018')
    const facts = { siret: OTHER_SIRET, formUid: 'france-connect', requestId: '9' }
    gathers(summary({ facts, printed: [...lines, cadre] }))
    const shown = await proposal()
    const keys = shown.records.flatMap((record) => record.lines.map(({ key }) => key))
    const outcome = await keep(shown.id, keys)
    const [usage] = (await store.db.casUsage.toArray()).filter((each) => each.intitule === 'Guichet lu')
    expect(outcome).toMatchObject({ outcome: 'kept', casUsageId: usage!.id })
    expect((await store.db.cadresJuridiques.get(usage!.cadreJuridiqueId!))!.nature).toContain(
      '8 novembre 2018',
    )
    const [person] = (await store.db.contacts.toArray()).filter(({ email }) => email === 'noe@bourg.example')
    expect(person).toMatchObject({ nom: 'Exemple', prenom: 'Noé' })
  })

  it('is nothing when a record that was shown is gone, or the frame is covered', async () => {
    await follow()
    gathers(summary())
    const shown = await proposal()
    const { key } = intitule(shown)!
    page.answers['guest.evidence'] = { isClear: false, reasons: ['frame_covered'] }
    expect(await keep(shown.id, [key])).toEqual({ outcome: 'failed', reason: 'covered' })
    page.answers['guest.evidence'] = { isClear: true, reasons: [] }
    await store.db.casUsage.delete(idOf(2))
    expect(await keep(shown.id, [key])).toEqual({ outcome: 'failed', reason: 'stale' })
    expect(await keep(shown.id, [key], nowhere)).toEqual({ outcome: 'failed', reason: 'stale' })
    expect(await store.db.casUsage.count()).toBe(0)
  })
})
