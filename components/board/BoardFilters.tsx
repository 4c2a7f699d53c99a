import { useId } from 'preact/hooks'
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
  const id = useId()
  return (
    <search class="filters">
      <p class="filter wide">
        <label for={`${id}text`}>{t('board_search')}</label>
        <input
          id={`${id}text`}
          type="search"
          value={filter.text}
          autocomplete="off"
          spellcheck={false}
          onInput={({ currentTarget }) => onFilter({ ...filter, text: currentTarget.value })}
        />
      </p>
      <p class="filter">
        <label for={`${id}service`}>{t('board_service')}</label>
        <select
          id={`${id}service`}
          value={filter.service}
          onChange={({ currentTarget }) => onFilter({ ...filter, service: currentTarget.value })}
        >
          <option value="">{t('board_all_services')}</option>
          {services.map(({ id: serviceId, name }) => (
            <option key={serviceId} value={serviceId}>
              {name}
            </option>
          ))}
        </select>
      </p>
      <p class="filter">
        <label for={`${id}state`}>{t('board_state')}</label>
        <select
          id={`${id}state`}
          value={filter.state}
          onChange={({ currentTarget }) =>
            onFilter({ ...filter, state: currentTarget.value as BoardFilter['state'] })
          }
        >
          <option value="">{t('board_all_states')}</option>
          {boardStates.map((state) => (
            <option key={state} value={state}>
              {t(`board_state_${state}`)}
            </option>
          ))}
        </select>
      </p>
      <p class="filter-count" role="status">
        {count}
      </p>
    </search>
  )
}
