/** Entities × services as a file for spreadsheets: one line an entity, two columns a service, words and no code. Pure. */
import { writeCsv } from '@/lib/profile/csv'

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
