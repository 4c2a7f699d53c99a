import { ListChecks } from 'lucide'
import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { Icon } from '@/components/controls/Icon'
import { plural, t } from '@/lib/extension/i18n'
import type { ShownJourney } from '@/lib/journey/requests'
import { type Asking, MayAsk } from '../eligibility/MayAsk'
import { isRefused, leadOf } from '../eligibility/RuleNotices'
import { VerdictMark } from '../eligibility/VerdictMark'
import { Journey, type Marking } from '../journey/Journey'
import type { LifeFacts } from '../journey/life-words'
import type { CardActions } from '../journey/RequestCard'
import { isSent, phaseOf } from '@/lib/journey/life'

interface Props extends Pick<CardActions, 'onRemind'> {
  asking: Asking | null | undefined
  journey: ShownJourney | null | undefined
  marking: Marking | undefined
  /** There is nothing to prefill: what is folded here is the thing to do. */
  isMain: boolean
  /** Of the site's own form. */
  step?: LifeFacts['step']
  onOpenOptions: (route: string) => void
  /** What the instructor asks. */
  children?: ComponentChildren
}

/** The page's own request was sent: its card takes the place of what is asked before. */
export const hasCard = (journey: ShownJourney | null | undefined): journey is ShownJourney =>
  journey?.request?.isHere === true && isSent(phaseOf(journey.life))

/**
 * « ✓ Éligible · 1 question · 3 éléments à compléter »: eligibility and journey, folded to one line. It unfolds by
 * itself when the answer is no, or when nothing else is to be done here. Once sent, the request's card stands instead.
 */
export function Standing({ asking, journey, marking, isMain, ...shown }: Props) {
  const fold = useRef<HTMLDetailsElement>(null)
  const card = asking?.card
  const isOpen = isMain || (card !== undefined && isRefused(leadOf(card)))
  const last = useRef({ isOpen: false, serviceId: card?.serviceId })
  // What the person folds or unfolds stays so until there is another reason to show it, or another service: the answer
  // itself may come after the hand.
  useEffect(() => {
    if (!fold.current) return
    const { isOpen: wasOpen, serviceId: before } = last.current
    const serviceId = card?.serviceId ?? before
    last.current = { isOpen, serviceId }
    if (isOpen !== wasOpen || (before && serviceId !== before)) fold.current.open = isOpen
  }, [isOpen, card?.serviceId])
  const steps = journey && marking && journey.steps.length > 0
  if (steps && hasCard(journey))
    return <Journey key={journey.serviceId} journey={journey} marking={marking} isMain={false} {...shown} />
  if (!asking && !steps) return null
  return (
    <details class="standing" ref={fold}>
      <summary>
        {card ? (
          <span class="standing-line">
            <VerdictMark verdict={card.lead.verdict} />
            {[
              card.questions.length > 0 && plural('standing_questions', card.questions.length),
              card.lead.missing.length > 0 && plural('standing_missing', card.lead.missing.length),
            ]
              .filter((part): part is string => part !== false)
              .map((part) => (
                <span key={part}> · {part}</span>
              ))}
          </span>
        ) : (
          <span class="standing-line">
            <Icon node={ListChecks} /> {t('journey_title')}
          </span>
        )}
      </summary>
      {asking && <MayAsk {...asking} isMain={isMain} onOpenOptions={shown.onOpenOptions} />}
      {steps && (
        <Journey key={journey.serviceId} journey={journey} marking={marking} isMain={isMain} {...shown} />
      )}
    </details>
  )
}
