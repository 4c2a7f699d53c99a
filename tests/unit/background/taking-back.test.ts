import { beforeEach, describe, expect, it } from 'vitest'
import { askedOf, begin, description, page, TAB, written, show } from './page-side'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { assistantState, confirm, undo } from '@/lib/background/tab/assistant'
import { allHandlers } from './all-handlers'
import type { Store } from '@/lib/background/store/store'
import type { WriteStep } from '@/lib/form/model'
import { idOf } from '../form/samples'

let store: Store
beforeEach(async () => {
  store = await begin()
})

describe('taking back', () => {
  const press = async (...refs: number[]) => {
    const { plan } = await assistantState(store, TAB, 'native')
    await confirm(store, TAB, { planId: plan!.id, refs }, 'native')
    return plan!.id
  }
  const undoable = async () => (await assistantState(store, TAB, 'native')).undoable
  const steps = () =>
    askedOf('guest.undo').map((asked) =>
      (asked as { steps: { ref: number; before: unknown }[] }).steps.map(({ ref, before }) => [ref, before]),
    )

  it('is for the last press of the tab, once', async () => {
    const planId = await press(1)
    expect(await undo(TAB, { planId: idOf(66), isAll: false })).toBeNull()
    expect(await undo(undefined, { planId, isAll: false })).toBeNull()
    expect(await undo(8, { planId, isAll: false })).toBeNull()
    expect(await undo(TAB, { planId, isAll: false })).toEqual([])
    expect(await undo(TAB, { planId, isAll: false })).toBeNull()
    expect(askedOf('guest.undo')).toHaveLength(1)
    expect(await assistantState(store, TAB, 'native')).toMatchObject({
      report: { undone: [] },
      undoable: null,
    })
  })

  it('takes the last press back, then those before it; one that wrote nothing takes no step away', async () => {
    const first = await press(1, 4)
    page.answers['guest.write'] = () => ({ results: [], undo: [] })
    await press(5)
    expect(await undoable()).toEqual({ planId: first, last: 2, all: 2, fills: 1 })
    page.answers['guest.write'] = written
    const last = await press(5)
    expect(await undoable()).toEqual({ planId: last, last: 1, all: 3, fills: 2 })
    expect(await undo(TAB, { planId: first, isAll: true })).toBeNull()
    await undo(TAB, { planId: last, isAll: false })
    expect(await undoable()).toEqual({ planId: first, last: 2, all: 2, fills: 1 })
    const again = await press(5)
    await undo(TAB, { planId: again, isAll: true })
    expect(await undoable()).toBeNull()
    expect(steps()).toEqual([
      [[5, '']],
      [
        [1, ''],
        [4, ''],
        [5, ''],
      ],
    ])
  })

  it('of a field written twice goes back to what it was before the first', async () => {
    await press(1)
    page.answers['guest.write'] = ({ steps: asked }: { steps: WriteStep[] }) => {
      const { results, undo: own } = written({ steps: asked })
      return { results, undo: own.map((step) => ({ ...step, before: step.written, written: 'autre' })) }
    }
    const planId = await press(1)
    expect(await undoable()).toMatchObject({ last: 1, all: 1, fills: 2 })
    await undo(TAB, { planId, isAll: true })
    expect(steps()).toEqual([[[1, '']]])
  })

  it('survives the save of the site, which draws the page anew, and stays with its request', async () => {
    const planId = await press(1)
    const saved = description({ view: 2 })
    await show(saved)
    expect(await undoable()).toMatchObject({ planId, all: 1 })
    await show({ ...saved, documentId: 'another' })
    expect(await undoable()).toBeNull()
    await show({ ...saved, facts: { ...saved.facts, requestId: '13', formUid: 'autre' } })
    expect(await undoable()).toMatchObject({ planId })
    await show({ ...saved, facts: { ...saved.facts, requestId: '12' } })
    const second = await press(5)
    await show({ ...saved, facts: { ...saved.facts, requestId: '13' } })
    expect(await undoable()).toMatchObject({ planId, fills: 1 })
    await show({ ...saved, facts: { ...saved.facts, requestId: '12' } })
    expect(await undoable()).toMatchObject({ planId: second, fills: 2 })
  })

  it('of a request that had no number is over where its form begins another, not where the site refused it', async () => {
    const facts = { ...description().facts, formUid: 'form' }
    await show(description({ facts }))
    const planId = await press(1)
    await show(description({ view: 2, facts: { ...facts, refusals: 1 } }))
    expect(await undoable()).toMatchObject({ planId })
    await show(description({ view: 3, facts: { ...facts, requestId: '12' } }))
    expect(await undoable()).toMatchObject({ planId })
    await show(description({ view: 4, facts }))
    expect(await undoable()).toBeNull()
    await show(description({ view: 5, facts: { ...facts, refusals: 1 } }))
    expect(await undoable()).toBeNull()
  })

  it('leaves its lines unticked, until the person ticks them', async () => {
    const ticked = async (ref: number) => {
      const { plan } = await assistantState(store, TAB, 'native')
      return plan!.lines.find((line) => line.ref === ref)!.isTicked
    }
    expect(await ticked(1)).toBe(true)
    const planId = await press(1)
    await undo(TAB, { planId, isAll: false })
    expect([await ticked(1), await ticked(5)]).toEqual([false, true])
    await press(1)
    expect(await ticked(1)).toBe(true)
  })

  it('is over when a person is erased: the session keeps none of their words either', async () => {
    const { plan } = await assistantState(store, TAB, 'native')
    await confirm(store, TAB, { planId: plan!.id, refs: [5] }, 'native')
    await assistantState(store, TAB, 'native')
    const kept = async () => JSON.stringify(await fakeBrowser.storage.session.get(null))
    expect(await kept()).toContain('Lefèvre')
    const { id } = (await store.db.contacts.filter(({ nom }) => nom === 'Lefèvre').first())!
    const handlers = await allHandlers(async () => store)
    await handlers['erase.person'](
      { contactId: id },
      { caller: 'page', tabId: undefined, frameId: undefined },
    )
    expect(await kept()).not.toContain('Lefèvre')
    expect(await undo(TAB, { planId: plan!.id, isAll: false })).toBeNull()
  })

  it.each([
    ['a write', 'guest.write'],
    ['a plan', 'guest.describe'],
  ])('%s that was under way when a person was erased leaves none of their words either', async (_, asks) => {
    const { plan } = await assistantState(store, TAB, 'native')
    const { id } = (await store.db.contacts.filter(({ nom }) => nom === 'Lefèvre').first())!
    const handlers = await allHandlers(async () => store)
    const erase = () =>
      handlers['erase.person']({ contactId: id }, { caller: 'page', tabId: undefined, frameId: undefined })
    const answer = page.answers[asks]
    let asked = 0
    page.answers[asks] = async (input: never) => {
      // The last question comes once the profile is read.
      if (asks === 'guest.write' || ++asked === 2) await erase()
      return typeof answer === 'function' ? answer(input) : answer
    }
    if (asks === 'guest.write') await confirm(store, TAB, { planId: plan!.id, refs: [5] }, 'native')
    else await assistantState(store, TAB, 'native')
    expect(await store.db.contacts.get(id)).toBeUndefined()
    expect(JSON.stringify(await fakeBrowser.storage.session.get(null))).not.toContain('Lefèvre')
  })
})
