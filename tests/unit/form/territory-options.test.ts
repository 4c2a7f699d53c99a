/** Lists of départements and régions: the very place whatever the form calls it, or none. */
import { describe, expect, it } from 'vitest'
import { asTerritoryOption } from '@/lib/form/territory-options'
import { departementOf, regionOf } from '@/lib/form/answers'
import { departements, regions } from '@/lib/profile/territories'
import { field, idOf, option } from './samples'

const source = { table: 'organisations' as const, id: idOf(1), label: '' }
const chosen = (place: string, value: string, labels: string[], values = labels) => {
  const options = labels.map((label, index) => ({ ...option(values[index]!), label }))
  const list = field('departement', { kind: 'select', options })
  const answer = asTerritoryOption(`organisation.${place}`, list, { value, source })
  return 'value' in answer ? answer.value : undefined
}

describe('a list of départements', () => {
  const ways: [string, (code: string, name: string) => string][] = [
    ['a number, then a name', (code, name) => `${code} - ${name}`],
    ['a dash of another kind', (code, name) => `${code} – ${name}`],
    ['number, name and number again', (code, name) => `${code} – ${name} (${code})`],
    ['a name, then its number', (code, name) => `${name} (${code})`],
    ['names alone', (_, name) => name],
    ['capitals without accents', (_, name) => name.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase()],
    ['numbers of three digits', (code, name) => `${code.padStart(3, '0')} ${name}`],
    ['numbers without their zero', (code, name) => `${code.replace(/^0/, '')} ${name}`],
    ['words before', (_, name) => `Département : ${name}`],
  ]
  it.each(ways)('in %s: each is found by its words, whatever its rank', (_, way) => {
    const labels = ['Choisir', ...departements.map(([code, name]) => way(code, name)), 'Étranger']
    const ranks = labels.map((_label, index) => `${index}`)
    for (const [index, [code]] of departements.entries())
      if (index % 12 === 0 || /^(2|9)[AB7]/.test(code))
        expect(chosen('departement', code, labels, ranks), code).toBe(`${index + 1}`)
  })

  it('that lacks the place, or says another word of it, gives none', () => {
    const labels = ['54 - Meurthe-et-Moselle', '57 - Meuse', 'Moselle Est', 'Zone 57', '55 - Meuse']
    const value = chosen('departement', '57', labels, ['57', '1', '2', '3', '4'])
    expect(value).toBe('Moselle')
    expect(labels).not.toContain(value)
  })

  it('that names it twice is left to the person', () => {
    expect(chosen('departement', '57', ['57 - Moselle', 'Moselle (57)'], ['a', 'b'])).toBe('Moselle')
  })

  it('of bare numbers, which may be ranks, is left as it was', () => {
    expect(chosen('departement', '10', ['1', '2', '10'])).toBe('10')
  })
})

describe('a list of régions', () => {
  it.each(regions)('%s is found by number or name', (code, name) => {
    for (const way of [regions.map(([, each]) => each), regions.map(([own, each]) => `${own} ${each}`)]) {
      const values = way.map((_, index) => `v${index}`)
      const rank = regions.findIndex(([each]) => each === code)
      expect(chosen('region', name, way, values)).toBe(`v${rank}`)
    }
  })

  it('is asked by code before the form', () => {
    const asked = { ...field('region'), siteType: 'regions' }
    const answer = asTerritoryOption('organisation.region', asked, { value: 'Grand Est', source })
    expect(answer).toEqual({ value: '44', source })
  })
})

describe('the places of a post code', () => {
  it.each([
    ['57000', '57', 'Grand Est'],
    ['20000', '2A', 'Corse'],
    ['20200', '2B', 'Corse'],
    ['97400', '974', 'La Réunion'],
    ['97133', '977', ''],
    ['97150', '978', ''],
    ['98800', '988', ''],
    ['5700', '', ''],
  ])('%s: %s, %s', (codePostal, departement, region) => {
    expect([departementOf(codePostal), regionOf(codePostal)]).toEqual([departement, region])
  })
})
