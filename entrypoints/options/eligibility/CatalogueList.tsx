import { useMemo, useState } from 'preact/hooks'
import { CatalogueFilters } from './CatalogueFilters'
import { CatalogueTable } from './CatalogueTable'
import { entriesOf, everything, keep, shownVerdicts, type CatalogueFilter } from './catalogue-list'
import { showDay } from '@/components/eligibility/days'
import { EmptyState } from '@/components/controls/EmptyState'
import { catalogueVersion, services } from '@/lib/eligibility/catalogue'
import { plural, t } from '@/lib/extension/i18n'
import { useVerdicts, type Applicant } from './catalogue-applicant'
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
