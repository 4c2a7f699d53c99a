import { describe, expect, it } from 'vitest'
import { indexOrganisations, search } from '@/lib/profile/search'
import { beauval, organisation, syndicat } from '../components/assistant/samples'

const former = organisation(3, { denomination: 'Bourg-Nouvel', formerNames: ['Saint-Œuf-sur-Loire'] })
const tagged = organisation(4, { denomination: 'Hameau', tags: ['Client 2026', 'école'] })
const all = [
  beauval,
  syndicat,
  former,
  tagged,
  ...Array.from({ length: 300 }, (_, rank) => organisation(rank + 10)),
]
const find = (query: string) => search(indexOrganisations(all), query)

describe('the search of organisations', () => {
  it.each([
    ['etangs', [syndicat]],
    ['ÉTANGVILLE', [syndicat]],
    ['sm3e', [syndicat]],
    ['commune beauval', [beauval]],
    ['beauval commune', [beauval]],
    ['210 000 000 00002', [syndicat]],
    ['21000000000002', [syndicat]],
    ['210.000.000.00001', [beauval]],
    ['saint oeuf', [former]],
    ['ecole', [tagged]],
    ['client 2026', [tagged]],
    ['introuvable', []],
  ])('« %s »', (query, found) => {
    expect(find(query)).toEqual(found)
  })

  it.each([
    ['a letter too many', 'beauvall', beauval],
    ['a letter too few', 'beuval', beauval],
    ['two letters swapped', 'baeuval', beauval],
    ['another letter', 'beaubal', beauval],
    ['a slip in each word', 'sydicat etnags', syndicat],
    ['a slip, words in another order', 'etnags syndicat', syndicat],
    ['a slip in a former name', 'saint oeuf sur lorie', former],
  ])('forgives %s', (_, query, found) => {
    expect(find(query)).toEqual([found])
  })

  it('does not take one SIRET for another', () => {
    expect(find('21000000000909')).toEqual([])
  })

  it('gives all of them, in their order, to an empty search', () => {
    expect(find('  ')).toEqual(all)
  })

  it('puts pinned and recent ones first, then names that begin so', () => {
    const names = ['Les amis de Lyre', 'La Lyre', 'Lyre-le-Bourg', 'Vielyre']
    const list = names.map((denomination, rank) => organisation(rank + 1, { denomination, commune: '' }))
    list[3] = { ...list[3]!, isRecent: true }
    const found = search(indexOrganisations(list), 'lyre')
    expect(found.map(({ denomination }) => denomination)).toEqual([
      'Vielyre',
      'Lyre-le-Bourg',
      'Les amis de Lyre',
      'La Lyre',
    ])
  })
})
