import { describe, expect, it } from 'vitest'
import { bitsOf, ENOUGH_BITS, newPassphrase, normalise } from '@/lib/sharing/passphrase'

describe('a generated passphrase', () => {
  it('is four groups of five signs of Crockford, all of them possible', () => {
    const seen = new Set<string>()
    for (let turn = 0; turn < 200; turn++) {
      const phrase = newPassphrase(crypto.getRandomValues(new Uint8Array(20)))
      expect(phrase).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){3}[0-9A-HJKMNP-TV-Z]{5}$/)
      for (const sign of phrase.replaceAll('-', '')) seen.add(sign)
    }
    expect(seen.size).toBe(32)
  })

  it('is the same however it is typed', () => {
    for (const typed of [' 7xk2m9qrtv0abcdefghj ', '7XK2M 9QRTV OABCD EFGHJ', '7xk2m-9qrtv-oabcd-efghj'])
      expect(normalise(typed)).toBe('7XK2M-9QRTV-0ABCD-EFGHJ')
    expect(normalise('7XK2M-9QRTV-lABCD-EFGHi')).toBe('7XK2M-9QRTV-1ABCD-EFGH1')
  })

  it('is worth 100 bits', () => expect(bitsOf('7XK2M-9QRTV-0ABCD-EFGHJ')).toBe(100))
})

describe('one’s own', () => {
  it('is normalised and otherwise left alone', () => {
    expect(normalise('  Cœur de ville-Été ! ')).toBe('Cœur de ville-Été !')
    expect(normalise('e\u0301te\u0301')).toBe('été')
  })

  it.each([
    'v7$Kq2!pZ9rT', // twelve signs of four kinds (CNIL)
    'h7Kq2pZ9rTmX4w', // fourteen of three kinds
    'girafe compote marteau nuage violon pharmacie trottoir',
  ])('« %s » is strong enough', (phrase) => {
    expect(bitsOf(phrase)).toBeGreaterThanOrEqual(ENOUGH_BITS)
  })

  it.each([
    '',
    'Mairie2026!',
    'MotDePasseMotDePasse1!',
    'azertyuiop123456789AZERTYUIOP',
    'aaaaaaaaaaaaaaaaaaaaaaaaaaaa',
    '123456789012345678901234567890',
    'abcdefghijklmnopqrstuvwxyz',
    'bonjour la mairie de la ville',
    'AAAAA-AAAAA-AAAAA-AAAAA',
  ])('« %s » is not', (phrase) => {
    expect(bitsOf(phrase)).toBeLessThan(ENOUGH_BITS)
  })
})

it('a generated passphrase is the same with whatever dashes, spaces and marks', () => {
  for (const typed of [
    '7XK2M–9QRTV—0ABCD−EFGHJ',
    '7XK2M‑9QRTV‐0ABCD\u00a0EFGHJ',
    '\u202a7XK2M-9QRTV-0ABCD-EFGHJ\u202c\u200b',
    '7XK2M\u20119QRTV\u2009-\u20090ABCD\n-EFGHJ',
  ])
    expect(normalise(typed)).toBe('7XK2M-9QRTV-0ABCD-EFGHJ')
})
