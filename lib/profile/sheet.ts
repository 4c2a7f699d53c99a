/** A sheet of a spreadsheet, and what tells such a file from a text: without the library that reads them. Pure. */

/** Rows that have something; cells as a table in French writes them. */
export interface Sheet {
  name: string
  rows: string[][]
}

const begins = (bytes: Uint8Array, ...mark: number[]) => mark.every((byte, at) => bytes[at] === byte)

/** A zip archive: .xlsx and .ods are ones (ZIP, 4.3.7). */
export const isArchive = (bytes: Uint8Array) => begins(bytes, 0x50, 0x4b, 0x03, 0x04)

/** By its first bytes: an archive, or the older container of Excel, which locked workbooks still use ([MS-CFB], 2.2). */
export const isSpreadsheet = (bytes: Uint8Array) => isArchive(bytes) || begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)

/** Rank of the sheet to show first: the one with the most cells that `isWanted`, else the longest. */
export function bestSheet(sheets: Sheet[], isWanted: (cell: string) => boolean): number {
  const worth = sheets.map(
    ({ rows }) => rows.slice(0, 100).flat().filter(isWanted).length * 100_000 + rows.length,
  )
  return worth.indexOf(Math.max(...worth))
}
