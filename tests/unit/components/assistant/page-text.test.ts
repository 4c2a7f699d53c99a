import { describe, expect, it } from 'vitest'
import { cut, makeVisible, pageText } from '@/components/assistant/page-text'

describe('words of a page', () => {
  it.each([
    ['a\u202eb', 'a⟨U+202E⟩b'],
    ['zéro\u200bespace', 'zéro⟨U+200B⟩espace'],
    ['\u001b[31mrouge', '⟨U+001B⟩[31mrouge'],
    ['mot\u00adcoupé', 'mot⟨U+00AD⟩coupé'],
    ['  deux \n lignes\t', 'deux lignes'],
    ['l’été — 25\u00a0000 €', 'l’été — 25\u00a0000 €'],
  ])('shows %j as %j', (raw, shown) => {
    expect(pageText(raw)).toBe(shown)
  })
  it('are cut at 200 characters, never in the middle of one', () => {
    const cutText = pageText('𝄞'.repeat(300))
    expect([...cutText]).toHaveLength(201)
    expect(cutText.endsWith('𝄞…')).toBe(true)
    expect(pageText('x'.repeat(200))).toBe('x'.repeat(200))
  })
  it('are cut in a label of a megabyte', () => {
    expect(pageText('a\u202e'.repeat(500_000)).length).toBeLessThan(210)
  })
  it('keep the lines of a long answer, and nothing else that is invisible', () => {
    expect(makeVisible('un\r\ndeux\u2066', true)).toBe('un\ndeux⟨U+2066⟩')
    expect(cut('court')).toBe('court')
  })
})
