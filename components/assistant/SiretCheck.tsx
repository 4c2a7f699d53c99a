import { t } from '@/lib/extension/i18n'
import type { AssistantState } from '@/lib/contract/tab'
import type { OrganisationSummary } from '@/lib/contract/organisations'
import { showSiret } from '@/lib/profile/siret'
import { usualName } from '@/lib/profile/names'
import { Notice } from '../controls/Notice'
import { PageText } from './PageText'

/** Route of the options page where an organisation is created, for the page's SIRET when it says one. */
export function newOrganisation(siret: string | null): string {
  return siret ? `#organisations/nouvelle?siret=${siret}` : '#organisations/nouvelle'
}

interface Props {
  state: AssistantState
  onTellWhose: (isRight: boolean) => void
  onAskWhose: () => void
  onChoose: (organisationId: string) => void
  onOpenOptions: (route: string) => void
}

/** Is the page for the active organisation? If it is not, nothing is written and the way out is here. */
export function SiretCheck({ state, onChoose, onOpenOptions, ...on }: Props) {
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
  if (siretState === 'asking')
    return (
      <Notice tone="info">
        <p role="status">{t('assistant_siret_asking')}</p>
      </Notice>
    )
  if (siretState === 'failed')
    return (
      <Notice tone="warn">
        <p role="status">{t('assistant_siret_failed')}</p>
        <button type="button" onClick={on.onAskWhose}>
          {t('assistant_siret_ask_again')}
        </button>
      </Notice>
    )
  if (siretState === 'unknown' && state.plan?.blocked === 'siret_unknown')
    return <Question organisation={active} onTellWhose={on.onTellWhose} />
  if (siretState === 'told' || siretState === 'denied')
    return <Answered isRight={siretState === 'told'} onTellWhose={on.onTellWhose} />
  // Where nothing can be filled for a SIRET, whose page it is does not matter.
  if (siretState === 'unknown' && !state.plan?.lines.length) return null
  // The sample form of our own page is for nobody: there is no account to check it against.
  if (siretState === 'unknown' && page.host === location.host) return null
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

/** Nothing says whom the page is for: the person does, and neither answer is put forward. */
function Question({
  organisation,
  onTellWhose,
}: { organisation: OrganisationSummary } & Pick<Props, 'onTellWhose'>) {
  return (
    <Notice tone="warn">
      <p>{t('assistant_siret_question', usualName(organisation), showSiret(organisation.siret))}</p>
      <div class="actions">
        <button type="button" onClick={() => onTellWhose(true)}>
          {t('assistant_siret_yes')}
        </button>
        <button type="button" onClick={() => onTellWhose(false)}>
          {t('assistant_siret_no')}
        </button>
      </div>
    </Notice>
  )
}

/** What the person answered, which may be a slip: the other answer stays one press away. */
function Answered({ isRight, onTellWhose }: { isRight: boolean } & Pick<Props, 'onTellWhose'>) {
  return (
    <Notice tone={isRight ? 'info' : 'bad'}>
      <p>{t(isRight ? 'assistant_siret_told' : 'assistant_siret_denied')}</p>
      <button type="button" onClick={() => onTellWhose(!isRight)}>
        {t(isRight ? 'assistant_siret_no_after' : 'assistant_siret_yes_after')}
      </button>
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
