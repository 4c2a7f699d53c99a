/** The board as a file for spreadsheets set in French: `;`, UTF-8 with its mark, no cell that is a formula. Pure. */
import { writeCsv } from '@/lib/profile/csv'

/** One request, in words; days are `2026-08-31`. No contact: the file leaves the extension. */
export interface BoardCsvRow {
  organisation: string
  siret: string
  casUsage: string
  service: string
  state: string
  nextStep: string
  actor: string
  since: string
  expectedDelay: string
  dueOn: string
  progress: string
  draftUrl: string
  updatedOn: string
}

const columns: [keyof BoardCsvRow, string][] = [
  ['organisation', 'Organisation'],
  ['siret', 'SIRET'],
  ['casUsage', 'Cas d’usage'],
  ['service', 'Service'],
  ['state', 'État'],
  ['nextStep', 'Prochaine action'],
  ['actor', 'Qui agit'],
  ['since', 'Depuis le'],
  ['expectedDelay', 'Délai annoncé'],
  ['dueOn', 'Attendu le'],
  ['progress', 'Étapes faites'],
  ['draftUrl', 'Lien de la demande'],
  ['updatedOn', 'Modifié le'],
]

/** The whole file, headings included, lines ended by CR LF. */
export function boardCsv(rows: readonly BoardCsvRow[]): string {
  const fields = columns.map(([, heading]) => heading)
  const data = rows.map((row) => columns.map(([key]) => row[key]))
  return writeCsv(fields, data)
}
