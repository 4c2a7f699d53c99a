/** The board as a file for spreadsheets set in French: `;`, UTF-8 with its mark, no cell that is a formula. Pure. */
import { writeCsv } from '@/lib/profile/csv'

/** One request, in words; days are `2026-08-31`. No contact: the file leaves the extension. */
export interface BoardCsvRow {
  organisation: string
  siret: string
  casUsage: string
  service: string
  number: string
  title: string
  siteState: string
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
  ['number', 'Numéro'],
  ['title', 'Intitulé'],
  ['siteState', 'État sur le site'],
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

/** Entities × services as a file for spreadsheets: one line an entity, two columns a service, words and no code. Pure. */
export interface EntityCsvRow {
  name: string
  siret: string
  commune: string
  tags: readonly string[]
  /** In the order of the services. */
  cells: readonly { verdict: string; request: string }[]
}

/** The whole file, headings included, lines ended by CR LF. No contact: the file leaves the extension. */
export function entitiesCsv(services: readonly string[], rows: readonly EntityCsvRow[]): string {
  const fields = [
    'Entité',
    'SIRET',
    'Commune',
    'Étiquettes',
    ...services.flatMap((name) => [`${name} – verdict`, `${name} – demande`]),
  ]
  const data = rows.map(({ name, siret, commune, tags, cells }) => [
    name,
    siret,
    commune,
    tags.join(', '),
    ...cells.flatMap(({ verdict, request }) => [verdict, request]),
  ])
  return writeCsv(fields, data)
}
