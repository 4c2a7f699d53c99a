import fc from '@/tests/support/properties'
import { describe, expect, it } from 'vitest'
import { isBulkHeading, judgeRows, mendable, understandTable } from '@/lib/profile/bulk'
import { readCsv, writeCsv } from '@/lib/profile/csv'
import { decodeText } from '@/lib/profile/encoding'

const DINUM = '13002526500013'
const BOURG = '21619990100010'
const read = (text: string) => understandTable(readCsv(text, isBulkHeading).rows)
const codes = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0))
const bytesOf = (text: string, encoding: 'utf8' | 'latin1' | 'utf16le') =>
  new Uint8Array(Buffer.from(text, encoding))

describe('the encoding of a file', () => {
  const text = 'Dénomination;SIRET\r\nMairie d’Évry;1'
  it.each([
    ['UTF-8', bytesOf(text, 'utf8'), 'utf-8', text],
    ['UTF-8 with its mark', bytesOf(`\uFEFF${text}`, 'utf8'), 'utf-8', text],
    ['UTF-16 of Excel', bytesOf(`\uFEFF${text}`, 'utf16le'), 'utf-16le', text],
    // Node takes Windows-1252 for Latin-1 at 0x80–0x9F; tests/e2e/editor reads the curly apostrophe in browsers.
    ['Windows-1252', bytesOf('Dénomination;À', 'latin1'), 'windows-1252', 'Dénomination;À'],
    ['UTF-16 without mark', bytesOf(text, 'utf16le'), 'utf-16le', text],
    // As Excel for Mac writes it, then « CSV (MS-DOS) » (tables of Apple and IBM).
    ['Mac Roman', codes('D\x8enomination;\x83cole \x88 \x83vry'), 'macintosh', 'Dénomination;École à Évry'],
    [
      'code page 850',
      codes('D\x82nomination;Bourg-pr\x8as-\x90vry'),
      'cp850',
      'Dénomination;Bourg-près-Évry',
    ],
  ])('%s is read', (_, bytes, encoding, expected) => {
    expect(decodeText(bytes)).toEqual({ text: expected, encoding })
  })
})

it('H13: one byte of another encoding spoils no accent', () => {
  const bytes = [...bytesOf('Mairie d’Évry ', 'utf8'), 0x96, ...bytesOf(' Hôtel de ville', 'utf8')]
  // The long dash of Windows-1252, which Node reads as Latin-1.
  expect(decodeText(new Uint8Array(bytes))).toEqual({
    text: expect.stringMatching(/^Mairie d’Évry [–\u0096] Hôtel de ville$/),
    encoding: 'utf-8',
  })
})

it('any text in UTF-8 or UTF-16 reads back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (words) => {
      const text = `é${words.replaceAll('\uFEFF', '')}`
      expect(decodeText(bytesOf(text, 'utf8')).text).toBe(text)
      expect(decodeText(bytesOf(`\uFEFF${text}`, 'utf16le')).text).toBe(text)
    }),
  )
})

