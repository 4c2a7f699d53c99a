import { describe, expect, it } from 'vitest'
import { classify as classifyBy, type RegistryEntry, tierOfKind } from '@/lib/profile/classify'
import { kinds } from '@/lib/profile/kinds'
import { legalCategoryPrefixes, legalCategoryTable } from '@/lib/profile/legal-categories'
import reference from '../eligibility/data/legal-categories.json'

const classify = (entry: RegistryEntry) => classifyBy(entry, legalCategoryTable)

describe('every listed code', () => {
  for (const [code, expected] of Object.entries(reference.codes)) {
    it(`${code} ${expected.fr}`, () => {
      const found = classify({ categorieJuridique: code })
      expect(found).toMatchObject({
        kind: expected.kind,
        publicTier: expected.publicTier,
        certainty: 'exact',
        facts: 'facts' in expected ? expected.facts : {},
        ask: [],
      })
    })
  }
  it('every prefix leads to a known kind', () => {
    expect(legalCategoryPrefixes).toEqual(reference.prefixes)
    const known = new Set<string>(kinds.map((kind) => kind.id))
    expect(Object.values(legalCategoryPrefixes).filter((kind) => !known.has(kind))).toEqual([])
  })
})

describe('a code that is not listed', () => {
  it.each([
    ['7119', 'autorite-publique', 'spa'],
    ['7399', 'autre-public', 'assimile'],
    ['4199', 'epic', 'assimile'],
    ['9299', 'association', 'none'],
  ])('%s takes its longest prefix, and is to be confirmed', (code, kind, publicTier) => {
    const found = classify({ categorieJuridique: code })
    expect(found).toMatchObject({ kind, publicTier, certainty: 'prefix' })
    expect(found.ask).toHaveLength(1)
  })
  it.each(['', '72', '72100', 'abcd', '8888', '__proto__', 'constructor'])(
    '%j is asked, never guessed',
    (code) => {
      const found = classify({ categorieJuridique: code })
      expect(found).toMatchObject({ certainty: 'unknown', why: [], facts: {} })
      expect(found.kind).toBeUndefined()
      expect(found.publicTier).toBeUndefined()
      expect(found.ask).toHaveLength(1)
    },
  )
})

describe('what the registry adds', () => {
  it('an administration whose code is private becomes assimilated, and the mission is asked', () => {
    const found = classify({ categorieJuridique: '5710', isAdministration: true })
    expect(found).toMatchObject({ kind: 'entreprise', publicTier: 'assimile' })
    expect(found.ask).toHaveLength(1)
  })
  it('never lowers or raises the tier of a public code', () => {
    expect(classify({ categorieJuridique: '7210', isAdministration: true }).publicTier).toBe('spa')
    expect(classify({ categorieJuridique: '4110', isAdministration: true }).publicTier).toBe('assimile')
    expect(classify({ categorieJuridique: '8888', isAdministration: true }).publicTier).toBeUndefined()
  })
  it('an association or a sole trader is what the registry says', () => {
    expect(classify({ categorieJuridique: '5710', isAssociation: true })).toMatchObject({
      kind: 'association',
      certainty: 'overlay',
    })
    expect(classify({ categorieJuridique: '7210', isAssociation: true }).kind).toBe('collectivite')
    const trader = classify({ isEntrepreneurIndividuel: true })
    expect(trader).toMatchObject({ kind: 'entreprise-individuelle', publicTier: 'none', ask: [] })
  })
  it('a bank is seen by its activity, only in the private sphere', () => {
    expect(classify({ categorieJuridique: '5505', naf: '64.19Z' }).facts).toEqual({ 'org.isBank': true })
    expect(classify({ categorieJuridique: '4160', naf: '64.19Z' }).facts).toEqual({})
  })
  it('FINESS is a hint, a public hospital is a proof', () => {
    const clinic = classify({ categorieJuridique: '5710', isFiness: true })
    expect(clinic.facts).toEqual({})
    expect(clinic.ask).toEqual(['Êtes-vous un établissement de soins ?'])
    const hospital = classify({ categorieJuridique: '7364', isFiness: true })
    expect(hospital.facts).toEqual({ 'org.isCareFacility': true })
    expect(hospital.ask).toEqual([])
  })
  it('a local attachment is only a warning', () => {
    expect(classify({ categorieJuridique: '7210', isCollectivite: true }).warnings).toEqual([])
    expect(classify({ categorieJuridique: '5710', isCollectivite: true })).toMatchObject({
      kind: 'entreprise',
    })
    expect(classify({ categorieJuridique: '5710', isCollectivite: true }).warnings).toHaveLength(1)
  })
})

it('the tier of a kind is in its table', () => {
  expect(tierOfKind('gip')).toBe('assimile')
  expect(tierOfKind('operateur-etat')).toBe('spa')
})
