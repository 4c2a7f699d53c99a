import { beforeEach, describe, expect, it } from 'vitest'
import { askedOf, begin, description, OTHER_SIRET, page, SIRET, TAB } from './page-side'
import { activate } from '@/lib/background/organisations/active'
import { assistantState } from '@/lib/background/tab/assistant'
import type { Store } from '@/lib/background/store/store'
import { idOf, make } from '../form/samples'

let store: Store
beforeEach(async () => {
  store = await begin()
})

describe('what the assistant shows', () => {
  const state = () => assistantState(store, TAB, 'native')

  it.each([
    ['no page side answers', new Error('none')],
    ['the page is no request', null],
    ['the page side says anything', { fields: 'all' }],
  ])('is no plan when %s', async (_, answer) => {
    page.answers['guest.describe'] = answer
    expect(await state()).toMatchObject({ page: null, problem: 'not_supported', plan: null })
  })

  it('is for no use case when none is chosen, and for the last one when nothing is said', async () => {
    await activate(idOf(1), null)
    expect(await state()).toMatchObject({ casUsageId: null })
    await activate(idOf(1))
    expect(await state()).toMatchObject({ casUsageId: null })
    await activate(idOf(1), idOf(2))
    await activate(idOf(1))
    expect(await state()).toMatchObject({ casUsageId: idOf(2) })
  })

  it('is a plan that keeps its name while nothing changes', async () => {
    const first = await state()
    expect(first.plan!.lines).toHaveLength(6)
    expect((await state()).plan!.id).toBe(first.plan!.id)
    await store.db.casUsage.update(idOf(2), { dureeConservation: 48 })
    expect((await state()).plan!.id).not.toBe(first.plan!.id)
  })

  it.each([
    [SIRET, 'match', undefined],
    [OTHER_SIRET, 'mismatch', 'siret_mismatch'],
    [undefined, 'unknown', 'siret_unknown'],
  ])('for a page of %s is a %s', async (siret, siretState, blocked) => {
    page.answers['guest.describe'] = description({ facts: siret ? { siret } : {} })
    page.answers['guest.account'] = null
    const shown = await state()
    expect(shown.siretState).toBe(siretState)
    expect(shown.plan!.blocked).toBe(blocked)
  })

  it('names the profile that the page is for', async () => {
    await store.db.organisations.add(make('organisations', 5, { siret: OTHER_SIRET, denomination: 'Autre' }))
    page.answers['guest.describe'] = description({ facts: { siret: OTHER_SIRET } })
    expect((await state()).suggested).toMatchObject({ id: idOf(5), denomination: 'Autre' })
  })

  it.each([
    [{ siret: SIRET, organisationName: 'Bourg' }, 'match'],
    [{ siret: 'abc', organisationName: '' }, 'unknown'],
  ])('asks the account page once a view, when the page does not say', async (account, siretState) => {
    page.answers['guest.describe'] = description({ facts: {} })
    page.answers['guest.account'] = account
    expect((await state()).siretState).toBe(siretState)
    expect((await state()).siretState).toBe(siretState)
    expect(askedOf('guest.account')).toHaveLength(1)
  })
})
