import { luhnDigit } from '@/tests/support/luhn'
import fc, { anyText } from '@/tests/support/properties'
import { describe, expect, it } from 'vitest'
import { newRecord } from '@/lib/profile/records'
import { looksLikeSiret, notSiret, readSiret, showSiret } from '@/lib/profile/siret'

const SIRET = '21619990100010'

const digits = (length: number) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map((all) => all.join(''))
const anySiret = fc
  .tuple(digits(8), digits(4))
  .map(([organisation, place]) => organisation + luhnDigit(organisation) + place)
  .filter((body) => !body.startsWith('356000000'))
  .map((body) => body + luhnDigit(body))

describe('readSiret', () => {
  it.each([
    ['216 199 901 00010', 'spaces'],
    ['216\u00a0199\u00a0901\u00a000010', 'no-break spaces'],
    ['216\u202f199\u202f901\u202f00010', 'narrow no-break spaces'],
    ['216.199.901.00010', 'dots'],
    ['  216-199-901-00010\n', 'dashes and a line end'],
    ['\ufeff21619990100010\u200b', 'invisible characters'],
    ['SIRET : 216 199 901 00010', 'its own name'],
    ['N° SIRET 216 199 901 00010', 'its own name, longer'],
  ])('A01 reads %j (%s)', (raw) => {
    expect(readSiret(raw)).toEqual({ kind: 'siret', value: SIRET })
  })

  it('reads every well-formed SIRET, whatever separates its digits', () => {
    const separator = fc.constantFrom('', ' ', '\u00a0', '\u202f', '\u2009', '.', '-')
    fc.assert(
      fc.property(anySiret, fc.array(separator, { minLength: 14, maxLength: 14 }), (siret, between) => {
        const raw = [...siret].map((digit, index) => digit + between[index]!).join('')
        expect(readSiret(raw)).toEqual({ kind: 'siret', value: siret })
      }),
    )
  })

  it.each([
    ['2161999010001', '13'],
    ['216199901000100', '15'],
    ['1234567', '7'],
  ])('A02 refuses %s by counting its digits', (raw, count) => {
    expect(readSiret(raw)).toEqual({ kind: 'refused', problem: { code: 'siret_length', values: [count] } })
  })

  it('A03 refuses any single wrong digit', () => {
    fc.assert(
      fc.property(
        anySiret,
        fc.integer({ min: 0, max: 13 }),
        fc.integer({ min: 1, max: 9 }),
        (siret, at, by) => {
          const wrong = siret.slice(0, at) + ((Number(siret[at]) + by) % 10) + siret.slice(at + 1)
          fc.pre(!wrong.startsWith('356000000'))
          expect(readSiret(wrong)).toMatchObject({ kind: 'refused', problem: { code: 'siret_checksum' } })
        },
      ),
    )
  })

  it('H14: refuses a number whose sum is right and whose SIREN is none', () => {
    expect(readSiret('11122233344455')).toMatchObject({ problem: { code: 'siret_siren' } })
    fc.assert(
      fc.property(digits(13), (body) => {
        const number = body + luhnDigit(body)
        const isRight = luhnDigit(number.slice(0, 8)) === number[8]
        fc.pre(!number.startsWith('356000000'))
        expect(readSiret(number).kind).toBe(isRight ? 'siret' : 'refused')
      }),
    )
  })

  it.each([
    ['6980513300076', '06980513300076'],
    ['505800029.0', '00000505800029'],
    ['505800029', '00000505800029'],
  ])('H06: proposes the zeros that a spreadsheet dropped: %s', (raw, whole) => {
    const reading = readSiret(raw)
    if (reading.kind === 'siren') expect(reading.orSiret).toBe(whole)
    else expect(reading).toMatchObject({ problem: { code: 'siret_zeros', suggestion: whole } })
  })

  it('H06: proposes the zeros of any SIRET that keeps ten digits, and only a number that is one', () => {
    fc.assert(
      fc.property(anySiret, (siret) => {
        const bare = siret.replace(/^0+/, '')
        const reading = readSiret(bare)
        if (bare.length >= 10 && bare.length < 14)
          expect(reading).toMatchObject({ problem: { suggestion: siret } })
        if (reading.kind === 'refused' && reading.problem.suggestion)
          expect(readSiret(reading.problem.suggestion).kind).toBe('siret')
      }),
    )
  })

  it.each([
    '="21619990100010"',
    '"21619990100010"',
    "'21619990100010",
    "'' 21619990100010 ’’",
    ' = ""21619990100010"" ',
    '21619990100010.0',
    '21619990100010,00',
    '2.1619990100010E13',
  ])('reads what a spreadsheet makes of a number: %s', (raw) => {
    expect(readSiret(raw)).toEqual({ kind: 'siret', value: SIRET })
  })

  it('proposes an exponent that lost nothing but zeros', () => {
    expect(readSiret('2,161999010001E+13')).toMatchObject({
      problem: { code: 'siret_scientific', suggestion: SIRET },
    })
  })

  it.each(['MONACOCONFO001', '98000'])('H16: refuses %s', (raw) => {
    expect(readSiret(raw).kind).toBe('refused')
  })

  it('H16: an organisation may have no SIRET', () => {
    const at = { id: '3f1c1c52-6a5b-4f4a-9a51-2f0c53f6d3a1', now: '2026-11-21T08:00:00.000Z' }
    expect(newRecord('organisations', { denomination: 'Mairie de Monaco', siret: '' }, at).siret).toBe('')
  })

  it('H17: a VAT number is said to be one', () => {
    expect(readSiret('FR 40 303 265 045')).toMatchObject({ problem: { code: 'siret_vat' } })
  })

  it('says that W… is the number of an association', () => {
    expect(readSiret('W751234567')).toMatchObject({ problem: { code: 'siret_rna' } })
  })

  it.each([
    'https://annuaire-entreprises.data.gouv.fr/etablissement/21619990100010',
    'annuaire-entreprises.data.gouv.fr/etablissement/21619990100010?redirected=1',
    'https://www.societe.com/etablissement/commune-de-bourg-21619990100010.html',
    'https://www.pappers.fr/entreprise/bourg-216199901?siret=21619990100010',
  ])('H18: reads the SIRET of %s', (link) => {
    expect(readSiret(link)).toEqual({ kind: 'siret', value: SIRET })
    expect(looksLikeSiret(link)).toBe(true)
  })

  it.each([
    ['https://annuaire-entreprises.data.gouv.fr/entreprise/bourg-216199901', 'siren'],
    ['https://www.societe.com/societe/bourg-216199901.html', 'siren'],
    ['https://www.mairie-exemple.fr/contact', 'refused'],
  ])('H18: reads %s as %s', (link, kind) => expect(readSiret(link).kind).toBe(kind))

  it.each([
    ['https://exemple.fr/21619990100010/13002526500013', 'two establishments'],
    ['https://exemple.fr/216199901/130025265', 'two organisations'],
    ['https://exemple.fr/21619990100011/216199902', 'numbers that are nobody’s'],
    ['https://exemple.fr/21619990100011/130025265/216199901', 'two organisations, beside a wrong number'],
  ])('H18: chooses no number in %s (%s)', (link) => {
    expect(readSiret(link)).toEqual({ kind: 'refused', problem: { code: 'siret_link', values: [] } })
  })

  it('H18: an establishment goes before another organisation of the same address', () => {
    const link = 'https://exemple.fr/130025265/etablissement/21619990100010?meme=21619990100010'
    expect(readSiret(link)).toEqual({ kind: 'siret', value: SIRET })
    expect(readSiret('https://exemple.fr/216199901/21619990100011')).toEqual({
      kind: 'siren',
      value: '216199901',
    })
  })

  it('H30: drops the marks that nobody sees', () => {
    expect(readSiret('\u202a216\u2068199\u2069901\ufe0d 00010\u202c')).toEqual({
      kind: 'siret',
      value: SIRET,
    })
  })

  it('A04 suggests the digit for a letter, and keeps the letter', () => {
    expect(readSiret('2161999O1000l0')).toEqual({
      kind: 'refused',
      problem: { code: 'siret_letter', values: ['O', '0'], suggestion: SIRET },
    })
  })

  it.each(['2161999X100010', '216199901é0010', '21619990100010 / mairie'])('A04 refuses %s', (raw) => {
    expect(readSiret(raw)).toMatchObject({ kind: 'refused', problem: { code: 'siret_not_digits' } })
  })

  it.each([
    ['2I6I9990I000I0', 'I', '1'],
    ['21619990100Q10', 'Q', '0'],
    ['2l619990100010', 'l', '1'],
  ])('A04 suggests the digit for each letter of %s', (raw, letter, digit) => {
    expect(readSiret(raw)).toEqual({
      kind: 'refused',
      problem: { code: 'siret_letter', values: [letter, digit], suggestion: SIRET },
    })
  })

  it.each(['O2161999X10001', 'XFR40303265045', 'FR403032650451', 'XW751234567', 'W7512345678'])(
    'takes %s for no other number',
    (raw) => {
      expect(readSiret(raw)).toMatchObject({ problem: { code: 'siret_not_digits' } })
    },
  )

  it('A05 recognises a SIREN', () => {
    expect(readSiret('216 199 901')).toEqual({ kind: 'siren', value: '216199901' })
    expect(readSiret('216 199 902')).toMatchObject({ problem: { code: 'siren_checksum' } })
  })

  it.each([
    '1.30025E+13',
    '2,16199901E+13',
    '2e13',
    '2.16199901E+5',
    '2,161999010001E+99',
    '2,161999010002E+13',
  ])('A07 refuses %s', (raw) => {
    expect(readSiret(raw)).toMatchObject({ kind: 'refused', problem: { code: 'siret_scientific' } })
  })

  it.each([
    ['35600000000048', 'siret', 'its head office, by the Luhn sum'],
    ['35600000009075', 'siret', 'an establishment, by the sum of digits'],
    ['35600000009076', 'refused', 'neither'],
  ])('La Poste: %s is %s (%s)', (raw, kind) => {
    expect(readSiret(raw).kind).toBe(kind)
  })

  it('reads nothing as nothing, and any text without throwing', () => {
    expect(readSiret(' \u00a0 ')).toEqual({ kind: 'empty' })
    fc.assert(fc.property(anyText(), (raw) => void readSiret(raw)))
  })
})

