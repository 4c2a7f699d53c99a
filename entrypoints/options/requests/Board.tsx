import { Download } from 'lucide'
import { useMemo } from 'preact/hooks'
import { EmptyState } from '@/components/controls/EmptyState'
import { FilterChoice, Filters } from '@/components/controls/Filters'
import { Icon } from '@/components/controls/Icon'
import { plural, t } from '@/lib/extension/i18n'
import type { LineActions } from './board-cells'
import { BoardTable } from './BoardTable'
import { BoardTimeline } from './BoardTimeline'
import {
  type BoardFilter,
  type BoardLine,
  boardStates,
  inOrder,
  keepLines,
  servicesOf,
  wholeBoard,
} from './board-view'

interface Props extends LineActions {
  lines: readonly BoardLine[]
  filter: BoardFilter
  onFilter: (filter: BoardFilter) => void
  view: BoardLook
  onView: (view: BoardLook) => void
  /** The lines shown, in the order shown. */
  /** Absent when the policy forbids exports. */
  onExport?: ((lines: BoardLine[]) => void) | undefined
  organisationHref: (organisationId: string) => string
  /** null for what is not in the catalogue. */
  serviceHref: (serviceId: string) => string | null
}

/** Every request followed, late ones first; what is shown is what is exported. */
export function Board({ lines, filter, onFilter, view, onView, onExport, ...shows }: Props) {
  const View = view === 'table' ? BoardTable : BoardTimeline
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
          <Looks view={view} onView={onView} />
          <View lines={shown} {...shows} />
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

/** The same requests: their lives to be seen at a glance, or a table to be compared. */
export type BoardLook = 'timeline' | 'table'
const looks: readonly BoardLook[] = ['timeline', 'table']

function Looks({ view, onView }: Pick<Props, 'view' | 'onView'>) {
  return (
    <div class="board-looks" role="group" aria-label={t('board_look')}>
      {looks.map((look) => (
        <button key={look} type="button" aria-pressed={look === view} onClick={() => onView(look)}>
          {t(`board_look_${look}`)}
        </button>
      ))}
    </div>
  )
}

interface BoardFiltersProps {
  filter: BoardFilter
  services: { id: string; name: string }[]
  /** How many requests are shown, read out when it changes. */
  count: string
  onFilter: (filter: BoardFilter) => void
}

/** Narrows the board by text, service and state. */
function BoardFilters({ filter, services, count, onFilter }: BoardFiltersProps) {
  return (
    <Filters
      label={t('board_search')}
      text={filter.text}
      onText={(text) => onFilter({ ...filter, text })}
      count={count}
    >
      <FilterChoice
        label={t('board_service')}
        all={t('board_all_services')}
        value={filter.service}
        lang="fr"
        options={services.map(({ id, name }) => [id, name])}
        onChoose={(service) => onFilter({ ...filter, service })}
      />
      <FilterChoice
        label={t('board_state')}
        all={t('board_all_states')}
        value={filter.state}
        options={boardStates.map((state) => [state, t(`board_state_${state}`)])}
        onChoose={(state) => onFilter({ ...filter, state })}
      />
    </Filters>
  )
}
