import { Download } from 'lucide'
import { useMemo } from 'preact/hooks'
import { EmptyState } from '@/components/controls/EmptyState'
import { Icon } from '@/components/controls/Icon'
import { plural, t } from '@/lib/extension/i18n'
import { inOrder, keepLines, servicesOf, wholeBoard, type BoardFilter, type BoardLine } from './board-view'
import { BoardFilters } from './BoardFilters'
import { BoardTable } from './BoardTable'

interface Props {
  lines: readonly BoardLine[]
  filter: BoardFilter
  onFilter: (filter: BoardFilter) => void
  onDone: (line: BoardLine) => void
  /** The lines shown, in the order shown. */
  /** Absent when the policy forbids exports. */
  onExport?: ((lines: BoardLine[]) => void) | undefined
  organisationHref: (organisationId: string) => string
  /** null for what is not in the catalogue. */
  serviceHref: (serviceId: string) => string | null
}

/** Every request followed, late ones first; what is shown is what is exported. */
export function Board({ lines, filter, onFilter, onExport, ...table }: Props) {
  const ordered = useMemo(() => inOrder(lines), [lines])
  const services = useMemo(() => servicesOf(lines), [lines])
  const shown = useMemo(() => keepLines(ordered, filter), [ordered, filter])
  if (lines.length === 0) {
    return (
      <EmptyState title={t('board_empty')}>
        <p>{t('board_empty_text')}</p>
        <p>
          <a class="button" href="#catalogue">
            {t('board_empty_catalogue')}
          </a>
        </p>
      </EmptyState>
    )
  }
  return (
    <>
      <BoardFilters
        filter={filter}
        services={services}
        count={plural('board_found', shown.length)}
        onFilter={onFilter}
      />
      {shown.length === 0 ? (
        <EmptyState title={t('board_none')}>
          <button type="button" onClick={() => onFilter(wholeBoard)}>
            {t('board_clear')}
          </button>
        </EmptyState>
      ) : (
        <>
          <BoardTable lines={shown} {...table} />
          {onExport && (
            <div class="board-tools">
              <button type="button" onClick={() => onExport(shown)}>
                <Icon node={Download} /> {plural('board_export', shown.length)}
              </button>
              <p class="hint">{t('board_export_hint')}</p>
            </div>
          )}
        </>
      )}
    </>
  )
}
