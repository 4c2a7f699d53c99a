import { describe, expect, it } from 'vitest'
import { serviceById } from '@/lib/eligibility/typed-catalogue'
import { hasSpecificText, legalAdvice, legalBases, legalBasisOf } from '@/lib/eligibility/legal-basis'

describe('the text that a cadre juridique cites', () => {
  it('every text is found by its address, present or former', () => {
    const addresses = Object.entries(legalBases).flatMap(([id, { url, formerUrls = [] }]) =>
      [url, ...formerUrls].flatMap((address) => (address ? [[id, address] as const] : [])),
    )
    expect(addresses.length).toBeGreaterThan(25)
    expect(addresses.filter(([id, url]) => legalBasisOf({ url }) !== id)).toEqual([])
  })
  it.each([
    [{ url: 'https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000037611479/' }, 'arrete-fc-2018'],
    [{ nature: 'délibération du conseil municipal' }, 'deliberation'],
    [{ nature: '', titre: 'Délibération 2026-14' }, 'deliberation'],
    [{ nature: 'Arrêté préfectoral' }, 'autre'],
    [{}, 'autre'],
  ])('%j is %s', (text, id) => {
    expect(legalBasisOf(text)).toBe(id)
  })
})

describe('a text proper to the procedure', () => {
  const l1148 = { url: 'https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000045213315' }
  const expired = { url: 'https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000041897201' }
  it.each([
    ['nothing cited', [], undefined],
    ['a general principle', [l1148], false],
    ['a text no longer in force', [expired], false],
    ['an unknown text without its document', [l1148, { nature: 'Convention' }], undefined],
    ['an unknown text with its document', [{ nature: 'Convention', documentIds: ['a'] }], true],
    ['a deliberation', [l1148, { nature: 'Délibération' }], true],
  ])('%s: %s', (_, texts, expected) => {
    expect(hasSpecificText(texts)).toBe(expected)
  })
})

describe('advice for a service', () => {
  const advise = (id: string, cited: string[]) => legalAdvice(serviceById(id)!, cited)
  it('proposes the arrêté of 2018 for FranceConnect, with its address, until a suitable text is cited', () => {
    const { propose } = advise('franceconnect', [])
    expect(propose).toMatchObject({
      id: 'arrete-fc-2018',
      basis: { url: 'https://www.legifrance.gouv.fr/loda/id/JORFTEXT000037611479' },
    })
    expect(advise('franceconnect', ['arrete-fc-2018']).propose).toBeUndefined()
    expect(advise('franceconnect', ['arrete-sante-2022']).propose).toBeUndefined()
  })
  it('warns of general principles, of what the service refuses and of texts out of force', () => {
    expect(advise('api-entreprise', ['loi-essoc', 'deliberation', 'crpa-l100-3']).insufficient).toEqual([
      'loi-essoc',
      'crpa-l100-3',
    ])
    expect(advise('franceconnect', ['arrete-fc-experimentation-2020', 'crpa-l114-8']).insufficient).toEqual([
      'arrete-fc-experimentation-2020',
      'crpa-l114-8',
    ])
  })
})
