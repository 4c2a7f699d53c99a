import { describe, expect, it } from 'vitest'
import { organisationHref, readRoute, tabs } from '@/entrypoints/options/routes'

describe('readRoute', () => {
  it.each([
    ['', { page: 'accueil' }],
    ['#organisations', { page: 'organisations' }],
    ['#nothing/known', { page: 'accueil' }],
    ['#accueil', { page: 'accueil' }],
    ['#preparer', { page: 'preparer', organisationId: null, formUid: null, casUsageId: null }],
    ['#preparer/abc', { page: 'preparer', organisationId: 'abc', formUid: null, casUsageId: null }],
    [
      '#preparer/abc/france-connect/def',
      { page: 'preparer', organisationId: 'abc', formUid: 'france-connect', casUsageId: 'def' },
    ],
    ['#reglages', { page: 'reglages' }],
    ['#organisations/nouvelle', { page: 'nouvelle', siret: '' }],
    ['#organisations/nouvelle?siret=21619990100010', { page: 'nouvelle', siret: '21619990100010' }],
    ['#organisation/abc', { page: 'organisation', id: 'abc', tab: 'identite', recordId: null }],
    ['#organisation/abc/unknown', { page: 'organisation', id: 'abc', tab: 'identite', recordId: null }],
    ['#organisation/abc/contacts/nouveau', { tab: 'contacts', recordId: 'nouveau' }],
  ])('reads %j', (hash, route) => expect(readRoute(hash)).toMatchObject(route))

  it('reads back every address it makes, and what follows the question mark', () => {
    for (const tab of tabs) {
      const route = readRoute(`${organisationHref('abc', tab, 'def')}?champ=nom`)
      expect(route).toMatchObject({ id: 'abc', tab, recordId: 'def' })
      expect('query' in route && route.query.get('champ')).toBe('nom')
    }
  })
})
