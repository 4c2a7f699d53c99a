import { CircleCheck } from 'lucide'
import { monthsSince, showPeriod } from './days'
import { VerdictMark } from './VerdictMark'
import { Icon } from '@/components/controls/Icon'
import type { ShownAssessment, ShownEligibility } from '@/lib/eligibility/shown'
import { t } from '@/lib/extension/i18n'

/** Rules read longer ago than this are said to be old, months. */
const OLD = 12

interface Props {
  card: Pick<ShownEligibility, 'lead' | 'other'>
  /** What has just been kept, '' when nothing was. */
  said: string
}

/** The verdict by words and drawing, read out when it changes, with the date of its rules; the other rule set's beside it. */
export function VerdictHead({ card: { lead, other }, said }: Props) {
  const age = lead.ruleset === 'current' ? monthsSince(lead.asOf) : 0
  return (
    <>
      <div class="verdict-line" role="status" tabIndex={-1}>
        <p>
          <Verdict assessment={lead} />
        </p>
        <p class="hint">{rulesText(lead)}</p>
        {age > OLD && <p class="hint">{t('eligibility_rules_old', age)}</p>}
        {said && (
          <p class="done">
            <Icon node={CircleCheck} /> <span>{said}</span>
          </p>
        )}
      </div>
      {other && (
        <p class="other-rules">
          <span class="hint">{t('eligibility_other_rules', rulesText(other))}</span>{' '}
          {isSameAnswer(lead, other) ? t('eligibility_other_same') : <Verdict assessment={other} />}
        </p>
      )}
    </>
  )
}

/** The same words for other reasons: said so, rather than shown twice. */
const isSameAnswer = (lead: ShownAssessment, other: ShownAssessment) =>
  lead.verdict === other.verdict && lead.conditionsState === other.conditionsState

/** A verdict, and where its conditions stand when they still count. */
function Verdict({ assessment: { verdict, conditionsState } }: { assessment: ShownAssessment }) {
  const hasState = verdict === 'eligible' || verdict === 'maybe'
  return (
    <>
      <VerdictMark verdict={verdict} />{' '}
      {hasState && <span class="hint">{t(`eligibility_state_${conditionsState}`)}</span>}
    </>
  )
}

/** « Règles d’aujourd’hui (août 2026) ». */
export function rulesText({ ruleset, asOf }: ShownAssessment): string {
  return t('catalogue_ruleset_dated', t(`catalogue_ruleset_${ruleset}`), showPeriod(asOf))
}
