/** Tables as people paste them and spreadsheets save them: read whatever their separator, written safe. Pure. */
import Papa from 'papaparse'
import { readSiret } from './siret'

/** Separators, the likeliest first: a tie goes to it. */
const SEPARATORS = [';', '\t', ',', '|']
/** Lines looked at to choose. */
const SAMPLE = 60
/** First line by which a file tells Excel its separator. */
const SEP = /^\uFEFF?"?sep=(.)"?[^\S\n]*\r?(?:\n|$)/i
const EMAIL = /^[^\s@<>"]+@[^\s@<>"]+\.[a-z]{2,}$/i
/** A number that a spreadsheet was made to keep as text: `="…"`. */
const AS_TEXT = /^=\s*"((?:[^"]|"")*)"$/

/**
 * Cells of every line that is not empty, trimmed. The separator is the one that a `sep=` line names, else the one by
 * which most cells are whole SIRETs, addresses or `isHeading`, else the one by which lines are alike.
 */
export function readCsv(
  text: string,
  isHeading: (cell: string) => boolean = () => false,
): { rows: string[][]; delimiter: string } {
  const named = SEP.exec(text)
  const body = text.slice(named?.[0].length ?? 0).replace(/^\uFEFF/, '')
  const delimiter = named?.[1] ?? separatorOf(body, isHeading)
  return { rows: parse(body, delimiter).map((row) => row.map(plainCell)), delimiter }
}

function separatorOf(text: string, isHeading: (cell: string) => boolean): string {
  const isWhole = (cell: string) => EMAIL.test(cell) || readSiret(cell).kind === 'siret' || isHeading(cell)
  const tried = SEPARATORS.map((separator) => {
    const rows = parse(text, separator, SAMPLE).map((row) => row.map(plainCell))
    const whole = rows.flat().filter((cell) => cell !== '' && isWhole(cell)).length
    const [first = []] = rows
    const alike = rows.filter(({ length }) => length === first.length && length > 1).length
    return { separator, whole, alike }
  })
  return tried.reduce((best, each) =>
    each.whole > best.whole || (each.whole === best.whole && each.alike > best.alike) ? each : best,
  ).separator
}

function parse(text: string, delimiter: string, preview = 0): string[][] {
  const options = { delimiter, preview, skipEmptyLines: 'greedy' } as const
  const { data, errors } = Papa.parse<string[]>(text, options)
  // A quote that nothing closes swallows the rest of the file: quotes are then signs like others.
  const isUnclosed = errors.some(({ code }) => code === 'MissingQuotes')
  return isUnclosed && preview === 0
    ? Papa.parse<string[]>(text, { ...options, quoteChar: '\u0000' }).data
    : data
}

function plainCell(cell: string): string {
  const text = cell.trim()
  const kept = AS_TEXT.exec(text)?.[1]
  return kept === undefined ? text : kept.replaceAll('""', '"').trim()
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
