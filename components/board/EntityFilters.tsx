import { useId } from 'preact/hooks'
import { t } from '@/lib/extension/i18n'
import { verdictsInOrder, type Column, type EntityFilter } from './entities-view'

interface Props {
  filter: EntityFilter
  columns: readonly Column[]
  tags: readonly string[]
  /** How many entities are shown, read out when it changes. */
  count: string
  onFilter: (filter: EntityFilter) => void
}

/** Narrows the entities by text, label, verdict and what they have not asked yet. */
export function EntityFilters({ filter, columns, tags, count, onFilter }: Props) {
  const id = useId()
  const choice = (
    name: 'tag' | 'service' | 'verdict',
    label: string,
    all: string,
    options: readonly (readonly [value: string, label: string])[],
  ) => (
    <p class="filter">
      <label for={id + name}>{label}</label>
      <select
        id={id + name}
        value={filter[name]}
        onChange={({ currentTarget }) => onFilter({ ...filter, [name]: currentTarget.value })}
      >
        <option value="">{all}</option>
        {options.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </p>
  )
  return (
    <search class="filters entity-filters">
      <p class="filter wide">
        <label for={`${id}text`}>{t('organisations_search')}</label>
        <input
          id={`${id}text`}
          type="search"
          value={filter.text}
          autocomplete="off"
          spellcheck={false}
          onInput={({ currentTarget }) => onFilter({ ...filter, text: currentTarget.value })}
        />
      </p>
      {tags.length > 0 &&
        choice(
          'tag',
          t('entities_tag'),
          t('entities_all_tags'),
          tags.map((tag) => [tag, tag]),
        )}
      {choice(
        'verdict',
        t('catalogue_verdict'),
        t('entities_all_verdicts'),
        verdictsInOrder.map((verdict) => [verdict, t(`catalogue_verdict_${verdict}`)]),
      )}
      {choice(
        'service',
        t('entities_service'),
        t('entities_any_service'),
        columns.map((column) => [column.id, column.name]),
      )}
      <label class="check">
        <input
          type="checkbox"
          checked={filter.hasNoRequest}
          onChange={({ currentTarget }) => onFilter({ ...filter, hasNoRequest: currentTarget.checked })}
        />
        <span>{t('entities_without_request')}</span>
      </label>
      <p class="filter-count" role="status">
        {count}
      </p>
    </search>
  )
}
