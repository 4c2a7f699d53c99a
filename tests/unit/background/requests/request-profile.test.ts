/** A request already made, kept as a profile: all of what is ticked or nothing, then its form begun again when asked. */
import { beforeEach, describe, expect, it } from 'vitest'
import { keepFrom } from '@/lib/background/requests/request-profile'
import { getTab, setTab } from '@/lib/background/tab/sessions'
import { browser } from '@/lib/extension/browser'
import type { Draft } from '@/lib/form/request-profile'
import { create, idOf, newStore } from '../stores'

const TAB = 71
const PROPOSAL = idOf(90)
const town = idOf(1)
const usage = idOf(2)

const lineOf = (key: string, field: string, value: string) => ({
  key,
  target: `casUsage.${field}` as const,
  field,
  value,
  now: value,
  was: '',
})
const draft: Draft = {
  organisationId: town,
  records: [
    {
      key: 'organisation',
      table: 'organisations',
      id: town,
      isNew: true,
      title: '',
      roles: [],
      lines: [],
      along: { siret: '21920023500014', denomination: 'Commune de Lyre' },
    },
    {
      key: 'usage',
      table: 'casUsage',
      id: usage,
      isNew: true,
      title: '',
      roles: [],
      lines: [lineOf('a', 'intitule', 'Guichet unique'), lineOf('b', 'destinataires', 'Les agents')],
      along: { organisationIds: [town] },
    },
  ],
  sameCount: 0,
  refused: [],
}

const propose = (beginUid?: string) =>
  setTab(TAB, {
    proposal: { id: PROPOSAL, draft: JSON.stringify(draft), ...(beginUid ? { beginUid } : {}) },
  })
const tabs = () => browser.tabs.query({})
/** Tabs opened by `act`, and what it answers. */
async function opening<T>(act: () => Promise<T>) {
  const before = new Set((await tabs()).map(({ id }) => id))
  const outcome = await act()
  return { outcome, opened: (await tabs()).filter(({ id }) => !before.has(id)) }
}

beforeEach(() => setTab(TAB, { proposal: undefined }))

describe('what is kept of a request', () => {
  it('is begun again at the form that was read, with the assistant open in its page', async () => {
    const { store } = await newStore()
    await propose('france-connect')
    const keep = () => keepFrom(store, TAB, { id: PROPOSAL, keys: ['a'], begin: { isPanelOpen: false } })
    const { outcome, opened } = await opening(keep)
    expect(outcome).toEqual({
      outcome: 'kept',
      organisationId: town,
      casUsageId: usage,
      count: 1,
      isBegun: true,
    })
    expect(await store.db.casUsage.get(usage)).toMatchObject({
      intitule: 'Guichet unique',
      destinataires: '',
      organisationIds: [town],
    })
    expect(opened.map(({ url }) => url)).toEqual([expect.stringContaining('/formulaires/france-connect/')])
    expect((await getTab(opened[0]!.id!)).openOn).toMatchObject({ formUid: 'france-connect' })
    // Pressed again, it makes no second profile and no second request.
    const again = await opening(keep)
    expect(again).toEqual({ outcome: { outcome: 'failed', reason: 'stale' }, opened: [] })
  })

  it('is begun again beside the panel of the browser, where that is open: the page opens nothing more', async () => {
    const { store } = await newStore()
    await propose('france-connect')
    const { opened } = await opening(() =>
      keepFrom(store, TAB, { id: PROPOSAL, keys: ['a'], begin: { isPanelOpen: true } }),
    )
    expect(opened).toHaveLength(1)
    expect((await getTab(opened[0]!.id!)).openOn).toBeUndefined()
  })

  it.each([
    ['nobody asks for it', 'france-connect', null],
    ['its form is not one that may be begun', undefined, { isPanelOpen: false }],
  ] as const)('is begun nowhere when %s', async (_, beginUid, begin) => {
    const { store } = await newStore()
    await propose(beginUid)
    const { outcome, opened } = await opening(() =>
      keepFrom(store, TAB, { id: PROPOSAL, keys: ['a', 'b'], begin }),
    )
    expect(outcome).toMatchObject({ outcome: 'kept', count: 2, isBegun: false })
    expect(opened).toEqual([])
  })

  it('that could not be kept is begun nowhere, and takes the place of nothing', async () => {
    const { store } = await newStore()
    await propose('france-connect')
    const input = { id: PROPOSAL, begin: { isPanelOpen: false } }
    expect(await keepFrom(store, TAB, { ...input, keys: [] })).toMatchObject({ reason: 'nothing' })
    // The record that it would make is there meanwhile.
    await create(store, 'casUsage', usage, { organisationIds: [town], intitule: 'Un autre' })
    const { outcome, opened } = await opening(() => keepFrom(store, TAB, { ...input, keys: ['a'] }))
    expect(outcome).toEqual({ outcome: 'failed', reason: 'not_saved' })
    expect(opened).toEqual([])
    expect((await store.db.casUsage.get(usage))!.intitule).toBe('Un autre')
    expect(await store.db.organisations.count()).toBe(0)
  })
})
