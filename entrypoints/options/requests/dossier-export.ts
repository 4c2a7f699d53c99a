/** Gives the addresses of the drafts to the person as a file for spreadsheets. */
import { t } from '@/lib/extension/i18n'
import type { DossierRow } from '@/lib/contract/requests'
import { showSiret } from '@/lib/profile/siret'
import { saveFile } from '../save-file'

/** `day` (`2026-11-21`) names the file. The library comes only when it is needed. */
export async function exportDossiers(rows: readonly DossierRow[], day: string): Promise<void> {
  const { writeCsv } = await import('@/lib/profile/csv')
  const fields = [t('dossiers_entity'), 'SIRET', t('dossiers_casusage'), t('dossiers_address')]
  const data = rows.map(({ name, siret, casUsage, draftUrl }) => [name, showSiret(siret), casUsage, draftUrl])
  saveFile(t('dossiers_file', day), writeCsv(fields, data))
}
