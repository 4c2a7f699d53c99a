/** Gives entities × services to the person as a file. */
import type { Matrix } from './entities-view'
import { csvRowOf } from './entity-words'
import { t } from '@/lib/extension/i18n'
import type { OrganisationSummary } from '@/lib/contract/organisations'
import { saveFile } from '../save-file'

/** Saves these entities, in this order; `day` (`2026-11-21`) names the file. The library comes only when it is needed. */
export async function exportEntities(
  matrix: Matrix,
  shown: readonly OrganisationSummary[],
  day: string,
): Promise<void> {
  const { entitiesCsv } = await import('@/lib/journey/entities-csv')
  const names = matrix.columns.map(({ name }) => name)
  saveFile(
    t('entities_file', day),
    entitiesCsv(
      names,
      shown.map((each) => csvRowOf(matrix, each)),
    ),
  )
}
