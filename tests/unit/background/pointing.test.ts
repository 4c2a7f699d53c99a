import { beforeEach, expect, it } from 'vitest'
import { askedOf, begin, page, TAB } from './page-side'
import { assistantState } from '@/lib/background/tab/assistant'
import { point } from '@/lib/background/tab/tab-handlers'
import type { Store } from '@/lib/background/store/store'
import type { FillPlan } from '@/lib/form/model'

let store: Store
let plan: FillPlan
beforeEach(async () => {
  store = await begin()
  page.answers['guest.show'] = true
  plan = (await assistantState(store, TAB, 'native')).plan!
})
const shown = () => askedOf('guest.show').at(-1) as { places: { ref: number; words?: string }[] }

it('shows the place of a line, and no value', async () => {
  const { ref } = plan.lines[0]!
  expect(await point(TAB, { planId: plan.id, refs: [ref], isValue: false })).toBe(true)
  expect(shown()).toEqual({
    documentId: plan.documentId,
    view: plan.view,
    places: [{ ref }],
    isScrolled: true,
  })
})

it('shows values of the lines that may be written only', async () => {
  const refs = plan.lines.map(({ ref }) => ref)
  const writable = plan.lines.filter(({ canTick }) => canTick)
  expect(writable.length).toBeLessThan(refs.length)
  await point(TAB, { planId: plan.id, refs, isValue: true })
  expect(shown().places.map(({ ref }) => ref)).toEqual(writable.map(({ ref }) => ref))
  for (const { words } of shown().places) expect(words).toBeTruthy()
  expect(shown()).toMatchObject({ isScrolled: false })
})

it('shows nothing of a plan that is no longer the one in view', async () => {
  const refs = plan.lines.map(({ ref }) => ref)
  await point(TAB, { planId: crypto.randomUUID(), refs, isValue: true })
  expect(shown().places).toEqual([])
})
