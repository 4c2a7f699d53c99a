/** Gates that every service has, before its own. */
import type { UniversalGate } from './model'

export const universalGates = [
  {
    id: 'organisation-active',
    all: ['org-active'],
    onFail: 'not_eligible',
    onUnknown: 'keep',
    exceptStatus: ['open_data', 'not_requestable'],
    exceptKinds: ['particulier'],
    sources: ['dp-closed'],
  },
] satisfies UniversalGate[]
