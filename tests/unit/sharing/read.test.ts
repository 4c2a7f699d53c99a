/** What an import refuses, case by case, and bodies made to break it. */
import fc from '@/tests/support/properties'
import { describe, expect, it } from 'vitest'
import { sharedTables } from '@/lib/sharing/format'
import { SharingProblem } from '@/lib/sharing/problem'
import { combine, readShare } from '@/lib/sharing/read'
import { envelop, select, split } from '@/lib/sharing/select'
import { atDepth } from '@/tests/support/depth'
import { anyBody } from './bodies'
import { idOf, NOW, record, smallBundle } from './stores'

const small = () => envelop([smallBundle()], { createdAt: NOW, app: '0.1.0', set: idOf(99) })[0]!
const text = (change: (file: Record<string, never>) => void = () => undefined) => {
  const file = JSON.parse(JSON.stringify(small())) as Record<string, never>
  change(file)
  return JSON.stringify(file)
}
const problemWith = (json: string) => {
  try {
    readShare(json)
    return 'accepted'
  } catch (error) {
    expect(error).toBeInstanceOf(SharingProblem)
    return (error as Error).message
  }
}
// oxlint-disable-next-line typescript/no-explicit-any
type Loose = any

describe('a file', () => {
  it('of ours is read', () => {
    expect(readShare(text())).toEqual(small())
  })

  it('keeps nothing that nobody sees', () => {
    const { contacts } = readShare(text((file: Loose) => (file.contacts[0].nom = 'Ex\u200Bemple')))
    expect(contacts[0]!.nom).toBe('Exemple')
  })

  it.each<[string, (file: Loose) => void, string | RegExp]>([
    ['of another tool (B03)', (file) => (file.format = 'other/thing'), 'not_ours'],
    [
      'of a later reader (B08)',
      (file) => Object.assign(file, { version: 99, minReader: 99, odd: 1 }),
      'newer_version: 99',
    ],
    ['without format (B09)', (file) => delete file.format, 'invalid: format'],
    ['without version (B09)', (file) => delete file.version, 'invalid: version'],
    ['with a nameless contact (B10)', (file) => delete file.contacts[1].nom, 'invalid: contacts[1].nom'],
    ['with an unknown key (B11)', (file) => (file.contacts[0].mood = 'gay'), 'invalid: contacts[0].mood'],
    ['with an unknown key at the top (B11)', (file) => (file.mood = 'gay'), 'invalid: mood'],
    ['said to be managed', (file) => (file.contacts[0].isManaged = true), 'invalid: contacts[0].isManaged'],
    ['with an id that is none', (file) => (file.contacts[1].id = 'Exemple'), 'invalid: contacts[1].id'],
    [
      'naming what is no id',
      (file) => (file.contacts[1].organisationIds = ['__proto__']),
      /^invalid: contacts\[1\]\.organisationIds/,
    ],
    ['with an id twice (B13)', (file) => (file.contacts[1].id = idOf(2)), `invalid: ${idOf(2)}`],
    ['with an id in two tables (B13)', (file) => (file.contacts[1].id = idOf(1)), `invalid: ${idOf(1)}`],
    [
      'naming nobody (B14)',
      (file) => (file.casUsage[0].contactByRole.contact_technique = idOf(50)),
      /contactByRole/,
    ],
    [
      'of an organisation left out (B14)',
      (file) => file.contacts[0].organisationIds.push(idOf(51)),
      /contacts\[0\]/,
    ],
    ['with a wrong type', (file) => (file.contacts[0].telephone = '06'), 'invalid: contacts[0].telephone'],
    ['with a SIRET of a wrong sum', (file) => (file.organisations[0].siret = '21619990100011'), /siret/],
    ['with a SIRET of zeros', (file) => (file.organisations[0].siret = '00000000000000'), /siret/],
    ['with a long name', (file) => (file.contacts[0].nom = 'n'.repeat(201)), 'invalid: contacts[0].nom'],
    ['that turns its text round', (file) => (file.contacts[0].nom = 'a\u202Eb'), 'invalid: contacts[0].nom'],
    [
      'with a script for an address',
      (file) => (file.organisations[0].website = 'javascript:alert(1)'),
      /website/,
    ],
    [
      'with a password in an address',
      (file) => (file.organisations[0].website = 'https://agent:secret@bourg.example'),
      'invalid: organisations[0].website',
    ],
    [
      'with a name before the host of an address',
      (file) => (file.organisations[0].website = 'www.gouv.example@autre.example'),
      'invalid: organisations[0].website',
    ],
    ['with 501 organisations (B15)', (file) => (file.organisations = many(501)), 'too_large: organisations'],
    [
      'with 2,001 contacts',
      (file) => (file.contacts = Array(2001).fill(file.contacts[0])),
      'too_large: contacts',
    ],
  ])('%s is refused', (_case, change, problem) => {
    expect(problemWith(text(change))).toEqual(
      typeof problem === 'string' ? problem : expect.stringMatching(problem),
    )
  })

  it.each(['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'])(
    'with a key %s at any level is refused, and changes no object (B12)',
    (key) => {
      const places = ['{', '"organisations":[{', '"provenance":{', '"contactByRole":{', '"answers":{']
      for (const place of places) {
        const json = text().replace(place, `${place}"${key}":{"x":1},`)
        expect(problemWith(json), place).toMatch(/^invalid: .*/)
      }
      expect(({} as Record<string, unknown>).x).toBeUndefined()
    },
  )

  it.each([
    ['nothing (B01)', '', 'not_ours'],
    ['no JSON', '{"format"', 'not_ours'],
    ['a list', '[]', 'not_ours'],
    ['somebody else’s object', '{"hello":1}', 'not_ours'],
    ['a byte order mark', `\uFEFF${JSON.stringify(small())}`, 'not_ours'],
    ['200,000 lists in one another (B17)', '['.repeat(200_000), 'invalid: depth'],
    ['200,000 objects in one another (B17)', '{"a":'.repeat(200_000), 'invalid: depth'],
    [
      '6 MB (B16)',
      `{"format":"habili/organisations","ext":{"a":"${'a'.repeat(6_000_000)}"}}`,
      'too_large: json',
    ],
  ])('of %s is refused', (_case, json, problem) => {
    expect(problemWith(json)).toBe(problem)
  })

  it('keeps what a later version adds under ext', () => {
    const json = text((file: Loose) => (file.contacts[0].ext = { later: { signal: '@noemie' } }))
    expect(readShare(json).contacts[0]!.ext).toEqual({ later: { signal: '@noemie' } })
  })

  it('of 500 organisations is read (B15)', () => {
    const json = text((file: Loose) => (file.organisations = [...file.organisations, ...many(499)]))
    expect(readShare(json).organisations).toHaveLength(500)
  })
})

