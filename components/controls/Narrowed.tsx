import type { ComponentChildren } from 'preact'
import { useMemo, useState } from 'preact/hooks'
import { t } from '@/lib/extension/i18n'
import { indexOf, search } from '@/lib/profile/search'
import { SearchBox } from './SearchInput'

/** Rows drawn at once: beyond, the search finds them. */
const SHOWN = 100
/** Fewer rows than this need no search. */
const SEARCH_FROM = 6

interface Props<T> {
  items: T[]
  /** What an item is found by. */
  wordsOf: (item: T) => string
  label: string
  /** How many were found, in words. */
  countOf: (found: number) => string
  searchFrom?: number
  /** Draws the first ones of those found. */
  children: (shown: T[], found: T[]) => ComponentChildren
}

/** A long list narrowed as one types, and cut: what is left out is said. */
export function Narrowed<T extends object>(props: Props<T>) {
  const { items, wordsOf, label, countOf, searchFrom = SEARCH_FROM, children } = props
  const [query, setQuery] = useState('')
  const hasSearch = items.length >= searchFrom
  const index = useMemo(() => (hasSearch ? indexOf(items, wordsOf) : null), [items, hasSearch])
  const found = useMemo(() => (index ? search(index, query) : items), [index, query, items])
  return (
    <>
      {hasSearch && (
        <SearchBox label={label} value={query} count={countOf(found.length)} onSearch={setQuery} />
      )}
      {children(found.slice(0, SHOWN), found)}
      {found.length > SHOWN && <p class="hint">{t('share_more_found', found.length - SHOWN)}</p>}
    </>
  )
}
