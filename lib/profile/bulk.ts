/** Organisations to be created from a pasted list or a table: its columns by their words, and what each row is worth. Pure. */
import { bareWords } from './text-fold'
import { assignColumns, headingLine, headingsIn, type ColumnRule } from './columns'
import { isSiret as isSiretNumber, notSiret, readSiret, type SiretReading } from './siret'
import { checkText, remark, type Remark } from './text'

/** Most rows of one list. */
export const BULK_ROWS = 10_000
const SHORT = 200

/** What a column may hold; the order is that of the choice offered. */
export const columnKinds = [
  'siret',
  'siren',
  'nic',
  'denomination',
  'formerNames',
  'tags',
  'reference',
] as const
export type ColumnKind = (typeof columnKinds)[number]
/** The kind of each column, '' for one that is left out. */
export type Mapping = (ColumnKind | '')[]

const isSiret = (cell: string) => readSiret(cell).kind === 'siret'
/** Meant as a SIRET, right or not. */
const isNearSiret = (cell: string) => {
  const reading = readSiret(cell)
  return reading.kind === 'siret' || (reading.kind === 'refused' && reading.problem.suggestion !== undefined)
}
/** Somebody, not the organisation: « Nom du contact », « Nom DPO », « Prénom ». */
const PERSON =
  /\b(?:prenoms?|contact|correspondante?|referente?|responsable|interlocut\w+|dpo|delegue\w*|maire|president\w*|directeur|directrice|dirigeante?|agent|signataire|civilite|famille|usuel|utilisat\w+)\b/

/** Words of a heading, the surest first. */
const rules: ColumnRule<ColumnKind>[] = [
  { kind: 'siret', words: [/\bsiret\b/, /^(?:numero|identifiant|n)$/], fits: isNearSiret },
  {
    kind: 'siren',
    words: [/\bsiren\b/],
    fits: (cell) => readSiret(cell).kind === 'siren',
    needsHeading: true,
  },
  { kind: 'nic', words: [/\bnic\b/], fits: (cell) => /^\d{1,5}$/.test(cell), needsHeading: true },
  { kind: 'formerNames', words: [/\bancien/] },
  { kind: 'reference', words: [/\bmandat\b/, /\b(?:reference|contrat|convention)\b/], never: PERSON },
  { kind: 'tags', words: [/\b(?:etiquettes?|tags?)\b/, /\b(?:groupe|categorie)\b/] },
  {
    kind: 'denomination',
    words: [
      /\bdenomination\b|\braison sociale\b/,
      /\bnom\b.*\b(?:collectivite|entite|organis\w+|structure|etablissement|commune|societe|entreprise)\b/,
      /\b(?:collectivite|entite|organis\w+|structure|commune)\b/,
      /\b(?:nom|libelle|intitule)\b/,
    ],
    never: PERSON,
  },
]
/** Does this cell head a column of organisations? It tells the separator of a list. */
export const isBulkHeading = (cell: string) => headingsIn(rules, [cell]) > 0

export interface Table {
  /** Words of the line of headings, or none when there is none. */
  headings: string[]
  rows: string[][]
  mapping: Mapping
  /** Lines before the first row: titles and headings. */
  before: number
}

/** Finds the headings, under titles or not, and what each column holds; a list of SIRETs on one line becomes a column. */
export function understandTable(lines: string[][]): Table {
  const cells = lines.length === 1 ? lines.flat().filter(Boolean) : []
  const isFlat = cells.length > 1 && cells.every(isSiret)
  const all = isFlat ? cells.map((cell) => [cell]) : lines
  const at = headingLine(rules, all, isSiret)
  const [headings, rows] = at < 0 ? [[], all] : [all[at]!, all.slice(at + 1)]
  return { headings, rows, mapping: mappingOf(headings, rows), before: at + 1 }
}

function mappingOf(headings: string[], rows: string[][]): Mapping {
  const width = Math.max(headings.length, ...rows.slice(0, BULK_ROWS).map((row) => row.length), 0)
  // A list of one column is one of SIRETs, whatever is wrong with them.
  if (width === 1) return ['siret']
  // Beside a « Prénom », « Nom » is that of a person.
  const isOfPeople = headings.some((each) => /^prenoms?$/.test(bareWords(each)))
  const own = isOfPeople ? headings.map((each) => (bareWords(each) === 'nom' ? '' : each)) : headings
  const found = assignColumns(rules, own, rows)
  return Array.from({ length: width }, (_, at) => found[at] ?? '')
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

/** What each row is worth; `known` holds the SIRETs already kept. `isMended`: what is suggested is taken. */
export function judgeRows(
  { rows, mapping, before }: Table,
  known: ReadonlySet<string>,
  isMended = false,
): BulkRow[] {
  const seen = new Map<string, number>()
  const columns = Object.fromEntries(columnKinds.map((kind) => [kind, mapping.indexOf(kind)]))
  return rows.map((cells, at) => {
    const line = at + before + 1
    const cell = (kind: ColumnKind) => cells[columns[kind]!] ?? ''
    const row = {
      line,
      raw: cell('siret') || joined(cell('siren'), cell('nic')),
      denomination: clean(cell('denomination')),
      formerNames: split(cell('formerNames')),
      tags: split(cell('tags')),
      reference: clean(cell('reference')),
    }
    const { siret, problem } = numberOf(readSiret(row.raw), isMended)
    if (problem) return { ...row, siret, status: 'invalid' as const, problem }
    const earlier = seen.get(siret)
    if (earlier !== undefined)
      return { ...row, siret, status: 'duplicate' as const, problem: remark('bulk_duplicate', earlier) }
    seen.set(siret, line)
    return { ...row, siret, status: known.has(siret) ? ('known' as const) : ('ok' as const), problem: null }
  })
}

/** SIREN and NIC of two columns as one SIRET, with the zeros that a spreadsheet dropped from either. */
function joined(siren: string, nic: string): string {
  const [first, last] = [siren, nic].map((each) => each.replace(/\s/g, '').replace(/[.,]0+$/, ''))
  const whole = `${first!.padStart(9, '0')}${last!.padStart(5, '0')}`
  return last !== '' && isSiretNumber(whole) ? whole : `${siren} ${nic}`.trim()
}

/** The SIRET of a row, '' with what is wrong. */
function numberOf(reading: SiretReading, isMended: boolean): { siret: string; problem: Remark | null } {
  if (reading.kind === 'siret') return { siret: reading.value, problem: null }
  const problem = notSiret(reading)
  if (isMended && problem.suggestion && isSiret(problem.suggestion))
    return { siret: problem.suggestion, problem: null }
  return { siret: '', problem }
}

/** Rows whose number would be one with what is suggested for it. */
export const mendable = (rows: BulkRow[]): number =>
  rows.filter(({ problem }) => problem?.suggestion !== undefined && isSiret(problem.suggestion)).length

/** A cell as it may be kept; one with forbidden characters is left out, the row stays. */
const clean = (cell: string) => checkText(cell.slice(0, SHORT), SHORT).value ?? ''
const split = (cell: string) => [...new Set(cell.split(/[,;|]/).map(clean).filter(Boolean))].slice(0, 50)
