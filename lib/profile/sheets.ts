/** Tables out of spreadsheets (.xlsx, .ods, .xls, .xlsb), values only: no formula is ever run. Pure; meant for a worker. */
import { read, type CellValue } from 'hucre'

/** Most rows and columns read of a sheet, and bytes that a file may unfold to. */
const ROWS = 10_050
const COLUMNS = 200
const UNFOLDED = 200 * 1024 * 1024

export interface Sheet {
  name: string
  rows: string[][]
}
/** The sentence is `error_sheet_<code>`. */
export type SheetProblem = 'too_large' | 'locked' | 'unreadable'
export class SheetError extends Error {
  constructor(readonly problem: SheetProblem) {
    super(problem)
  }
}

const begins = (bytes: Uint8Array, ...mark: number[]) => mark.every((byte, at) => bytes[at] === byte)
/** Zip archives, and the older container of Excel. */
const isArchive = (bytes: Uint8Array) => begins(bytes, 0x50, 0x4b, 0x03, 0x04)
export const isSpreadsheet = (bytes: Uint8Array) => isArchive(bytes) || begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)

/** The sheets that have something, hidden ones left out; cells as a table in French writes them. Throws `SheetError`. */
export async function readSheets(bytes: Uint8Array): Promise<Sheet[]> {
  if (isArchive(bytes) && unfolded(bytes) > UNFOLDED) throw new SheetError('too_large')
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
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : dayOf(value)
  // Fourteen digits are exact below 2^53; nothing is written with an exponent.
  return Number.isInteger(value) ? BigInt(value).toString() : String(value).replace('.', ',')
}

const dayOf = (date: Date) => date.toISOString().slice(0, 10).split('-').reverse().join('/')

/** Bytes that an archive says its entries unfold to; the library holds each to what it says (ZIP, 4.3.12 and 4.3.16). */
function unfolded(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let end = bytes.length - 22
  while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end--
  if (end < 0) throw new SheetError('unreadable')
  let at = view.getUint32(end + 16, true)
  let sum = 0
  while (at + 46 <= end && view.getUint32(at, true) === 0x02014b50) {
    sum += view.getUint32(at + 24, true)
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return sum
}
