import { describe, expect, it } from 'vitest'
import { serviceById } from '@/lib/eligibility/typed-catalogue'
import { evaluate, type Assessment } from '@/lib/eligibility/evaluate'
import type { Facts } from '@/lib/eligibility/predicate'
import type { RulesetId } from '@/lib/eligibility/terms'
import reference from './data/eligibility-cases.json'

interface Expected {
  verdict: string
  conditionsState?: string
  failed?: string[]
  unknown?: string[]
  missing?: string[]
  ask?: string[]
  couldBecome?: string[]
  ctaUrl?: string
}
interface Case {
  id: string
  titleFr: string
  service: string
  ruleset: string
  facts: Facts
  expected: Expected
  seedExpected?: Expected
}

const cases = reference.cases as unknown as Case[]
const sorted = (ids: readonly string[]) => [...new Set(ids)].sort()

/** An assessment in the words of the worked cases. */
function summary(found: Assessment) {
  const inState = (state: string) =>
    sorted(
      found.conditions.filter((condition) => condition.state === state).map(({ criterion }) => criterion),
    )
  return {
    verdict: found.verdict,
    conditionsState: found.conditionsState,
    failed: inState('unmet'),
    unknown: inState('to_confirm'),
    missing: sorted(found.missing),
    ask: sorted(found.ask),
    couldBecome: sorted(found.couldBecome.map(({ verdict }) => verdict)),
  }
}

function assess({ service: id, facts }: Case, ruleset: string): Assessment {
  const service = serviceById(id)
  if (!service) throw new Error(`no service « ${id} »`)
  return evaluate(service, facts, { ruleset: ruleset as RulesetId })
}

describe('the worked cases', () => {
  for (const one of cases) {
    it(`${one.id} ${one.titleFr}`, () => {
      const found = assess(one, one.ruleset)
      const { ctaUrl, ...expected } = one.expected
      const told = summary(found)
      const asked = Object.fromEntries(
        Object.keys(expected).map((key) => [key, told[key as keyof typeof told]]),
      )
      for (const key of Object.keys(expected) as (keyof typeof expected)[]) {
        const value = expected[key]
        if (Array.isArray(value)) value.sort()
      }
      expect(asked).toEqual(expected)
      if (ctaUrl) expect(found.cta.map(({ url }) => url)).toContain(ctaUrl)
    })
  }
  for (const one of cases.filter(({ seedExpected }) => seedExpected)) {
    it(`${one.id} by the seed documents`, () => {
      expect(summary(assess(one, 'seed'))).toMatchObject(one.seedExpected!)
    })
  }
  it('there are 25, and 12 of them with the seed documents', () => {
    expect([cases.length, cases.filter(({ seedExpected }) => seedExpected).length]).toEqual([25, 12])
  })
})
