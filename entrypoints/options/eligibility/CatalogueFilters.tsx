import { FilterChoice, Filters } from '@/components/controls/Filters'
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

const categoryName = (category: string) => tOr(`catalogue_category_${category.replace(/-/g, '_')}`, category)

/** Narrows the catalogue by name, verdict and category. */
export function CatalogueFilters({ filter, hasVerdicts, count, onFilter }: Props) {
  return (
    <Filters
      label={t('catalogue_search')}
      text={filter.text}
      onText={(text) => onFilter({ ...filter, text })}
      count={count}
    >
      {hasVerdicts && (
        <FilterChoice
          label={t('catalogue_verdict')}
          all={t('catalogue_all_verdicts')}
          value={filter.verdict}
          options={shownVerdicts.map((verdict) => [verdict, t(`catalogue_verdict_${verdict}`)])}
          onChoose={(verdict) => onFilter({ ...filter, verdict })}
        />
      )}
      <FilterChoice
        label={t('catalogue_category')}
        all={t('catalogue_all_categories')}
        value={filter.category}
        options={categories.map((category) => [category, categoryName(category)])}
        onChoose={(category) => onFilter({ ...filter, category })}
      />
    </Filters>
  )
}
