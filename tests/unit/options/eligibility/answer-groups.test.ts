/** Who an answer given to many would touch. */
import { describe, expect, it } from 'vitest'
import { chosenOf, groupsOf, valueWords } from '@/entrypoints/options/eligibility/answer-groups'
import { questionOf } from '@/lib/eligibility/show-questions'
import type { AnswerRow } from '@/lib/eligibility/shown'

const AT = '2026-09-01T08:00:00.000Z'
const row = (organisationId: string, values: Partial<AnswerRow> = {}): AnswerRow => ({
  organisationId,
  name: organisationId,
  standing: 'open',
  isManaged: false,
  ...values,
})
const answered = (value: string[]): Partial<AnswerRow> => ({
  standing: 'answered',
  known: { value, shown: value.join(), from: 'reponse', at: AT },
})
const rows = [
  row('open'),
  row('other', answered(['b'])),
  row('same', answered(['b', 'a'])),
  row('registry', { standing: 'settled', known: { value: true, shown: 'true', from: 'registre' } }),
  row('apart', { standing: 'apart' }),
  row('provided', { isManaged: true }),
  row('provided-other', { ...answered([]), isManaged: true }),
  row('provided-same', { ...answered(['a', 'b']), isManaged: true }),
]
const groups = groupsOf(rows, ['a', 'b'])

describe('the groups', () => {
  it('part those touched from those left as they are; the order of a list is nothing', () => {
    const names = Object.entries(groups).map(([group, list]) => [
      group,
      (list as AnswerRow[]).map(({ name }) => name),
    ])
    expect(Object.fromEntries(names)).toEqual({
      open: ['open'],
      different: ['other'],
      same: ['same', 'provided-same'],
      settled: ['registry'],
      apart: ['apart'],
      provided: ['provided', 'provided-other'],
    })
  })
  it.each([
    [{ hasDifferent: false, hasProvided: false }, ['open']],
    [{ hasDifferent: true, hasProvided: false }, ['open', 'other']],
    [{ hasDifferent: false, hasProvided: true }, ['open', 'provided']],
    [{ hasDifferent: true, hasProvided: true }, ['open', 'other', 'provided', 'provided-other']],
  ])('with %j, the answer goes to %j', (ticks, ids) => {
    expect(chosenOf(groups, ticks).map(({ organisationId }) => organisationId)).toEqual(ids)
  })
  it('give with each the answer that it would lose', () => {
    const changes = chosenOf(groups, { hasDifferent: true, hasProvided: false })
    expect(changes.map(({ was }) => was)).toEqual([null, { value: ['b'], at: AT }])
  })
})

it('words a value as its question does', () => {
  expect(valueWords(questionOf('project.users')!, ['etudiants', 'particuliers'])).toBe(
    'Des étudiants, Des particuliers',
  )
  expect(valueWords(questionOf('org.rieAccess')!, true)).toBe('true')
  expect(valueWords(questionOf('project.users')!, [])).toBe('')
})
