import { cleanup, fireEvent, render } from '@testing-library/preact'
import { createRef } from 'preact'
import { afterEach, expect, it, vi } from 'vitest'
import { Standing } from '@/components/assistant/Standing'
import { serviceById } from '@/lib/eligibility/typed-catalogue'
import { journeyOf } from '@/lib/journey/journey'
import type { ShownJourney } from '@/lib/journey/requests'
import { cardOf } from '../../options/eligibility/verdicts'
import { COMMUNE } from '../eligibility/harness'

afterEach(cleanup)

const facts = {
  'org.kind': 'collectivite',
  'org.publicTier': 'spa',
  'org.active': true,
  'org.siretValid': true,
}
const askingOf = (serviceId: string) => ({
  card: cardOf(serviceId, facts, COMMUNE),
  onChooseService: vi.fn(),
  onAnswer: async () => 'saved' as const,
  onAddLegalBasis: async () => 'saved' as const,
})
function journeyFor(serviceId: string): ShownJourney {
  const service = serviceById(serviceId)!
  const progress = { createdAt: '2026-03-01T09:00:00.000Z', steps: {}, filings: {}, siteState: null }
  return {
    ...journeyOf(service, 'current', progress, '2026-03-02'),
    serviceName: service.names.fr,
    purpose: { organisationId: 'o', casUsageId: null, serviceId },
    request: null,
    canAttach: false,
    attachedTo: null,
    rivalUrl: null,
  }
}
const marking = {
  said: '',
  hasFailed: false,
  onMark: vi.fn(),
  onAttach: vi.fn(),
  rootRef: createRef<HTMLElement>(),
}
const draw = (serviceId: string, isAnswered: boolean, isMain = false) => (
  <Standing
    asking={isAnswered ? askingOf(serviceId) : null}
    journey={journeyFor(serviceId)}
    marking={marking}
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
