import fc from '@/tests/support/properties'
import { describe, expect, it } from 'vitest'
import { serviceById, services } from '@/lib/eligibility/typed-catalogue'
import { evaluate } from '@/lib/eligibility/evaluate'
import { kindAwaited, outcomesOf, reachable, rowsFor, select, withDefaults } from '@/lib/eligibility/rows'
import { verdictOrder } from '@/lib/eligibility/vocabulary/rulesets'
import { atDepth } from '@/tests/support/depth'
import { anyFacts, factsAndMore, someFacts } from './arbitraries'

const service = fc.constantFrom(...services)
const ruleset = fc.constantFrom('current' as const, 'seed' as const)
const runs = { numRuns: atDepth(300, 3000) }

/** Thousands of drawn applicants, on a machine that may be busy. */
const PATIENCE = 120_000

describe('more facts', { timeout: PATIENCE }, () => {
  it('keep the selected row, or select one that was pending', () => {
    fc.assert(
      fc.property(service, ruleset, factsAndMore, (one, rules, { facts, more }) => {
        const { rows } = rowsFor(one, rules)
        const before = select(rows, withDefaults(facts))
        const after = select(rows, withDefaults(more))
        const awaited = rows.filter((row) => kindAwaited(row, withDefaults(facts)).length > 0)
        const open = before.row ? [before.row, ...before.pending] : [undefined, ...before.pending, ...awaited]
        expect(open).toContain(after.row)
      }),
      runs,
    )
  })

  it('lead only to verdicts that were reachable, and leave fewer of them', () => {
    fc.assert(
      fc.property(service, ruleset, factsAndMore, (one, rules, { facts, more }) => {
        const before = reachable(one, facts, rules)
        const after = reachable(one, more, rules)
        expect(before).toContain(evaluate(one, facts, { ruleset: rules }).verdict)
        expect(before).toContain(evaluate(one, more, { ruleset: rules }).verdict)
        expect(before).toEqual(expect.arrayContaining(after))
      }),
      runs,
    )
  })

  it('keep the verdict or give one of couldBecome, once the gates in play are settled', () => {
    const wanted = atDepth(500, 3000)
    let met = 0
    fc.assert(
      fc.property(service, ruleset, factsAndMore, (one, rules, { facts, more }) => {
        const known = withDefaults(facts)
        const { row, pending } = select(rowsFor(one, rules).rows, known)
        const now = evaluate(one, facts, { ruleset: rules })
        const isSettled = pending.every((other) => outcomesOf(one, other, known).join() === other.verdict)
        fc.pre(row !== undefined && isSettled && outcomesOf(one, row, known).join() === now.verdict)
        met++
        const later = evaluate(one, more, { ruleset: rules })
        expect([now.verdict, ...now.couldBecome.map(({ verdict }) => verdict)]).toContain(later.verdict)
      }),
      // Most draws settle nothing and are thrown away: each of these runs costs several.
      { numRuns: wanted },
    )
    expect(met).toBeGreaterThanOrEqual(wanted)
  })

  it('change nothing when no question is left', () => {
    fc.assert(
      fc.property(service, ruleset, factsAndMore, (one, rules, { facts, more }) => {
        const now = evaluate(one, facts, { ruleset: rules })
        fc.pre(now.questions.length === 0)
        expect(evaluate(one, more, { ruleset: rules }).verdict).toBe(now.verdict)
      }),
      runs,
    )
  })

  it('may break couldBecome alone: an unknown gate can still lower the verdict', () => {
    const franceconnect = serviceById('franceconnect')!
    const facts = { 'org.kind': 'entreprise', 'org.publicTier': 'none', 'org.active': true }
    const refused = {
      ...facts,
      'project.purposes': [],
      'project.identityTextCited': false,
      'project.legalBases': [],
    }
    expect(evaluate(franceconnect, facts)).toMatchObject({ verdict: 'maybe', couldBecome: [] })
    expect(evaluate(franceconnect, refused).verdict).toBe('not_eligible')
    expect(reachable(franceconnect, facts)).toEqual(['maybe', 'not_eligible'])
  })

  it('are not awaited without reason: a settled applicant has one reachable verdict', () => {
    const commune = { 'org.kind': 'collectivite', 'org.publicTier': 'spa', 'org.active': true }
    expect(reachable(serviceById('franceconnect')!, commune)).toEqual(['eligible'])
    expect(reachable(serviceById('api-siv')!, { ...commune, 'org.kind': 'etat-central' })).toEqual([
      'not_eligible',
    ])
  })
})

describe('an assessment', { timeout: PATIENCE }, () => {
  it('is never better than its row', () => {
    fc.assert(
      fc.property(service, ruleset, someFacts, (one, rules, facts) => {
        const { verdict } = evaluate(one, facts, { ruleset: rules })
        const { row } = select(rowsFor(one, rules).rows, withDefaults(facts))
        if (verdict === 'unknown') expect(row).toBeUndefined()
        else expect(verdictOrder.indexOf(verdict)).toBeGreaterThanOrEqual(verdictOrder.indexOf(row!.verdict))
      }),
      runs,
    )
  })

  it('asks only for facts that are unknown', () => {
    fc.assert(
      fc.property(service, ruleset, someFacts, (one, rules, facts) => {
        const known = withDefaults(facts)
        const { ask, questions } = evaluate(one, facts, { ruleset: rules })
        expect(questions).toEqual(expect.arrayContaining(ask))
        expect(questions.filter((id) => known[id] !== undefined)).toEqual([])
      }),
      runs,
    )
  })

  it('is pure: same facts, same answer, nothing written', () => {
    const frozen = JSON.stringify(services)
    fc.assert(
      fc.property(service, ruleset, someFacts, (one, rules, facts) => {
        const given = Object.freeze(structuredClone(facts))
        const first = evaluate(one, given, { ruleset: rules })
        expect(evaluate(one, structuredClone(facts), { ruleset: rules })).toEqual(first)
        expect(given).toEqual(facts)
      }),
      { numRuns: atDepth(500, 3000) },
    )
    expect(JSON.stringify(services)).toBe(frozen)
  })

  it('is total: anything under the ids of facts gives an answer', () => {
    fc.assert(
      fc.property(service, ruleset, anyFacts, (one, rules, facts) => {
        const found = evaluate(one, facts, { ruleset: rules })
        expect([...verdictOrder, 'unknown']).toContain(found.verdict)
      }),
      runs,
    )
  })
})
