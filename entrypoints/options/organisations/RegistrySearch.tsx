import { Search } from 'lucide'
import type { ComponentChildren } from 'preact'
import { BusyButton } from '@/components/controls/BusyButton'
import { Field } from '@/components/controls/Field'
import { Icon } from '@/components/controls/Icon'
import { Notice } from '@/components/controls/Notice'
import { useLimit } from '@/components/controls/use-limit'
import { plural, t } from '@/lib/extension/i18n'
import type { Establishment } from '@/lib/profile/registry'
import { showSiret } from '@/lib/profile/siret'
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

interface EstablishmentListProps {
  establishments: Establishment[]
  /** Organisations already kept, by SIRET: the address of their page. */
  known: Map<string, string>
  isBusy: boolean
  onPick: (establishment: Establishment) => void
}

/** What the registry proposes: one line and one button an establishment. */
export function EstablishmentList({ establishments, known, isBusy, onPick }: EstablishmentListProps) {
  return (
    <section class="establishments" aria-label={t('registry_results')}>
      <p>{plural('registry_found', establishments.length)}</p>
      <ul class="cards">
        {establishments.map((place) => (
          <li key={place.siret} class="card">
            <EstablishmentCard
              place={place}
              href={known.get(place.siret)}
              isBusy={isBusy}
              onPick={() => onPick(place)}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}

interface CardProps {
  place: Establishment
  href: string | undefined
  isBusy: boolean
  onPick: () => void
}

function EstablishmentCard({ place, href, isBusy, onPick }: CardProps) {
  const name = place.denomination || t('registry_hidden_name')
  const siret = showSiret(place.siret)
  return (
    <>
      <p>
        <strong>{name}</strong> {place.nomUsage && <span>({place.nomUsage})</span>}
      </p>
      <p class="hint">
        {[place.adresse, [place.codePostal, place.commune].filter(Boolean).join(' ')]
          .filter(Boolean)
          .join(', ')}
      </p>
      <p>
        {siret} <span class="badge">{place.isSiege ? t('registry_siege') : t('registry_secondary')}</span>{' '}
        <span class={`badge ${place.isActive ? 'good' : 'warn'}`}>
          {place.isActive ? t('registry_open') : t('registry_closed')}
        </span>
      </p>
      {!place.isActive && (
        <Notice tone="warn">
          <p>{t('registry_closed_warning')}</p>
        </Notice>
      )}
      {place.isPartlyHidden && (
        <Notice tone="info">
          <p>{t('registry_partly_hidden')}</p>
        </Notice>
      )}
      {href ? (
        <a class="button" href={href}>
          {t('registry_already_kept')}
          <span class="visually-hidden"> {siret}</span>
        </a>
      ) : (
        <BusyButton class="primary" isBusy={isBusy} onPress={onPick}>
          {t('registry_pick')}
          <span class="visually-hidden">
            {' '}
            {name} {siret}
          </span>
        </BusyButton>
      )}
    </>
  )
}
