import { describe, expect, it } from 'vitest'
import {
  factsRead,
  truthOf,
  unknownFacts,
  type Comparison,
  type Predicate,
} from '@/lib/eligibility/predicate'

const yes: Predicate = { const: true }
const no: Predicate = { const: false }
const unknown: Predicate = { fact: 'absent', op: 'isTrue' }
const facts = { n: 3, t: true, s: 'gip', list: ['a', 'b'], none: [], nothing: null }

describe('Kleene logic', () => {
  it.each([
    ['all', [yes, yes], true],
    ['all', [yes, unknown], undefined],
    ['all', [unknown, no], false],
    ['any', [no, no], false],
    ['any', [no, unknown], undefined],
    ['any', [unknown, yes], true],
  ] as const)('%s %j is %s', (operator, parts, expected) => {
    const predicate = operator === 'all' ? { all: [...parts] } : { any: [...parts] }
    expect(truthOf(predicate, {})).toBe(expected)
  })
  it('not keeps unknown', () => {
    expect([yes, no, unknown].map((part) => truthOf({ not: part }, {}))).toEqual([false, true, undefined])
  })
})

describe('operators', () => {
  const cases: [Comparison['fact'], Comparison['op'], Comparison['value'], boolean | undefined][] = [
    ['s', 'eq', 'gip', true],
    ['s', 'eq', 'epic', false],
    ['s', 'ne', 'gip', false],
    ['s', 'in', ['gip', 'epic'], true],
    ['s', 'notIn', ['gip', 'epic'], false],
    ['list', 'intersects', ['b', 'c'], true],
    ['list', 'intersects', ['c'], false],
    ['list', 'subsetOf', ['a', 'b', 'c'], true],
    ['list', 'subsetOf', ['a'], false],
    ['none', 'subsetOf', ['a'], false],
    ['none', 'nonEmpty', undefined, false],
    ['list', 'nonEmpty', undefined, true],
    ['s', 'nonEmpty', undefined, true],
    ['t', 'isTrue', undefined, true],
    ['t', 'isFalse', undefined, false],
    ['n', 'gt', 3, false],
    ['n', 'gte', 3, true],
    ['n', 'lt', 3, false],
    ['n', 'lte', 3, true],
    ['n', 'known', undefined, true],
    ['absent', 'known', undefined, false],
    ['nothing', 'known', undefined, false],
    ['nothing', 'eq', 'x', undefined],
    ['absent', 'ne', 'x', undefined],
    // a value of the wrong type decides nothing where order or lists matter
    ['s', 'gt', 3, undefined],
    ['s', 'intersects', ['gip'], undefined],
    ['n', 'nonEmpty', undefined, undefined],
  ]
  it.each(cases)('%s %s %j is %s', (fact, op, value, expected) => {
    expect(truthOf({ fact, op, value }, facts)).toBe(expected)
  })
})

it('names the facts that keep it unknown, not those that no longer matter', () => {
  const predicate: Predicate = {
    any: [
      {
        all: [
          { fact: 's', op: 'eq', value: 'epic' },
          { fact: 'useless', op: 'isTrue' },
        ],
      },
      { all: [{ fact: 's', op: 'eq', value: 'gip' }, { not: { fact: 'mission', op: 'isTrue' } }] },
      { fact: 'other', op: 'isTrue' },
    ],
  }
  expect(unknownFacts(predicate, facts)).toEqual(['mission', 'other'])
  expect(unknownFacts(predicate, { ...facts, other: true })).toEqual([])
  expect(factsRead(predicate)).toEqual(['s', 'useless', 'mission', 'other'])
})
