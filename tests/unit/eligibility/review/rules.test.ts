/** The rules as data: each has its source and its day, reads facts that exist, and the 60 reasons are all there. */
import { describe, expect, it } from 'vitest'
import { factsRead, type Predicate } from '@/lib/eligibility/predicate'
import { families, formsByTheme } from '@/lib/eligibility/review/families'
import { isFact } from '@/lib/eligibility/review/facts'
import { ReviewRule } from '@/lib/eligibility/review/model'
import { bookValues } from '@/lib/eligibility/review/rules'
import { definitions } from '@/lib/form/sites/datapass/definitions'
import { roles } from '@/lib/profile/roles'

const { rules, origins, themes } = bookValues
const definitionOf = (id: string) => definitions.find((each) => each.id === id)

const uids = definitions.flatMap(({ forms }) => forms.map(({ uid }) => uid))
const themesRead = (predicate: Predicate): string[] => {
  if ('const' in predicate) return []
  if ('not' in predicate) return themesRead(predicate.not)
  if ('fact' in predicate)
    return predicate.fact.endsWith('.says') ? [predicate.value ?? []].flat().map(String) : []
  return ('all' in predicate ? predicate.all : predicate.any).flatMap(themesRead)
}

describe('each rule', () => {
  it.each(rules.map((rule) => [rule.id, rule] as const))('%s is well formed', (_id, rule) => {
    expect(ReviewRule.safeParse(rule).error).toBeUndefined()
    expect(factsRead(rule.when).filter((id) => !isFact(id))).toEqual([])
    expect(themesRead(rule.when).filter((id) => !Object.hasOwn(themes, id))).toEqual([])
    for (const { in: origin } of rule.sources) {
      expect(origins[origin]?.url).toMatch(/^https:\/\//)
      expect(origins[origin]?.readOn).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    }
    expect(rule.services.filter((id) => id !== '*' && !definitionOf(id))).toEqual([])
    const others = rules.map(({ id }) => id)
    expect((rule.heldBy ?? []).filter((id) => id === rule.id || !others.includes(id))).toEqual([])
    if (rule.mend.kind === 'other-form') expect(uids).toEqual(expect.arrayContaining(rule.mend.forms))
    if (rule.mend.kind === 'person') expect(roles).toContain(rule.mend.role)
  })

  it('without a source is refused', () => {
    expect(ReviewRule.safeParse({ ...rules[0], sources: [] }).success).toBe(false)
  })

  it('ticks or unticks boxes that its services offer', () => {
    for (const { id, mend, services } of rules) {
      if ((mend.kind !== 'untick' && mend.kind !== 'tick') || mend.attribute !== 'scopes') continue
      const offered = services.flatMap((service) => definitionOf(service)!.scopes.map(({ value }) => value))
      expect(
        mend.values.filter((value) => !offered.includes(value)),
        id,
      ).toEqual([])
    }
  })

  it('stands beside questions that a form of its services asks', () => {
    for (const { id, about, services } of rules) {
      const asked = definitions
        .filter((each) => services.includes('*') || services.includes(each.id))
        .flatMap(({ forms }) => forms.flatMap(({ steps }) => steps.flatMap(({ attributes }) => attributes)))
      expect(
        about.filter((attribute) => !asked.includes(attribute)),
        id,
      ).toEqual([])
    }
  })
})

describe('the rules', () => {
  it('cover the 60 documented reasons, each rule with a name of its own', () => {
    const reasons = Array.from({ length: 60 }, (_, index) => `R${String(index + 1).padStart(2, '0')}`)
    expect([...new Set(rules.map(({ reason }) => reason))].toSorted()).toEqual(reasons)
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length)
  })

  it('name forms that exist', () => {
    for (const [family, patterns] of Object.entries(families))
      for (const pattern of patterns) {
        const [start = '', end] = pattern.split('*')
        const hits = uids.filter((uid) =>
          end === undefined ? uid === pattern : uid.startsWith(start) && uid.endsWith(end),
        )
        expect(hits.length, `${family} ${pattern}`).toBeGreaterThan(0)
      }
    const named = Object.values(formsByTheme).flatMap((byTheme) => Object.values(byTheme).flat())
    expect(named.filter((uid) => !uids.includes(uid!))).toEqual([])
  })
})
