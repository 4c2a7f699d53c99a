import { useId } from 'preact/hooks'

interface Props {
  label: string
  value: string
  /** How many are shown, read out when it changes. */
  count: string
  onSearch: (value: string) => void
  onKeyDown?: (event: KeyboardEvent) => void
}

/** Narrows a list as one types. */
export function SearchBox({ label, value, count, onSearch, onKeyDown }: Props) {
  const id = useId()
  return (
    <div class="field search-box">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="search"
        value={value}
        autocomplete="off"
        spellcheck={false}
        {...(onKeyDown ? { onKeyDown } : {})}
        onInput={({ currentTarget }) => onSearch(currentTarget.value)}
      />
      <p class="hint" role="status">
        {count}
      </p>
    </div>
  )
}
