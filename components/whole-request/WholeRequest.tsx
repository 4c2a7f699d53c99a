import { useId } from 'preact/hooks'
import { ChevronRight } from 'lucide'
import { Icon } from '@/components/controls/Icon'
import { plural, t } from '@/lib/extension/i18n'
import type { RequestStep } from '@/lib/form/whole-request'
import { totalsOf } from './totals'
import { QuestionRow, type RowActions } from './QuestionRow'

export interface WholeRequestProps extends RowActions {
  /** Service and form, as the site names them. */
  title: string
  steps: readonly RequestStep[]
  /** The step that the page shows. */
  current: string | null
  /** The form is named around: no title of its own. */
  isNested?: boolean
}

/** « Toute la demande »: one row a step of the site's form, unfolding to its questions. */
export function WholeRequest({ title, steps, current, isNested = false, ...on }: WholeRequestProps) {
  const id = useId()
  const totals = totalsOf(steps)
  // One page says its questions at once; else the step on show, or the first that lacks something.
  const first = steps.find(({ choose, lacks }) => choose + lacks > 0)?.step
  const open = steps.length === 1 ? steps[0]!.step : (current ?? first)
  return (
    <section class="whole-request" {...(isNested ? {} : { 'aria-labelledby': id })}>
      {!isNested && <h2 id={id}>{t('whole_title')}</h2>}
      {title && (
        <p class="whole-form" lang="fr">
          {title}
        </p>
      )}
      <p class="whole-totals">{t('whole_totals', totals.ready, totals.total)}</p>
      <progress value={totals.ready} max={Math.max(totals.total, 1)} aria-label={t('whole_title')} />
      <p role="status" class="visually-hidden">
        {on.said?.text}
      </p>
      <ol class="request-steps">
        {steps.map((each, index) => (
          <Step
            key={each.step}
            step={each}
            rank={steps.length > 1 ? index + 1 : null}
            isOpen={each.step === open}
            isCurrent={each.step === current}
            {...on}
          />
        ))}
      </ol>
      <p class="hint">{t('whole_summary')}</p>
    </section>
  )
}

function Step({
  step: { step, title, questions, ready, choose, lacks },
  rank,
  isOpen,
  isCurrent,
  ...on
}: { step: RequestStep; rank: number | null; isOpen: boolean; isCurrent: boolean } & RowActions) {
  const isReady = choose + lacks === 0
  return (
    <li>
      {/* Opened once by us, then by the person alone: `open` is not written again while it says the same. */}
      <details open={isOpen} class={isReady ? 'step-ready' : 'step-lacks'}>
        <summary aria-current={isCurrent ? 'step' : undefined}>
          <Icon node={ChevronRight} size="1.125em" />
          <span class="step-line">
            <strong>
              {rank !== null && `${rank}. `}
              <span lang="fr">{title ?? t(`step_${step}` as 'step_legal')}</span>
            </strong>
            <span class="step-counts">
              {isReady ? t('whole_step_ready') : countsText({ ready, choose, lacks })}
            </span>
          </span>
        </summary>
        {questions.length > 0 ? (
          <ul class="asked-list">
            {questions.map((question) => (
              <QuestionRow key={question.attributes.join()} question={question} {...on} />
            ))}
          </ul>
        ) : (
          <p class="hint">{t('whole_step_empty')}</p>
        )}
      </details>
    </li>
  )
}

function countsText({ ready, choose, lacks }: Pick<RequestStep, 'ready' | 'choose' | 'lacks'>): string {
  return [
    ready > 0 && plural('whole_ready', ready),
    choose > 0 && plural('whole_choose', choose),
    lacks > 0 && plural('whole_lacks', lacks),
  ]
    .filter(Boolean)
    .join(' · ')
}
