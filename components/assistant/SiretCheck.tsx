import { t } from '@/lib/extension/i18n'
import type { AssistantState } from '@/lib/contract/tab'
import type { OrganisationSummary } from '@/lib/contract/organisations'
import { showSiret } from '@/lib/profile/siret'
import { usualName } from '@/lib/profile/records'
import { Notice } from '../controls/Notice'
import { PageText } from './PageText'

/** Route of the options page where an organisation is created, for the page's SIRET when it says one. */
export function newOrganisation(siret: string | null): string {
  return siret ? `#organisations/nouvelle?siret=${siret}` : '#organisations/nouvelle'
}

interface Props {
  state: AssistantState
  onChoose: (organisationId: string) => void
  onOpenOptions: (route: string) => void
}

/** Is the page for the active organisation? If it is not, nothing is written and the way out is here. */
export function SiretCheck({ state, onChoose, onOpenOptions }: Props) {
  const { siretState, pageSiret, suggested, active, page } = state
  if (!page) return null
  if (!active)
    return suggested ? (
      <Notice tone="info">
        <p>{t('assistant_siret_known')}</p>
        <Switch to={suggested} onChoose={onChoose} />
      </Notice>
    ) : null
  // A match is told on the organisation's own card.
  if (siretState === 'match') return null
  if (siretState === 'unknown')
    return (
      <Notice tone="warn">
        <p>{t('assistant_siret_unknown', showSiret(active.siret))}</p>
      </Notice>
    )
  return (
    <Notice tone="bad">
      <p>
        <strong>{t('assistant_siret_mismatch', showSiret(pageSiret ?? ''), showSiret(active.siret))}</strong>
        {page.facts.organisationName && (
          <>
            {' '}
            {t('assistant_siret_page_name')} <PageText text={page.facts.organisationName} />
          </>
        )}
      </p>
      {suggested ? (
        <Switch to={suggested} onChoose={onChoose} />
      ) : (
        <button type="button" class="primary" onClick={() => onOpenOptions(newOrganisation(pageSiret))}>
          {t('assistant_siret_create')}
        </button>
      )}
    </Notice>
  )
}

function Switch({ to, onChoose }: { to: OrganisationSummary } & Pick<Props, 'onChoose'>) {
  return (
    <button type="button" class="primary" onClick={() => onChoose(to.id)}>
      {t('assistant_siret_switch', usualName(to))}
    </button>
  )
}
