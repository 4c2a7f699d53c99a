import { describe, expect, it } from 'vitest'
import { organisationHref, readRoute, tabs } from '@/entrypoints/options/routes'

const id = '3f1c1c52-6a5b-4f4a-9a51-2f0c53f6d3a1'
const nobody = '00000000-0000-0000-0000-000000000000'

describe('readRoute', () => {
  it.each([
    ['', { page: 'accueil' }],
    ['#organisations', { page: 'organisations' }],
    ['#nothing/known', { page: 'accueil' }],
    ['#accueil', { page: 'accueil' }],
    ['#preparer', { page: 'preparer', organisationId: null, formUid: null, casUsageId: null }],
    [`#preparer/${id}`, { page: 'preparer', organisationId: id, formUid: null, casUsageId: null }],
    [
      `#preparer/${id}/france-connect/${id}`,
      { page: 'preparer', organisationId: id, formUid: 'france-connect', casUsageId: id },
    ],
    ['#reglages', { page: 'reglages' }],
    ['#organisations/nouvelle', { page: 'nouvelle', siret: '' }],
    ['#organisations/nouvelle?siret=21619990100010', { page: 'nouvelle', siret: '21619990100010' }],
    [`#organisation/${id}`, { page: 'organisation', id, tab: 'identite', recordId: null }],
    [`#organisation/${id}/unknown`, { page: 'organisation', id, tab: 'identite', recordId: null }],
    [`#organisation/${id}/contacts/nouveau`, { tab: 'contacts', recordId: 'nouveau' }],
    // What is no id is nobody's: said to be missing, where the background would refuse to answer.
    ['#organisation/abc', { page: 'organisation', id: nobody }],
    ['#organisation/__proto__/contacts', { page: 'organisation', id: nobody, tab: 'contacts' }],
    [`#organisation/${nobody.replace(/0$/, '1')}`, { page: 'organisation', id: nobody }],
    ['#preparer/abc/france-connect/def', { page: 'preparer', organisationId: nobody, casUsageId: nobody }],
  ])('reads %j', (hash, route) => expect(readRoute(hash)).toMatchObject(route))

  it('reads back every address it makes, and what follows the question mark', () => {
    for (const tab of tabs) {
      const route = readRoute(`${organisationHref(id, tab, 'def')}?champ=nom`)
      expect(route).toMatchObject({ id, tab, recordId: 'def' })
      expect('query' in route && route.query.get('champ')).toBe('nom')
    }
  })
})