describe('a table', () => {
  it.each([';', ',', '\t', '|'])('parted by « %s » is understood by its headings', (mark) => {
    const lines = [
      ['Nom de la collectivité', 'N° SIRET', 'Étiquettes', 'Réf. mandat', 'Population'],
      ['Bourg', '216 199 901 00010', 'client', 'M-1', '12'],
    ]
    const table = read(lines.map((line) => line.join(mark)).join('\n'))
    expect(table.mapping).toEqual(['denomination', 'siret', 'tags', 'reference', ''])
    expect(judgeRows(table, new Set())[0]).toMatchObject({
      line: 2,
      siret: BOURG,
      denomination: 'Bourg',
      tags: ['client'],
      reference: 'M-1',
      status: 'ok',
    })
  })

  it.each([
    ['one a line', `${DINUM}\n${BOURG}`],
    ['one a line, with spaces', '130 025 265 00013\n\n 216 199 901 00010 '],
    ['on one line', `${DINUM}, ${BOURG}`],
    ['beside a name, without headings', `DINUM;${DINUM}\nBourg;${BOURG}`],
  ])('of SIRETs %s needs no heading', (_, text) => {
    expect(judgeRows(read(text), new Set()).map(({ siret, line }) => [siret, line])).toEqual([
      [DINUM, 1],
      [BOURG, 2],
    ])
  })

  it('says of each row what it is worth', () => {
    const text = [
      'siret',
      DINUM,
      BOURG,
      '216 199 901 00010',
      '13002526500014',
      '130025265',
      'abc',
      '""',
    ].join('\n')
    const rows = judgeRows(read(text), new Set([DINUM]))
    expect(rows.map(({ status, problem }) => [status, problem?.code])).toEqual([
      ['known', undefined],
      ['ok', undefined],
      ['duplicate', 'bulk_duplicate'],
      ['invalid', 'siret_checksum'],
      ['invalid', 'siret_is_siren'],
      ['invalid', 'siret_not_digits'],
    ])
    expect(rows[2]!.problem!.values).toEqual(['3'])
  })

  it('keeps quoted separators and refuses invisible tricks', () => {
    const table = read('nom;siret\n"Bourg; le Vieux";21619990100010\nMairie\u202Eeiriam;13002526500013')
    const names = judgeRows(table, new Set()).map(({ denomination }) => denomination)
    expect(names).toEqual(['Bourg; le Vieux', ''])
  })
})

/** Each row's SIRET, else what is wrong with it. */
const numbersOf = (text: string) =>
  judgeRows(read(text), new Set()).map(({ siret, problem }) => siret || problem?.code)

