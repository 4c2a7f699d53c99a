import { describe, expect, it } from 'vitest'
import { judgeRows, understandTable } from '@/lib/profile/bulk'
import { decodeText, readCsv, writeCsv } from '@/lib/profile/csv'

const DINUM = '13002526500013'
const BOURG = '21619990100010'
const read = (text: string) => understandTable(readCsv(text).rows)
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
  ])('%s is read', (_, bytes, encoding, expected) => {
    expect(decodeText(bytes)).toEqual({ text: expected, encoding })
  })
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
