import { beforeEach, describe, expect, it, vi } from 'vitest'
import { askedOf, begin, description, OTHER_SIRET, page, TAB, written } from './page-side'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { assistantState, confirm, undo } from '@/lib/background/assistant'
import { newHandlers } from '@/lib/background/handlers'
import { getTab } from '@/lib/background/sessions'
import type { Store } from '@/lib/background/store'
import { setSettings } from '@/lib/extension/settings'
import type { WriteStep } from '@/lib/form/model'
import { idOf } from '../form/samples'

vi.mock('@/lib/extension/messenger', async (original) =>
  (await import('./page-side')).mockedMessenger(() => original<object>()),
)
vi.mock('@/lib/extension/browser', async () => ({
  browser: (await import('wxt/testing/fake-browser')).fakeBrowser,
}))

let store: Store
beforeEach(async () => {
  store = await begin()
})

describe('a confirmation', () => {
  const refs = [0, 1, 4]
  const confirmed = async (changes: object = {}, surface: 'native' | 'frame' = 'native') => {
    const { plan } = await assistantState(store, TAB, surface)
    return confirm(store, TAB, { planId: plan!.id, refs, ...changes }, surface)
  }

  it('writes the ticked lines and no other, those that another reveals after it', async () => {
    const outcome = await confirmed({ refs: [0, 1, 3] })
    const [{ steps, documentId, view }] = askedOf('guest.write') as [
      { steps: WriteStep[]; documentId: string; view: number },
    ]
    expect(steps.map(({ ref, value }) => [ref, value])).toEqual([
      [1, '60'],
      [0, 'Délai de recours de cinq ans.'],
    ])
    expect(steps[0]).toMatchObject({ was: '', fingerprint: 'duree_conservation_donnees_caractere_personnel' })
    expect([documentId, view]).toEqual(['document', 1])
    expect(outcome).toMatchObject({ outcome: 'done', report: { total: 2, written: 2, canUndo: true } })
  })

  it('lets the page fetch the confirmed documents, and closes after the write', async () => {
    let ticket: unknown
    page.answers['guest.write'] = async (input: { steps: WriteStep[]; token: string }) => {
      ticket = (await getTab(TAB)).ticket
      expect(ticket).toMatchObject({ token: input.token, documentIds: [idOf(33)] })
      return written(input)
    }
    await confirmed()
    expect(ticket).toBeDefined()
    expect((await getTab(TAB)).ticket).toBeUndefined()
  })

  it('that the page leaves in the middle is refused, and its ticket dies', async () => {
    page.answers['guest.write'] = new Error('The message port closed')
    expect(await confirmed()).toEqual({ outcome: 'refused', reason: 'unreachable' })
    expect(await getTab(TAB)).not.toHaveProperty('ticket')
    expect(await store.db.journal.count()).toBe(0)
  })

  it('is noted by the names of the questions, never by their answers', async () => {
    await confirmed({ refs: [1] })
    const [entry] = await store.db.journal.toArray()
    expect(entry).toMatchObject({
      attributes: ['duree_conservation_donnees_caractere_personnel'],
      site: 'datapass',
    })
    expect(JSON.stringify(entry)).not.toContain('60')
  })

  it('serves once', async () => {
    const { plan } = await assistantState(store, TAB, 'native')
    const input = { planId: plan!.id, refs: [1] }
    expect((await confirm(store, TAB, input, 'native')).outcome).toBe('done')
    expect(await confirm(store, TAB, input, 'native')).toEqual({ outcome: 'refused', reason: 'stale_plan' })
    expect(askedOf('guest.write')).toHaveLength(1)
  })

  it.each<[string, string, () => unknown, object?, 'frame'?]>([
    ['of another plan', 'stale_plan', () => undefined, { planId: idOf(66) }],
    ['of no line', 'nothing', () => undefined, { refs: [] }],
    ['of lines that may not be ticked', 'nothing', () => undefined, { refs: [3, 99] }],
    ['when the page is gone', 'unreachable', () => (page.answers['guest.describe'] = new Error('gone'))],
    [
      'when the view changed',
      'page_changed',
      () => (page.answers['guest.describe'] = description({ view: 2 })),
    ],
    [
      'when the document changed',
      'page_changed',
      () => (page.answers['guest.describe'] = description({ documentId: 'b' })),
    ],
    [
      'after another organisation was chosen',
      'stale_plan',
      () => setSettings({ activeOrganisationId: null }),
    ],
    [
      'in a frame that the page covers',
      'covered',
      () => (page.answers['guest.evidence'] = { isClear: false }),
      {},
      'frame',
    ],
  ])('%s is refused: %s', async (_, reason, meanwhile, changes = {}, surface = undefined) => {
    const { plan } = await assistantState(store, TAB, 'native')
    await meanwhile()
    const input = { planId: plan!.id, refs, ...changes }
    expect(await confirm(store, TAB, input, surface ?? 'native')).toEqual({ outcome: 'refused', reason })
    expect(askedOf('guest.write')).toEqual([])
  })

  it('for another organisation than the page’s is refused', async () => {
    page.answers['guest.describe'] = description({ facts: { siret: OTHER_SIRET } })
    expect(await confirmed()).toEqual({ outcome: 'refused', reason: 'blocked' })
  })

  it('without a tab is refused; in a native view the page is not asked what it covers', async () => {
    expect(await confirm(store, undefined, { planId: idOf(1), refs }, 'native')).toMatchObject({
      reason: 'unreachable',
    })
    page.answers['guest.evidence'] = new Error('must not be asked')
    expect((await confirmed({}, 'native')).outcome).toBe('done')
  })
})

describe('taking back', () => {
  it('is for the last fill of the tab, once', async () => {
    const { plan } = await assistantState(store, TAB, 'native')
    await confirm(store, TAB, { planId: plan!.id, refs: [1] }, 'native')
    expect(await undo(TAB, idOf(66))).toBeNull()
    expect(await undo(undefined, plan!.id)).toBeNull()
    expect(await undo(8, plan!.id)).toBeNull()
    expect(await undo(TAB, plan!.id)).toEqual([])
    expect(await undo(TAB, plan!.id)).toBeNull()
    expect(askedOf('guest.undo')).toHaveLength(1)
    expect((await assistantState(store, TAB, 'native')).report).toMatchObject({ canUndo: false, undone: [] })
  })

  it('is over when a person is erased: the session keeps none of their words either', async () => {
    const { plan } = await assistantState(store, TAB, 'native')
    await confirm(store, TAB, { planId: plan!.id, refs: [5] }, 'native')
    await assistantState(store, TAB, 'native')
    const kept = async () => JSON.stringify(await fakeBrowser.storage.session.get(null))
    expect(await kept()).toContain('Lefèvre')
    const { id } = (await store.db.contacts.filter(({ nom }) => nom === 'Lefèvre').first())!
    const handlers = newHandlers({
      store: async () => store,
      reopen: () => undefined,
      bring: async () => undefined,
    })
    await handlers['erase.person'](
      { contactId: id },
      { caller: 'page', tabId: undefined, frameId: undefined },
    )
    expect(await kept()).not.toContain('Lefèvre')
    expect(await undo(TAB, plan!.id)).toBeNull()
  })
})
