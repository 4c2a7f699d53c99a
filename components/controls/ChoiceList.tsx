import { Check, Pin } from 'lucide'
import { Icon } from './Icon'
import type { VirtualRows } from './use-virtual'
import { t } from '@/lib/extension/i18n'
import type { Choice } from './choices'

interface Props {
  id: string
  label: string
  found: Choice[]
  rows: VirtualRows
  list: { current: HTMLUListElement | null }
  /** Rank of the one that the keyboard is at. */
  at: number
  chosenId: string | null
  /** Said in place of an empty list. */
  whenEmpty: string
  onChoose: (choice: Choice) => void
}

export const optionId = (listId: string, rank: number) => `${listId}-${rank}`

/** The list of a combobox: only what is in view is drawn. */
export function ChoiceList({ id, label, found, rows, list, at, chosenId, whenEmpty, onChoose }: Props) {
  return (
    <ul id={id} role="listbox" aria-label={label} ref={list}>
      {found.length === 0 && whenEmpty && (
        <li role="presentation" class="hint">
          {whenEmpty}
        </li>
      )}
      {rows.before > 0 && <li role="presentation" style={{ height: `${rows.before}px` }} />}
      {rows.indexes.map((rank) => {
        const each = found[rank]!
        return (
          <li
            key={each.id}
            id={optionId(id, rank)}
            data-index={rank}
            ref={rows.measure}
            role="option"
            aria-selected={rank === at}
            aria-setsize={found.length}
            aria-posinset={rank + 1}
            // The input keeps the focus.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => onChoose(each)}
          >
            <strong>{each.name}</strong>
            {each.isPinned && (
              <>
                {' '}
                <Icon node={Pin} size="0.875em" />
                <span class="visually-hidden"> {t('organisation_pinned')}</span>
              </>
            )}
            {each.id === chosenId && (
              <>
                {' '}
                <Icon node={Check} size="0.875em" />
                <span class="visually-hidden"> {t('choice_current')}</span>
              </>
            )}
            {each.detail && <span class="choice-detail">{each.detail}</span>}
          </li>
        )
      })}
      {rows.after > 0 && <li role="presentation" style={{ height: `${rows.after}px` }} />}
    </ul>
  )
}
