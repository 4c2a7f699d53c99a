import { useId } from 'preact/hooks'
import { t, tOr } from '@/lib/extension/i18n'
import { categories, shownVerdicts, type CatalogueFilter } from './catalogue-list'

interface Props {
  filter: CatalogueFilter
  /** A verdict is known for each service. */
  hasVerdicts: boolean
  /** How many services are shown, read out when it changes. */
  count: string
  onFilter: (filter: CatalogueFilter) => void
}

/** Narrows the catalogue by name, verdict and category. */
export function CatalogueFilters({ filter, hasVerdicts, count, onFilter }: Props) {
  const id = useId()
  return (
    <search class="filters">
      <p class="filter wide">
        <label for={`${id}text`}>{t('catalogue_search')}</label>
        <input
          id={`${id}text`}
          type="search"
          value={filter.text}
          autocomplete="off"
          spellcheck={false}
          onInput={({ currentTarget }) => onFilter({ ...filter, text: currentTarget.value })}
        />
      </p>
      {hasVerdicts && (
        <p class="filter">
          <label for={`${id}verdict`}>{t('catalogue_verdict')}</label>
          <select
            id={`${id}verdict`}
            value={filter.verdict}
            onChange={({ currentTarget }) =>
              onFilter({ ...filter, verdict: currentTarget.value as CatalogueFilter['verdict'] })
            }
          >
            <option value="">{t('catalogue_all_verdicts')}</option>
            {shownVerdicts.map((verdict) => (
              <option key={verdict} value={verdict}>
                {t(`catalogue_verdict_${verdict}`)}
              </option>
            ))}
          </select>
        </p>
      )}
      <p class="filter">
        <label for={`${id}category`}>{t('catalogue_category')}</label>
        <select
          id={`${id}category`}
          value={filter.category}
          onChange={({ currentTarget }) => onFilter({ ...filter, category: currentTarget.value })}
        >
          <option value="">{t('catalogue_all_categories')}</option>
          {categories.map((category) => (
            <option key={category} value={category}>
              {tOr(`catalogue_category_${category.replace(/-/g, '_')}`, category)}
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
