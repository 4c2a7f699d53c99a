import { cleanup, fireEvent, render } from '@testing-library/preact'
import { afterEach, expect, it, vi } from 'vitest'
import { Standing } from '@/components/assistant/Standing'
import { cardOf } from '../../options/eligibility/verdicts'
import { COMMUNE, communeFacts } from '../eligibility/harness'
import { markingOf, shownJourney } from '../journey/samples'

afterEach(cleanup)

const askingOf = (serviceId: string) => ({
  card: cardOf(serviceId, communeFacts, COMMUNE),
  onChooseService: vi.fn(),
  onAnswer: async () => 'saved' as const,
  onAddLegalBasis: async () => 'saved' as const,
})
const draw = (serviceId: string, isAnswered: boolean, isMain = false) => (
  <Standing
    asking={isAnswered ? askingOf(serviceId) : null}
    journey={shownJourney(serviceId, null)}
    marking={markingOf()}
    isMain={isMain}
    onOpenOptions={vi.fn()}
    onRemind={vi.fn()}
  />
)
const fold = () => document.querySelector<HTMLDetailsElement>('details.standing')!
const unfold = () => {
  fireEvent.click(fold().querySelector('summary')!)
  fold().open = true
}

it('a fold that the person opened stays open when the answer on eligibility comes after her hand', () => {
  const { rerender } = render(draw('franceconnect', false))
  expect(fold().open).toBe(false)
  unfold()
  rerender(draw('franceconnect', true))
  expect(fold().open).toBe(true)
})

it('is folded again for another service, and once something may be filled', () => {
  const { rerender } = render(draw('franceconnect', true))
  unfold()
  rerender(draw('api-particulier', true))
  expect(fold().open).toBe(false)
  rerender(draw('api-particulier', true, true))
  expect(fold().open).toBe(true)
  rerender(draw('api-particulier', true))
  expect(fold().open).toBe(false)
})

it('opens by itself where nothing is to be filled, whenever the answer comes', () => {
  const { rerender } = render(draw('franceconnect', false, true))
  expect(fold().open).toBe(true)
  rerender(draw('franceconnect', true, true))
  expect(fold().open).toBe(true)
})
