/** The same table as several programs write it, in every format they know: read alike. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from '@/tests/support/properties'
import { write } from 'hucre'
import { describe, expect, it } from 'vitest'
import { isBulkHeading, judgeRows, understandTable } from '@/lib/profile/bulk'
import { readCsv } from '@/lib/profile/csv'
import { decodeText } from '@/lib/profile/encoding'
import { bestSheet, isSpreadsheet } from '@/lib/profile/sheet'
import { readSheets, SheetError } from '@/lib/profile/sheets'

const folder = new URL('../../corpus/tables/', import.meta.url).pathname
const names = readdirSync(folder).filter((name) => !name.endsWith('.md'))
const bytesOf = (name: string) => new Uint8Array(readFileSync(join(folder, name)))

async function rowsOf(bytes: Uint8Array): Promise<string[][]> {
  if (!isSpreadsheet(bytes)) return readCsv(decodeText(bytes).text, isBulkHeading).rows
  const sheets = await readSheets(bytes)
  return sheets[bestSheet(sheets, isBulkHeading)]!.rows
}

describe('a table', () => {
  it('has its files in every format', () => {
    const ends = new Set(names.map((name) => name.replace(/^.*\./, '')))
    expect([...ends].toSorted()).toEqual(['csv', 'ods', 'xls', 'xlsx'])
  })

  it.each(names)('%s is read', async (name) => {
    const table = understandTable(await rowsOf(bytesOf(name)))
    expect(table.mapping.slice(0, 4)).toEqual(['denomination', 'siret', 'tags', 'reference'])
    const rows = judgeRows(table, new Set())
    expect(rows.map(({ denomination, tags, reference }) => ({ denomination, tags, reference }))).toEqual([
      // Node reads the curly apostrophe of Windows-1252 as Latin-1.
      {
        denomination: expect.stringMatching(/^Ville de Bourg-l[’']Exemple$|^$/),
        tags: ['client', 'nord'],
        reference: 'M-1',
      },
      { denomination: 'Dinum', tags: ['État'], reference: 'M-2' },
      { denomination: 'Exemple Formation', tags: [], reference: 'M-3' },
    ])
    expect(rows.map(({ siret, problem }) => siret || problem?.suggestion)).toEqual([
      '21619990100010',
      '13002526500013',
      '00000505800029',
    ])
  })

  it.each(names.filter((name) => !name.endsWith('.csv')))('%s gives its sheets by name', async (name) => {
    expect((await readSheets(bytesOf(name))).map((sheet) => sheet.name)).toEqual(['Liste', 'Notes'])
  })
})

describe('a spreadsheet', () => {
  const problemOf = (bytes: Uint8Array) =>
    readSheets(bytes).then(
      () => null,
      (error: unknown) => (error instanceof SheetError ? error.problem : error),
    )

  it('never runs a formula: the value kept beside it is read', async () => {
    // E4 is CONCATENATE("2161","9990100010"), of which the program kept the value.
    const [list] = await readSheets(bytesOf('exceljs.xlsx'))
    const row = list!.rows.find(([name]) => name?.startsWith('Ville'))
    expect(row?.[4]).toBe('21619990100010')
    const text = await write({ format: 'xlsx', sheets: [{ name: 'A', rows: [['=1+1']] }] })
    expect((await readSheets(text))[0]!.rows).toEqual([['=1+1']])
  })

  it('with a password says so', async () => {
    const bytes = await write({
      format: 'xlsx',
      sheets: [{ name: 'A', rows: [['a']] }],
      encryption: { password: 'x', spinCount: 1000 },
    } as never)
    expect(await problemOf(bytes)).toBe('locked')
  })

  it.each([
    ['binary', ['[Content_Types].xml', 'xl/workbook.bin', 'xl/worksheets/sheet1.bin']],
    ['numbers', ['Index/Document.iwa', 'Metadata/Properties.plist']],
    ['numbers', ['Index.zip', 'preview.jpg']],
    ['unreadable', ['[Content_Types].xml', 'word/document.xml']],
  ])('of another program is said to be one: %s', async (problem, names) => {
    expect(await problemOf(archiveOf(names))).toBe(problem)
  })

  it('cut anywhere is refused or read, and nothing else', async () => {
    const whole = bytesOf('gnumeric.xlsx')
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 4, max: whole.length - 1 }), async (length) => {
        expect(await problemOf(whole.slice(0, length))).toBe('unreadable')
      }),
      { numRuns: 30 },
    )
  })

  it('that would unfold to gigabytes is refused before it is unfolded', async () => {
    const bytes = bytesOf('gnumeric.xlsx')
    const view = new DataView(bytes.buffer)
    // The first entry of the directory is said to be of two gigabytes.
    for (let at = 0; at < bytes.length - 4; at++)
      if (view.getUint32(at, true) === 0x02014b50) {
        view.setUint32(at + 24, 0x7fffffff, true)
        break
      }
    expect(await problemOf(bytes)).toBe('too_large')
  })

  it('of ten thousand rows is read whole', async () => {
    const rows = Array.from({ length: 10_000 }, (_, at) => [`Bourg ${at}`, 21619990100010])
    const bytes = await write({ format: 'xlsx', sheets: [{ name: 'A', rows }] })
    expect((await readSheets(bytes))[0]!.rows).toHaveLength(10_000)
  })
})

/** An archive whose files are all empty. */
function archiveOf(names: string[]): Uint8Array {
  const entries = names.map((name) => Buffer.from(name))
  const local = entries.map((name) => {
    const head = Buffer.alloc(30)
    head.writeUInt32LE(0x04034b50)
    head.writeUInt16LE(name.length, 26)
    return Buffer.concat([head, name])
  })
  const files = Buffer.concat(local)
  const directory = Buffer.concat(
    entries.map((name, rank) => {
      const head = Buffer.alloc(46)
      head.writeUInt32LE(0x02014b50)
      head.writeUInt16LE(name.length, 28)
      head.writeUInt32LE(Buffer.concat(local.slice(0, rank)).length, 42)
      return Buffer.concat([head, name])
    }),
  )
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50)
  end.writeUInt16LE(names.length, 8)
  end.writeUInt16LE(names.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(files.length, 16)
  return new Uint8Array(Buffer.concat([files, directory, end]))
}
