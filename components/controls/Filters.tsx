import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import { SearchInput } from './SearchInput'

interface FiltersProps {
  /** What the text is searched in. */
  label: string
  text: string
  onText: (text: string) => void
  /** How many rows are shown, read out when it changes. */
  count: string
  class?: string
  children: ComponentChildren
}

/** Narrows a list: by text, by the choices given as children. */
export function Filters({ label, text, onText, count, children, ...props }: FiltersProps) {
  return (
    <search class={props.class ? `filters ${props.class}` : 'filters'}>
      <p class="filter wide">
        <SearchInput label={label} value={text} onSearch={onText} />
      </p>
      {children}
      <p class="filter-count" role="status">
        {count}
      </p>
    </search>
  )
}

interface FilterChoiceProps<Value extends string> {
  label: string
  /** Words of '', which leaves nothing out. */
  all: string
  value: Value | ''
  options: readonly (readonly [value: Value, label: string])[]
  /** Of the options, where they are not the interface's words. */
  lang?: 'fr'
  onChoose: (value: Value | '') => void
}

/** One choice among the values that a list is narrowed to. */
export function FilterChoice<Value extends string>(props: FilterChoiceProps<Value>) {
  const id = useId()
  return (
    <p class="filter">
      <label for={id}>{props.label}</label>
      <select
        id={id}
        value={props.value}
        onChange={({ currentTarget }) => props.onChoose(currentTarget.value as Value | '')}
      >
        <option value="">{props.all}</option>
        {props.options.map(([value, text]) => (
          <option key={value} value={value} lang={props.lang}>
            {text}
          </option>
        ))}
      </select>
    </p>
  )
}
