import { beforeEach, describe, expect, it, vi } from 'vitest'
import { askedOf, begin, description, OTHER_SIRET, page, TAB, written, show } from './page-side'
import { assistantState, confirm, correct, undo } from '@/lib/background/tab/assistant'
import { dropTab, getTab } from '@/lib/background/tab/sessions'
import type { Store } from '@/lib/background/store/store'
import { noteResults } from '@/lib/background/tab/writing'
import { setSettings } from '@/lib/background/store/settings'
import type { WriteResult, WriteStep } from '@/lib/form/model'
import { idOf } from '../form/samples'

/** A tab of its own: one that was closed is never heard of again. */
const CLOSED = 70

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
    expect(outcome).toMatchObject({ outcome: 'done', report: { total: 2, written: 2 } })
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

  it('is told even when its history cannot be kept', async () => {
    vi.spyOn(store, 'note').mockRejectedValue(new Error('no space'))
    expect(await confirmed({ refs: [1] })).toMatchObject({ outcome: 'done', report: { written: 1 } })
  })

  it('is noted by the names of the questions, never by their answers', async () => {
    await confirmed({ refs: [1] })
    const [entry] = await store.db.journal.toArray()
    expect(entry).toMatchObject({
      questions: ['duree_conservation_donnees_caractere_personnel'],
      serviceId: 'franceconnect',
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

describe('a page that leaves in the middle of a fill', () => {
  const refs = [0, 1, 4]
  /** Says how the first `count` steps ended, then goes. */
  const leaveAfter = (count: number) => (input: { steps: WriteStep[]; token: string }) => {
    const results = written(input).results as WriteResult[]
    noteResults(TAB, { token: input.token, results: results.slice(0, count) })
    noteResults(TAB, { token: crypto.randomUUID(), results })
    throw new Error('The message port closed')
  }
  async function cut(count: number) {
    page.answers['guest.write'] = leaveAfter(count)
    const { plan } = await assistantState(store, TAB, 'native')
    return confirm(store, TAB, { planId: plan!.id, refs }, 'native')
  }

  it('is reported field by field: what it said is written, the rest is unknown, its ticket dies', async () => {
    const outcome = await cut(1)
    expect(outcome).toMatchObject({
      outcome: 'done',
      report: {
        cut: 'here',
        total: 3,
        written: 1,
        results: [
          { ref: 1, outcome: 'written' },
          { ref: 4, outcome: 'unknown' },
          { ref: 0, outcome: 'unknown' },
        ],
      },
    })
    expect(await getTab(TAB)).not.toHaveProperty('ticket')
    const [entry] = await store.db.journal.toArray()
    expect(entry!.questions).toEqual(['duree_conservation_donnees_caractere_personnel'])
  })

  it('is known by its last word where nobody is told that it left', async () => {
    page.answers['guest.write'] = (input: { steps: WriteStep[]; token: string }) => {
      noteResults(TAB, { token: input.token, results: [], isLeaving: true })
      return new Promise(() => undefined)
    }
    const { plan } = await assistantState(store, TAB, 'native')
    const outcome = await confirm(store, TAB, { planId: plan!.id, refs: [1] }, 'native')
    expect(outcome).toMatchObject({ report: { cut: 'here', written: 0 } })
  })

  it('that said nothing leaves nothing to take back', async () => {
    expect(await cut(0)).toMatchObject({ report: { written: 0 } })
    expect((await assistantState(store, TAB, 'native')).undoable).toBeNull()
  })

  it('is told on the page that follows, where nothing can be taken back', async () => {
    await cut(1)
    page.answers['guest.describe'] = description({ documentId: 'next', view: 0 })
    const state = await assistantState(store, TAB, 'native')
    expect(state).toMatchObject({ report: { cut: 'away' }, undoable: null })
    expect((await assistantState(store, TAB, 'native')).report).toMatchObject({ cut: 'away' })
    page.answers['guest.describe'] = description({ documentId: 'later', view: 0 })
    expect((await assistantState(store, TAB, 'native')).report).toBeNull()
  })

  it('may be taken back when the same document comes back, by what the page had said', async () => {
    const { report } = (await cut(1)) as { report: { planId: string } }
    page.answers['guest.describe'] = description({ view: 2 })
    const state = await assistantState(store, TAB, 'native')
    expect(state).toMatchObject({ report: { cut: 'here' }, undoable: { last: 1, all: 1, fills: 1 } })
    vi.useFakeTimers({ now: Date.now() + 601_000, toFake: ['Date'] })
    expect((await assistantState(store, TAB, 'native')).report).toBeNull()
    vi.useRealTimers()
    await undo(TAB, { planId: report.planId, isAll: false })
    expect(askedOf('guest.undo')).toMatchObject([
      { documentId: 'document', steps: [{ ref: 1, kind: 'number', before: '', written: '60' }] },
    ])
  })

  it('by closing its tab leaves no session behind', async () => {
    page.answers['guest.write'] = async (input: { steps: WriteStep[]; token: string }) => {
      await dropTab(CLOSED)
      return leaveAfter(1)(input)
    }
    const { plan } = await assistantState(store, CLOSED, 'native')
    await confirm(store, CLOSED, { planId: plan!.id, refs }, 'native')
    expect(await getTab(CLOSED)).toEqual({})
  })
})

describe('a page that the site refused', () => {
  it('keeps its report and its undo, and says that nothing is stored', async () => {
    const { plan } = await assistantState(store, TAB, 'native')
    await confirm(store, TAB, { planId: plan!.id, refs: [1] }, 'native')
    const { steps } = (await getTab(TAB)).lastFill!
    const fields = description().fields.map((each) => ({ ...each, fingerprint: steps[0]!.fingerprint }))
    const facts = { ...description().facts, refusals: 1 }
    await show(description({ view: 2, fields, facts }))
    const { report, undoable } = await assistantState(store, TAB, 'native')
    expect([report!.isRefused, undoable!.all]).toEqual([true, 1])
    expect(await undo(TAB, { planId: report!.planId, isAll: false })).toEqual([])
    // Refused once more: still that fill.
    await show(description({ view: 3, fields, facts: { ...facts, refusals: 2 } }))
    expect((await assistantState(store, TAB, 'native')).report!.isRefused).toBe(true)
    await show(description({ view: 4, fields }))
    expect((await assistantState(store, TAB, 'native')).report).toBeNull()
  })

  it('says nothing of a fill that it stored before, of this form or of another request of the same one', async () => {
    const { plan } = await assistantState(store, TAB, 'native')
    await confirm(store, TAB, { planId: plan!.id, refs: [1] }, 'native')
    const { steps } = (await getTab(TAB)).lastFill!
    const fields = description().fields.map((each) => ({ ...each, fingerprint: steps[0]!.fingerprint }))
    await show(description({ view: 2 }))
    await show(description({ view: 4, fields, facts: { ...description().facts, refusals: 1 } }))
    expect((await assistantState(store, TAB, 'native')).report).toBeNull()
  })
})

describe('a second look at what was written', () => {
  const refs = [1, 5]
  const lastToken = () => (askedOf('guest.write').at(-1) as { token: string }).token
  const taken: WriteResult = { ref: 1, outcome: 'refused_by_page', before: '', after: '12' }
  const press = async () => {
    const { plan } = await assistantState(store, TAB, 'native')
    await confirm(store, TAB, { planId: plan!.id, refs }, 'native')
    return plan!.id
  }

  it('corrects the report that was shown, and what may be taken back', async () => {
    const planId = await press()
    expect((await getTab(TAB)).report).toMatchObject({ total: 2, written: 2 })
    expect(await correct(TAB, { token: lastToken(), results: [taken] })).toBe(true)
    const { report } = await assistantState(store, TAB, 'native')
    expect(report).toMatchObject({ total: 2, written: 1 })
    expect(report!.results.map(({ ref, outcome }) => [ref, outcome])).toEqual([
      [1, 'refused_by_page'],
      [5, 'written'],
    ])
    await undo(TAB, { planId, isAll: false })
    const [{ steps }] = askedOf('guest.undo') as [{ steps: { ref: number; written: unknown }[] }]
    expect(steps.find(({ ref }) => ref === 1)?.written).toBe('12')
  })

  it('says nothing of a fill that another followed, nor of one taken back', async () => {
    const told = { results: [taken] }
    expect(await correct(TAB, { token: idOf(66), ...told })).toBe(false)
    await press()
    const token = lastToken()
    const planId = await press()
    expect(await correct(TAB, { token, ...told })).toBe(false)
    await undo(TAB, { planId, isAll: false })
    expect(await correct(TAB, { token: lastToken(), ...told })).toBe(false)
  })
})

describe('answers sent from a start page', () => {
  /** How each answer is reported when the page side says `answer`; the page left where it says nothing. */
  async function sent(answer: object | null) {
    await show(description({ facts: { ...description().facts, savesInto: 'new' } }))
    page.answers['guest.write'] = ({ steps }: { steps: WriteStep[] }) => {
      if (!answer) throw new Error('the site answered something else than JSON')
      const results = steps.map(({ ref, was }) => ({ ref, outcome: 'not_saved', before: was, after: was }))
      return { results, undo: [], draft: { url: '', number: '', ...answer } }
    }
    const { plan } = await assistantState(store, TAB, 'native')
    const done = await confirm(store, TAB, { planId: plan!.id, refs: [1] }, 'native')
    if (done.outcome !== 'done') throw new Error(done.reason)
    const { results, written: count, cut } = done.report
    return [results.map(({ outcome }) => outcome), count, cut]
  }

  it.each([
    ['made one without telling its address', { status: 201 }],
    ['failed in the middle', { status: 500 }],
    ['did not answer', { status: 0 }],
    ['answered what the page side does not understand', null],
  ])('may have made a draft where the site %s: never said to be refused', async (_, answer) => {
    expect(await sent(answer)).toEqual([['draft_unknown'], 0, undefined])
  })

  it.each([422, 429, 503])('made none where the site says so: %i', async (status) => {
    expect(await sent({ status })).toEqual([['not_saved'], 0, undefined])
  })
})
