import { describe, expect, it } from 'vitest'
import {
  groupPlan,
  linesOf,
  nameLines,
  nameOf,
  seenKey,
  type PersonItem,
} from '@/components/assistant/plan-groups'
import { card, dpo, line, plan, richPlan, technical } from './samples'

describe('groups', () => {
  const groups = groupPlan(richPlan)
  it('puts every line in one group and one only', () => {
    const refs = [
      ...linesOf(groups.write),
      ...linesOf(groups.keep),
      ...groups.same,
      ...groups.skipped,
      ...groups.todo,
    ].map(({ ref }) => ref)
    expect(refs.toSorted((a, b) => a - b)).toEqual(
      richPlan.lines.map(({ ref }) => ref).toSorted((a, b) => a - b),
    )
  })
  it('gives one row to a person in a block, with all their fields', () => {
    const persons = groups.write.filter((item): item is PersonItem => item.type === 'person')
    expect(persons).toHaveLength(1)
    expect(persons[0]).toMatchObject({ label: 'Camille Exemple', role: 'delegue_protection_donnees' })
    expect(persons[0]!.lines).toHaveLength(5)
  })
  it('does not mix the same person in two blocks', () => {
    const twice = plan([
      ...card(1, dpo, 'Délégué', ['Exemple']),
      ...card(10, { ...dpo, role: 'contact_technique' }, 'Contact technique', ['Exemple']),
    ])
    expect(groupPlan(twice).write.map(({ type }) => type)).toEqual(['person', 'person'])
  })
  it('leaves to the person consents, required blanks, missing files and what the form fixes', () => {
    expect(groups.todo.map(({ ref }) => ref)).toEqual([41, 50, 51, 52])
    expect(groups.skipped.map(({ ref }) => ref)).toEqual([40])
  })
  it('does not ask for what the page already holds', () => {
    const answered = line(1, 'J’accepte', { action: 'skip', was: '1', reason: { code: 'never' } })
    expect(groupPlan(plan([answered])).todo).toEqual([])
  })
  it('asks again to read a person whose values changed', () => {
    const [before, after] = ['01 99 00 12 34', '01 99 00 99 99'].map((phone) => {
      const [item] = groupPlan(
        plan(card(1, technical, 'Technique', ['Modèle', 'Dominique', 'd@m.example', phone])),
      ).write
      return seenKey(item as PersonItem)
    })
    expect(before).not.toBe(after)
  })
})

describe('names', () => {
  it('tells contacts apart by their block, and twins by a number', () => {
    const names = nameLines([
      ...card(1, dpo, 'Délégué', []).slice(0, 1),
      line(20, 'Nom'),
      line(21, 'Nom', { section: 'Projet' }),
      line(22, 'Nom', { section: 'Projet' }),
      line(23, 'Intitulé', { section: 'Projet' }),
    ]).map(nameOf)
    expect(names).toEqual(['Nom (Délégué)', 'Nom', 'Nom (Projet) 1/2', 'Nom (Projet) 2/2', 'Intitulé'])
  })
  it('stay unique and bounded with five hundred hostile labels', () => {
    const label = `\u202e<img src=x onerror=alert(1)>${'x'.repeat(10_000)}`
    const names = nameLines(Array.from({ length: 500 }, (_, ref) => line(ref, label))).map(nameOf)
    expect(new Set(names).size).toBe(500)
    expect(Math.max(...names.map(({ length }) => length))).toBeLessThan(230)
    expect(names[0]).toContain('⟨U+202E⟩<img src=x onerror=alert(1)>')
  })
  it('falls back on the question’s own name when the page has no label', () => {
    expect(nameLines([line(1, ' ', { attribute: 'intitule' })]).map(nameOf)).toEqual(['intitule'])
  })
})
