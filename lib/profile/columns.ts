/** What the columns of a table hold: the best assignment over all their headings and values. Pure. */
import { bareWords } from './text-fold'

/** What speaks for a kind of column. */
export interface ColumnRule<Kind extends string> {
  kind: Kind
  /** Words of a folded heading, the surest first; a later one counts for less. */
  words: RegExp[]
  /** Headings that are never this, whatever else they say. */
  never?: RegExp
  /** Is this cell one? The share of the cells that are counts as much as the surest heading. */
  fits?: (cell: string) => boolean
  /** Needs a heading: cells alone would be a guess. */
  needsHeading?: boolean
}

/** Worth of the surest heading; each word after it is worth this much less. */
const HEADING = 1
const STEP = 0.2
/** Share of the cells under which values say nothing. */
const FEW = 0.3
/** Cells of a column looked at. */
const SAMPLE = 200

/** Worth of each heading for a kind: 0 when no word fits. */
function headingWorth<Kind extends string>({ words, never }: ColumnRule<Kind>, heading: string): number {
  const folded = bareWords(heading)
  if (folded === '' || never?.test(folded)) return 0
  const at = words.findIndex((each) => each.test(folded))
  return at < 0 ? 0 : HEADING - at * STEP
}

/** How many of these cells are headings that some rule knows. */
export const headingsIn = <Kind extends string>(rules: ColumnRule<Kind>[], cells: string[]): number =>
  cells.filter((cell) => rules.some((rule) => headingWorth(rule, cell) > 0)).length

function worthOf<Kind extends string>(rule: ColumnRule<Kind>, heading: string, cells: string[]): number {
  const byHeading = headingWorth(rule, heading)
  if (byHeading === 0 && rule.needsHeading) return 0
  if (!rule.fits) return byHeading
  const { fits } = rule
  const filled = cells.filter((cell) => cell !== '')
  const share = filled.length === 0 ? 0 : filled.filter((cell) => fits(cell)).length / filled.length
  return byHeading + (share >= FEW ? share : 0)
}

/**
 * The kind of each column, '' for one that nothing speaks for; each kind at most once. Of all assignments the one of the
 * greatest worth, by dynamic programming over the sets of kinds given (at most ten or so).
 */
export function assignColumns<Kind extends string>(
  rules: ColumnRule<Kind>[],
  headings: string[],
  rows: string[][],
): (Kind | '')[] {
  const sample = rows.slice(0, SAMPLE)
  const width = Math.max(headings.length, ...sample.map((row) => row.length))
  /** By the set of kinds given so far: the best worth, and the columns that give it. */
  let best = new Map<number, { worth: number; columns: (Kind | '')[] }>([[0, { worth: 0, columns: [] }]])
  for (let at = 0; at < width; at++) {
    const cells = sample.map((row) => row[at] ?? '')
    const worths = rules.map((rule) => worthOf(rule, headings[at] ?? '', cells))
    const next: typeof best = new Map()
    const keep = (set: number, worth: number, columns: (Kind | '')[]) => {
      const known = next.get(set)
      if (!known || worth > known.worth) next.set(set, { worth, columns })
    }
    for (const [set, { worth, columns }] of best) {
      keep(set, worth, [...columns, ''])
      worths.forEach((each, index) => {
        const isFree = (set & (1 << index)) === 0
        if (each > 0 && isFree) keep(set | (1 << index), worth + each, [...columns, rules[index]!.kind])
      })
    }
    best = next
  }
  const all = [...best.values()]
  return all.reduce((one, other) => (other.worth > one.worth ? other : one)).columns
}

/** Most lines that titles take above the headings. */
const TITLES = 15

/** Rank of the line that holds the headings, -1 when none does: the first of those with the most known words. */
export function headingLine<Kind extends string>(
  rules: ColumnRule<Kind>[],
  lines: string[][],
  isValue: (cell: string) => boolean,
): number {
  let [best, most] = [-1, 0]
  for (const [at, cells] of lines.slice(0, TITLES).entries()) {
    // Values begin here: no heading stands below.
    if (cells.some(isValue)) break
    const known = headingsIn(rules, cells)
    const filled = cells.filter(Boolean).length
    // A title of several words may hold one of ours; headings stand beside others, or alone on every line.
    const isTitle = filled === 1 && lines[at + 1] !== undefined && lines[at + 1]!.filter(Boolean).length > 1
    if (known > most && !isTitle) [best, most] = [at, known]
  }
  return best
}
