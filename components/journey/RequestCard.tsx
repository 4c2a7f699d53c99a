import { French } from '@/components/controls/French'
import { BellPlus } from 'lucide'
import type { ComponentChildren } from 'preact'
import { Icon } from '@/components/controls/Icon'
import { showDay } from '@/components/eligibility/days'
import { t } from '@/lib/extension/i18n'
import { nextAction } from '@/lib/journey/journey'
import { phaseOf } from '@/lib/journey/life'
import type { ShownJourney } from '@/lib/journey/requests'
import { canRemind, headline, langOf, type LifeFacts, nextWords } from './life-words'
import { LifeLine } from './LifeLine'
import { siteWords } from './step-view'

/** What the words of a request are made of; `step`: of the site's own form, where its page is open. */
export function factsOf(journey: ShownJourney, step: LifeFacts['step']): LifeFacts {
  const { life, request, ended, isLate } = journey
  const next = nextAction(journey)
  return {
    life,
    number: request?.number ?? '',
    step: request?.isHere ? step : undefined,
    next: next?.title ?? '',
    isOurs: next?.isOurs ?? false,
    dueOn: next?.dueOn ?? '',
    isLate,
    isTerm: next?.isTerm ?? false,
    isReminder: next?.isReminder,
    ended: ended ? request?.siteState?.label || siteWords(ended) : '',
  }
}

export interface CardActions {
  /** Gives the day to come as a file for a calendar. */
  onRemind?: ((journey: ShownJourney) => void) | undefined
  /** Who to ask, when the answer is late. */
  onContacts?: ((serviceId: string) => void) | undefined
}

interface Props extends CardActions {
  journey: ShownJourney
  step: LifeFacts['step']
  /** What the instructor asks, told where the request is to be changed. */
  children?: ComponentChildren
}

/** The card of a request: what the site says of it first, then where it stands in its life, and who acts. */
export function RequestCard({ journey, step, onRemind, onContacts, children }: Props) {
  const { request, serviceId, life } = journey
  const facts = factsOf(journey, step)
  const [line, next] = [headline(facts), nextWords(facts)]
  return (
    <div class="request-card life-box">
      {request && <OnSite request={request} />}
      <p class={facts.isLate ? 'life-headline late' : 'life-headline'}>
        <strong lang={langOf(phaseOf(life), facts.ended)}>{line}</strong>
      </p>
      <LifeLine {...facts} />
      {next && <p class="life-next">{next}</p>}
      {phaseOf(life) === 'amend' && children}
      <div class="actions">
        {onRemind && request && canRemind(facts) && (
          <button type="button" onClick={() => onRemind(journey)}>
            <Icon node={BellPlus} size="1em" /> {t('life_remind')}
          </button>
        )}
        {onContacts && facts.isLate && !facts.isTerm && !facts.isReminder && (
          <button type="button" onClick={() => onContacts(serviceId)}>
            {t('life_contacts')}
          </button>
        )}
      </div>
    </div>
  )
}

/** The request as its site shows it, before what our steps think of it. */
function OnSite({ request }: { request: NonNullable<ShownJourney['request']> }) {
  const { number, title, siteState, isTest } = request
  return (
    <>
      {(number || title) && (
        <p class="journey-request">
          <bdi>
            {number && t('request_number', number)}
            {number && title && ' – '}
            <French text={title} />
          </bdi>{' '}
          {isTest && <span class="unofficial">{t('request_test')}</span>}
        </p>
      )}
      {siteState && (
        <p class="journey-site">
          {t('request_site_state')} <strong lang="fr">{siteState.label}</strong>{' '}
          <span class="hint">{t('request_seen_on', showDay(siteState.at))}</span>
        </p>
      )}
    </>
  )
}
