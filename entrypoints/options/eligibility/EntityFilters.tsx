import { FilterChoice, Filters } from '@/components/controls/Filters'
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
  return (
    <Filters
      class="entity-filters"
      label={t('organisations_search')}
      text={filter.text}
      onText={(text) => onFilter({ ...filter, text })}
      count={count}
    >
      {tags.length > 0 && (
        <FilterChoice
          label={t('entities_tag')}
          all={t('entities_all_tags')}
          value={filter.tag}
          options={tags.map((tag) => [tag, tag])}
          onChoose={(tag) => onFilter({ ...filter, tag })}
        />
      )}
      <FilterChoice
        label={t('catalogue_verdict')}
        all={t('entities_all_verdicts')}
        value={filter.verdict}
        options={verdictsInOrder.map((verdict) => [verdict, t(`catalogue_verdict_${verdict}`)])}
        onChoose={(verdict) => onFilter({ ...filter, verdict })}
      />
      <FilterChoice
        label={t('entities_service')}
        all={t('entities_any_service')}
        value={filter.service}
        options={columns.map(({ id, name }) => [id, name])}
        onChoose={(service) => onFilter({ ...filter, service })}
      />
      <label class="check">
        <input
          type="checkbox"
          checked={filter.hasNoRequest}
          onChange={({ currentTarget }) => onFilter({ ...filter, hasNoRequest: currentTarget.checked })}
        />
        <span>{t('entities_without_request')}</span>
      </label>
    </Filters>
  )
}
