/** Tables out of spreadsheets (.xlsx, .ods, .xls), values only: no formula is ever run. Pure; meant for a worker. */
import type { CellValue, ReadOptions, Workbook } from 'hucre'
import { readOds } from 'hucre/ods'
import { readXls, readXlsx } from 'hucre/xlsx'
import { isArchive, type Sheet } from './sheet'

/** Most rows and columns read of a sheet, and bytes that a file may unfold to. */
const ROWS = 10_050
const COLUMNS = 200
const UNFOLDED = 200 * 1024 * 1024

/** The sentence is `error_sheet_<code>`. */
export type SheetProblem = 'too_large' | 'locked' | 'binary' | 'numbers' | 'unreadable'
export class SheetError extends Error {
  constructor(readonly problem: SheetProblem) {
    super(problem)
  }
}

/** The sheets that have something, hidden ones left out; cells as a table in French writes them. Throws `SheetError`. */
export async function readSheets(bytes: Uint8Array): Promise<Sheet[]> {
  const read = readerOf(bytes)
  try {
    const { sheets } = await read(bytes, {
      maxRows: ROWS,
      sheets: ({ hidden, veryHidden }) => !hidden && !veryHidden,
    })
    return sheets
      .map(({ name, rows }) => ({ name, rows: rows.slice(0, ROWS).map(cellsOf).filter(isFilled) }))
      .filter(({ rows }) => rows.length > 0)
  } catch (error) {
    const { name } = error as Error
    throw new SheetError(/Encrypted|Decryption/.test(name) ? 'locked' : 'unreadable')
  }
}

const isFilled = (row: string[]) => row.some(Boolean)
const cellsOf = (row: CellValue[]) => row.slice(0, COLUMNS).map(textOf)

function textOf(value: CellValue): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return value.trim()
  if (typeof value === 'boolean') return value ? 'VRAI' : 'FAUX'
  // Fourteen digits are exact below 2^53; nothing is written with an exponent.
  if (typeof value === 'number')
    return Number.isInteger(value) ? BigInt(value).toString() : String(value).replace('.', ',')
  return Number.isNaN(value.getTime()) ? '' : dayOf(value.toISOString())
}

/** `2026-01-08T…` → `08/01/2026`. */
const dayOf = (instant: string) => instant.slice(0, 10).split('-').reverse().join('/')

/** By what the file holds, whatever its name; throws when it would unfold to too much. */
function readerOf(bytes: Uint8Array): (bytes: Uint8Array, options: ReadOptions) => Promise<Workbook> {
  // A workbook locked by a password is kept in the older container.
  if (!isArchive(bytes)) return (...of) => readXls(...of).catch(() => readXlsx(...of))
  const { names, size } = directoryOf(bytes)
  if (size > UNFOLDED) throw new SheetError('too_large')
  // Excel's own binary parts ([MS-XLSB], 2.1.7.62), and Apple's archives: another format of the same program is read.
  if (names.includes('xl/workbook.bin')) throw new SheetError('binary')
  if (names.some((name) => /^Index(?:\.zip|\/.*\.iwa)$/.test(name))) throw new SheetError('numbers')
  return names.includes('content.xml') ? readOds : readXlsx
}

/** The entries of an archive, and the bytes they say they unfold to: the library holds each to it (ZIP, 4.3.12, 4.3.16). */
function directoryOf(bytes: Uint8Array): { names: string[]; size: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let end = bytes.length - 22
  while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end--
  if (end < 0) throw new SheetError('unreadable')
  const names: string[] = []
  let [at, size] = [view.getUint32(end + 16, true), 0]
  while (at + 46 <= end && view.getUint32(at, true) === 0x02014b50) {
    const length = view.getUint16(at + 28, true)
    size += view.getUint32(at + 24, true)
    names.push(new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length)))
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return { names, size }
}
