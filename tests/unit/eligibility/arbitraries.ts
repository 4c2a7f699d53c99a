/** Random facts for property tests: any of the vocabulary, each known half of the time. */
import fc from '@/tests/support/properties'
import type { Facts, Value } from '@/lib/eligibility/predicate'
import { facts as factsById } from '@/lib/eligibility/vocabulary/facts'
import type { Fact } from '@/lib/eligibility/vocabulary/model'

const vocabulary = Object.entries(factsById as Record<string, Fact>)

function valueOf(fact: Fact): fc.Arbitrary<Value> {
  const values = Object.keys(fact.values ?? {})
  switch (fact.type) {
    case 'boolean':
      return fc.boolean()
    case 'number':
      return fc.integer({ min: 0, max: 12 })
    case 'enum':
      return fc.constantFrom(...values)
    case 'list':
      return fc.subarray(values, { maxLength: 4 })
    case 'string':
      return fc.string({ maxLength: 14 })
  }
}

const shape = Object.fromEntries(vocabulary.map(([id, fact]) => [id, valueOf(fact)]))

/** Facts of the right types, some of them absent. */
export const someFacts: fc.Arbitrary<Facts> = fc.record(shape, { requiredKeys: [] })

/** Facts, and an extension of them: what was known is unchanged, a default included. */
export const factsAndMore: fc.Arbitrary<{ facts: Facts; more: Facts }> = fc
  .tuple(someFacts, someFacts)
  .map(([facts, added]) => {
    const defaults = vocabulary.flatMap(([id, fact]) =>
      fact.default === undefined ? [] : [[id, fact.default]],
    )
    const known = { ...Object.fromEntries(defaults), ...facts }
    return { facts, more: { ...added, ...known } }
  })

/** Anything at all under the ids of facts, for totality. */
export const anyFacts: fc.Arbitrary<Facts> = fc.dictionary(
  fc.constantFrom(...vocabulary.map(([id]) => id), 'no.such.fact', '__proto__'),
  fc.anything() as fc.Arbitrary<Value>,
)
