/** Tables as people paste them and spreadsheets save them: read whatever their encoding and separator, written safe. Pure. */
import Papa from 'papaparse'

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

/**
 * The text of a file: UTF-8 or UTF-16 by its mark, else UTF-8 when it is valid, else Windows-1252 (Excel set in
 * French). No mark is left in the text.
 */
export function decodeText(bytes: Uint8Array): { text: string; encoding: Encoding } {
  const starts = (...mark: number[]) => mark.every((byte, at) => bytes[at] === byte)
  if (starts(0xff, 0xfe)) return { text: decode(bytes, 'utf-16le'), encoding: 'utf-16le' }
  if (starts(0xfe, 0xff)) return { text: decode(bytes, 'utf-16be'), encoding: 'utf-16be' }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' }
  } catch {
    // Not UTF-8: the other encoding that French spreadsheets write.
    return { text: decode(bytes, 'windows-1252'), encoding: 'windows-1252' }
  }
}

const decode = (bytes: Uint8Array, encoding: Encoding) => new TextDecoder(encoding).decode(bytes)

/** Cells of every line that is not empty, trimmed; the separator is guessed among `;`, `,`, tab and `|`. */
export function readCsv(text: string): { rows: string[][]; delimiter: string } {
  const { data, meta } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), {
    delimitersToGuess: [';', ',', '\t', '|'],
    skipEmptyLines: 'greedy',
  })
  return { rows: data.map((row) => row.map((cell) => cell.trim())), delimiter: meta.delimiter }
}

/**
 * What a spreadsheet would run when a cell begins with it (OWASP, CSV injection), full-width forms included.
 * Our own pattern: the library's lets a cell through when a line feed follows.
 */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/

/** Marks the file as UTF-8 for Excel. */
const BOM = '\uFEFF'

/** The no-break spaces of French, which a search in a spreadsheet does not take for spaces. */
const NO_BREAK = /[\u00a0\u202f]/g

/**
 * A file for spreadsheets set in French: `;`, UTF-8 with its mark, lines ended by CR LF, plain spaces, no cell that is
 * a formula.
 */
export function writeCsv(fields: string[], data: string[][]): string {
  const [head = [], ...rows] = [fields, ...data].map((row) => row.map((cell) => cell.replace(NO_BREAK, ' ')))
  const options = { delimiter: ';', newline: '\r\n', escapeFormulae: FORMULA }
  return BOM + Papa.unparse({ fields: head, data: rows }, options)
}
