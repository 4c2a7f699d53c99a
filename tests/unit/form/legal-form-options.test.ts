/** What forms call a body: the word that a person would choose, or none. */
import { describe, expect, it } from 'vitest'
import { legalFormOf, legalFormOption } from '@/lib/form/legal-form-options'
import { legalForms } from '@/lib/form/legal-forms'
import { legalCategories } from '@/lib/profile/legal-categories'
import { option } from './samples'

function chosen(category: string, labels: string[]) {
  const options = labels.map((label, index) => ({ ...option(`rang-${index}`), label }))
  const chosenValue = legalFormOption(legalFormOf(category), options)
  return options.find(({ value }) => value === chosenValue)?.label
}

describe('the option that means the legal category', () => {
  it.each([
    ['7210', ['Commune', 'EPCI', 'Syndicat de communes'], 'Commune'],
    ['7210', ['Une commune', 'Un département', 'Une région'], 'Une commune'],
    ['7210', ['Communes', 'Collectivité territoriale'], 'Communes'],
    ['7210', ['État', 'Collectivité territoriale', 'Association'], 'Collectivité territoriale'],
    ['7346', ['Commune', 'EPCI à fiscalité propre', 'Syndicat mixte'], 'EPCI à fiscalité propre'],
    ['7346', ['Communautés de Commune', 'Associations'], 'Communautés de Commune'],
    ['7220', ['Conseils Départementaux (CD)', 'Conseil départemental (CD)'], 'Conseil départemental (CD)'],
    ['7361', ['CIAS/CCAS', 'Commune / Mairie', 'Organisme agréé'], 'CIAS/CCAS'],
    ['9220', ['Associations', 'Clinique privée'], 'Associations'],
    ['5710', ['SA', 'SAS', 'SARL'], 'SAS'],
    ['5710', ['SA', 'SARL'], undefined],
    ['7210', ['Commune', 'La commune'], undefined],
    ['7210', ['Commune nouvelle de plus de 10 000 habitants'], undefined],
    ['7220', ['Département de résidence'], undefined],
  ])('%s among %j: %s', (category, labels, expected) => {
    expect(chosen(category, labels)).toBe(expected)
  })

  it('is never one of our own ids', () => {
    expect(legalFormOf('')).toBe('')
    expect(legalFormOf('7210')).toBe('Commune')
  })
})

it('every category is one of the INSEE list, in one row', () => {
  const all = legalForms.flatMap(({ categories }) => categories)
  expect(new Set(all).size).toBe(all.length)
  for (const category of all) expect(Object.keys(legalCategories)).toContain(category)
})
