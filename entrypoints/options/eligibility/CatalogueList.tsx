import { around, French } from '@/components/controls/French'
import { useMemo, useState } from 'preact/hooks'
import { type Column, DataTable } from '@/components/controls/DataTable'
import { EmptyState } from '@/components/controls/EmptyState'
import { FilterChoice, Filters } from '@/components/controls/Filters'
import { VerdictMark } from '@/components/eligibility/VerdictMark'
import { showDay } from '@/components/eligibility/days'
import { services } from '@/lib/extension/whole-catalogue'
import { catalogueVersion } from '@/lib/eligibility/vocabulary/rulesets'
import type { ServiceVerdict } from '@/lib/eligibility/shown'
import { plural, t, tOr } from '@/lib/extension/i18n'
import { type Applicant, useVerdicts } from './catalogue-applicant'
import {
  type CatalogueEntry,
  type CatalogueFilter,
  categories,
  entriesOf,
  everything,
  keep,
  shownVerdicts,
} from './catalogue-list'
import { catalogueHref, filteredHref, renameAddress } from '../routes'
import { useTitle } from '../use-title'

interface Props {
  applicant: Applicant | null
  /** The filter that the address holds, so that coming back finds it. */
  query: URLSearchParams
}

/** Every service, searched and filtered, with its verdict for the active organisation. */
export function CatalogueList({ applicant, query }: Props) {
  const [filter, setFilter] = useState(() => readFilter(query))
  useTitle(t('catalogue_title'))
  const verdicts = useVerdicts(applicant)
  const hasVerdicts = applicant !== null && verdicts !== undefined
  const all = useMemo(() => entriesOf(verdicts), [verdicts])
  const entries = keep(all, hasVerdicts ? filter : { ...filter, verdict: '' })
  const narrow = (next: CatalogueFilter) => {
    setFilter(next)
    renameAddress(filterHref(next))
  }
  return (
    <>
      <h1 tabIndex={-1}>{t('catalogue_title')}</h1>
      <p class="hint">
        {t('catalogue_version', showDay(catalogueVersion), services.length)} {t('catalogue_unofficial')}
      </p>
      {!applicant && (
        <p>
          {t('catalogue_no_organisation')} <a href="#organisations">{t('catalogue_add_organisation')}</a>
        </p>
      )}
      <CatalogueFilters
        filter={filter}
        hasVerdicts={hasVerdicts}
        count={plural('catalogue_found', entries.length)}
        onFilter={narrow}
      />
      {entries.length > 0 ? (
        <CatalogueTable
          entries={entries}
          {...(hasVerdicts ? { organisation: applicant.name } : {})}
          hrefOf={catalogueHref}
        />
      ) : (
        <EmptyState title={t('catalogue_none')}>
          <button type="button" onClick={() => narrow(everything)}>
            {t('catalogue_clear')}
          </button>
        </EmptyState>
      )}
    </>
  )
}

function readFilter(query: URLSearchParams): CatalogueFilter {
  const verdict = shownVerdicts.find((one) => one === query.get('verdict')) ?? ''
  return { text: query.get('texte') ?? '', verdict, category: query.get('categorie') ?? '' }
}

function filterHref({ text, verdict, category }: CatalogueFilter): string {
  return filteredHref('catalogue', { texte: text, verdict, categorie: category })
}

interface CatalogueFiltersProps {
  filter: CatalogueFilter
  /** A verdict is known for each service. */
  hasVerdicts: boolean
  /** How many services are shown, read out when it changes. */
  count: string
  onFilter: (filter: CatalogueFilter) => void
}

const categoryName = (category: string) => tOr(`catalogue_category_${category.replace(/-/g, '_')}`, category)

/** Narrows the catalogue by name, verdict and category. */
function CatalogueFilters({ filter, hasVerdicts, count, onFilter }: CatalogueFiltersProps) {
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

interface CatalogueTableProps {
  entries: readonly CatalogueEntry[]
  /** Name of the organisation of the verdicts; absent when none is active. */
  organisation?: string
  hrefOf: (serviceId: string) => string
}

/** Services with their verdict, each a link to its page. */
function CatalogueTable({ entries, organisation, hrefOf }: CatalogueTableProps) {
  const columns: Column<CatalogueEntry>[] = [
    { key: 'service', title: t('catalogue_service'), cell: (entry) => <Name {...entry} hrefOf={hrefOf} /> },
    {
      key: 'producer',
      title: t('catalogue_producer'),
      cell: ({ service }) => <French text={service.producer.label} />,
    },
    {
      key: 'verdict',
      title: t('catalogue_verdict'),
      cell: ({ verdict }) => verdict && <Verdict verdict={verdict} />,
    },
    { key: 'date', title: t('catalogue_rules_of'), cell: ({ date }) => date && showDay(date) },
  ]
  return (
    <DataTable
      name={organisation === undefined ? 'catalogue-table plain' : 'catalogue-table'}
      caption={organisation === undefined ? t('catalogue_services') : t('catalogue_caption', organisation)}
      columns={columns.filter(({ key }) => key !== 'verdict' || organisation !== undefined)}
      groups={[{ key: 'all', title: '', rows: entries }]}
      keyOf={({ service }) => service.id}
    />
  )
}

function Name({ service, hrefOf }: CatalogueEntry & Pick<CatalogueTableProps, 'hrefOf'>) {
  const { id, names, status } = service
  return (
    <>
      <a href={hrefOf(id)} lang="fr">
        {names.fr}
      </a>{' '}
      {status !== 'open' && <span class="badge">{t(`catalogue_status_${status}`)}</span>}
      {names.former.length > 0 && (
        <span class="hint">{around('catalogue_formerly', <French text={names.former.join(', ')} />)}</span>
      )}
    </>
  )
}

/** The verdict by the rules that lead, and that of the other set when it is not the same. */
function Verdict({ verdict: { verdict, conditionsState, otherVerdict } }: { verdict: ServiceVerdict }) {
  const hasState = conditionsState !== 'met' && (verdict === 'eligible' || verdict === 'maybe')
  return (
    <>
      <VerdictMark verdict={verdict} />
      {hasState && <span class="hint">{t(`eligibility_state_${conditionsState}`)}</span>}
      {otherVerdict && otherVerdict !== verdict && (
        <span class="hint">{t('catalogue_other_rules', t(`catalogue_verdict_${otherVerdict}`))}</span>
      )}
    </>
  )
}
