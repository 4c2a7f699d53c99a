/** What looks like another text is told; what people here write never is. */
import { describe, expect, it } from 'vitest'
import { deceptiveIn } from '@/lib/profile/deceptive'
import { email, line, webAddress } from '@/lib/profile/typing'

describe('a text that deceives', () => {
  it.each([
    ['a Cyrillic a among Latin letters', 'M\u0430irie de Bourg', ['M\u0430irie']],
    ['a Greek omicron in a domain', 'dpo@b\u03BFurg-exemple.fr', ['b\u03BFurg']],
    ['a whole word of Cyrillic twins', 'Commune \u0421\u041E\u0420\u0415', ['\u0421\u041E\u0420\u0415']],
    ['such a word alone', '\u0421\u041E\u0420\u0415', ['\u0421\u041E\u0420\u0415']],
    ['an address in punycode', 'https://xn--mirie-xdd.exemple.fr/a', ['xn--mirie-xdd.exemple.fr']],
    ['an e-mail in punycode', 'dpo@xn--brg-7cd.fr', ['xn--brg-7cd.fr']],
  ])('%s', (_, text, words) => expect(deceptiveIn(text)).toEqual(words))

  it('is said where it is typed, and may be kept', () => {
    for (const read of [
      line.read('M\u0430irie'),
      email.read('dpo@xn--brg-7cd.fr'),
      webAddress.read('https://xn--brg-7cd.fr'),
    ])
      expect(read).toMatchObject({ problem: null, notices: [{ code: 'text_deceptive' }] })
  })
})

it.each([
  'Œuilly-lès-Étangs, L’Haÿ-les-Roses, Saint-Étienne n° 2 — 1ᵉʳ étage, 3 m², 10 µs, 12 €',
  'e\u0301le\u0301gant, A\u030Ango, Ƒlorent, Ångström',
  'Contact : élodie.lefèvre@mairie-évry.exemple.fr',
  'Ελληνική Δημοκρατία',
  'Российская Федерация',
  'angle α et résistance en Ω, environ 3 π',
  'NFKC ﬁn, ½ journée, ª º',
])('%s is what it looks like', (text) => expect(deceptiveIn(text)).toEqual([]))
