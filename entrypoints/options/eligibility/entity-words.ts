/** Entities × services in words, for the screen and for the file. Pure. */
import { t } from '@/lib/extension/i18n'
import type { OrganisationSummary } from '@/lib/contract/organisations'
import type { EntityCsvRow } from '@/lib/journey/entities-csv'
import { showSiret } from '@/lib/profile/siret'
import { stateWords } from '../requests/board-lines'
import { cellsOf, type Matrix } from './entities-view'

export const nameOf = ({ nomUsage, denomination }: OrganisationSummary) =>
  nomUsage || denomination || t('organisation_unnamed')

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
