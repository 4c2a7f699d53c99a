/** Gives the board to the person as a file. */
import { csvRowOf } from './board-lines'
import type { BoardLine } from './board-view'
import { t } from '@/lib/extension/i18n'
import { saveFile } from '../save-file'

/** Saves these lines, in this order; `day` (`2026-11-21`) names the file. The library comes only when it is needed. */
export async function exportBoard(lines: readonly BoardLine[], day: string): Promise<void> {
  const { boardCsv } = await import('@/lib/journey/board-csv')
  saveFile(t('board_file', day), boardCsv(lines.map(csvRowOf)))
}
