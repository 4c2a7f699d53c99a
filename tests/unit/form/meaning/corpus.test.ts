/** The ratchet: each labelled form, with the failures known by name; one more fails, and one less must be struck off. */
import { describe, expect, it } from 'vitest'
import { corpus, forms2, heldOut, reworded } from '@/tests/bench/matching/forms'
import { calibrationOf, judge, nameOf, scoreOf } from '@/tests/bench/matching/score'
import expected from '@/tests/corpus/expected-failures.json'
import type { Form } from '@/tests/corpus/forms'

const known: Record<string, string[] | undefined> = expected
const failuresOf = (form: Form) =>
  judge(form)
    .filter(({ outcome }) => outcome === 'wrong' || outcome === 'missed')
    .map(({ outcome, concept, field }) => `${outcome}: ${concept} « ${field.label} », « ${field.section} »`)

describe.each([
  ['the corpus', corpus],
  ['the forms written apart', heldOut],
  ['the forms of other administrations', forms2],
])('%s', (_, forms) => {
  it.each(forms.map((form) => [nameOf(form), form] as const))('%s', (name, form) => {
    expect(failuresOf(form)).toEqual(known[name] ?? [])
  })
})

it('the known failures are of known forms', () => {
  const names = new Set([...corpus, ...heldOut, ...forms2].map(nameOf))
  expect(names.size).toBe(corpus.length + heldOut.length + forms2.length)
  expect(Object.keys(known).filter((name) => !names.has(name))).toEqual([])
})

describe('the figures', () => {
  const judged = corpus.flatMap(judge)
  const score = scoreOf(judged)

  it('count the 57 questions that have a place and the 16 of the declarant', () => {
    expect(score.asked).toBe(73)
    expect(judged.filter(({ concept }) => concept.startsWith('declarant.'))).toHaveLength(16)
    expect(judged.filter(({ concept, truth }) => concept && !truth)).toHaveLength(48 + 24)
  })

  it('reach the goal on the corpus', () => {
    expect(score.precision).toBeGreaterThanOrEqual(0.99)
    expect(score.recall).toBeGreaterThanOrEqual(0.95)
    expect(score.lookAlikes).toBe(0)
  })

  it('hold on the corpus reworded', () => {
    const varied = scoreOf(reworded(8).flatMap(judge))
    expect(varied.precision).toBeGreaterThanOrEqual(0.99)
    expect(varied.recall).toBeGreaterThanOrEqual(0.95)
    expect(varied.lookAlikes).toBe(0)
  })

  it('are wrong nowhere on the forms of other administrations', () => {
    const others = scoreOf(forms2.flatMap(judge))
    expect(others.asked).toBe(233)
    expect(others.precision).toBeGreaterThanOrEqual(0.99)
    expect(others.recall).toBeGreaterThanOrEqual(0.7)
    expect(others.lookAlikes).toBe(0)
  })

  it('are what the confidence says: ticked where 99 in 100 are true, proposed where one in five is', () => {
    const all = [...corpus, ...heldOut, ...forms2].flatMap(judge)
    const sure = all.filter(({ found }) => found.isSure)
    const below = all.filter(({ found }) => found.target && !found.isSure)
    const rightOf = (some: typeof all) => some.filter(({ found, truth }) => found.target === truth).length
    expect(rightOf(sure) / sure.length).toBeGreaterThanOrEqual(0.99)
    expect(rightOf(below) / below.length).toBeGreaterThanOrEqual(0.2)
    expect(calibrationOf(all).reduce((sum, { proposed }) => sum + proposed, 0)).toBe(
      sure.length + below.length,
    )
  })

  it('would see an engine that ticks everything', () => {
    const [first] = judged
    const ticked = judged.map((each) => ({
      ...each,
      outcome: each.truth ? each.outcome : ('wrong' as const),
    }))
    expect(first).toBeDefined()
    expect(scoreOf(ticked)).toMatchObject({ wrong: judged.length - 73, lookAlikes: 72 })
  })
})
