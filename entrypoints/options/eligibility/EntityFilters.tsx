import { French } from '@/components/controls/French'
import { Plus, X } from 'lucide'
import { useId, useRef, useState } from 'preact/hooks'
import { FilterChoice, Filters } from '@/components/controls/Filters'
import { Icon } from '@/components/controls/Icon'
import { plural, t } from '@/lib/extension/i18n'
import { type Column, type EntityFilter, verdictsInOrder } from './entities-view'

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
        lang="fr"
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

interface EntityColumnsProps {
  columns: readonly Column[]
  /** Every service that may be shown. */
  services: readonly Column[]
  most: number
  onColumns: (serviceIds: string[]) => void
}

/** The services side by side: taken away one by one, added from the catalogue. */
export function EntityColumns({ columns, services, most, onColumns }: EntityColumnsProps) {
  const id = useId()
  const adding = useRef<HTMLSelectElement>(null)
  const [wanted, setWanted] = useState('')
  const shown = columns.map((column) => column.id)
  const others = services.filter((each) => !shown.includes(each.id))
  const isFull = columns.length >= most
  const drop = (serviceId: string) => {
    onColumns(shown.filter((each) => each !== serviceId))
    // The button pressed goes away with its column.
    requestAnimationFrame(() => adding.current?.focus())
  }
  const add = () => {
    if (!wanted || isFull) return
    onColumns([...shown, wanted])
    setWanted('')
  }
  return (
    <details class="fold entity-columns">
      <summary>{plural('entities_columns', columns.length)}</summary>
      <div>
        <ul>
          {columns.map((column) => (
            <li key={column.id}>
              <French text={column.name} />
              {columns.length > 1 && (
                <button type="button" class="quiet" onClick={() => drop(column.id)}>
                  <Icon node={X} size="1em" /> {t('entities_drop')}
                  <span class="visually-hidden" lang="fr">
                    {' '}
                    {column.name}
                  </span>
                </button>
              )}
            </li>
          ))}
        </ul>
        <div class="field">
          <label for={id}>{t('entities_add_column')}</label>
          <select
            id={id}
            ref={adding}
            value={wanted}
            onChange={({ currentTarget }) => setWanted(currentTarget.value)}
          >
            <option value="">{t('entities_choose_service')}</option>
            {others.map((each) => (
              <option key={each.id} value={each.id} lang="fr">
                {each.name}
              </option>
            ))}
          </select>
        </div>
        <p class="actions">
          <button type="button" onClick={add} aria-disabled={!wanted || isFull}>
            <Icon node={Plus} /> {t('entities_add')}
          </button>
          {isFull && <span class="hint">{t('entities_full', most)}</span>}
        </p>
      </div>
    </details>
  )
}
