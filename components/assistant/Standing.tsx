import { ListChecks } from 'lucide'
import { useEffect, useRef } from 'preact/hooks'
import { Icon } from '@/components/controls/Icon'
import { plural, t } from '@/lib/extension/i18n'
import type { ShownJourney } from '@/lib/journey/requests'
import { type Asking, MayAsk } from '../eligibility/MayAsk'
import { isRefused } from '../eligibility/RuleNotices'
import { VerdictMark } from '../eligibility/VerdictMark'
import { Journey, type Marking } from '../journey/Journey'

interface Props {
  asking: Asking | null | undefined
  journey: ShownJourney | null | undefined
  marking: Marking | undefined
  /** There is nothing to prefill: what is folded here is the thing to do. */
  isMain: boolean
  onOpenOptions: (route: string) => void
}

/**
 * « ✓ Éligible · 1 question · 3 éléments à compléter »: eligibility and journey, folded to one line. It unfolds by
 * itself when the answer is no, or when nothing else is to be done here.
 */
export function Standing({ asking, journey, marking, isMain, onOpenOptions }: Props) {
  const fold = useRef<HTMLDetailsElement>(null)
  const card = asking?.card
  const isOpen = isMain || (card !== undefined && isRefused(card.lead))
  // What the person folds stays so, until there is another reason to show it.
  useEffect(() => {
    if (fold.current) fold.current.open = isOpen
  }, [isOpen, card?.serviceId])
  const steps = journey && marking && journey.steps.length > 0
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
      {asking && <MayAsk {...asking} isMain={isMain} onOpenOptions={onOpenOptions} />}
      {steps && (
        <Journey
          key={journey.serviceId}
          journey={journey}
          marking={marking}
          isMain={isMain}
          onOpenOptions={onOpenOptions}
        />
      )}
    </details>
  )
}
