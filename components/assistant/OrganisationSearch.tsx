import { Pin } from 'lucide'
import { useId, useMemo, useRef, useState } from 'preact/hooks'
import { Icon } from '@/components/Icon'
import { useVirtual } from '@/components/use-virtual'
import { plural, t } from '@/lib/extension/i18n'
import type { OrganisationSummary } from '@/lib/extension/messages'
import { indexOrganisations, searchOrganisations } from '@/lib/profile/organisation-search'
import { showSiret } from '@/lib/profile/siret'

interface Props {
  /** Undefined until the list has come. */
  organisations: OrganisationSummary[] | undefined
  activeId: string | null
  onChoose: (organisationId: string) => void
  onCancel: () => void
}

const ROW_HEIGHT = 54

/** Quick search, keyboard first: the editable combobox with a list of the WAI-ARIA authoring practices. */
export function OrganisationSearch({ organisations, activeId, onChoose, onCancel }: Props) {
  const id = useId()
  const [query, setQuery] = useState('')
  const [at, setAt] = useState(-1)
  const list = useRef<HTMLUListElement>(null)
  const index = useMemo(() => indexOrganisations(organisations ?? []), [organisations])
  const found = useMemo(() => searchOrganisations(index, query), [index, query])
  const rows = useVirtual({ count: found.length, rowHeight: ROW_HEIGHT, list })
  const optionId = (rank: number) => `${id}-${rank}`

  const moveTo = (rank: number) => {
    setAt(rank)
    if (found.length > 0) rows.show(rank)
  }
  const keys: Record<string, () => void> = {
    ArrowDown: () => moveTo(at + 1 < found.length ? at + 1 : 0),
    ArrowUp: () => moveTo(at > 0 ? at - 1 : found.length - 1),
    Enter: () => found[at] && onChoose(found[at].id),
    Escape: () => (query !== '' ? (setQuery(''), setAt(-1)) : onCancel()),
  }
  const press = (event: KeyboardEvent) => {
    const act = event.isComposing || event.altKey ? undefined : keys[event.key]
    if (!act) return
    event.preventDefault()
    event.stopPropagation()
    act()
  }
  return (
    <div class="search">
      <label for={`${id}-input`}>{t('assistant_search')}</label>
      <input
        id={`${id}-input`}
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck={false}
        aria-autocomplete="list"
        aria-expanded={found.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={at >= 0 && rows.indexes.includes(at) ? optionId(at) : undefined}
        value={query}
        ref={(input) => void (input && !input.dataset['isReady'] && ready(input))}
        onInput={({ currentTarget }) => {
          setQuery(currentTarget.value)
          setAt(currentTarget.value.trim() === '' ? -1 : 0)
          if (list.current) list.current.scrollTop = 0
        }}
        onKeyDown={press}
      />
      <p role="status" class="hint">
        {!organisations
          ? t('organisation_loading')
          : found.length === 0
            ? t('assistant_search_none')
            : plural('assistant_search_found', found.length)}
      </p>
      <ul id={`${id}-list`} role="listbox" aria-label={t('assistant_organisations')} ref={list}>
        {rows.before > 0 && <li role="presentation" style={{ height: `${rows.before}px` }} />}
        {rows.indexes.map((rank) => {
          const each = found[rank]!
          return (
            <li
              key={each.id}
              id={optionId(rank)}
              data-index={rank}
              ref={rows.measure}
              role="option"
              aria-selected={rank === at}
              aria-setsize={found.length}
              aria-posinset={rank + 1}
              class={each.id === activeId ? 'current' : ''}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => onChoose(each.id)}
            >
              <strong>{each.nomUsage || each.denomination}</strong>
              {each.isPinned && (
                <>
                  {' '}
                  <Icon node={Pin} size="0.875em" />
                  <span class="visually-hidden"> {t('organisation_pinned')}</span>
                </>
              )}
              {each.id === activeId && <span class="count"> {t('assistant_active')}</span>}
              <span class="siret">
                {showSiret(each.siret)} {each.commune}
              </span>
            </li>
          )
        })}
        {rows.after > 0 && <li role="presentation" style={{ height: `${rows.after}px` }} />}
      </ul>
    </div>
  )
}

/** The person asked for the search: it takes the focus once. */
function ready(input: HTMLInputElement): void {
  input.dataset['isReady'] = 'yes'
  input.focus()
}
