/** Entities × services in words, for the screen and for the file. Pure. */
import { organisationName as nameOf } from '@/components/controls/choices'
import type { OrganisationSummary } from '@/lib/contract/organisations'
import { t } from '@/lib/extension/i18n'
import type { EntityCsvRow } from '@/lib/journey/csv-tables'
import { showSiret } from '@/lib/profile/siret'
import { cellsOf, type Matrix } from './entities-view'
import { stateWords } from '../requests/board-lines'
import { saveFile } from '@/lib/extension/save-file'

export { organisationName as nameOf } from '@/components/controls/choices'

/** An entity as a row of the file; a verdict that is not read yet is said so, never left out. */
export function csvRowOf(matrix: Matrix, organisation: OrganisationSummary): EntityCsvRow {
  const { siret, commune, tags } = organisation
  const cells = cellsOf(matrix, organisation.id).map(({ verdict, request }) => ({
    verdict: verdict ? t(`catalogue_verdict_${verdict}`) : t('entities_reading'),
    request: request
      ? [stateWords(request), request.next?.title].filter(Boolean).join(' – ')
      : t('entities_no_request'),
  }))
  return { name: nameOf(organisation), siret: showSiret(siret), commune, tags, cells }
}

/** Saves these entities, in this order; `day` (`2026-11-21`) names the file. The library comes only when it is needed. */
export async function exportEntities(
  matrix: Matrix,
  shown: readonly OrganisationSummary[],
  day: string,
): Promise<void> {
  const { entitiesCsv } = await import('@/lib/journey/csv-tables')
  const names = matrix.columns.map(({ name }) => name)
  saveFile(
    t('entities_file', day),
    entitiesCsv(
      names,
      shown.map((each) => csvRowOf(matrix, each)),
    ),
  )
}