describe('notSiret', () => {
  it.each([
    ['', { code: 'siret_absent', values: [] }],
    ['216 199 901', { code: 'siret_is_siren', values: [] }],
    ['505800029', { code: 'siret_zeros', values: ['9'], suggestion: '00000505800029' }],
    ['1234567', { code: 'siret_length', values: ['7'] }],
  ])('says what %j lacks', (raw, problem) => {
    expect(notSiret(readSiret(raw) as Parameters<typeof notSiret>[0])).toEqual(problem)
  })
})

describe('looksLikeSiret', () => {
  it.each(['216 199 901', '2161999O100010', '1.30025E+13', '2161999010001', '2161999', '2161999O1000l0'])(
    'takes %s as a number',
    (raw) => {
      expect(looksLikeSiret(raw)).toBe(true)
    },
  )
  it.each(['Bourg-l’Exemple', 'Lycée 14 juillet', 'SDIS 61', 'Mairie de Paris 75007', 'Lot 2161999', ''])(
    'takes %j as a name',
    (raw) => {
      expect(looksLikeSiret(raw)).toBe(false)
    },
  )
})

it('showSiret groups digits, and readSiret reads them back', () => {
  expect(showSiret(SIRET)).toBe('216\u00a0199\u00a0901\u00a000010')
  expect(showSiret('216199901')).toBe('216\u00a0199\u00a0901')
  // What is no number stays as it was typed.
  for (const other of ['A216199901', '216199901A', '21619']) expect(showSiret(other)).toBe(other)
  fc.assert(
    fc.property(anySiret, (siret) => {
      expect(readSiret(showSiret(siret))).toEqual({ kind: 'siret', value: siret })
    }),
  )
})

it.each(['00000000000000', '000000000', '000 000 000 00000'])('zeros are nobody’s number: %s', (zeros) => {
  expect(readSiret(zeros).kind).toBe('refused')
})
