import { around, French } from '@/components/controls/French'
import { Notice } from '@/components/controls/Notice'
import { showDay } from './days'
import { Away } from '@/components/controls/Away'
import type { ShownEligibility } from '@/lib/eligibility/shown'
import { t } from '@/lib/extension/i18n'
import { PlaceLink } from './PlaceLink'

interface Props {
  card: Pick<ShownEligibility, 'contexts' | 'rival' | 'casUsageName' | 'serviceName'>
  onOpen: ((route: string) => void) | undefined
  /** The request covers one context from now on. */
  onOneContext: () => void
}

/** One context, one request, one token: what stands against it, and how to mend it. */
export function ContextNotices({ card, onOpen, onOneContext }: Props) {
  const { contexts, rival, casUsageName, serviceName } = card
  return (
    <>
      {contexts && (
        <Notice tone="warn">
          <p>
            <strong>{t('eligibility_contexts', contexts.count)}</strong>
          </p>
          <p>{t('eligibility_contexts_why')}</p>
          {contexts.note && (
            <p class="hint" lang="fr">
              {contexts.note}
            </p>
          )}
          <p>{t('eligibility_contexts_create', contexts.count, contexts.existing)}</p>
          <p class="actions">
            <PlaceLink route={contexts.route} onOpen={onOpen}>
              {t('eligibility_contexts_new')}
            </PlaceLink>
            <button type="button" class="quiet" onClick={onOneContext}>
              {t('eligibility_contexts_one')}
            </button>
          </p>
        </Notice>
      )}
      {rival && (
        <Notice tone="warn">
          <p>
            <strong>
              {around(
                'eligibility_rival',
                <French text={serviceName} />,
                <French text={casUsageName} />,
                showDay(rival.since),
              )}
            </strong>
          </p>
          <p>{t('eligibility_rival_why')}</p>
          <ul>
            <li>
              <Away href={rival.draftUrl} hasHost>
                {t('eligibility_rival_open')}
              </Away>
            </li>
            <li>
              <PlaceLink route="#suivi" onOpen={onOpen}>
                {t('eligibility_rival_board')}
              </PlaceLink>
            </li>
          </ul>
        </Notice>
      )}
    </>
  )
}
