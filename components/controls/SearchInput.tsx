import type { ComponentProps } from 'preact'
import { useId } from 'preact/hooks'

interface Props {
  label: string
  value: string
  onSearch: (value: string) => void
  onKeyDown?: (event: KeyboardEvent) => void
}

/** What a list is searched by, with its label. */
export function SearchInput({ label, value, onSearch, onKeyDown }: Props) {
  const id = useId()
  return (
    <>
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
    </>
  )
}

interface SearchBoxProps extends ComponentProps<typeof SearchInput> {
  /** How many are shown, read out when it changes. */
  count: string
}

/** Narrows a list as one types. */
export function SearchBox({ count, ...input }: SearchBoxProps) {
  return (
    <div class="field search-box">
      <SearchInput {...input} />
      <p class="hint" role="status">
        {count}
      </p>
    </div>
  )
}
