import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { askedOf, begin, description, OTHER_SIRET, page, show, SIRET } from './page-side'
import { allHandlers } from './all-handlers'
import { assistantState, confirm } from '@/lib/background/tab/assistant'
import type { Store } from '@/lib/background/store/store'
import { pages } from '@/lib/form/sites/datapass/pages'
import { pages as demarches } from '@/lib/form/sites/demarches/pages'
import { homeOf } from '@/lib/form/sites/matches'
import { field, idOf, make } from '../form/samples'

let store: Store
/** Each test has a tab of its own: questions to the site outlive the test that asked them. */
let tab = 200
beforeEach(async () => {
  store = await begin()
  tab++
  vi.spyOn(fakeBrowser.tabs, 'query').mockImplementation(async () => [{ id: tab } as never])
  await showPage()
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

const at = { url: new URL('/formulaires/x/demande/commencer', homeOf(pages)).href }
const showPage = (changes: object = {}) => show(description({ facts: {}, ...at, ...changes }), tab)
const says = (siret: string) => (page.answers['guest.account'] = { siret, organisationName: 'Bourg' })
const state = () => assistantState(store, tab, 'native')
const refs = [1]
const confirmed = async (planId: string) => confirm(store, tab, { planId, refs }, 'native')
const handlers = () => allHandlers(async () => store)
const origin = () => ({ caller: 'page' as const, tabId: tab, frameId: undefined })
/** Lets the database, whose turns are real, go on between two steps of the clock. */
async function pass(milliseconds: number): Promise<void> {
  for (let passed = 0; passed <= milliseconds; passed += 100) {
    for (let turn = 0; turn < 30; turn++) await new Promise((resume) => setImmediate(resume))
    vi.advanceTimersByTime(100)
  }
}
const refused = (reason: string) => ({ outcome: 'refused', reason })

describe('whose page it is', () => {
  it('is asked anew at a confirmation: an organisation changed since then blocks it', async () => {
    says(SIRET)
    const { plan, siretState } = await state()
    expect([siretState, plan!.blocked]).toEqual(['match', undefined])
    says(OTHER_SIRET)
    expect(await confirmed(plan!.id)).toEqual(refused('siret_changed'))
    expect(askedOf('guest.write')).toEqual([])
    expect(await state()).toMatchObject({ siretState: 'mismatch', plan: { blocked: 'siret_mismatch' } })
  })

  it('is asked at the press already, once: the confirmation takes that answer, and the next asks anew', async () => {
    says(SIRET)
    const { plan } = await state()
    const before = askedOf('guest.account').length
    const press = () => confirm(store, tab, { planId: plan!.id, refs }, 'frame')
    await (await handlers())['assistant.evidence']({ when: 'press' }, { ...origin(), caller: 'frame' })
    await vi.waitFor(() => expect(askedOf('guest.account')).toHaveLength(before + 1))
    expect((await press()).outcome).toBe('done')
    expect(askedOf('guest.account')).toHaveLength(before + 1)
    expect(askedOf('guest.evidence')).toHaveLength(1)
    const next = (await state()).plan!
    says(OTHER_SIRET)
    expect(
      await confirm(store, tab, { planId: next.id, refs: next.lines.map(({ ref }) => ref) }, 'frame'),
    ).toEqual(refused('siret_changed'))
  })

  it('is not asked at a press where the page itself, or the board, says it', async () => {
    await show(description(at), tab)
    await state()
    await (await handlers())['assistant.evidence']({ when: 'press' }, { ...origin(), caller: 'frame' })
    await vi.waitFor(() => expect(askedOf('guest.evidence')).toHaveLength(1))
    expect(askedOf('guest.account')).toEqual([])
  })

  it('is asked anew at each view of a document', async () => {
    says(SIRET)
    expect((await state()).siretState).toBe('match')
    says(OTHER_SIRET)
    await showPage({ view: 2 })
    expect((await state()).siretState).toBe('mismatch')
  })

  it('is asked anew when the person comes back to the tab', async () => {
    says(SIRET)
    await state()
    says(OTHER_SIRET)
    const shown = description({ facts: {}, ...at })
    await (
      await handlers()
    )['page.changed']({ documentId: shown.documentId, page: shown, isBack: true }, origin())
    expect((await state()).siretState).toBe('mismatch')
  })

  it('is not waited for: the page is shown at once, then its silence, then the answer', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] })
    let answer: (account: object) => void = () => undefined
    page.answers['guest.account'] = () => new Promise((resolve) => (answer = resolve))
    const first = state()
    await pass(500)
    expect(await first).toMatchObject({ siretState: 'asking', page: {}, plan: { blocked: 'siret_asking' } })
    await pass(3000)
    expect(await state()).toMatchObject({ siretState: 'failed', plan: { blocked: 'siret_failed' } })
    answer({ siret: SIRET, organisationName: 'Bourg' })
    await pass(0)
    expect(await state()).toMatchObject({ siretState: 'match' })
    expect(askedOf('guest.account')).toHaveLength(1)
  })

  it('is asked again after an error of the site, which is never taken for its silence', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] })
    page.answers['guest.account'] = new Error('account 502')
    expect(await state()).toMatchObject({ siretState: 'failed', plan: { blocked: 'siret_failed' } })
    says(OTHER_SIRET)
    await pass(2000)
    expect(await state()).toMatchObject({ siretState: 'mismatch' })
  })

  it.each<[string, () => void]>([
    ['an error', () => (page.answers['guest.account'] = new Error('account 502'))],
    ['no answer', () => (page.answers['guest.account'] = () => new Promise(() => undefined))],
  ])('is known at a confirmation or nothing is written: %s', async (_, fails) => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] })
    says(SIRET)
    const { plan } = await state()
    fails()
    const outcome = confirmed(plan!.id)
    await pass(3000)
    expect(await outcome).toEqual(refused('siret_unanswered'))
    expect(askedOf('guest.write')).toEqual([])
    const after = state()
    await pass(500)
    expect((await after).siretState).not.toBe('match')
  })

  it('is told by the person, once a document, where the site does not say', async () => {
    page.answers['guest.account'] = null
    expect(await state()).toMatchObject({ siretState: 'unknown', plan: { blocked: 'siret_unknown' } })
    await (await handlers())['assistant.tellWhose']({ isRight: true }, origin())
    await showPage({ view: 2 })
    const { plan, siretState } = await state()
    expect([siretState, plan!.blocked]).toEqual(['told', undefined])
    expect((await confirmed(plan!.id)).outcome).toBe('done')
    await (await handlers())['assistant.tellWhose']({ isRight: false }, origin())
    expect(await state()).toMatchObject({ siretState: 'denied', plan: { blocked: 'siret_denied' } })
    await showPage({ documentId: 'another' })
    expect((await state()).siretState).toBe('unknown')
  })

  describe('on a démarche', () => {
    const draft = {
      site: 'demarches',
      url: new URL('/dossiers/12/brouillon', homeOf(demarches)).href,
      facts: { requestId: '12', stateLabel: 'brouillon', procedure: 'essai', title: 'Essai' },
      fields: [field('siret', { ref: 1, name: 'user[siret]', label: 'Numéro SIRET' })],
    }

    it('is asked of the person once a document, then known to the board once something was written', async () => {
      await showPage(draft)
      expect(await state()).toMatchObject({ siretState: 'unknown', plan: { blocked: 'siret_unknown' } })
      await (await handlers())['assistant.tellWhose']({ isRight: true }, origin())
      const { plan } = await state()
      expect((await confirm(store, tab, { planId: plan!.id, refs: [1] }, 'native')).outcome).toBe('done')
      const shown = description({ ...at, ...draft })
      await (await handlers())['page.changed']({ documentId: shown.documentId, page: shown }, origin())
      await showPage({ ...draft, documentId: 'another' })
      expect((await state()).siretState).toBe('match')
    })

    it('is what the header of a legal person’s dossier says, at the confirmation too', async () => {
      const header = (siret: string) => showPage({ ...draft, facts: { ...draft.facts, siret } })
      await header(SIRET)
      const { plan, siretState } = await state()
      expect([siretState, plan!.blocked]).toEqual(['match', undefined])
      await header(OTHER_SIRET)
      expect(await confirmed(plan!.id)).toEqual(refused('siret_changed'))
      expect(await state()).toMatchObject({ siretState: 'mismatch', plan: { blocked: 'siret_mismatch' } })
      expect(askedOf('guest.write')).toEqual([])
    })

    it('is what the board holds of a dossier made for an entity, at the confirmation too', async () => {
      const rive = make('organisations', 5, { siret: OTHER_SIRET, denomination: 'Rive' })
      await store.db.organisations.add(rive)
      await showPage(draft)
      await (await handlers())['assistant.tellWhose']({ isRight: true }, origin())
      const { plan } = await state()
      await store.db.requests.add(
        make('requests', 9, { site: 'demarches', number: '12', organisationId: idOf(5), serviceId: 'x/y' }),
      )
      expect(await confirmed(plan!.id)).not.toMatchObject({ outcome: 'done' })
      expect(await state()).toMatchObject({ siretState: 'match', active: { id: idOf(5) } })
      expect(askedOf('guest.write')).toEqual([])
    })
  })
})
