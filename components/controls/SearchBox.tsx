import type { ComponentProps } from 'preact'
import { SearchInput } from './SearchInput'

interface Props extends ComponentProps<typeof SearchInput> {
  /** How many are shown, read out when it changes. */
  count: string
}

/** Narrows a list as one types. */
export function SearchBox({ count, ...input }: Props) {
  return (
    <div class="field search-box">
      <SearchInput {...input} />
      <p class="hint" role="status">
        {count}
      </p>
    </div>
  )
}
