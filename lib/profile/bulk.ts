/** Organisations to be created from a pasted list or a table: its columns by their words, and what each row is worth. Pure. */
import { fold } from './search'
import { readSiret } from './siret'
import { checkText, remark, type Remark } from './text'

/** Most rows of one list. */
export const BULK_ROWS = 10_000
const SHORT = 200

/** What a column may hold; the order is that of the choice offered. */
export const columnKinds = ['siret', 'denomination', 'formerNames', 'tags', 'reference'] as const
export type ColumnKind = (typeof columnKinds)[number]
/** The kind of each column, '' for one that is left out. */
export type Mapping = (ColumnKind | '')[]

/** Words of a heading, folded; the first kind that fits takes the column. */
const wording: [ColumnKind, RegExp][] = [
  ['siret', /\bsiret\b|\bn siret\b|^numero$/],
  ['formerNames', /\bancien/],
  ['reference', /\bmandat\b|\breference\b|\bcontrat\b|\bconvention\b/],
  ['tags', /\betiquette|\btag|\bgroupe\b|\bcategorie\b/],
  ['denomination', /\bdenomination\b|\braison sociale\b|\bnom\b|\bcollectivite\b|\bentite\b|\borganis/],
]

export interface Table {
  /** Words of the first line, or none when it is a row like the others. */
  headings: string[]
  rows: string[][]
  mapping: Mapping
}

const isSiret = (cell: string) => readSiret(cell).kind === 'siret'

/** Finds the headings and what each column holds; a list of SIRETs on one line becomes a column. */
export function understandTable(lines: string[][]): Table {
  const cells = lines.flat().filter(Boolean)
  const isFlat = lines.length === 1 && cells.length > 1 && cells.every(isSiret)
  const all = isFlat ? cells.map((cell) => [cell]) : lines
  const [first = [], ...rest] = all
  const byWords = mappingOf(first)
  const hasHeadings = !first.some(isSiret) && byWords.some(Boolean)
  const rows = hasHeadings ? rest : all
  const mapping = hasHeadings ? byWords : first.map((): '' => '')
  return { headings: hasHeadings ? first : [], rows, mapping: withSiret(mapping, rows) }
}

function mappingOf(headings: string[]): Mapping {
  const taken = new Set<ColumnKind>()
  return headings.map((heading) => {
    const kind = wording.find(([each, words]) => !taken.has(each) && words.test(fold(heading)))?.[0] ?? ''
    if (kind) taken.add(kind)
    return kind
  })
}

/** When no heading says it: the column with the most SIRETs. */
function withSiret(mapping: Mapping, rows: string[][]): Mapping {
  if (mapping.includes('siret') || rows.length === 0) return mapping
  const width = Math.max(...rows.map((row) => row.length))
  const counts = Array.from({ length: width }, (_, at) => rows.filter((row) => isSiret(row[at] ?? '')).length)
  const best = counts.indexOf(Math.max(...counts))
  return Array.from({ length: width }, (_, at) => (at === best ? 'siret' : (mapping[at] ?? '')))
}

export interface BulkRow {
  /** Line of the table, from 1, headings included. */
  line: number
  /** As it was given. */
  raw: string
  /** 14 digits, or '' when it is not one. */
  siret: string
  denomination: string
  formerNames: string[]
  tags: string[]
  reference: string
  status: 'ok' | 'known' | 'duplicate' | 'invalid'
  problem: Remark | null
}

/** What each row is worth; `known` holds the SIRETs already kept. */
export function judgeRows({ headings, rows, mapping }: Table, known: ReadonlySet<string>): BulkRow[] {
  const seen = new Map<string, number>()
  const before = headings.length > 0 ? 2 : 1
  return rows.map((cells, at) => {
    const line = at + before
    const cell = (kind: ColumnKind) => cells[mapping.indexOf(kind)] ?? ''
    const row = {
      line,
      raw: cell('siret'),
      denomination: clean(cell('denomination')),
      formerNames: split(cell('formerNames')),
      tags: split(cell('tags')),
      reference: clean(cell('reference')),
    }
    const reading = readSiret(row.raw)
    if (reading.kind !== 'siret') {
      const problem =
        reading.kind === 'refused'
          ? reading.problem
          : remark(reading.kind === 'siren' ? 'siret_is_siren' : 'siret_absent')
      return { ...row, siret: '', status: 'invalid' as const, problem }
    }
    const siret = reading.value
    const earlier = seen.get(siret)
    if (earlier !== undefined)
      return { ...row, siret, status: 'duplicate' as const, problem: remark('bulk_duplicate', earlier) }
    seen.set(siret, line)
    return { ...row, siret, status: known.has(siret) ? ('known' as const) : ('ok' as const), problem: null }
  })
}

/** A cell as it may be kept; one with forbidden characters is left out, the row stays. */
const clean = (cell: string) => checkText(cell.slice(0, SHORT), SHORT).value ?? ''
const split = (cell: string) => [...new Set(cell.split(/[,;|]/).map(clean).filter(Boolean))].slice(0, 50)
