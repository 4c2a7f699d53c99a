import fc from '@/tests/support/properties'
import { describe, expect, it } from 'vitest'
import { departementOf, regionOf } from '@/lib/form/answers'
import { legalCategoryTable } from '@/lib/profile/legal-categories'
import {
  arrange,
  fateOf,
  readAnswer as readAnswerBy,
  type Establishment,
  type Fate,
} from '@/lib/profile/registry'

interface Fixture {
  status: number
  response: unknown
  expected: Record<string, unknown>
}
const readAnswer = (json: unknown) => readAnswerBy(json, legalCategoryTable)
const fixtures = Object.entries(
  import.meta.glob<Fixture>('./registry/*.json', { eager: true, import: 'default' }),
).map(([path, fixture]) => ({ name: path.replace(/^.*\/|\.json$/g, ''), ...fixture }))
const named = (name: string) => fixtures.find((fixture) => fixture.name === name)!
const read = (name: string) => readAnswer(named(name).response)

describe('readAnswer', () => {
  it.each(fixtures.filter(({ expected }) => 'org.kind' in expected))(
    'reads $name as expected',
    ({ response, expected }) => {
      const [first] = readAnswer(response)
      expect(first).toMatchObject({
        kind: expected['org.kind'],
        publicTier: expected['org.publicTier'],
        isActive: expected['org.active'],
      })
      expect(JSON.stringify(readAnswer(response))).not.toContain('DIFFUSIBLE')
    },
  )

  it('reads a commune whole', () => {
    expect(read('commune')).toEqual([
      {
        siret: '21619990100010',
        denomination: "COMMUNE DE BOURG-L'EXEMPLE",
        nomUsage: '',
        categorieJuridique: '7210',
        kind: 'collectivite',
        publicTier: 'spa',
        adresse: "MAIRIE 1 PLACE DE L'EXEMPLE",
        codePostal: '61999',
        commune: "BOURG-L'EXEMPLE",
        naf: '84.11Z',
        dateCreation: '1970-01-01',
        isActive: true,
        isSiege: true,
        closedOn: '',
        isUnitActive: true,
        isPartlyHidden: false,
      },
    ])
  })

  it('reads the head office when a SIREN was searched', () => {
    expect(read('ministere').map(({ siret, isSiege }) => [siret, isSiege])).toEqual([
      ['11999990200016', true],
    ])
  })

  it('reads the closed establishment that was searched, then its head office', () => {
    expect(read('etablissement-secondaire-ferme')).toMatchObject([
      { siret: '00000505800029', isActive: false, isSiege: false, adresse: '7 RUE DES EXEMPLES' },
      { siret: '00000505800011', isActive: true, isSiege: true },
    ])
  })

  it('keeps nothing of what is hidden by request', () => {
    expect(read('entreprise-individuelle')).toMatchObject([
      { denomination: '', adresse: '', codePostal: '', commune: 'TOULOUSE', isPartlyHidden: true },
    ])
  })

  it('reads no result as an empty list', () => {
    expect(read('aucun-resultat')).toEqual([])
  })

  it.each([null, 'html', [], { erreur: 'x' }, { results: [{ siege: { siret: '12' } }] }, { results: 'no' }])(
    'throws on %j',
    (json) => expect(() => readAnswer(json)).toThrow(),
  )

  const siege = {
    siret: '21619990100010',
    adresse: '1 PLACE DE L’EXEMPLE 61999 BOURG',
    code_postal: '61999',
    libelle_commune: 'BOURG',
    est_siege: true,
    etat_administratif: 'A',
  }
  const unit = { nom_complet: 'COMMUNE DE BOURG', etat_administratif: 'A', siege }
  const answer = (...results: unknown[]) => readAnswer({ results })

  it.each([
    ['a siège without SIRET', { ...unit, siege: { siret: null } }, 1],
    ['an empty siège beside a match', { ...unit, siege: {}, matching_etablissements: [siege] }, 2],
    ['no siège', { ...unit, siege: null }, 1],
    ['a match without SIRET', { ...unit, matching_etablissements: [{ siret: '12' }, null] }, 2],
    ['something else', 'odd', 1],
    ['values of other types', { ...unit, nom_complet: 3, sigle: [], complements: 'x' }, 2],
  ])('H20: %s spoils nothing of the rest', (_, odd, count) => {
    const places = answer(odd, { ...unit, nom_complet: 'AUTRE' })
    expect(places).toHaveLength(count)
    expect(places.at(-1)).toMatchObject({ denomination: 'AUTRE', siret: '21619990100010' })
  })

  it('H20: whatever the entries, those that are right are read', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.jsonValue(), fc.constant(unit)), { maxLength: 5 }), (entries) => {
        const right = entries.filter((each) => each === unit).length
        const places = answer(...entries, unit)
        expect(places.filter(({ siret }) => siret === siege.siret).length).toBeGreaterThan(right)
      }),
    )
  })

  it('H21: a legal person « partly hidden » keeps its name, and is said to hide the rest', () => {
    const hidden = { ...siege, adresse: '[NON-DIFFUSIBLE]', statut_diffusion_etablissement: 'P' }
    expect(answer({ ...unit, statut_diffusion: 'P', siege: hidden })).toMatchObject([
      { denomination: 'COMMUNE DE BOURG', adresse: '', isPartlyHidden: true },
    ])
  })

  it.each([null, '(null)', 'null', ' (NULL) '])('H22: the name %j is none', (name) => {
    expect(answer({ ...unit, nom_complet: name, nom_raison_sociale: name, sigle: name })).toMatchObject([
      { denomination: '', nomUsage: '' },
    ])
  })

  it('H23: a commune of Polynesia without a street has none, its département, and no région', () => {
    const place = { ...siege, adresse: '98709 BOURG', code_postal: '98709' }
    expect(answer({ ...unit, siege: place })).toMatchObject([
      { adresse: '', codePostal: '98709', commune: 'BOURG' },
    ])
    expect([departementOf('98709'), regionOf('98709')]).toEqual(['987', ''])
    expect(answer({ ...unit, siege: { ...place, adresse: 'BP 1 98709 BOURG' } })).toMatchObject([
      { adresse: 'BP 1' },
    ])
  })

  it('F09 keeps HTML literal, drops what reorders text, cuts what is too long', () => {
    const siege = { siret: '11999990200016', est_siege: true, etat_administratif: 'A' }
    const of = (nom_complet: string) => readAnswer({ results: [{ nom_complet, siege }] })[0]!.denomination
    expect(of('<b>Mairie</b>')).toBe('<b>Mairie</b>')
    expect(of('Mairie\u202e')).toBe('')
    expect(of('x'.repeat(500))).toHaveLength(200)
  })
})

