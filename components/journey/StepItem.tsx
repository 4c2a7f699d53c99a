import { delayText, showDay } from '@/components/eligibility/days'
import { around, French } from '@/components/controls/French'
import {
  Check,
  Circle,
  CircleDashed,
  CircleCheck,
  Clock,
  Hourglass,
  RefreshCw,
  Send,
  TriangleAlert,
  Undo2,
  UserRound,
} from 'lucide'
import type { IconNode } from 'lucide'
import { StepLinks } from '@/components/eligibility/StepLinks'
import { Icon } from '@/components/controls/Icon'
import { t } from '@/lib/extension/i18n'
import { typeset } from '@/lib/profile/typeset'
import type { JourneyStep, StepState } from '@/lib/journey/journey'
import { actionsOf, doneWords, dueWords, filingWords, linksOf, markOf, type StepAction } from './step-view'

interface Props {
  step: JourneyStep
  /** Its place among the steps, from 1. */
  rank: number
  /** The step to do now: unfolded. */
  isNext: boolean
  canMark: boolean
  onMark: (step: JourneyStep, action: StepAction) => void
}

const drawings: Record<StepState, IconNode> = {
  done: CircleCheck,
  current: UserRound,
  waiting: Hourglass,
  late: TriangleAlert,
  later: Circle,
  skipped: CircleDashed,
  optional: RefreshCw,
}
const actionDrawings: Record<StepAction, IconNode> = {
  done: Check,
  filed: Send,
  undo_done: Undo2,
  undo_filed: Undo2,
}

/** One step: its name and state always, the rest when unfolded. */
export function StepItem({ step, rank, isNext, canMark, onMark }: Props) {
  const { id, title } = step
  const done = doneWords(step)
  return (
    <li class={`journey-step ${markOf(step)}`} aria-current={isNext ? 'step' : undefined}>
      <details open={isNext}>
        <summary data-step={id}>
          <span class="journey-rank">{rank}.</span>{' '}
          <span class="journey-name" lang="fr">
            {title}
          </span>
          <StepMark step={step} />
          {done && <span class="hint">{done}</span>}
          {step.seenAt && <span class="hint">{t('journey_seen', showDay(step.seenAt))}</span>}
        </summary>
        <StepBody step={step} />
        {canMark && (
          <div class="actions">
            {actionsOf(step).map((action) => (
              <button key={action} type="button" onClick={() => onMark(step, action)}>
                <Icon node={actionDrawings[action]} size="1em" /> {t(`journey_action_${action}`)}
                <span class="visually-hidden">
                  {' : '}
                  <French text={title} />
                </span>
              </button>
            ))}
          </div>
        )}
      </details>
    </li>
  )
}

/** How far a step is, in words and shape. */
export function StepMark({ step }: { step: JourneyStep }) {
  const mark = markOf(step)
  return (
    <span class="journey-state">
      <Icon node={drawings[mark]} /> {t(`journey_state_${mark}`)}
    </span>
  )
}

function StepBody({ step }: { step: JourneyStep }) {
  const { detail, actor, delay, produces } = step
  const [filing, due] = [filingWords(step), dueWords(step)]
  return (
    <div class="journey-body">
      {filing && <p class="journey-filing">{filing}</p>}
      {due && (
        <p class={step.state === 'late' ? 'journey-due late' : 'journey-due'}>
          <Icon node={Clock} size="1em" /> {due}
        </p>
      )}
      <p lang="fr">{typeset(detail)}</p>
      <p class="hint">{around('catalogue_actor', <French text={actor} />)}</p>
      {delay && (
        <p class="hint">
          {around('journey_delay', <French text={delayText(delay)} />)}
          {delay.note && (
            <>
              {' – '}
              <French text={delay.note} />
            </>
          )}
        </p>
      )}
      {produces.length > 0 && (
        <p class="hint">{around('catalogue_produces', <French text={produces.join(', ')} />)}</p>
      )}
      <StepLinks links={linksOf(step)} />
    </div>
  )
}
