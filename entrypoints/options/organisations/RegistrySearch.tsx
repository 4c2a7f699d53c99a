import { Search } from 'lucide'
import type { ComponentChildren } from 'preact'
import { Field } from '@/components/controls/Field'
import { useLimit } from '@/components/controls/use-limit'
import { Icon } from '@/components/controls/Icon'
import { t } from '@/lib/extension/i18n'
import type { Remark } from '@/lib/profile/text'

const LIMIT = 200

interface Props {
  query: string
  problem: Remark | null
  isSearching: boolean
  onQuery: (query: string) => void
  onSearch: () => void
  children?: ComponentChildren
}

/** One field for a SIRET, a SIREN or a name; the registry is asked at the click only. */
export function RegistrySearch({ query, problem, isSearching, onQuery, onSearch, children }: Props) {
  const { cuts, paste, typed } = useLimit(LIMIT, onQuery)
  return (
    <form
      class="registry-search"
      onSubmit={(event) => {
        event.preventDefault()
        if (!isSearching) onSearch()
      }}
    >
      <Field
        id="champ-registre"
        label={t('registry_label')}
        hint={t('registry_hint')}
        problem={problem}
        notices={cuts}
        onTake={onQuery}
      >
        {(described) => (
          <div class="with-button">
            <input
              {...described}
              value={query}
              autocomplete="off"
              spellcheck={false}
              onPaste={paste}
              onInput={({ currentTarget }) => typed(currentTarget)}
            />
            <button type="submit" class="primary" aria-disabled={isSearching}>
              <Icon node={Search} /> {isSearching ? t('registry_searching') : t('registry_button')}
            </button>
          </div>
        )}
      </Field>
      {children}
    </form>
  )
}
