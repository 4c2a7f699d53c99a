import { Plus } from 'lucide'
import type { ComponentChildren } from 'preact'
import { plural, t } from '@/lib/extension/i18n'
import { EmptyState } from '@/components/controls/EmptyState'
import { Icon } from '@/components/controls/Icon'
import { Narrowed } from '@/components/controls/Narrowed'

/** Records that the eye no longer takes in at once. */
const SEARCH_FROM = 20

export interface RecordItem {
  id: string
  href: string
  title: string
  /** Short facts under the title. */
  facts: string[]
}

interface Props {
  items: RecordItem[]
  addHref: string
  addLabel: string
  emptyTitle: string
  emptyText: string
  children?: ComponentChildren
}

/** Records of one kind, each a link to its page, and a way to add one. */
export function RecordList({ items, addHref, addLabel, emptyTitle, emptyText, children }: Props) {
  const add = (
    <p>
      <a class="button primary" href={addHref}>
        <Icon node={Plus} /> {addLabel}
      </a>
    </p>
  )
  if (items.length === 0) {
    return (
      <EmptyState title={emptyTitle}>
        <p>{emptyText}</p>
        {children}
        {add}
      </EmptyState>
    )
  }
  return (
    <>
      <Narrowed
        items={items}
        wordsOf={({ title, facts }) => [title, ...facts].join(' ')}
        label={t('records_search')}
        countOf={(found) => plural('records_found', found)}
        searchFrom={SEARCH_FROM}
      >
        {(shown) => (
          <ul class="cards">
            {shown.map(({ id, href, title, facts }) => (
              <li key={id} class="card">
                <a href={href}>{title}</a>
                {facts.filter(Boolean).map((fact) => (
                  <p key={fact} class="hint">
                    {fact}
                  </p>
                ))}
              </li>
            ))}
          </ul>
        )}
      </Narrowed>
      {children}
      {add}
    </>
  )
}
