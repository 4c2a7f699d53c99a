import { useMemo, useState } from 'preact/hooks'
import { SearchBox } from '@/components/SearchBox'
import { plural, t } from '@/lib/extension/i18n'
import type { OrganisationSummary } from '@/lib/extension/organisation-messages'
import { indexOrganisations, searchOrganisations } from '@/lib/profile/organisation-search'
import { showSiret } from '@/lib/profile/siret'

/** Rows drawn at once: beyond, the search finds them. */
const SHOWN = 100
/** Fewer organisations than this need no search. */
const SEARCH_FROM = 6

interface Props {
  organisations: OrganisationSummary[]
  chosen: ReadonlySet<string>
  onChoose: (chosen: Set<string>) => void
}

/** Organisations to tick, searched when there are many; « toutes » ticks those found. */
export function OrganisationChoice({ organisations, chosen, onChoose }: Props) {
  const [query, setQuery] = useState('')
  const index = useMemo(() => indexOrganisations(organisations), [organisations])
  const found = useMemo(() => searchOrganisations(index, query), [index, query])
  const isAll = found.length > 0 && found.every(({ id }) => chosen.has(id))
  const set = (ids: string[], is: boolean) => {
    const next = new Set(chosen)
    for (const id of ids) {
      if (is) next.add(id)
      else next.delete(id)
    }
    onChoose(next)
  }
  const allFound = found.map(({ id }) => id)
  return (
    <fieldset class="group">
      <legend>{t('share_choose')}</legend>
      {organisations.length >= SEARCH_FROM && (
        <SearchBox
          label={t('organisations_search')}
          value={query}
          count={plural('organisations_found', found.length)}
          onSearch={setQuery}
        />
      )}
      <label class="check">
        <input type="checkbox" checked={isAll} onChange={() => set(allFound, !isAll)} />
        <strong>{plural('share_all', found.length)}</strong>
      </label>
      <ul class="checks">
        {found.slice(0, SHOWN).map(({ id, denomination, nomUsage, siret }) => (
          <li key={id}>
            <label>
              <input
                type="checkbox"
                checked={chosen.has(id)}
                onChange={({ currentTarget }) => set([id], currentTarget.checked)}
              />
              <span>
                {nomUsage || denomination || t('organisation_unnamed')}
                {siret && <span class="hint"> {showSiret(siret)}</span>}
              </span>
            </label>
          </li>
        ))}
      </ul>
      {found.length > SHOWN && <p class="hint">{t('share_more_found', found.length - SHOWN)}</p>}
    </fieldset>
  )
}
