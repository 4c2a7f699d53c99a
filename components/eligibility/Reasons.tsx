import { around, French } from '@/components/controls/French'
import { CircleCheck, CircleDashed, CircleX, type IconNode } from 'lucide'
import type { ShownAssessment, ShownCondition } from '@/lib/eligibility/shown'
import { plural, t } from '@/lib/extension/i18n'
import { Icon } from '../controls/Icon'
import { Fold } from './Fold'
import { SourceFold } from './SourceFold'

/** Why this verdict: what the site calls such an applicant, what could change it, the conditions and where it was read. */
export function Reasons({ assessment }: { assessment: ShownAssessment }) {
  const { couldBecome, conditions, sources } = assessment
  // In brackets: the catalogue's own words for whom the page does not name.
  const who = assessment.who.filter((label) => !label.startsWith('('))
  return (
    <>
      {who.length > 0 && <p class="hint">{around('eligibility_who', <French text={who.join(' ; ')} />)}</p>}
      {couldBecome.length > 0 && (
        <>
          <h3>{t('catalogue_unless')}</h3>
          <ul>
            {couldBecome.map(({ verdict, reason }) => (
              <li key={`${verdict} ${reason}`}>
                <strong>{t(`catalogue_verdict_${verdict}`)}</strong> – <French text={reason} />
              </li>
            ))}
          </ul>
        </>
      )}
      {conditions.length > 0 && <h3>{t('eligibility_conditions')}</h3>}
      <ConditionList conditions={conditions} />
      <SourceFold sources={sources} />
    </>
  )
}

const drawings: Record<ShownCondition['state'], IconNode> = {
  unmet: CircleX,
  to_confirm: CircleDashed,
  met: CircleCheck,
}

/** Conditions not met and to confirm in full, those met folded; each with where it was read. */
function ConditionList({ conditions }: { conditions: readonly ShownCondition[] }) {
  const of = (...states: ShownCondition['state'][]) =>
    states.flatMap((state) => conditions.filter((condition) => condition.state === state))
  const met = of('met')
  return (
    <>
      <Conditions conditions={of('unmet', 'to_confirm')} />
      {met.length > 0 && (
        <Fold summary={plural('eligibility_met', met.length)} isOpen={false}>
          <Conditions conditions={met} />
        </Fold>
      )}
    </>
  )
}

function Conditions({ conditions }: { conditions: readonly ShownCondition[] }) {
  if (conditions.length === 0) return null
  return (
    <ul class="conditions">
      {conditions.map(({ criterion, state, text, note, sources }) => (
        <li key={criterion} class={state}>
          <Icon node={drawings[state]} />
          <div>
            <p>
              <strong>{t(`catalogue_condition_${state}`)}</strong> <French text={text} />
            </p>
            {note && (
              <p class="hint" lang="fr">
                {note}
              </p>
            )}
            <SourceFold sources={sources} />
          </div>
        </li>
      ))}
    </ul>
  )
}
