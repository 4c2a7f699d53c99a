import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { askedOf, begin, description, page, show, SIRET, TAB } from './page-side'
import { assistantState, confirm } from '@/lib/background/tab/assistant'
import type { Store } from '@/lib/background/store/store'
import type { Kept } from '@/lib/contract/page'
import type { WriteStep } from '@/lib/form/model'

const duration = 'duree_conservation_donnees_caractere_personnel'
const refs = [0, 1]
const facts = { siret: SIRET, savesInto: 'draft' as const }
const never = () => new Promise(() => undefined)

let store: Store
/** Each test is in a view of its own: what a site owes to a view outlives the test that asked it. */
let view = 100
beforeEach(async () => {
  store = await begin()
  await show(description({ facts, view: ++view }))
})
afterEach(() => vi.useRealTimers())

async function confirmed() {
  const { plan } = await assistantState(store, TAB, 'native')
  return confirm(store, TAB, { planId: plan!.id, refs }, 'native')
}
/** The same, the site's silence passed over. */
async function confirmedAfter(milliseconds: number) {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] })
  const told = confirmed()
  for (let passed = 0; passed < milliseconds; passed += 100) {
    for (let turn = 0; turn < 30; turn++) await new Promise((resume) => setImmediate(resume))
    vi.advanceTimersByTime(100)
  }
  const outcome = await told
  vi.useRealTimers()
  return outcome
}
/** As the site gave the page (`was`), and as it keeps it now. */
const answers = (value: string, was = ''): [Kept[], Kept[]] => [
  [{ fingerprint: duration, value: was }],
  [
    { fingerprint: duration, value },
    { fingerprint: 'drawn by a script', value: 'x' },
  ],
]
const keeps = (kept: [Kept[], Kept[]] | null) => (page.answers['guest.kept'] = kept)
const writtenRefs = () =>
  (askedOf('guest.write') as { steps: WriteStep[] }[]).map(({ steps }) => steps.map(({ ref }) => ref))
const refused = (reason: string) => ({ outcome: 'refused', reason })

describe('what the site keeps otherwise than its page', () => {
  it('is not written over, and said on its line; the rest is written', async () => {
    keeps(answers('36'))
    expect(await confirmed()).toMatchObject({
      outcome: 'done',
      report: {
        total: 2,
        written: 1,
        results: [
          { ref: 1, outcome: 'changed_elsewhere' },
          { ref: 0, outcome: 'written' },
        ],
      },
    })
    expect(writtenRefs()).toEqual([[0]])
  })

  it('is nothing where it is what the page shows: this tab saved it', async () => {
    keeps(answers('', '36'))
    await confirmed()
    expect(writtenRefs()).toEqual([[1, 0]])
  })

  it('is not asked where the site saves nothing by itself', async () => {
    await show(description({ facts: { siret: SIRET }, view }))
    page.answers['guest.kept'] = never
    expect((await confirmed()).outcome).toBe('done')
    expect(askedOf('guest.kept')).toEqual([])
  })

  it('of a page that it shows no more is not known: nothing is written', async () => {
    keeps(null)
    expect(await confirmed()).toEqual(refused('kept_left'))
    expect(writtenRefs()).toEqual([])
  })

  it('is waited for once; still unknown, the fill says that nothing was compared', async () => {
    page.answers['guest.kept'] = never
    expect(await confirmedAfter(3200)).toEqual(refused('kept_unanswered'))
    expect(writtenRefs()).toEqual([])
    expect(await confirmedAfter(3200)).toMatchObject({ outcome: 'done', report: { isUncompared: true } })
    expect(writtenRefs()).toEqual([[1, 0]])
  })

  it('is used at the next press when it came too late for the first', async () => {
    let answer!: (kept: [Kept[], Kept[]]) => void
    page.answers['guest.kept'] = () => new Promise((resume) => (answer = resume))
    expect(await confirmedAfter(3200)).toEqual(refused('kept_unanswered'))
    answer(answers('36'))
    page.answers['guest.kept'] = new Error('request 502')
    expect(await confirmed()).toMatchObject({ report: { total: 2, written: 1 } })
    expect(writtenRefs()).toEqual([[0]])
  })
})
