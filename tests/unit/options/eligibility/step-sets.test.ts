import { describe, expect, it } from 'vitest'
import { stepSets } from '@/entrypoints/options/eligibility/ServiceSheet'
import { serviceById, services } from '@/lib/eligibility/typed-catalogue'

const setsOf = (id: string) => stepSets(serviceById(id)!)

describe('the steps of a service', () => {
  it('come once when both rule sets share them', () => {
    expect(setsOf('api-particulier').map(({ ruleset }) => ruleset)).toEqual(['current'])
  })
  it('come twice where they differ, today’s first', () => {
    const sets = setsOf('franceconnect')
    expect(sets.map(({ ruleset }) => ruleset)).toEqual(['current', 'seed'])
    expect(sets[0]?.steps.map(({ id }) => id)).not.toEqual(sets[1]?.steps.map(({ id }) => id))
  })
  it('say that they are of the seed documents when today has none', () => {
    expect(setsOf('agentconnect-fs')).toMatchObject([{ ruleset: 'seed' }])
  })
  it('leave out no step of any service', () => {
    for (const service of services) {
      const shown = new Set(stepSets(service).flatMap(({ steps }) => steps))
      expect(
        service.journey.filter((step) => !shown.has(step)),
        service.id,
      ).toEqual([])
    }
  })
})
