import { describe, expect, it } from 'vitest'
import { legalCategoryTable } from '@/lib/profile/legal-categories'
import { arrange, readAnswer as readAnswerBy } from '@/lib/profile/registry'

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

  it('F09 keeps HTML literal, drops what reorders text, cuts what is too long', () => {
    const siege = { siret: '11999990200016', est_siege: true, etat_administratif: 'A' }
    const of = (nom_complet: string) => readAnswer({ results: [{ nom_complet, siege }] })[0]!.denomination
    expect(of('<b>Mairie</b>')).toBe('<b>Mairie</b>')
    expect(of('Mairie\u202e')).toBe('')
    expect(of('x'.repeat(500))).toHaveLength(200)
  })
})

it('arrange puts the searched SIRET first, then open establishments', () => {
  const places = read('etablissement-secondaire-ferme')
  expect(arrange(places, 'Exemple Formation').map((place) => place.siret)).toEqual([
    '00000505800011',
    '00000505800029',
  ])
  expect(arrange(places, '000 005 058 00029')[0]!.siret).toBe('00000505800029')
})
