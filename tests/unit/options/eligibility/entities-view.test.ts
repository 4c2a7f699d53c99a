/** Entities × services: the columns, the filter, and the file. */
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import {
  columnIds,
  everyEntity,
  keepEntities,
  liveRequests,
  tagsOf,
  type EntityFilter,
  type Matrix,
} from '@/entrypoints/options/eligibility/entities-view'
import { csvRowOf } from '@/entrypoints/options/eligibility/entity-words'
import type { ShownVerdict } from '@/lib/eligibility/shown'
import type { OrganisationSummary } from '@/lib/contract/organisations'
import { entitiesCsv } from '@/lib/journey/csv-tables'
import { line } from '../requests/board-samples'

const entity = (id: string, values: Partial<OrganisationSummary> = {}): OrganisationSummary => ({
  id,
  denomination: id,
  nomUsage: '',
  siret: '',
  commune: '',
  formerNames: [],
  tags: [],
  isPinned: false,
  isRecent: false,
  ...values,
})
const columns = [
  { id: 'franceconnect', name: 'Bouton FranceConnect' },
  { id: 'api-particulier', name: 'API Particulier' },
]
const verdicts = (...rows: [string, ShownVerdict, ShownVerdict][]) =>
  new Map(columns.map(({ id }, at) => [id, new Map(rows.map(([entity, ...each]) => [entity, each[at]!]))]))

const all = [entity('a', { tags: ['lot 10', 'client'] }), entity('b', { tags: ['lot 2'] }), entity('c')]
const matrix: Matrix = {
  columns,
  verdicts: verdicts(['a', 'unknown', 'eligible'], ['b', 'eligible', 'unknown']),
  requests: liveRequests([line({ organisationId: 'a', serviceId: 'franceconnect' })]),
}
const kept = (filter: Partial<EntityFilter>) =>
  keepEntities(all, { ...everyEntity, ...filter }, matrix).map(({ id }) => id)

describe('the filter', () => {
  it.each<[Partial<EntityFilter>, string[]]>([
    [{}, ['a', 'b', 'c']],
    [{ tag: 'lot 2' }, ['b']],
    [{ verdict: 'unknown' }, ['a', 'b']],
    [{ verdict: 'unknown', service: 'api-particulier' }, ['b']],
    [{ hasNoRequest: true }, ['a', 'b', 'c']],
    [{ hasNoRequest: true, service: 'franceconnect' }, ['b', 'c']],
    // One and the same service must have both.
    [{ hasNoRequest: true, verdict: 'unknown' }, ['b']],
    [{ verdict: 'unknown', tag: 'client' }, ['a']],
  ])('%j keeps %j', (filter, ids) => expect(kept(filter)).toEqual(ids))

  it('offers each label once, numbers in order', () => {
    expect(tagsOf([...all, entity('d', { tags: ['client'] })])).toEqual(['client', 'lot 2', 'lot 10'])
  })
})

describe('the columns', () => {
  it('are those chosen, else those of most requests, made up with the usual ones', () => {
    const lines = ['api-rial', 'franceconnect', 'api-rial'].map((serviceId) => line({ serviceId }))
    expect(columnIds(['datapass'], lines)).toEqual(['datapass'])
    expect(columnIds([], lines)).toEqual(['api-rial', 'franceconnect', 'proconnect-fs', 'api-entreprise'])
  })
})

describe('requests', () => {
  it('show the most pressing one of each service; those that ended do not count', () => {
    const requests = liveRequests([
      line({ id: 'waits', organisationId: 'a' }),
      line({ id: 'late', organisationId: 'a', isLate: true }),
      line({ id: 'refused', organisationId: 'b', ended: 'Refusée' }),
    ])
    expect([...requests.values()].map((list) => list.map(({ id }) => id))).toEqual([['late', 'waits']])
  })
})

describe('the file', () => {
  it('has one line an entity, two columns a service, words, and no formula', () => {
    const shown = [
      entity('=1+1', { siret: '13002526500013', commune: '@ville', tags: ['-lot', 'b'] }),
      all[0]!,
    ]
    const text = entitiesCsv(
      columns.map(({ name }) => name),
      shown.map((each) => csvRowOf(matrix, each)),
    )
    const [headings, ...rows] = Papa.parse<string[]>(text.slice(1), { delimiter: ';' }).data
    expect(headings).toEqual([
      'Entité',
      'SIRET',
      'Commune',
      'Étiquettes',
      'Bouton FranceConnect – verdict',
      'Bouton FranceConnect – demande',
      'API Particulier – verdict',
      'API Particulier – demande',
    ])
    const none = 'Aucune demande en cours'
    expect(rows).toEqual([
      ["'=1+1", '130 025 265 00013', "'@ville", "'-lot, b", 'Lecture…', none, 'Lecture…', none],
      [
        'a',
        '',
        '',
        'lot 10, client',
        'À déterminer',
        'En attente du service – Instruction de la demande',
        'Éligible',
        none,
      ],
    ])
  })
})
