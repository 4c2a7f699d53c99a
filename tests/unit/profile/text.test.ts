import fc, { anyText } from '@/tests/support/properties'
import { describe, expect, it } from 'vitest'
import { checkText, cutAt, hasLoneSurrogate } from '@/lib/profile/text'

const value = (raw: string) => checkText(raw, 200).value
const problem = (raw: string, isMultiline = false) => checkText(raw, 200, isMultiline).problem?.code

describe('checkText', () => {
  it.each(['O’Brien', "d'Arc-Hély", 'Ÿlang', 'Œuvré', 'Léa 👩‍💻', '=cmd()', '<img src=x onerror=alert(1)>'])(
    'A10, A16 keeps %s as it is',
    (raw) => expect(checkText(raw, 200)).toEqual({ value: raw, problem: null, notices: [] }),
  )

  it('A10 composes accents (NFC)', () => {
    expect(value('Ele\u0301onore')).toBe('Eléonore')
  })

  it.each([...'\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069'])(
    'A11 refuses a direction override %j',
    (char) => expect(problem(`ab${char}cd`)).toBe('text_bidi'),
  )

  it.each(['\u200b', '\u00ad', '\ufeff', '\u2060', '\u200e', '\u200d'])(
    'A12 removes an invisible %j and says so',
    (char) =>
      expect(checkText(`Du${char}pont`, 200)).toEqual({
        value: 'Dupont',
        problem: null,
        notices: [{ code: 'text_invisible_removed', values: [] }],
      }),
  )

  it.each([
    ['\u0000', 'text_control'],
    ['\u001b', 'text_control'],
    ['\u0085', 'text_control'],
    ['\ud83d', 'text_broken_character'],
    ['\udc4d', 'text_broken_character'],
  ])('A13 refuses %j', (char, code) => {
    expect(problem(`a${char}b`)).toBe(code)
    expect(problem(`a${char}b`, true)).toBe(code)
  })

  it('makes one line of several, unless several are asked for', () => {
    expect(value('a\r\n\tb')).toBe('a b')
    expect(checkText('a\r\nb\u2028c', 200, true).value).toBe('a\nb\nc')
  })

  it('refuses more than its limit, naming both numbers', () => {
    expect(checkText('x'.repeat(201), 200).problem).toEqual({ code: 'text_too_long', values: ['200', '201'] })
  })

  it('has nothing left to say of its own answer', () => {
    fc.assert(
      fc.property(anyText(), fc.boolean(), (raw, isMultiline) => {
        const once = checkText(raw, 200, isMultiline)
        if (once.value === null) return
        expect(checkText(once.value, 200, isMultiline)).toEqual({ ...once, notices: [] })
      }),
      { numRuns: 1000 },
    )
  })
})

describe('cutAt', () => {
  it('A15 never splits a character of four bytes, and cuts at most one unit more', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 0, max: 30 }), (text, limit) => {
        fc.pre(!hasLoneSurrogate(text))
        const cut = cutAt(text, limit)
        expect(text.startsWith(cut)).toBe(true)
        expect(hasLoneSurrogate(cut)).toBe(false)
        expect(cut.length).toBeGreaterThanOrEqual(Math.min(text.length, limit) - 1)
        expect(cut.length).toBeLessThanOrEqual(limit)
      }),
      { numRuns: 1000 },
    )
    expect(cutAt('ab👍', 3)).toBe('ab')
    expect(cutAt('ab👍', 4)).toBe('ab👍')
  })

  it('A14 cuts ten million characters', () => {
    const pasted = Buffer.alloc(10_485_760, 'a').toString('latin1')
    expect(cutAt(pasted, 10_000)).toHaveLength(10_000)
  })
})