const many = (count: number) =>
  Array.from({ length: count }, (_, rank) =>
    record('organisations', 1000 + rank, { denomination: `COMMUNE ${rank}`, adresse: 'a'.repeat(200) }),
  )

it('bodies made to break it never do: refused by a problem of ours, or whole', () => {
  const runs = atDepth(1000, 100_000)
  let accepted = 0
  fc.assert(
    fc.property(anyBody(small()), (json) => {
      if (problemWith(json) === 'accepted') accepted++
    }),
    { numRuns: runs },
  )
  expect(Object.keys(Object.prototype)).toEqual([])
  expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  // Some changes are harmless: a test that accepts none would prove little.
  expect(accepted).toBeGreaterThan(0)
  expect(accepted).toBeLessThan(runs)
}, 600_000)

describe('a large selection', () => {
  const organisations = many(1203)
  const shared = record('contacts', 1, {
    organisationIds: organisations.slice(0, 400).map(({ id }) => id),
    nom: 'Un',
  })
  const apart = record('contacts', 2, { organisationIds: [organisations[1202]!.id], nom: 'Deux' })
  const both = record('contacts', 3, {
    organisationIds: [organisations[0]!.id, organisations[1202]!.id],
    nom: 'Trois',
  })
  const bundle = {
    ...smallBundle(),
    organisations,
    contacts: [shared, apart, both],
    cadresJuridiques: [],
    casUsage: [],
  }
  const files = envelop(split(bundle), { createdAt: NOW, app: '0.1.0', set: idOf(99) })

  it('is written as numbered files within the limits, and combined again', () => {
    expect(files.map(({ part }) => [part?.number, part?.of])).toEqual([
      [1, 3],
      [2, 3],
      [3, 3],
    ])
    const read = files.map((file) => readShare(JSON.stringify(file)))
    const whole = combine(read)
    for (const table of sharedTables) {
      const byId = (one: { id: string }, other: { id: string }) => one.id.localeCompare(other.id)
      expect(whole[table].toSorted(byId)).toEqual(bundle[table].toSorted(byId))
    }
  })

  it('with a missing file says which', () => {
    expect(() => combine([files[0]!, files[2]!])).toThrow('damaged: 2/3')
  })
})

it('a selection says nothing of what it leaves behind', () => {
  const bundle = smallBundle()
  bundle.organisations.push(record('organisations', 7, { denomination: 'AUTRE' }))
  bundle.contacts[1]!.organisationIds = [idOf(7)]
  bundle.cadresJuridiques[0]!.organisationIds = [idOf(1), idOf(7)]
  const chosen = select(bundle, { organisationIds: [idOf(1)], hasDocuments: true, hasTaughtFields: false })
  expect(chosen.contacts.map(({ nom }) => nom)).toEqual(['Ÿvetot'])
  expect(chosen.cadresJuridiques[0]!.organisationIds).toEqual([idOf(1)])
  expect(chosen.casUsage[0]).not.toHaveProperty('contactByRole')
  expect(chosen.taughtFields).toEqual([])
})
