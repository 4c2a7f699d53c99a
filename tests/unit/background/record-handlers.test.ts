/** The answers about the records of the profile: what a page that saves, deletes, drafts or searches gets. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { recordHandlers } from '@/lib/background/organisations/record-handlers'
import { getSettings } from '@/lib/background/store/settings'
import type { Store } from '@/lib/background/store/store'
import { getTab, setTab } from '@/lib/background/tab/sessions'
import { browser } from '@/lib/extension/browser'
import type { Input } from '@/lib/contract/contract'
import type { Origin } from '@/lib/extension/messenger'
import { organisationHandlers } from '@/lib/background/organisations/organisations'
import { idOf, make } from '../form/samples'
import commune from '../profile/registry/commune.json'
import nothing from '../profile/registry/aucun-resultat.json'
import { begin, OTHER_SIRET, TAB } from './page-side'
import { create, saving } from './stores'

const own: Origin = { caller: 'page', tabId: undefined, frameId: undefined }
let store: Store
let handlers: ReturnType<typeof recordHandlers>

beforeEach(async () => {
  store = await begin()
  handlers = recordHandlers(async () => store)
})
const save = (...request: Parameters<typeof saving>) =>
  handlers['record.save'](saving(...request) as Input<'record.save'>)

describe('an organisation', () => {
  const other = idOf(60)
  const make = () => save('organisations', other, 0, { siret: OTHER_SIRET, denomination: 'Autre' })

  it('is the one at work as soon as it is made, and no longer once it is deleted', async () => {
    expect((await make()).outcome).toBe('saved')
    expect((await getSettings()).activeOrganisationId).toBe(other)
    const { rev } = (await store.db.organisations.get(other))!
    const request = { table: 'organisations' as const, id: other, expectedRev: rev, requestId: idOf(61) }
    expect((await handlers['record.delete'](request)).outcome).toBe('saved')
    expect((await getSettings()).activeOrganisationId).toBe(idOf(1))
    expect(await handlers['profile.acting']({ organisationId: other })).toBeNull()
    // Asked again by a window that did not hear, it changes nothing.
    expect((await handlers['record.delete']({ ...request, requestId: idOf(62) })).outcome).not.toBe('saved')
  })

  it('that is only changed takes nobody’s place', async () => {
    await make()
    const { rev, denomination } = (await store.db.organisations.get(idOf(1)))!
    const changed = await save('organisations', idOf(1), rev, { denomination: 'Neuve' }, { denomination })
    expect(changed.outcome).toBe('saved')
    expect((await getSettings()).activeOrganisationId).toBe(other)
  })

  it('refused by its checks is not at work', async () => {
    const wrong = await save('organisations', other, 0, { siret: '123', denomination: 'Autre' })
    expect(wrong.outcome).toBe('invalid')
    expect((await getSettings()).activeOrganisationId).toBe(idOf(1))
  })

  it('is at work with all its records', async () => {
    const acting = await handlers['profile.acting']({ organisationId: idOf(1) })
    expect(acting).toEqual(await handlers['profile.get']({ organisationId: idOf(1) }))
    expect(acting!.casUsage).toHaveLength(1)
  })

  it('of one’s own takes the place of the invented one in the sample request', async () => {
    await setTab(TAB, { isInvented: true })
    await handlers['active.set']({ organisationId: idOf(1) }, own)
    expect((await getTab(TAB)).isInvented).toBe(true)
    const frame: Origin = { caller: 'frame', tabId: TAB, frameId: 1 }
    await handlers['active.set']({ organisationId: idOf(1), casUsageId: idOf(2) }, frame)
    expect((await getTab(TAB)).isInvented).toBeUndefined()
    expect((await getSettings()).activeCasUsage).toEqual({ [idOf(1)]: idOf(2) })
  })
})

describe('a record of another kind', () => {
  it('deleted leaves the organisation at work', async () => {
    const [text] = await store.db.cadresJuridiques.toArray()
    await store.db.casUsage.clear()
    const { id, rev } = text!
    const request = { table: 'cadresJuridiques' as const, id, expectedRev: rev, requestId: idOf(61) }
    expect((await handlers['record.delete'](request)).outcome).toBe('saved')
    expect((await getSettings()).activeOrganisationId).toBe(idOf(1))
  })
})

describe('the list of organisations', () => {
  const lists = organisationHandlers(async () => store)
  const named = async () =>
    (await lists['organisations.list']({ after: null })).organisations.map(({ denomination }) => denomination)

  it('has those pinned first, then the recent ones, then the others by name', async () => {
    for (const [at, denomination] of ['Zoé', 'Élan', 'Bourg 10', 'Bourg 9'].entries())
      await create(store, 'organisations', idOf(60 + at), { denomination })
    const [own] = (await lists['organisations.list']({ after: null })).organisations
    await lists['organisations.pin']({ organisationId: idOf(60), isPinned: true })
    const rest = ['Bourg 9', 'Bourg 10', 'Élan']
    expect(await named()).toEqual(['Zoé', own!.denomination, ...rest])
    await lists['organisations.pin']({ organisationId: idOf(60), isPinned: false })
    expect(await named()).toEqual([own!.denomination, ...rest, 'Zoé'])
  })

  it('works with the copy of the cas d’usage at work, once an organisation takes its own', async () => {
    await store.db.organisations.add(make('organisations', 60, { denomination: 'Autre' }))
    await store.db.casUsage.update(idOf(2), { organisationIds: [idOf(1), idOf(60)] })
    await handlers['active.set']({ organisationId: idOf(1), casUsageId: idOf(2) }, own)
    const { rev } = (await store.db.casUsage.get(idOf(2)))!
    const request = {
      table: 'casUsage' as const,
      from: idOf(2),
      organisationId: idOf(1),
      requestId: idOf(70),
    }
    const stale = { ...request, id: idOf(71), expectedRev: rev + 5, patch: {} }
    expect((await lists['record.takeOwn'](stale)).outcome).not.toBe('saved')
    expect((await getSettings()).activeCasUsage).toEqual({ [idOf(1)]: idOf(2) })
    const taken = { ...stale, requestId: idOf(72), expectedRev: rev }
    expect((await lists['record.takeOwn'](taken)).outcome).toBe('saved')
    expect((await getSettings()).activeCasUsage).toEqual({ [idOf(1)]: idOf(71) })
  })
})

describe('a draft', () => {
  it('is given back as it was left, until it is thrown away', async () => {
    expect(await handlers['draft.get']({ key: 'k' })).toBeNull()
    const { at } = await handlers['draft.put']({ key: 'k', value: { intitule: 'À moitié' } })
    expect(Date.parse(at!)).not.toBeNaN()
    expect(await handlers['draft.get']({ key: 'k' })).toEqual({ intitule: 'À moitié' })
    await handlers['draft.delete']({ key: 'k' })
    expect(await handlers['draft.get']({ key: 'k' })).toBeNull()
  })
})

describe('what is ready', () => {
  it('is counted form by form, each with its verdict; a sandbox has that of its production', async () => {
    const shown = (await handlers['completeness.get']({ organisationId: idOf(1), casUsageId: idOf(2) }))!
    expect(shown.forms.length).toBeGreaterThan(100)
    expect(shown.mandat).toBeNull()
    const sandbox = shown.verdicts['api_impot_particulier_sandbox']!
    expect(sandbox).toEqual(shown.verdicts['api_impot_particulier'])
    expect(sandbox.serviceId).toBe('api-impot-particulier')
  })

  it('is nothing of an organisation that is gone', async () => {
    expect(await handlers['completeness.get']({ organisationId: idOf(80), casUsageId: null })).toBeNull()
  })
})

describe('a search of the registry', () => {
  const ask = vi.fn<typeof fetch>()
  let mayAsk: boolean
  beforeEach(() => {
    mayAsk = true
    vi.stubGlobal('fetch', ask)
    // Firefox's way: it names what the person agreed to.
    Object.assign(browser.permissions, {
      getAll: async () => ({ data_collection: [] }),
      contains: async () => mayAsk,
    })
  })
  afterEach(() => {
    ask.mockReset()
    vi.unstubAllGlobals()
    Object.assign(browser.permissions, { getAll: undefined, contains: undefined })
  })
  const answers = (body: unknown, status = 200) =>
    ask.mockImplementation(async () => Response.json(body, { status }))
  const search = (query = 'bourg') => handlers['registry.search']({ query })

  it('gives the establishments, arranged', async () => {
    answers(commune.response)
    const found = await search(commune.response.results[0]!.siege.siret)
    expect(found).toMatchObject({ outcome: 'found' })
    expect(found.outcome === 'found' && found.establishments[0]!.siret).toBe(
      commune.response.results[0]!.siege.siret,
    )
  })

  it.each([
    ['nothing is found', nothing.response, 200, 'not_found'],
    ['it is asked too often', {}, 429, 'too_many'],
    ['the answer is no list', { results: 'none' }, 200, 'unreadable'],
  ])('says so when %s', async (_, body, status, problem) => {
    answers(body, status)
    expect(await search()).toEqual({ outcome: 'problem', problem })
  })

  it('asks nobody without the permission, nor where the policy switches it off', async () => {
    mayAsk = false
    expect(await search()).toEqual({ outcome: 'problem', problem: 'not_permitted' })
    await browser.storage.managed.set({ disableLookup: true })
    expect(await search()).toEqual({ outcome: 'problem', problem: 'switched_off' })
    expect(ask).not.toHaveBeenCalled()
  })

  it('lets go of the one before: only the last counts', async () => {
    const signals: AbortSignal[] = []
    ask.mockImplementation(async (_, options) => {
      signals.push(options!.signal!)
      return Response.json(commune.response)
    })
    await Promise.all([search('bourg'), search('bourges')])
    expect(signals.at(-1)!.aborted).toBe(false)
    expect(ask.mock.calls.length === 1 || signals[0]!.aborted).toBe(true)
  })
})
