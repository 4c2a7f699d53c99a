import { Notice } from '@/components/controls/Notice'
import { plural, t } from '@/lib/extension/i18n'
import type { Establishment } from '@/lib/profile/registry'
import { showSiret } from '@/lib/profile/siret'

interface Props {
  establishments: Establishment[]
  /** Organisations already kept, by SIRET: the address of their page. */
  known: Map<string, string>
  isBusy: boolean
  onPick: (establishment: Establishment) => void
}

/** What the registry proposes: one line and one button an establishment. */
export function EstablishmentList({ establishments, known, isBusy, onPick }: Props) {
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
        <button type="button" class="primary" disabled={isBusy} onClick={onPick}>
          {t('registry_pick')}
          <span class="visually-hidden">
            {' '}
            {name} {siret}
          </span>
        </button>
      )}
    </>
  )
}