describe('what people paste and save', () => {
  it('H01: a quoted cell of several lines and commas hides no separator', () => {
    const text = `Nom;N° SIRET;Commentaire\nBourg;${BOURG};"a, b,\nc, d"\n`
    expect(readCsv(text, isBulkHeading)).toMatchObject({
      delimiter: ';',
      rows: [
        ['Nom', 'N° SIRET', 'Commentaire'],
        ['Bourg', BOURG, 'a, b,\nc, d'],
      ],
    })
  })

  it('H02: amounts with commas do not part the cells', () => {
    const text = Array.from({ length: 5 }, (_, at) => `08/01/2026;${BOURG};-2${at}.419,06`).join('\n')
    expect(readCsv(text).delimiter).toBe(';')
    expect(read(text).mapping).toEqual(['', 'siret', ''])
  })

  it.each([`Bourg;="${BOURG}"`, `Bourg;"=""${BOURG}"""`])(
    'H04: a number kept as text is read: %s',
    (line) => {
      expect(numbersOf(`Nom;SIRET\n${line}`)).toEqual([BOURG])
    },
  )

  it('H06: dropped zeros are proposed, row by row and all at once, and are no SIREN', () => {
    const table = read('Nom;SIRET\nA;505800029\nB;6980513300076\nC;216199901')
    const rows = judgeRows(table, new Set())
    expect(rows.map(({ problem }) => [problem?.code, problem?.suggestion])).toEqual([
      ['siret_zeros', '00000505800029'],
      ['siret_zeros', '06980513300076'],
      ['siret_is_siren', undefined],
    ])
    expect(mendable(rows)).toBe(2)
    expect(judgeRows(table, new Set(), true).map(({ siret }) => siret)).toEqual([
      '00000505800029',
      '06980513300076',
      '',
    ])
  })

  it.each(['sep=;\r\n', '\uFEFFsep=;\n', '"sep=;"\n'])('H08: %j is no heading', (first) => {
    const table = read(`${first}Nom;SIRET\nBourg, le Vieux;${BOURG}`)
    expect(table.headings).toEqual(['Nom', 'SIRET'])
    expect(judgeRows(table, new Set())).toMatchObject([{ siret: BOURG, denomination: 'Bourg, le Vieux' }])
  })

  it('H08: sep= is believed, whatever the cells', () => {
    expect(readCsv('sep=|\na;b|c;d\ne;f|g;h')).toEqual({
      delimiter: '|',
      rows: [
        ['a;b', 'c;d'],
        ['e;f', 'g;h'],
      ],
    })
  })

  it.each([
    ['Nom;SIREN;NIC\nBourg;216199901;00010', 'whole'],
    ['Nom;SIREN;NIC\nBourg;216 199 901;10', 'with dropped zeros'],
    ['Nom;NIC;SIREN\nBourg;10.0;216199901', 'the other way round'],
  ])('H10: SIREN and NIC are joined: %s (%s)', (text) => {
    expect(judgeRows(read(text), new Set())).toMatchObject([{ siret: BOURG, denomination: 'Bourg' }])
  })

  it('H12: pasted cells are parted by tabs, whatever the names hold', () => {
    const text = `ROUEN, VILLE DE\t${BOURG}\nCAEN; VILLE DE\t${DINUM}`
    expect(readCsv(text).delimiter).toBe('\t')
    expect(numbersOf(text)).toEqual([BOURG, DINUM])
    expect(numbersOf(`ROUEN, VILLE DE\t${BOURG}\nEU, VILLE DE\t${DINUM}`)).toEqual([BOURG, DINUM])
  })

  it('titles above the headings are left out, and lines keep their number', () => {
    const table = read(
      `Liste des collectivités;;\nMise à jour;08/01/2026;\nNom;SIRET;Groupe\nBourg;${BOURG};Nord`,
    )
    expect(table.headings).toEqual(['Nom', 'SIRET', 'Groupe'])
    expect(judgeRows(table, new Set())).toMatchObject([{ line: 4, siret: BOURG, tags: ['Nord'] }])
  })

  it('a person’s name is not the organisation’s', () => {
    const row = `Ivetot;Noé;Bourg;${BOURG}`
    const expected = ['', '', 'denomination', 'siret']
    expect(read(`Nom;Prénom;Collectivité;SIRET\n${row}`).mapping).toEqual(expected)
    expect(read(`Nom du contact;Prénom;Organisme;SIRET\n${row}`).mapping).toEqual(expected)
    expect(read(`Nom DPO;Téléphone;Nom;SIRET\n${row}`).mapping).toEqual(expected)
  })

  it('the surest heading takes the kind, wherever it stands', () => {
    const text = `Nom;SIRET siège;Dénomination légale;Référence client;Référence du mandat\nB;${BOURG};Bourg;1;M-1`
    expect(read(text).mapping).toEqual(['', 'siret', 'denomination', '', 'reference'])
  })

  it('nothing is guessed where nothing fits', () => {
    expect(read('a;b\nc;d\ne;f').mapping).toEqual(['', ''])
  })

  it('the SIRETs of a column decide over the heading of another', () => {
    const text = `SIRET ancien;Numéro\n;${BOURG}\n;${DINUM}`
    expect(read(text).mapping[1]).toBe('siret')
  })

  it('a quote that nothing closes swallows no row', () => {
    expect(numbersOf(`Nom;SIRET\n"Bourg le Vieux;${BOURG}\nAutre;${DINUM}`)).toEqual([BOURG, DINUM])
  })

  it('any cells written by any separator are read back', () => {
    const signs = fc.constantFrom(...'aéÀ ;,\t|"\n’1')
    const cell = fc.string({ unit: signs, maxLength: 8 }).map((text) => text.trim())
    const separators = fc.constantFrom(';', ',', '\t', '|')
    fc.assert(
      fc.property(fc.array(cell, { minLength: 3, maxLength: 12 }), separators, (names, separator) => {
        const rows = names.map((name) => [name, BOURG, 'fin'])
        const text = rows
          .map((row) => row.map((each) => `"${each.replaceAll('"', '""')}"`).join(separator))
          .join('\r\n')
        expect(readCsv(text)).toEqual({ rows, delimiter: separator })
      }),
    )
  })
})

it('no cell written is a formula', () => {
  const text = writeCsv(
    ['nom', 'raison'],
    [
      ['=1+1', '@x'],
      ['-2', 'a;b'],
    ],
  )
  expect(text).toBe(`\uFEFFnom;raison\r\n"'=1+1";"'@x"\r\n"'-2";"a;b"`)
})

it('writes plain spaces, whatever the screen shows', () => {
  const text = writeCsv(['À vous\u202f?'], [['Faux\u00a0: «\u00a0O\u00a0»']])
  expect(text).toBe('\uFEFFÀ vous ?\r\nFaux : « O »')
})
