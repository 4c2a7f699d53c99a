/** Three-valued (Kleene) logic over facts: a fact that is absent makes its comparisons unknown. */

/** What a fact may hold. */
export type Value = string | number | boolean | readonly string[]
/** Facts by id; an absent, null or undefined fact is unknown. */
export type Facts = Readonly<Record<string, Value | null | undefined>>
/** undefined: unknown. */
export type Truth = boolean | undefined

export const operators = [
  'eq',
  'ne',
  'in',
  'notIn',
  'intersects',
  'subsetOf',
  'nonEmpty',
  'known',
  'isTrue',
  'isFalse',
  'gt',
  'gte',
  'lt',
  'lte',
] as const

export interface Comparison {
  fact: string
  op: (typeof operators)[number]
  value?: string | number | boolean | string[] | undefined
}
export type Predicate =
  Comparison | { all: Predicate[] } | { any: Predicate[] } | { not: Predicate } | { const: boolean }

/** Whether the predicate holds; never throws, a fact of the wrong type counts as unknown where order or lists matter. */
export function truthOf(predicate: Predicate, facts: Facts): Truth {
  if ('const' in predicate) return predicate.const
  if ('not' in predicate) return not(truthOf(predicate.not, facts))
  if ('all' in predicate) return every(predicate.all.map((part) => truthOf(part, facts)))
  if ('any' in predicate) return some(predicate.any.map((part) => truthOf(part, facts)))
  return compare(predicate, facts[predicate.fact] ?? undefined)
}

/** Kleene conjunction: false wins, then unknown. */
export function every(truths: readonly Truth[]): Truth {
  if (truths.includes(false)) return false
  return truths.includes(undefined) ? undefined : true
}

/** Kleene disjunction: true wins, then unknown. */
export function some(truths: readonly Truth[]): Truth {
  if (truths.includes(true)) return true
  return truths.includes(undefined) ? undefined : false
}

function not(truth: Truth): Truth {
  return truth === undefined ? undefined : !truth
}

function compare({ op, value: expected }: Comparison, value: Value | undefined): Truth {
  if (op === 'known') return value !== undefined
  if (value === undefined) return undefined
  switch (op) {
    case 'eq':
      return value === expected
    case 'ne':
      return value !== expected
    case 'isTrue':
      return value === true
    case 'isFalse':
      return value === false
    case 'in':
      return listOf(expected).includes(value as string)
    case 'notIn':
      return !listOf(expected).includes(value as string)
    case 'nonEmpty':
      return typeof value === 'string' || Array.isArray(value) ? value.length > 0 : undefined
    case 'intersects':
      return Array.isArray(value) ? value.some((item) => listOf(expected).includes(item)) : undefined
    case 'subsetOf':
      return Array.isArray(value)
        ? value.length > 0 && value.every((item) => listOf(expected).includes(item))
        : undefined
    default:
      return order(op, value, expected)
  }
}

function order(op: 'gt' | 'gte' | 'lt' | 'lte', value: Value, expected: Comparison['value']): Truth {
  if (typeof value !== 'number' || typeof expected !== 'number' || Number.isNaN(value)) return undefined
  if (op === 'gt') return value > expected
  if (op === 'gte') return value >= expected
  return op === 'lt' ? value < expected : value <= expected
}

function listOf(expected: Comparison['value']): readonly string[] {
  return Array.isArray(expected) ? expected : []
}

/** Facts whose absence keeps the predicate unknown, in the order they are read. */
export function unknownFacts(predicate: Predicate, facts: Facts): string[] {
  if (truthOf(predicate, facts) !== undefined) return []
  if ('fact' in predicate) return [predicate.fact]
  if ('not' in predicate) return unknownFacts(predicate.not, facts)
  const parts = 'all' in predicate ? predicate.all : 'any' in predicate ? predicate.any : []
  return [...new Set(parts.flatMap((part) => unknownFacts(part, facts)))]
}

/** Every fact that the predicate reads. */
export function factsRead(predicate: Predicate): string[] {
  if ('fact' in predicate) return [predicate.fact]
  if ('not' in predicate) return factsRead(predicate.not)
  const parts = 'all' in predicate ? predicate.all : 'any' in predicate ? predicate.any : []
  return [...new Set(parts.flatMap(factsRead))]
}
