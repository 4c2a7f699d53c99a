/** The real steps of a service as a view shows them, and what a person may mark there. */
import { createRef } from 'preact'
import { vi } from 'vitest'
import type { Marking } from '@/components/journey/Journey'
import type { RulesetId } from '@/lib/eligibility/terms'
import { serviceById } from '@/lib/eligibility/typed-catalogue'
import { journeyOf, type Progress } from '@/lib/journey/journey'
import type { ShownJourney } from '@/lib/journey/requests'

interface On {
  today?: string
  ruleset?: RulesetId
}

/** On a day, with the marks given; nobody's request is followed unless `more` says so. */
export function shownJourney(
  serviceId: string,
  progress: Progress | null,
  more: Partial<ShownJourney> = {},
  { today = '2026-03-04', ruleset = 'current' }: On = {},
): ShownJourney {
  const service = serviceById(serviceId)!
  return {
    ...journeyOf(service, ruleset, progress, today),
    serviceName: service.names.fr,
    purpose: { organisationId: 'o', casUsageId: null, serviceId },
    request: null,
    canAttach: false,
    attachedTo: null,
    rivalUrl: null,
    ...more,
  }
}

export const markingOf = (more: Pick<Partial<Marking>, 'said' | 'hasFailed'> = {}) => ({
  said: '',
  hasFailed: false,
  onMark: vi.fn(),
  onAttach: vi.fn(),
  rootRef: createRef<HTMLElement>(),
  ...more,
})
