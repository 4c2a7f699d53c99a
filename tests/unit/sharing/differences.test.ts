/** What an import would change, as a person reads it before taking anything. */
import { describe, expect, it } from 'vitest'
import { compare, isEmpty, valuesOf } from '@/lib/sharing/differences'
import { emptyBundle, type SharedRecord } from '@/lib/sharing/format'
import { idOf, record, smallBundle } from './stores'

const kept = (...records: SharedRecord[]) => new Map(records.map((each) => [each.id, each]))
const commune = (values: Record<string, unknown> = {}) =>
  record('organisations', 1, { siret: '21619990100010', denomination: 'Commune de Bourg', ...values })
const acte = (values: Record<string, unknown> = {}) =>
  record('documents', 7, {
    organisationIds: [idOf(1)],
    titre: 'Acte',
    fileName: 'acte.pdf',
    mediaType: 'application/pdf',
    size: 10,
    sha256: 'a'.repeat(64),
    ...values,
  })
const compared = (theirs: SharedRecord, mine?: SharedRecord) =>
  compare({ ...emptyBundle(), organisations: [theirs] }, kept(...(mine ? [mine] : [])))[0]!
const comparedActe = (theirs: SharedRecord, mine: SharedRecord) =>
  compare({ ...emptyBundle(), documents: [theirs] }, kept(mine))[0]!

describe('a record of the file', () => {
  it('that is not here is new, with no field to choose', () => {
    expect(compared(commune())).toEqual({
      table: 'organisations',
      id: idOf(1),
      state: 'new',
      rev: 0,
      isManaged: false,
      fields: [],
      links: [],
    })
  })

  it('that is here is the same, whatever its revision, its dates and where its values came from', () => {
    const theirs = commune({
      provenance: { denomination: { from: 'registre', at: '2026-01-01T08:00:00.000Z' } },
    })
    const mine = { ...commune(), rev: 4, updatedAt: '2026-09-01T08:00:00.000Z', isManaged: true }
    expect(compared({ ...theirs, rev: 9, createdAt: '2025-01-01T08:00:00.000Z' }, mine as never)).toEqual({
      table: 'organisations',
      id: idOf(1),
      state: 'same',
      rev: 4,
      isManaged: true,
      fields: [],
      links: [],
    })
  })

  it('adds what is empty here, contradicts what is not, and takes nothing away', () => {
    const theirs = commune({ denomination: 'Ville de Bourg', website: 'https://bourg.example', commune: '' })
    const mine = commune({ commune: 'Bourg', codePostal: '61999' })
    const found = compared(theirs, mine)
    expect(found.state).toBe('changed')
    expect(found.fields).toEqual([
      { field: 'denomination', state: 'conflict', mine: 'Commune de Bourg', theirs: 'Ville de Bourg' },
      { field: 'website', state: 'added', mine: mine['website'] ?? null, theirs: 'https://bourg.example' },
    ])
  })

  it('joins organisations beside those that it belongs to, once each', () => {
    const of = (...ids: number[]) => record('contacts', 2, { organisationIds: ids.map(idOf), nom: 'Exemple' })
    const [found] = compare({ ...emptyBundle(), contacts: [of(1, 3)] }, kept(of(1, 2)))
    expect(found).toMatchObject({ table: 'contacts', state: 'changed', fields: [], links: [idOf(3)] })
    const [same] = compare({ ...emptyBundle(), contacts: [of(1)] }, kept(of(1, 2)))
    expect(same).toMatchObject({ state: 'same', links: [] })
  })

  it('is told with the words that are not what they look like, new or changed', () => {
    // Cyrillic « о ».
    const disguised = commune({ denomination: 'Cоmmune de Bourg' })
    expect(compared(disguised).deceptive).toHaveLength(1)
    expect(compared(disguised, commune()).fields[0]!.deceptive).toHaveLength(1)
    expect(compared(commune()).deceptive).toBeUndefined()
  })

  it('comes in the order of the tables', () => {
    const tables = compare(smallBundle(), kept()).map(({ table }) => table)
    expect(tables).toEqual([
      'organisations',
      'contacts',
      'contacts',
      'cadresJuridiques',
      'casUsage',
      'taughtFields',
    ])
  })
})

describe('a file', () => {
  it('of another content is another file, told by its name', () => {
    const other = acte({ sha256: 'b'.repeat(64), size: 12, mediaType: 'application/vnd.ms-excel' })
    expect(comparedActe(other, acte())).toMatchObject({
      state: 'changed',
      fields: [{ field: 'fileName', state: 'conflict', mine: 'acte.pdf', theirs: 'acte.pdf' }],
    })
  })

  it('of another content and another name is told once', () => {
    const other = acte({ sha256: 'b'.repeat(64), fileName: 'arrete.pdf' })
    expect(comparedActe(other, acte()).fields).toEqual([
      { field: 'fileName', state: 'conflict', mine: 'acte.pdf', theirs: 'arrete.pdf' },
    ])
  })

  it('of the same content is the same', () => {
    expect(comparedActe(acte(), acte()).state).toBe('same')
  })
})

it('a record says its values, and nothing of how it is kept', () => {
  const provenance = { titre: { from: 'saisie', at: '2026-01-01T08:00:00.000Z' } }
  const record = { ...acte(), provenance, isManaged: false, ext: { more: 1 } }
  expect(Object.fromEntries(valuesOf(record as never))).toEqual({
    titre: 'Acte',
    kind: 'autre',
    fileName: 'acte.pdf',
  })
})

it.each([
  [undefined, true],
  [null, true],
  ['', true],
  [[], true],
  [{}, true],
  [0, false],
  [false, false],
  [' ', false],
  [['x'], false],
  [{ x: 1 }, false],
])('%j is empty: %s', (value, is) => expect(isEmpty(value)).toBe(is))
