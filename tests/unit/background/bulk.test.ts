import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { create, idOf, newName, newStore } from './stores'
import { bulkHandlers } from '@/lib/background/organisations/bulk'
import type { Store } from '@/lib/background/store/store'
import { FetchError, searchRegistry } from '@/lib/extension/network'
import commune from '../profile/registry/commune.json'

vi.mock('@/lib/background/broadcast', () => ({ tellChanged: async () => undefined }))
vi.mock('@/lib/extension/network', async (original) => ({
  ...(await original<object>()),
  mayLookUp: async () => true,
  searchRegistry: vi.fn(),
}))

const BOURG = commune.response.results[0]!.siege.siret
const row = (line: number, siret: string) => ({
  line,
  siret,
  denomination: '',
  formerNames: ['Ancien bourg'],
  tags: ['client'],
  reference: `M-${line}`,
})
const editorId = idOf(7)

let store: Store
let bulk: ReturnType<typeof bulkHandlers>
beforeEach(async () => {
  vi.spyOn(globalThis, 'setTimeout').mockImplementation(((run: () => void) => setImmediate(run)) as never)
  store = (await newStore(newName())).store
  bulk = bulkHandlers(async () => store)
  vi.mocked(searchRegistry).mockImplementation(async (query) =>
    query === BOURG ? commune.response : { results: [] },
  )
})
afterEach(() => vi.restoreAllMocks())

const start = (mandat = false) =>
  bulk['bulk.start']({
    rows: [row(1, BOURG), row(2, '13002526500013')],
    mandat: mandat ? { editorId, startsOn: '2026-01-01', endsOn: '' } : null,
  })

describe('creation in bulk', () => {
  it('makes one organisation a step, says what failed, and tries it again', async () => {
    await start()
    expect((await bulk['bulk.step']()).progress).toMatchObject({ total: 2, waiting: 1, created: 1 })
    const { progress } = await bulk['bulk.step']()
    expect(progress).toMatchObject({ waiting: 0, failed: [{ line: 2, problem: 'registry_not_found' }] })
    expect(await store.db.organisations.toArray()).toMatchObject([
      { siret: BOURG, tags: ['client'], formerNames: ['Ancien bourg'] },
    ])
    expect((await bulk['bulk.retry']()).progress).toMatchObject({ waiting: 1, failed: [] })
    await bulk['bulk.close']()
    expect((await bulk['bulk.get']()).progress).toBeNull()
  })

  it('keeps the name of the list as nom d’usage where the registry has another', async () => {
    const registered = commune.response.results[0]!.nom_complet
    await bulk['bulk.start']({
      rows: [{ ...row(1, BOURG), denomination: 'Bourg, service des eaux' }],
      mandat: null,
    })
    await bulk['bulk.step']()
    const [kept] = await store.db.organisations.toArray()
    expect(kept).toMatchObject({ nomUsage: 'Bourg, service des eaux' })
    expect(kept!.provenance).not.toHaveProperty('nomUsage')
    await store.db.organisations.clear()
    await bulk['bulk.start']({
      rows: [{ ...row(1, BOURG), denomination: registered.toLowerCase() }],
      mandat: null,
    })
    await bulk['bulk.step']()
    expect((await store.db.organisations.toArray())[0]).toMatchObject({ nomUsage: '' })
  })

  it('goes on where a closed browser left it, and makes nothing twice', async () => {
    await start()
    await create(store, 'organisations', idOf(9), { siret: BOURG })
    const again = bulkHandlers(async () => store)
    const steps = await Promise.all([again['bulk.step'](), again['bulk.step'](), again['bulk.step']()])
    expect(steps.at(-1)!.progress).toMatchObject({ waiting: 0, created: 0, known: 1 })
    expect(await store.db.organisations.count()).toBe(1)
  })

  it.each(['offline', 'timeout', 'too_many', 'refused'] as const)(
    'waits when the registry is %s',
    async (problem) => {
      await start()
      vi.mocked(searchRegistry).mockRejectedValue(new FetchError(problem))
      expect(await bulk['bulk.step']()).toMatchObject({ stop: problem, progress: { waiting: 2, failed: [] } })
    },
  )

  it('gives each entity its mandat, once, kept ones too', async () => {
    await create(store, 'organisations', editorId, { denomination: 'Éditeur' })
    await create(store, 'organisations', idOf(9), { siret: BOURG })
    for (let time = 0; time < 2; time++) {
      await start(true)
      await bulk['bulk.step']()
    }
    expect(await store.db.mandats.toArray()).toMatchObject([
      {
        editorId,
        entityId: idOf(9),
        reference: 'M-1',
        startsOn: '2026-01-01',
        editorRoles: ['contact_technique'],
      },
    ])
  })
})
