import { Check, ChevronDown, Pin } from 'lucide'
import { useEffect, useId, useMemo, useRef, useState } from 'preact/hooks'
import { plural, t } from '@/lib/extension/i18n'
import { indexOf, search } from '@/lib/profile/search'
import { Icon } from './Icon'
import type { Choice } from './choices'
import { useVirtual, type VirtualRows } from './use-virtual'

const ROW_HEIGHT = 54
/** Rows gone over by one press of a page key. */
const PAGE = 10

const counts = { organisation: 'assistant_search_found', person: 'people_found' } as const
const none = { organisation: 'assistant_search_none', person: 'people_none' } as const

interface Props {
  /** Id of the input. */
  id?: string
  label: string
  /** What the choices are, for the words that count them. */
  of: keyof typeof counts
  /** Undefined until the list has come. */
  choices: Choice[] | undefined
  /** Of all the choices: the first ones may come alone, and are not searched until the others are there. */
  total?: number | undefined
  chosenId: string | null
  /** First choice, of id '': none of the others. */
  noneLabel?: string
  onChoose: (id: string) => void
  /** The list is wanted. */
  onOpen?: () => void
  /** A search that the person asked for: it is open at once, takes the focus, and Escape leaves it. */
  onCancel?: () => void
}

/**
 * One choice among thousands, searched as one types, keyboard first: the editable combobox with a list of the WAI-ARIA
 * authoring practices. What is typed and not chosen gives way to the choice that stands.
 */
export function Combobox({
  of,
  choices,
  total = 0,
  chosenId,
  noneLabel,
  onChoose,
  onOpen,
  onCancel,
  ...props
}: Props) {
  const ownId = useId()
  const id = props.id ?? ownId
  const isSearch = onCancel !== undefined
  const [isOpen, setOpen] = useState(isSearch)
  /** null: nothing typed, the choice is shown. */
  const [query, setQuery] = useState<string | null>(null)
  const [at, setAt] = useState(-1)
  const list = useRef<HTMLUListElement>(null)
  const isPart = choices !== undefined && choices.length < total
  const isSearchable = !isPart || !query?.trim()
  const found = useFound(isOpen && isSearchable ? choices : undefined, query ?? '', noneLabel)
  const size = isPart ? total : found.length
  const rows = useVirtual({ count: found.length, rowHeight: ROW_HEIGHT, list })
  const listId = `${id}-list`
  const chosen = chosenId === null || isSearch ? undefined : choices?.find((each) => each.id === chosenId)
  const rankOfChosen = chosen ? choices!.indexOf(chosen) + (noneLabel === undefined ? 0 : 1) : 0
  const hasList = isOpen && found.length > 0

  useEffect(() => {
    if (hasList && at >= 0 && at < found.length) rows.show(at)
  }, [hasList, at, found])

  const count = !isOpen ? '' : choices && isSearchable ? countOf(size, of) : t('organisation_loading')
  const open = (rank: number) => {
    if (!isOpen) onOpen?.()
    setOpen(true)
    setAt(rank)
  }
  const close = () => {
    setOpen(isSearch)
    setQuery(null)
    setAt(-1)
  }
  const choose = ({ id: chosenNow }: Choice) => {
    close()
    onChoose(chosenNow)
  }
  const step = (by: number) => {
    if (!isOpen) return open(rankOfChosen)
    const last = found.length - 1
    const next = at + by
    const isPage = Math.abs(by) === PAGE
    setAt(isPage ? Math.min(last, Math.max(0, next)) : next > last ? 0 : next < 0 ? last : next)
  }
  const keys: Record<string, (() => void) | undefined> = {
    ArrowDown: () => step(1),
    ArrowUp: () => step(-1),
    PageDown: isOpen ? () => step(PAGE) : undefined,
    PageUp: isOpen ? () => step(-PAGE) : undefined,
    Enter: isOpen ? () => found[at] && choose(found[at]) : undefined,
    Escape: isSearch && !query ? onCancel : isOpen ? close : undefined,
  }
  const press = (event: KeyboardEvent) => {
    const act = event.isComposing || event.altKey ? undefined : keys[event.key]
    if (!act) return
    event.preventDefault()
    event.stopPropagation()
    act()
  }
  return (
    <div class={isSearch ? 'combobox search' : 'combobox'}>
      <label for={id}>{props.label}</label>
      <div class="combobox-input">
        <input
          id={id}
          type="text"
          role="combobox"
          autocomplete="off"
          spellcheck={false}
          aria-autocomplete="list"
          aria-expanded={hasList}
          aria-controls={listId}
          aria-activedescendant={hasList && rows.indexes.includes(at) ? optionId(listId, at) : undefined}
          value={query ?? chosen?.name ?? (isSearch ? '' : (noneLabel ?? ''))}
          ref={(input) => void (isSearch && input && !input.dataset['isReady'] && ready(input))}
          onInput={({ currentTarget }) => {
            open(currentTarget.value.trim() === '' ? -1 : 0)
            setQuery(currentTarget.value)
            if (list.current) list.current.scrollTop = 0
          }}
          onFocus={({ currentTarget }) => currentTarget.select()}
          onClick={({ currentTarget }) => {
            if (isOpen) return
            currentTarget.select()
            open(-1)
          }}
          onBlur={() => !isSearch && close()}
          onKeyDown={press}
        />
        {!isSearch && <Icon node={ChevronDown} />}
      </div>
      <p role="status" class={isSearch ? 'hint' : 'visually-hidden'}>
        {count}
      </p>
      {isOpen && (
        <ChoiceList
          id={listId}
          label={props.label}
          found={found}
          size={size}
          rows={rows}
          list={list}
          at={at}
          chosenId={chosenId}
          whenEmpty={isSearch ? '' : count}
          onChoose={choose}
        />
      )}
    </div>
  )
}

const countOf = (count: number, of: keyof typeof counts) =>
  count === 0 ? t(none[of]) : plural(counts[of], count)

/** The choices that hold what is typed; made ready to be searched once somebody looks. */
function useFound(choices: Choice[] | undefined, query: string, noneLabel: string | undefined): Choice[] {
  const index = useMemo(() => indexOf(choices ?? [], ({ words }) => words), [choices])
  return useMemo(() => {
    const found = search(index, query)
    if (noneLabel === undefined || query.trim() !== '' || !choices) return found
    return [{ id: '', name: noneLabel, detail: '', words: '' }, ...found]
  }, [index, query, noneLabel])
}

/** The person asked for the search: it takes the focus once. */
function ready(input: HTMLInputElement): void {
  input.dataset['isReady'] = 'yes'
  input.focus()
}

interface ChoiceListProps {
  id: string
  label: string
  found: Choice[]
  /** Of those found, with those still to come. */
  size: number
  rows: VirtualRows
  list: { current: HTMLUListElement | null }
  /** Rank of the one that the keyboard is at. */
  at: number
  chosenId: string | null
  /** Said in place of an empty list. */
  whenEmpty: string
  onChoose: (choice: Choice) => void
}

const optionId = (listId: string, rank: number) => `${listId}-${rank}`

/** The list of a combobox: only what is in view is drawn. */
function ChoiceList({
  id,
  label,
  found,
  size,
  rows,
  list,
  at,
  chosenId,
  whenEmpty,
  onChoose,
}: ChoiceListProps) {
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
            aria-setsize={size}
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