it('an answer about another organisation than the number asked is none', () => {
  const places = read('etablissement-secondaire-ferme')
  expect(places.length).toBeGreaterThan(0)
  expect(arrange(places, '130 025 265 00013')).toEqual([])
  expect(arrange(places, '130025265')).toEqual([])
  expect(arrange(places, 'Exemple 13002526500013')).toHaveLength(places.length)
})

it('arrange puts the searched SIRET first, then open establishments', () => {
  const places = read('etablissement-secondaire-ferme')
  expect(arrange(places, 'Exemple Formation').map((place) => place.siret)).toEqual([
    '00000505800011',
    '00000505800029',
  ])
  expect(arrange(places, '000 005 058 00029')[0]!.siret).toBe('00000505800029')
})

describe('what became of an establishment', () => {
  const at = (siret: string, isSiege: boolean, isActive: boolean): Establishment => ({
    ...read('commune')[0]!,
    siret,
    isSiege,
    isActive,
  })
  const [old, next, other] = ['21619990100010', '21619990100028', '13002526500013']
  it.each<[string, Establishment[], Fate['is'], string | undefined]>([
    ['open', [at(old, true, true)], 'open', undefined],
    ['open, its siège elsewhere', [at(old, false, true), at(next, true, true)], 'open', undefined],
    ['the siège moved', [at(old, true, false), at(next, true, true)], 'moved', next],
    ['closed, beside its siège', [at(old, false, false), at(next, true, true)], 'closed', next],
    ['no longer known', [at(next, true, true)], 'moved', next],
    ['its organisation ceased', [at(old, true, false)], 'ceased', undefined],
    ['nothing of it', [at(other, true, true)], 'unknown', undefined],
    ['nothing', [], 'unknown', undefined],
  ])('%s', (_, places, is, siege) => {
    const fate = fateOf(old, places)
    expect([fate.is, fate.siege?.siret]).toEqual([is, siege])
  })

  it('is followed in an answer of the registry: a closed establishment, and the siège to take', () => {
    const fate = fateOf('00000505800029', read('etablissement-secondaire-ferme'))
    expect(fate).toMatchObject({
      is: 'closed',
      place: { isActive: false },
      siege: { siret: '00000505800011' },
    })
  })
})
