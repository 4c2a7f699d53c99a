import { describe, expect, it } from 'vitest'
import { controlOf, draftOf, NONE, readDraft, toggled } from '@/components/eligibility/answer-draft'
import { acceptsAnswer } from '@/lib/eligibility/facts'
import { questionOf } from '@/lib/eligibility/show-questions'
import { facts } from '@/lib/eligibility/vocabulary/facts'

const question = (id: string) => questionOf(id)!

describe('an answer as it is typed', () => {
  it('has one way in for each fact of the catalogue, and what is read is accepted by the rules', () => {
    for (const id of Object.keys(facts)) {
      const asked = question(id)
      const first = asked.values[0]?.value ?? ''
      const draft = { radios: first || 'true', select: first, checks: [first], number: '3', text: 'x' }[
        controlOf(asked)
      ]
      const read = readDraft(asked, draft)
      expect('value' in read && acceptsAnswer(id, read.value), id).toBe(true)
    }
  })

  it('gives many values in a closed list, a few as radios', () => {
    expect(controlOf(question('org.kind'))).toBe('select')
    expect(controlOf(question('project.integration'))).toBe('radios')
  })

  it('is nothing until something is chosen or typed', () => {
    expect(readDraft(question('org.rieAccess'), '')).toEqual({ problem: 'choose' })
    expect(readDraft(question('org.siret'), '  ')).toEqual({ problem: 'text' })
    expect(readDraft(question('project.users'), [])).toEqual({ problem: 'choose' })
  })

  it.each(['', 'trois', '-1', '2,5', '1e3', '12345678'])('« %s » is no number', (text) => {
    expect(readDraft(question('project.contexts'), text)).toEqual({ problem: 'number' })
  })

  it('of a list may be none of its values, ticked alone', () => {
    const ticked = toggled(toggled([], 'etudiants', true), NONE, true)
    expect(ticked).toEqual([NONE])
    expect(readDraft(question('project.users'), ticked)).toEqual({ value: [] })
    expect(toggled(ticked, 'etudiants', true)).toEqual(['etudiants'])
    expect(
      draftOf({ ...question('project.users'), known: { value: [], shown: '', from: 'reponse' } }),
    ).toEqual([NONE])
  })
})
