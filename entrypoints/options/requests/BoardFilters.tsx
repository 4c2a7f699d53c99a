import { FilterChoice, Filters } from '@/components/controls/Filters'
import { t } from '@/lib/extension/i18n'
import { boardStates, type BoardFilter } from './board-view'

interface Props {
  filter: BoardFilter
  services: { id: string; name: string }[]
  /** How many requests are shown, read out when it changes. */
  count: string
  onFilter: (filter: BoardFilter) => void
}

/** Narrows the board by text, service and state. */
export function BoardFilters({ filter, services, count, onFilter }: Props) {
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
