/** Organisations of which the same is known share an assessment: nothing in the rules may tell them apart. */
import { expect, it } from 'vitest'
import { services } from '@/lib/eligibility/typed-catalogue'
import { evaluate } from '@/lib/eligibility/evaluate'
import { sharedAssess } from '@/lib/eligibility/many'
import type { Predicate } from '@/lib/eligibility/predicate'
import { criteria } from '@/lib/eligibility/vocabulary/criteria'
import { documents } from '@/lib/eligibility/vocabulary/documents'

function comparisons(predicate: Predicate): Extract<Predicate, { fact: string }>[] {
  if ('fact' in predicate) return [predicate]
  if ('not' in predicate) return comparisons(predicate.not)
  return ('all' in predicate ? predicate.all : 'any' in predicate ? predicate.any : []).flatMap(comparisons)
}

const predicates = [
  ...services.flatMap(({ verdicts }) => verdicts.map(({ when }) => when)),
  ...Object.values(criteria).map(({ predicate }) => predicate),
  ...Object.values(documents).map(({ presentWhen }) => presentWhen),
] as Predicate[]

it('no rule reads which SIRET it is', () => {
  const read = predicates.flatMap(comparisons).filter(({ fact }) => fact === 'org.siret')
  expect(read.filter(({ op }) => op !== 'known' && op !== 'nonEmpty')).toEqual([])
})

it('the shared assessment is that of one alone, and another fact makes another', () => {
  const assess = sharedAssess('current')
  const facts = { 'org.kind': 'entreprise', 'org.publicTier': 'none', 'org.siret': '13002526500013' }
  for (const service of services) {
    const first = assess(service, facts)
    expect(first).toEqual(evaluate(service, facts))
    expect(assess(service, { ...facts, 'org.siret': '21000000000017' })).toBe(first)
    expect(assess(service, { ...facts, 'org.kind': 'association' })).not.toBe(first)
    const { 'org.siret': _, ...without } = facts
    expect(assess(service, without)).toEqual(evaluate(service, without))
  }
})
