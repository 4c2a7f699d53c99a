import { ListPlus, Plus, RefreshCw } from 'lucide'
import { useMemo, useState } from 'preact/hooks'
import { Icon } from '@/components/controls/Icon'
import { SearchBox } from '@/components/controls/SearchInput'
import { plural, t } from '@/lib/extension/i18n'
import { useOrganisationPages } from '@/lib/extension/use-organisations'
import { indexOrganisations, search } from '@/lib/profile/search'
import { useBackground } from '../background'
import { BulkBanner } from './BulkBanner'
import { focusRow, OrganisationList } from './OrganisationList'
import { later } from '../Later'
import { organisationHref } from '../routes'
import { useTitle } from '../use-title'

const NewOrganisation = later(() =>
  import('./NewOrganisation').then(({ NewOrganisation }) => NewOrganisation),
)

/** Fewer organisations than this need no search. */
const SEARCH_FROM = 6

/** The organisations kept here; with none, the way to add the first. */
export function OrganisationsPage() {
  const { send } = useBackground()
  const { data } = useOrganisationPages(['organisations', 'settings'])
  const [query, setQuery] = useState('')
  const index = useMemo(() => indexOrganisations(data?.organisations ?? []), [data])
  const found = useMemo(() => search(index, query), [index, query])
  useTitle(t('options_organisations'))
  if (!data) return <h1 tabIndex={-1}>{t('options_organisations')}</h1>
  const { total, isWhole, activeId } = data
  // The first page alone answers nothing that is typed.
  const isFound = isWhole || query.trim() === ''
  const press = (event: KeyboardEvent) => {
    const first = found[0]
    if (!first || !isFound || event.isComposing) return
    if (event.key === 'Enter') location.hash = organisationHref(first.id)
    else if (event.key === 'ArrowDown') focusRow(document.querySelector('.organisations'), 0)
    else return
    event.preventDefault()
  }
  return (
    <>
      <h1 tabIndex={-1}>{t('options_organisations')}</h1>
      <BulkBanner />
      {total === 0 ? (
        <>
          <p>{t('organisations_empty')}</p>
          <NewOrganisation siret="" />
          <p>
            <a href="#ajouter-plusieurs">{t('bulk_title')}</a>
          </p>
        </>
      ) : (
        <>
          <p class="actions">
            <a class="button primary" href="#organisations/nouvelle">
              <Icon node={Plus} /> {t('organisations_add')}
            </a>
            <a class="button" href="#ajouter-plusieurs">
              <Icon node={ListPlus} /> {t('bulk_title')}
            </a>
            <a class="button" href="#comparer">
              <Icon node={RefreshCw} /> {t('check_title')}
            </a>
          </p>
          {total >= SEARCH_FROM && (
            <SearchBox
              label={t('organisations_search')}
              value={query}
              count={
                isFound
                  ? plural('organisations_found', isWhole ? found.length : total)
                  : t('organisation_loading')
              }
              onSearch={setQuery}
              onKeyDown={press}
            />
          )}
          <OrganisationList
            organisations={isFound ? found : []}
            total={isWhole ? found.length : total}
            activeId={activeId}
            hrefOf={(id) => organisationHref(id)}
            onPin={(organisationId, isPinned) => void send('organisations.pin', { organisationId, isPinned })}
          />
        </>
      )}
    </>
  )
}
